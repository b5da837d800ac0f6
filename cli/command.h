/* The commands of the program, each in its own file. */
#ifndef SG_CLI_COMMAND_H
#define SG_CLI_COMMAND_H

#include "cli/console.h"
#include "cli/option.h"

/* One call of a command. */
typedef struct cli_call {
    const void *settings;
    const char *const *arguments;
    size_t argument_count;
    cli_console *console; /* gathers the exit status */
} cli_call;

/* What a command does, where it can do several things: `stancegraph actors
 * merge`. Its word is the first argument of the command line. */
typedef struct cli_verb {
    const char *name;
    const char *arguments; /* as the help names them */
    const char *summary;   /* one line */
    uint32_t groups; /* bit n: it takes group n of the command's options */
    size_t min_arguments;
    size_t max_arguments;
    void (*run)(const cli_call *call); /* its arguments without the verb */
} cli_verb;

typedef struct cli_command {
    const char *name;
    const char *arguments; /* as the help names them; unused with verbs */
    const char *summary;   /* one line */
    const char *details;   /* a paragraph of the help, ends in a line feed */
    cli_options options;
    const void *defaults; /* the settings before any option is read */
    size_t settings_size;
    size_t min_arguments;
    size_t max_arguments;
    void (*run)(const cli_call *call);
    const cli_verb *verbs; /* in place of `run`, or NULL */
    size_t verb_count;
} cli_command;

/* All of them, ended by NULL. */
extern const cli_command *const cli_commands[];

/* NULL when there is none of that name. */
const cli_command *cli_command_find(const char *name);
const cli_verb *cli_verb_find(const cli_command *command, const char *name);

/* The options that a verb takes; `room` is for as many groups as the command
 * has and must outlive them. */
cli_options cli_verb_options(const cli_command *command, const cli_verb *verb,
                             cli_group *room);

/* Runs a command with the words of the command line behind its name: `argv`
 * ends in NULL and has at most `words` of them. */
void cli_command_run(const cli_command *command, char **argv, size_t words,
                     cli_console *console);

/* For max_arguments. */
#define CLI_ANY SIZE_MAX

extern const cli_command cli_build_command;
extern const cli_command cli_extract_command;
extern const cli_command cli_parse_command;
extern const cli_command cli_load_command;
extern const cli_command cli_query_command;
extern const cli_command cli_path_command;
extern const cli_command cli_render_command;
extern const cli_command cli_actors_command;
extern const cli_command cli_review_command;
extern const cli_command cli_analyze_command;
extern const cli_command cli_diff_command;
extern const cli_command cli_timeline_command;
extern const cli_command cli_export_command;
extern const cli_command cli_import_command;
extern const cli_command cli_eval_command;
extern const cli_command cli_check_command;
extern const cli_command cli_completion_command;

#endif

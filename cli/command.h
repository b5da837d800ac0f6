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

typedef struct cli_command {
    const char *name;
    const char *arguments; /* as the help names them */
    const char *summary;   /* one line */
    const char *details;   /* a paragraph of the help, ends in a line feed */
    cli_options options;
    const void *defaults; /* the settings before any option is read */
    size_t settings_size;
    size_t min_arguments;
    size_t max_arguments;
    void (*run)(const cli_call *call);
} cli_command;

/* For max_arguments. */
#define CLI_ANY SIZE_MAX

extern const cli_command cli_build_command;
extern const cli_command cli_extract_command;
extern const cli_command cli_parse_command;
extern const cli_command cli_load_command;
extern const cli_command cli_query_command;
extern const cli_command cli_render_command;
extern const cli_command cli_eval_command;

#endif

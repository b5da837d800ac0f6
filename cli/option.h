/* Options as tables: one table parses them, prints their help with the
 * defaults as they stand, and names the nearest one to a misspelt one. */
#ifndef SG_CLI_OPTION_H
#define SG_CLI_OPTION_H

#include <stancegraph/error.h>

#include "base/buf.h"

/* What an option takes, and the type of the variable it sets. */
typedef enum cli_kind {
    CLI_FLAG,   /* nothing; bool */
    CLI_TEXT,   /* any text; const char * */
    CLI_COUNT,  /* a whole number up to `max`; size_t */
    CLI_SHARE,  /* a number from 0 to 1; double */
    CLI_DATE,   /* YYYY-MM-DD; const char * */
    CLI_CHOICE, /* one of `choices`; int, its index, -1 for none yet */
    CLI_LIST,   /* text, may be given again; cli_list */
    CLI_WORDS   /* texts between commas, may be given again; cli_list. The
                   command checks them; `choices`, if any, are for the help */
} cli_kind;

typedef struct cli_list {
    sg_str *items; /* point into the command line */
    size_t count;
    size_t capacity;
} cli_list;

typedef struct cli_option {
    const char *name; /* long name, without dashes */
    char letter;      /* short name, or 0 */
    cli_kind kind;
    size_t offset;        /* of the variable in the settings */
    const char *argument; /* its name in the help; NULL for a flag. A shell that
                             completes goes by it: complete_values.c */
    const char *help;
    const char *const *choices; /* ended by NULL */
    size_t max;
    const char *environment; /* variable that sets the default, or NULL */
} cli_option;

/* Options that belong together, so that several commands can share them.
 * Their variables stand in a structure at `offset` of the settings. Groups
 * without a title come first. */
typedef struct cli_group {
    const char *title; /* heading in the help; NULL under "Options" */
    const cli_option *options;
    size_t count;
    size_t offset;
} cli_group;

/* A group without a title of all options in an array, whose variables stand in
 * the settings themselves. */
#define CLI_GROUP(options_)                                                    \
    {                                                                          \
        .options = (options_),                                                 \
        .count = sizeof(options_) / sizeof((options_)[0])                      \
    }

/* A table of groups, for one command. */
typedef struct cli_options {
    const cli_group *groups;
    size_t count;
} cli_options;

/* What is left of a command line when the options are taken out. */
typedef struct cli_arguments {
    const char **items;
    size_t count;
} cli_arguments;

/* Sets the variables that an environment variable gives a default. */
void cli_options_prepare(const cli_options *options, void *settings);

/* Reads `argv` (ended by NULL) into `settings`. `arguments->items` must have
 * room for all of it. Stops with `*help` at --help or -h. SG_EUSAGE. */
sg_status cli_options_parse(const cli_options *options, void *settings,
                            char **argv, cli_arguments *arguments, bool *help,
                            sg_error *err);

/* Appends the help, with the defaults that stand in `settings`. */
void cli_options_help(const cli_options *options, const void *settings,
                      sg_buf *out);

/* Releases the lists in `settings`. */
void cli_options_clear(const cli_options *options, void *settings);

/* An option and the place of its variable in the settings. */
typedef struct cli_found {
    const cli_option *option;
    size_t offset;
} cli_found;

/* The option of that name, or of that letter; false when there is none. */
bool cli_option_long(const cli_options *options, sg_str name, cli_found *found);
bool cli_option_short(const cli_options *options, char letter,
                      cli_found *found);

/* Of `names` the one most like `word`, or NULL when none is near. */
const char *cli_nearest(const char *word, const char *const *names,
                        size_t count);

#endif

/* Options that bring dictionaries of other event coders. */
#ifndef SG_CLI_DICTIONARIES_H
#define SG_CLI_DICTIONARIES_H

#include <stancegraph/extract.h>

#include "cli/console.h"
#include "cli/option.h"

typedef struct cli_dictionaries {
    cli_list actors;
    cli_list agents;
    cli_list verbs;
} cli_dictionaries;

/* A group for option tables: sets a cli_dictionaries at `offset_`. */
#define CLI_DICTIONARY_OPTIONS 3
#define CLI_DICTIONARY_GROUP(offset_)                                          \
    {                                                                          \
        .title = "Dictionaries", .options = cli_dictionary_options,            \
        .count = CLI_DICTIONARY_OPTIONS, .offset = (offset_)                   \
    }
extern const cli_option cli_dictionary_options[CLI_DICTIONARY_OPTIONS];

/* Loads them into the extractor, tells what each one added and which lines are
 * bad. False when one cannot be read. */
bool cli_dictionaries_load(const cli_dictionaries *dictionaries,
                           sg_extractor *extractor, cli_console *console);

#endif

/* A list that can be drawn instead: what diff and timeline share. */
#ifndef SG_CLI_SHOWING_H
#define SG_CLI_SHOWING_H

#include "cli/listing.h"

typedef struct cli_showing {
    int format;         /* cli_format, or one more: the picture */
    const char *output; /* file of the picture, or NULL */
} cli_showing;

/* -f FORMAT and -o FILE, for a command whose settings have a cli_showing at
 * `offset_`. */
#define CLI_SHOWING_GROUP(offset_)                                             \
    {                                                                          \
        .options = cli_showing_options, .count = CLI_SHOWING_OPTIONS,          \
        .offset = (offset_)                                                    \
    }

enum { CLI_SHOWING_OPTIONS = 2 };
extern const cli_option cli_showing_options[CLI_SHOWING_OPTIONS];

/* Whether the picture is asked for. */
bool cli_showing_draws(const cli_showing *showing);

/* What contradicts itself, as a message, or NULL. */
const char *cli_showing_fault(const cli_showing *showing);

#endif

/* The inputs that could not be read: the first of them told at the end of the
 * run, all of them in a file for programs. */
#ifndef SG_CLI_FAILURES_H
#define SG_CLI_FAILURES_H

#include "cli/console.h"

typedef struct cli_failures cli_failures;

/* From here on cli_fail_input gathers. `path` names the file, NULL for none;
 * false, with a report, when it cannot be written. End it in any case. */
bool cli_failures_begin(cli_console *console, const char *path);

void cli_failures_add(cli_failures *failures, const sg_error *err,
                      const char *file, sg_str document);

size_t cli_failures_count(const cli_failures *failures);

/* Tells of them and puts the file in its place, as JSON Lines with "file",
 * "line", "byte", "document", "code" and "reason". */
void cli_failures_end(cli_console *console);

/* --failures FILE sets a const char * at `offset_`, NULL unless told
 * otherwise. */
#define CLI_FAILURES_GROUP(offset_)                                            \
    {                                                                          \
        .options = &cli_failures_option, .count = 1, .offset = (offset_)       \
    }
struct cli_option;
extern const struct cli_option cli_failures_option;

#endif

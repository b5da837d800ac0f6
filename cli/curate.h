/* What the commands of corrections share: actors and review. */
#ifndef SG_CLI_CURATE_H
#define SG_CLI_CURATE_H

#include <stancegraph/curate.h>

#include "cli/command.h"
#include "cli/common.h"
#include "cli/rows.h"

/* Who corrects and why, for the log. */
typedef struct curate_reason {
    const char *author;
    const char *note;
} curate_reason;

#define CURATE_REASON_GROUP(offset_)                                           \
    {                                                                          \
        .title = "For the log", .options = curate_reason_options, .count = 2,  \
        .offset = (offset_)                                                    \
    }

extern const cli_option curate_reason_options[2];

/* The graph to be corrected, which must be there. */
sg_store *curate_open(const char *graph, cli_console *console);

/* Does the acts, which get time, author and note, and says what was done. */
void curate_do(const char *graph, sg_act *acts, size_t count,
               const curate_reason *reason, cli_console *console);

/* Takes back the acts of these numbers. */
void curate_undo(const char *graph, const cli_call *call);

/* Lists the acts on statements or those on actors. */
void curate_log(const char *graph, cli_format format, bool review,
                cli_console *console);

/* The time for the log, "2026-03-01T12:00:00Z": now, or $SOURCE_DATE_EPOCH.
 * False when that is no number. */
bool curate_time(char out[24], cli_console *console);

#endif

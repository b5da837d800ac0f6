/* The line that tells how far a run has come. */
#ifndef SG_CLI_METER_H
#define SG_CLI_METER_H

#include "base/buf.h"
#include "cli/console.h"

/* What was done at some moment. */
typedef struct cli_meter_mark {
    int64_t time; /* of cli_clock */
    size_t documents;
    uint64_t bytes; /* of the files as they are packed */
} cli_meter_mark;

typedef struct cli_meter {
    uint64_t total; /* bytes of all files; 0: not known */
    /* Rates are of the last while, not of the whole run: what is skipped at
     * its beginning goes by much faster. */
    cli_meter_mark before;
    cli_meter_mark between;
} cli_meter;

void cli_meter_start(cli_meter *meter, uint64_t total);

void cli_meter_show(cli_meter *meter, size_t documents, uint64_t bytes,
                    cli_console *console);

/* "3 min 20 s" */
void cli_add_duration(sg_buf *out, int64_t milliseconds);

#endif

/* Results on standard output, with every write checked. */
#ifndef SG_CLI_OUTPUT_H
#define SG_CLI_OUTPUT_H

#include "base/buf.h"
#include "cli/console.h"

typedef struct cli_output {
    int failed; /* errno of the write that failed, or 0 */
} cli_output;

#define CLI_OUTPUT_INIT                                                        \
    {                                                                          \
        0                                                                      \
    }

/* Fits sg_write_fn, with a cli_output as context. */
bool cli_output_write(void *output, sg_str text);

/* Flushes and closes standard output and reports what went wrong. A reader
 * that left early (a closed pipe) is no news. */
void cli_output_close(cli_output *output, cli_console *console);

/* Writes a whole text, closes the output and empties the text. */
void cli_print(sg_buf *text, cli_console *console);

#endif

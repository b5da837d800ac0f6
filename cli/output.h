/* Results on standard output or in a file, with every write checked. */
#ifndef SG_CLI_OUTPUT_H
#define SG_CLI_OUTPUT_H

#include "base/buf.h"
#include "base/io.h"
#include "cli/console.h"
#include "cli/packing.h"

typedef struct cli_output {
    int failed;         /* errno of the write that failed, or 0 */
    sg_io_file *file;   /* NULL: standard output */
    cli_packer *packer; /* NULL: as it is */
    sg_buf packed;
} cli_output;

/* Standard output. */
#define CLI_OUTPUT_INIT                                                        \
    {                                                                          \
        0, NULL, NULL, SG_BUF_INIT                                             \
    }

/* The file `path`, packed when its name ends in .gz or .zst; standard output
 * when it is NULL. The file takes its place when it is whole (base/io.h). */
sg_status cli_output_open(cli_output *output, const char *path, sg_error *err);

/* Fits sg_write_fn, with a cli_output as context. */
bool cli_output_write(void *output, sg_str text);

/* Gives what was written to the reader of standard output now. */
bool cli_output_flush(cli_output *output);

/* Flushes and closes; without `keep` a file is forgotten. SG_ESTOP when the
 * reader of standard output has left (a closed pipe), which is no news. */
sg_status cli_output_end(cli_output *output, bool keep, sg_error *err);

/* The same, keeping it and reporting what went wrong. */
void cli_output_close(cli_output *output, cli_console *console);

/* Opens, writes a whole text, and ends. */
sg_status cli_output_save(const char *path, sg_str text, sg_error *err);

/* Writes a whole text to standard output and empties the text. */
void cli_print(sg_buf *text, cli_console *console);

#endif

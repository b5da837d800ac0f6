/* Statements that were made elsewhere on their way into a graph, document by
 * document. */
#ifndef SG_CLI_LOADING_H
#define SG_CLI_LOADING_H

#include "cli/console.h"
#include "cli/dictionaries.h"

typedef struct cli_loading cli_loading;

/* The graph is opened when there is something to store: a misspelt file name
 * leaves no empty graph behind. `size` is that of all files in bytes, 0 when it
 * is not known. A signal (cli/interrupt.h) stops behind the last document that
 * is complete. */
cli_loading *cli_loading_new(const char *graph, uint64_t size,
                             cli_console *console);

/* Statements come from `file` from here on: its name for messages. */
void cli_loading_from(cli_loading *loading, const char *file);

/* A statement as a line of docs/statement-format.md, and the row of the file
 * that it stands in; a missing line with the error of its row. Fits
 * sg_import_fn: false when no more are taken. */
bool cli_loading_line(void *loading, sg_str line, size_t row,
                      const sg_error *err);

/* Reports an error of the file. */
void cli_loading_fail(cli_loading *loading, sg_error *err, size_t row);

/* A whole file of such lines. */
void cli_loading_lines(cli_loading *loading, const char *file);

/* Stores the last document of a file unless stopped; true when another file may
 * follow. */
bool cli_loading_flush(cli_loading *loading);

/* Gives the actors of the graph their other names of the tables, as build does.
 */
void cli_loading_names(cli_loading *loading, const char *data_dir,
                       const cli_dictionaries *dictionaries);

/* Reports what was loaded and releases everything. */
void cli_loading_end(cli_loading *loading);

#endif

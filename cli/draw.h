/* Pictures and reports on their way to a file or to standard output. */
#ifndef SG_CLI_DRAW_H
#define SG_CLI_DRAW_H

#include <stancegraph/render.h>

#include "cli/console.h"
#include "cli/option.h"

/* Names of sg_picture, ended by NULL, for an option of kind CLI_CHOICE. */
extern const char *const cli_draw_types[];

/* The type that the ending of `path` tells ("graph.png"), SVG for a name
 * without an ending and for NULL. SG_EUSAGE when it tells none. */
sg_status cli_draw_type_of(const char *path, sg_picture *type, sg_error *err);

/* Draws the graph into the file `path`, or on standard output when it is NULL.
 * A report in a file has its picture beside it, in a second file that the user
 * is told of. Reports its errors and returns false. */
bool cli_draw_graph(const sg_graph *graph, const sg_render_options *options,
                    const char *path, sg_render_report *report,
                    cli_console *console);

/* The same for the part of the store that passes `filter` (may be NULL). */
bool cli_draw(sg_store *store, const sg_filter *filter,
              const sg_render_options *options, const char *path,
              sg_render_report *report, cli_console *console);

#endif

/* Windows of time on the command line, and as panels of a picture. */
#ifndef SG_CLI_WINDOW_H
#define SG_CLI_WINDOW_H

#include <stancegraph/change.h>
#include <stancegraph/render.h>

#include "base/buf.h"

/* day, week, month, quarter, year: for an option of kind CLI_CHOICE. */
extern const char *const cli_windows[];
enum { CLI_WINDOW_MONTH = 2 };

/* The window that is choice `index` of these. */
sg_window cli_window(int index);

/* A graph cut into panels. */
typedef struct cli_panels {
    sg_graph *graph; /* what lies in one of the panels */
    sg_panels panels;
    sg_windows windows;
    sg_str titles[SG_PANELS_MAX];
    size_t *of_edge;
} cli_panels;

/* One panel a window, the twelve in a row that have the most statements where
 * there are more. Appends to `note` what is left out. To be cleared in any
 * case. */
sg_status cli_panels_make(const sg_graph *graph, sg_window by, sg_buf *note,
                          cli_panels *out, sg_error *err);
void cli_panels_clear(cli_panels *panels);

#endif

/* Cutting a graph into windows that stand side by side. */
#include "cli/window.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"

const char *const cli_windows[] = {"day",     "week", "month",
                                   "quarter", "year", NULL};

sg_window cli_window(int index)
{
    return (sg_window)(index + SG_BY_DAY);
}

static void add_note(const cli_panels *p, size_t first, sg_buf *note)
{
    size_t last = first + p->panels.count;

    if (p->panels.count < p->windows.count)
        sg_buf_printf(note,
                      "%zu of %zu periods shown, those with the most "
                      "statements: %s to %s. ",
                      p->panels.count, p->windows.count,
                      p->windows.names[first], p->windows.names[last - 1]);
    if (p->windows.undated > 0)
        sg_buf_printf(note, "%zu statement%s without an exact date left out. ",
                      p->windows.undated, p->windows.undated == 1 ? "" : "s");
}

sg_status cli_panels_make(const sg_graph *graph, sg_window by, sg_buf *note,
                          cli_panels *out, sg_error *err)
{
    size_t edges = sg_graph_edges(graph);
    bool *kept = sg_calloc(edges + 1, sizeof(*kept));
    size_t count = 0;
    size_t first;
    sg_status status;

    *out = (cli_panels){.graph = NULL};
    status = sg_windows_find(graph, by, &out->windows, err);
    if (status != SG_OK)
        goto done;
    first = sg_windows_fullest(&out->windows, edges, SG_PANELS_MAX);
    out->of_edge = sg_calloc(edges + 1, sizeof(*out->of_edge));
    for (size_t i = 0; i < out->windows.count - first && i < SG_PANELS_MAX; i++)
        out->titles[out->panels.count++] =
            sg_str_of(out->windows.names[first + i]);
    for (size_t i = 0; i < edges; i++) {
        size_t window = out->windows.of_edge[i];

        kept[i] = window != SIZE_MAX && window >= first &&
                  window - first < out->panels.count;
        if (kept[i])
            out->of_edge[count++] = window - first;
    }
    out->panels.titles = out->titles;
    out->panels.of_edge = out->of_edge;
    add_note(out, first, note);
    status = sg_graph_part(graph, kept, &out->graph, err);
done:
    free(kept);
    return status;
}

void cli_panels_clear(cli_panels *panels)
{
    sg_windows_clear(&panels->windows);
    sg_graph_free(panels->graph);
    free(panels->of_edge);
}

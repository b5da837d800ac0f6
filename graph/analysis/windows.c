/* Windows of time without gaps: a month in which nobody says anything is a
 * finding too. */
#include <stancegraph/change.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "extract/date.h"
#include "graph/window.h"

/* The first day that a date may mean: the first of a month or year. */
static int64_t first_day(sg_str date)
{
    sg_date d = {0};

    (void)sg_date_parse(date, &d);
    d.month = d.month ? d.month : 1;
    d.day = d.day ? d.day : 1;
    return sg_date_number(d);
}

/* The days of the first and last act that has a window; false when none has.
 * Marks the edges that have none. */
static bool find_range(const sg_graph *graph, sg_window by, sg_windows *out,
                       int64_t *first, int64_t *last)
{
    bool found = false;

    for (size_t i = 0; i < sg_graph_edges(graph); i++) {
        sg_str date = sg_graph_edge(graph, i).date;
        char name[SG_WINDOW_NAME];
        int64_t day;

        if (!sg_window_of(date, by, name)) {
            out->of_edge[i] = SIZE_MAX;
            out->undated++;
            continue;
        }
        day = by == SG_BY_NOTHING ? 0 : first_day(date);
        *first = found && *first < day ? *first : day;
        *last = found && *last > day ? *last : day;
        found = true;
    }
    return found;
}

static void add_window(sg_windows *w, int64_t day, sg_window by)
{
    sg_date d = sg_date_of_number(day);
    char name[SG_WINDOW_NAME];
    char iso[SG_WINDOW_NAME];

    (void)snprintf(iso, sizeof iso, "%04d-%02d-%02d", d.year, d.month, d.day);
    (void)sg_window_of(sg_str_of(iso), by, name);
    if (!w->count || strcmp(w->names[w->count - 1], name) != 0)
        memcpy(w->names[w->count++], name, SG_WINDOW_NAME);
}

/* No window is shorter than a step, so that none is left out. */
static sg_status list_windows(sg_windows *w, int64_t first, int64_t last,
                              sg_window by, sg_error *err)
{
    int64_t step = by == SG_BY_DAY ? 1 : by == SG_BY_WEEK ? 7 : 28;

    w->names = sg_calloc(SG_WINDOWS_MAX + 1, sizeof *w->names);
    for (int64_t day = first; day < last; day += step) {
        add_window(w, day, by);
        if (w->count >= SG_WINDOWS_MAX)
            return sg_fail(err, SG_ELIMIT,
                           "more than %zu windows begin with %s: narrow the "
                           "period, or take longer windows",
                           SG_WINDOWS_MAX, w->names[0]);
    }
    add_window(w, last, by);
    return SG_OK;
}

static int compare_names(const void *left, const void *right)
{
    return strcmp(left, right);
}

static void place_edges(const sg_graph *graph, sg_window by, sg_windows *w)
{
    for (size_t i = 0; i < sg_graph_edges(graph); i++) {
        char name[SG_WINDOW_NAME];
        char(*found)[SG_WINDOW_NAME];

        if (!sg_window_of(sg_graph_edge(graph, i).date, by, name))
            continue;
        found =
            bsearch(name, w->names, w->count, sizeof *w->names, compare_names);
        w->of_edge[i] = found ? (size_t)(found - w->names) : SIZE_MAX;
    }
}

sg_status sg_windows_find(const sg_graph *graph, sg_window by, sg_windows *out,
                          sg_error *err)
{
    int64_t first = 0;
    int64_t last = 0;
    sg_status status = SG_OK;

    *out = (sg_windows){0};
    out->of_edge = sg_calloc(sg_graph_edges(graph) + 1, sizeof *out->of_edge);
    if (find_range(graph, by, out, &first, &last))
        status = list_windows(out, first, last, by, err);
    if (status)
        sg_windows_clear(out);
    else
        place_edges(graph, by, out);
    return status;
}

void sg_windows_clear(sg_windows *windows)
{
    free(windows->names);
    free(windows->of_edge);
    *windows = (sg_windows){0};
}

size_t sg_windows_fullest(const sg_windows *windows, size_t edges, size_t most)
{
    size_t *counts = sg_calloc(windows->count + 1, sizeof *counts);
    size_t sum = 0;
    size_t best = 0;
    size_t first = 0;

    for (size_t i = 0; i < edges; i++)
        if (windows->of_edge[i] != SIZE_MAX)
            counts[windows->of_edge[i]]++;
    for (size_t i = 0; i < windows->count; i++) {
        sum += counts[i];
        if (i >= most)
            sum -= counts[i - most];
        if (i + 1 >= most && sum >= best) {
            best = sum;
            first = i + 1 - most;
        }
    }
    free(counts);
    return first;
}

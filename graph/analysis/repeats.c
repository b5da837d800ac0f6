/* Stances that are taken once too often. */
#include <stdlib.h>

#include "base/buf.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "graph/analysis/stances.h"
#include "graph/window.h"

static const sg_window windows[] = {
    [SG_REPEATS_WEEK] = SG_BY_WEEK,
    [SG_REPEATS_MONTH] = SG_BY_MONTH,
    [SG_REPEATS_YEAR] = SG_BY_YEAR,
};

/* A stance with what it is one with another in. */
typedef struct row {
    size_t actor;
    size_t topic;
    int sign;
    size_t within; /* number of the document or window */
    size_t place;
} row;

static int compare_sizes(size_t l, size_t r)
{
    return (l > r) - (l < r);
}

static int compare_meanings(const row *l, const row *r)
{
    int order = compare_sizes(l->actor, r->actor);

    if (!order)
        order = compare_sizes(l->topic, r->topic);
    if (!order)
        order = l->sign - r->sign;
    return order ? order : compare_sizes(l->within, r->within);
}

static int compare_rows(const void *left, const void *right)
{
    const row *l = left;
    const row *r = right;
    int order = compare_meanings(l, r);

    return order ? order : compare_sizes(l->place, r->place);
}

/* The name of what a statement may be repeated in: "w2031-W12", "dreport.txt".
 * Which document is told where there is no date that is exact enough. */
static void name_range(const sg_edge *e, sg_repeats repeats, sg_buf *out)
{
    char window[SG_WINDOW_NAME];
    sg_str date = e->document_date.len ? e->document_date : e->date;

    sg_buf_reset(out);
    if (repeats == SG_REPEATS_NEVER)
        sg_buf_byte(out, 'a');
    else if (repeats != SG_REPEATS_DOCUMENT &&
             sg_window_of(date, windows[repeats], window))
        sg_buf_printf(out, "w%s", window);
    else
        sg_buf_printf(out, "d%.*s", SG_FMT(e->document));
}

static row *make_rows(const sg_stances *stances, const sg_graph *graph,
                      sg_repeats repeats, bool any_sign)
{
    row *rows = sg_calloc(stances->count + 1, sizeof *rows);
    sg_arena *arena = sg_arena_new();
    sg_map *ranges = sg_map_new();
    sg_buf name = SG_BUF_INIT;

    for (size_t i = 0; i < stances->count; i++) {
        const sg_stance *s = &stances->items[i];
        sg_edge e = sg_graph_edge(graph, s->edge);
        uint32_t within;

        name_range(&e, repeats, &name);
        within = sg_map_get(ranges, sg_buf_str(&name));
        if (within == SG_MAP_NONE) {
            within = (uint32_t)sg_map_count(ranges);
            sg_map_set(ranges, sg_arena_str(arena, sg_buf_str(&name)), within);
        }
        rows[i] = (row){s->actor, s->topic, any_sign ? 0 : s->sign, within, i};
    }
    sg_buf_clear(&name);
    sg_map_free(ranges);
    sg_arena_free(arena);
    return rows;
}

void sg_stances_drop_repeats(sg_stances *stances, const sg_graph *graph,
                             sg_repeats repeats, bool any_sign)
{
    bool *dropped;
    row *rows;
    size_t kept = 0;

    if (repeats == SG_REPEATS_ALL)
        return;
    rows = make_rows(stances, graph, repeats, any_sign);
    dropped = sg_calloc(stances->count + 1, sizeof *dropped);
    qsort(rows, stances->count, sizeof *rows, compare_rows);
    for (size_t i = 1; i < stances->count; i++)
        if (compare_meanings(&rows[i - 1], &rows[i]) == 0)
            dropped[rows[i].place] = true;
    for (size_t i = 0; i < stances->count; i++)
        if (!dropped[i])
            stances->items[kept++] = stances->items[i];
    stances->count = kept;
    free(dropped);
    free(rows);
}

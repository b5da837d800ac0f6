/* Counting what a chart of bars shows. */
#include "render/bars.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/str.h"
#include "render/text.h"

/* Characters of a pair's name, windows and pairs named in the description. */
enum { MOST_NAME = 32, MOST_DESCRIBED = 8 };

/* A source and a target or topic. */
typedef struct pair {
    size_t from;
    size_t to;
    size_t count;
} pair;

/* ---- pairs -------------------------------------------------------------- */

static int by_ends(const void *left, const void *right)
{
    const pair *a = left;
    const pair *b = right;

    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return (a->to > b->to) - (a->to < b->to);
}

static int by_count(const void *left, const void *right)
{
    const pair *a = left;
    const pair *b = right;

    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return by_ends(left, right);
}

/* Whether a statement lies in a window and is of what is wanted. */
static bool is_counted(const sg_graph *graph, const sg_render_options *options,
                       size_t edge)
{
    return options->bars->of_edge[edge] < options->bars->count &&
           (options->topics ||
            !sg_graph_vertex(graph, sg_graph_edge(graph, edge).to).is_topic);
}

/* All pairs, those of most statements first. */
static size_t find_pairs(const sg_graph *graph,
                         const sg_render_options *options, pair *pairs)
{
    size_t count = 0;
    size_t kept = 0;

    for (size_t i = 0; i < sg_graph_edges(graph); i++) {
        sg_edge edge = sg_graph_edge(graph, i);

        if (is_counted(graph, options, i))
            pairs[count++] = (pair){edge.from, edge.to, 1};
    }
    if (count)
        qsort(pairs, count, sizeof(*pairs), by_ends);
    for (size_t i = 0; i < count; i++) {
        if (kept && by_ends(&pairs[kept - 1], &pairs[i]) == 0)
            pairs[kept - 1].count++;
        else
            pairs[kept++] = pairs[i];
    }
    if (kept)
        qsort(pairs, kept, sizeof(*pairs), by_count);
    return kept;
}

/* "Ardania → Belmora", each name cut. */
static sg_str name_of(sg_arena *arena, const sg_graph *graph, const pair *p)
{
    const size_t ends[] = {p->from, p->to};
    sg_buf out = SG_BUF_INIT;
    sg_str name;

    for (size_t i = 0; i < 2; i++) {
        name = sg_text_name(arena, sg_graph_vertex(graph, ends[i]).name);
        name = sg_text_cut(arena, name, MOST_NAME);
        sg_buf_addc(&out, i ? " \u2192\u00a0" : "");
        sg_buf_add(&out, sg_text_isolated(arena, name));
    }
    name = sg_arena_str(arena, sg_buf_str(&out));
    sg_buf_clear(&out);
    return name;
}

/* ---- counting ----------------------------------------------------------- */

static void count_sign(sg_sign_counts *counts, int polarity)
{
    counts->positive += polarity > 0;
    counts->negative += polarity < 0;
    counts->neutral += polarity == 0;
}

static void add_to_row(sg_bars *bars, sg_bar_row *row, size_t window,
                       int polarity)
{
    count_sign(&row->counts[window], polarity);
    count_sign(&row->all, polarity);
    count_sign(&bars->sums, polarity);
}

static void add_edges(const sg_graph *graph, const sg_render_options *options,
                      const pair *pairs, sg_bars *bars)
{
    for (size_t i = 0; i < sg_graph_edges(graph); i++) {
        sg_edge edge = sg_graph_edge(graph, i);
        size_t row = 0;

        if (!is_counted(graph, options, i))
            continue;
        while (bars->pairs && row < bars->count &&
               (pairs[row].from != edge.from || pairs[row].to != edge.to))
            row++;
        if (row < bars->count)
            add_to_row(bars, &bars->rows[row], options->bars->of_edge[i],
                       edge.polarity);
    }
}

/* ---- words -------------------------------------------------------------- */

static void add_counts(sg_buf *out, sg_sign_counts counts)
{
    sg_buf_printf(out, "%zu positive, %zu negative, %zu neutral",
                  counts.positive, counts.negative, counts.neutral);
}

/* The windows, or the pairs, that have anything. */
static void add_parts(const sg_bars *bars, sg_buf *out)
{
    const sg_panels *windows = bars->windows;
    size_t parts = bars->pairs ? bars->count : windows->count;
    size_t told = 0;
    size_t all = 0;

    for (size_t i = 0; i < parts; i++) {
        sg_sign_counts counts =
            bars->pairs ? bars->rows[i].all : bars->rows[0].counts[i];

        if (!sg_sign_counts_sum(counts) || all++ >= MOST_DESCRIBED)
            continue;
        sg_buf_addc(out, told++ ? "; " : " ");
        sg_buf_add(out, bars->pairs ? bars->rows[i].name : windows->titles[i]);
        sg_buf_addc(out, ": ");
        add_counts(out, counts);
    }
    if (all > told)
        sg_buf_printf(out, "; and %zu more", all - told);
    if (all)
        sg_buf_byte(out, '.');
}

static sg_str describe(sg_arena *arena, const sg_bars *bars)
{
    const sg_panels *windows = bars->windows;
    sg_buf out = SG_BUF_INIT;
    sg_str text;

    sg_buf_addc(&out, "Bars for ");
    sg_buf_count(&out, windows->count, "period");
    sg_buf_printf(&out, ", %.*s to %.*s", SG_FMT(windows->titles[0]),
                  SG_FMT(windows->titles[windows->count - 1]));
    if (bars->pairs) {
        sg_buf_addc(&out, ", of ");
        sg_buf_count(&out, bars->count, "pair");
    }
    sg_buf_addc(&out, ": ");
    add_counts(&out, bars->sums);
    sg_buf_addc(&out, " statements.");
    add_parts(bars, &out);
    text = sg_arena_str(arena, sg_buf_str(&out));
    sg_buf_clear(&out);
    return text;
}

/* ---- the whole ---------------------------------------------------------- */

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

const sg_bars *sg_bars_count(sg_arena *arena, const sg_graph *graph,
                             const sg_render_options *options)
{
    sg_bars *bars = sg_arena_alloc(arena, sizeof(*bars));
    pair *pairs =
        sg_arena_array(arena, sg_graph_edges(graph) + 1, sizeof(pair));
    size_t all = find_pairs(graph, options, pairs);

    bars->windows = options->bars;
    bars->pairs = options->bar_pairs;
    bars->rows_all = bars->pairs ? all : least(all, 1);
    bars->count = least(bars->rows_all, SG_BAR_PAIRS);
    bars->rows = sg_arena_array(arena, bars->count + 1, sizeof(sg_bar_row));
    for (size_t i = 0; i < bars->count; i++) {
        bars->rows[i].counts =
            sg_arena_array(arena, options->bars->count, sizeof(sg_sign_counts));
        if (bars->pairs)
            bars->rows[i].name = name_of(arena, graph, &pairs[i]);
    }
    add_edges(graph, options, pairs, bars);
    bars->description = bars->count
                            ? describe(arena, bars)
                            : SG_STR("No statement passes: nothing is drawn.");
    return bars;
}

/* What differs between two graphs, pair by pair. */
#include <stancegraph/change.h>

#include <stdlib.h>

#include "base/mem.h"

/* ---- pairs -------------------------------------------------------------- */

typedef struct end_points {
    size_t from;
    size_t to;
    size_t edge;
} end_points;

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_ends(const void *left, const void *right)
{
    const end_points *a = left;
    const end_points *b = right;
    int order = compare_sizes(a->from, b->from);

    if (!order)
        order = compare_sizes(a->to, b->to);
    return order ? order : compare_sizes(a->edge, b->edge);
}

static void count_sign(sg_sign_counts *tally, int polarity)
{
    if (polarity > 0)
        tally->positive++;
    else if (polarity < 0)
        tally->negative++;
    else
        tally->neutral++;
}

static void collect_pairs(sg_diff *diff, const end_points *ends, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int polarity = sg_graph_edge(diff->graph, ends[i].edge).polarity;
        sg_pair_change *pair;

        if (i == 0 || ends[i].from != ends[i - 1].from ||
            ends[i].to != ends[i - 1].to)
            diff->items[diff->count++] =
                (sg_pair_change){.from = ends[i].from,
                                 .to = ends[i].to,
                                 .edges = diff->owned + i};
        pair = &diff->items[diff->count - 1];
        diff->owned[i] = ends[i].edge;
        pair->edges_count++;
        count_sign(ends[i].edge < diff->split ? &pair->before : &pair->after,
                   polarity);
    }
}

static void find_pairs(sg_diff *diff)
{
    size_t count = sg_graph_edges(diff->graph);
    end_points *ends = sg_calloc(count + 1, sizeof *ends);

    for (size_t i = 0; i < count; i++) {
        sg_edge edge = sg_graph_edge(diff->graph, i);

        ends[i] = (end_points){edge.from, edge.to, i};
    }
    qsort(ends, count, sizeof *ends, compare_ends);
    diff->items = sg_calloc(count + 1, sizeof *diff->items);
    diff->owned = sg_calloc(count + 1, sizeof *diff->owned);
    collect_pairs(diff, ends, count);
    free(ends);
}

/* ---- changes ------------------------------------------------------------ */

static int compare_changes(const void *left, const void *right)
{
    const sg_pair_change *a = left;
    const sg_pair_change *b = right;
    int order = (int)a->change - (int)b->change;

    if (!order)
        order = compare_sizes(sg_change_size(b), sg_change_size(a));
    if (!order)
        order = compare_sizes(a->from, b->from);
    return order ? order : compare_sizes(a->to, b->to);
}

sg_status sg_graph_diff(const sg_graph *before, const sg_graph *after,
                        sg_diff *out, sg_error *err)
{
    sg_status status;

    *out = (sg_diff){.split = sg_graph_edges(before)};
    status = sg_graph_join(before, after, &out->graph, err);
    if (status)
        return status;
    find_pairs(out);
    for (size_t i = 0; i < out->count; i++) {
        sg_pair_change *pair = &out->items[i];

        pair->change = sg_change_of(pair->before, pair->after);
        out->of_change[pair->change]++;
    }
    qsort(out->items, out->count, sizeof *out->items, compare_changes);
    return SG_OK;
}

void sg_diff_clear(sg_diff *diff)
{
    free(diff->items);
    free(diff->owned);
    sg_graph_free(diff->graph);
    *diff = (sg_diff){0};
}

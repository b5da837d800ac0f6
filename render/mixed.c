/* Finding pairs of opposite sign: sorted by their ends, they stand together. */
#include "render/mixed.h"

#include <stdlib.h>

/* A group that has a sign. */
typedef struct signed_group {
    size_t from;
    size_t to;
    int polarity;
    size_t number;
} signed_group;

static int compare_groups(const void *left, const void *right)
{
    const signed_group *a = left;
    const signed_group *b = right;

    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    if (a->to != b->to)
        return a->to < b->to ? -1 : 1;
    return a->polarity - b->polarity;
}

size_t *sg_twins_find(sg_arena *arena, const sg_graph *graph)
{
    size_t count = sg_graph_groups(graph);
    size_t *twins = sg_arena_array(arena, count, sizeof(size_t));
    signed_group *sorted = sg_arena_array(arena, count, sizeof(signed_group));
    size_t n = 0;

    for (size_t i = 0; i < count; i++) {
        const sg_edge_group *g = sg_graph_group(graph, i);

        twins[i] = SG_NO_TWIN;
        if (g->polarity)
            sorted[n++] = (signed_group){g->from, g->to, g->polarity, i};
    }
    if (n)
        qsort(sorted, n, sizeof(signed_group), compare_groups);
    for (size_t i = 1; i < n; i++) {
        const signed_group *a = &sorted[i - 1];
        const signed_group *b = &sorted[i];

        if (a->from != b->from || a->to != b->to)
            continue;
        twins[a->number] = b->number;
        twins[b->number] = a->number;
    }
    return twins;
}

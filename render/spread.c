/* Taking links one by one, each time the one with the most statements for each
 * link that its less shown end has: count / (1 + links of that end). The
 * strongest link of the whole comes first, and a giant's twentieth link only
 * after what matters most to others; but a strong link to somebody new is never
 * held against the giant, so that the picture stays connected.
 *
 * The worth of a link only falls as others are taken. It is therefore enough to
 * look at the top of a heap again: what is still worth what it was is the
 * next. */
#include "render/spread.h"

#include <string.h>

typedef struct entry {
    size_t pick;  /* its number: ties go to the lower one */
    double worth; /* when it was last looked at */
} entry;

typedef struct choice {
    const sg_graph *graph;
    const sg_pick *items;
    size_t *links; /* taken, of each vertex */
    entry *heap;
    size_t count;
} choice;

static double worth(const choice *c, size_t pick)
{
    const sg_edge_group *group =
        sg_graph_group(c->graph, c->items[pick].number);
    size_t from = c->links[group->from];
    size_t to = c->links[group->to];

    return (double)c->items[pick].count / (double)(1 + (from < to ? from : to));
}

static bool goes_before(const entry *a, const entry *b)
{
    if (a->worth > b->worth || a->worth < b->worth)
        return a->worth > b->worth;
    return a->pick < b->pick;
}

/* Lets the entry at `at` sink to its place. */
static void sink(choice *c, size_t at)
{
    entry moving = c->heap[at];

    for (size_t child = 2 * at + 1; child < c->count; child = 2 * at + 1) {
        if (child + 1 < c->count &&
            goes_before(&c->heap[child + 1], &c->heap[child]))
            child++;
        if (!goes_before(&c->heap[child], &moving))
            break;
        c->heap[at] = c->heap[child];
        at = child;
    }
    c->heap[at] = moving;
}

/* Takes the best link off the heap. */
static size_t take(choice *c)
{
    const sg_edge_group *group;
    size_t best;

    for (;;) {
        double now = worth(c, c->heap[0].pick);

        if (!(now < c->heap[0].worth))
            break;
        c->heap[0].worth = now;
        sink(c, 0);
    }
    best = c->heap[0].pick;
    c->heap[0] = c->heap[--c->count];
    sink(c, 0);
    group = sg_graph_group(c->graph, c->items[best].number);
    c->links[group->from]++;
    c->links[group->to]++;
    return best;
}

void sg_spread_choose(sg_arena *arena, const sg_graph *graph, sg_picks *picks,
                      size_t most)
{
    sg_pick *taken = sg_arena_array(arena, most, sizeof(sg_pick));
    choice c = {.graph = graph, .items = picks->items, .count = picks->count};

    c.links = sg_arena_array(arena, sg_graph_vertices(graph), sizeof(size_t));
    c.heap = sg_arena_array(arena, picks->count, sizeof(entry));
    /* In the order of picks this is a heap already. */
    for (size_t i = 0; i < picks->count; i++)
        c.heap[i] = (entry){i, (double)picks->items[i].count};
    for (size_t i = 0; i < most; i++)
        taken[i] = picks->items[take(&c)];
    memcpy(picks->items, taken, most * sizeof(sg_pick));
}

/* The disparity filter of M. A. Serrano, M. Boguna and A. Vespignani,
 * Extracting the multiscale backbone of complex weighted networks, PNAS 106
 * (2009), 6483-6488. If an actor spread its s statements over its k links at
 * random, one link would get w of them or more with a chance of
 * (1 - w/s)^(k-1). A link counts by the lower of the chances at its two ends.
 * Signs are taken apart: a hostile link is compared with the hostile links of
 * that actor. */
#include "render/backbone.h"

#include <math.h>

/* Links of one sign at one vertex, in one direction. */
typedef struct share {
    size_t links;
    size_t statements;
} share;

enum { SIGNS = 3, DIRECTIONS = 2 };

static share *share_of(share *all, const sg_edge_group *group, size_t direction)
{
    size_t vertex = direction ? group->to : group->from;
    size_t sign = group->polarity < 0 ? 0 : group->polarity > 0 ? 2 : 1;

    return &all[(vertex * DIRECTIONS + direction) * SIGNS + sign];
}

static double chance_of(const share *s, size_t count)
{
    return pow(1 - (double)count / (double)s->statements, (double)s->links - 1);
}

void sg_backbone_find(sg_arena *arena, const sg_graph *graph, sg_picks *picks)
{
    share *all = sg_arena_array(arena, sg_graph_vertices(graph),
                                sizeof(share) * DIRECTIONS * SIGNS);

    for (size_t i = 0; i < picks->count; i++) {
        const sg_pick *pick = &picks->items[i];
        const sg_edge_group *group = sg_graph_group(graph, pick->number);

        for (size_t end = 0; end < DIRECTIONS; end++) {
            share *s = share_of(all, group, end);

            s->links++;
            s->statements += pick->count;
        }
    }
    for (size_t i = 0; i < picks->count; i++) {
        sg_pick *pick = &picks->items[i];
        const sg_edge_group *group = sg_graph_group(graph, pick->number);

        pick->chance = fmin(chance_of(share_of(all, group, 0), pick->count),
                            chance_of(share_of(all, group, 1), pick->count));
    }
}

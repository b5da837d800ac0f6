/* Pairs of a friendly and a hostile group from the same source to the same
 * target: they are drawn as one link of mixed sign. */
#ifndef SG_RENDER_MIXED_H
#define SG_RENDER_MIXED_H

#include <stancegraph/graph.h>

#include "base/arena.h"

#define SG_NO_TWIN ((size_t)-1)

/* For each group of the graph the number of the group of opposite sign between
 * the same two, or SG_NO_TWIN. The array is in the arena. */
size_t *sg_twins_find(sg_arena *arena, const sg_graph *graph);

#endif

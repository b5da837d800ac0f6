/* To which body an actor belongs in the end. */
#ifndef SG_GRAPH_BODY_H
#define SG_GRAPH_BODY_H

#include <stancegraph/graph.h>

#include "base/arena.h"

/* For each vertex the name of the outermost body that it belongs to: that of
 * its affiliation, or of the affiliation's affiliation, and so on; its own name
 * when it belongs to none. Missing for topics. In `arena`. */
sg_str *sg_bodies_find(sg_arena *arena, const sg_graph *graph);

#endif

/* The strongest links of many actors. */
#ifndef SG_RENDER_SPREAD_H
#define SG_RENDER_SPREAD_H

#include "render/select.h"

/* Brings the `most` links that are drawn to the front of `picks`, which stand
 * in the order of sg_picks_by_count. Cost: n log n. */
void sg_spread_choose(sg_arena *arena, const sg_graph *graph, sg_picks *picks,
                      size_t most);

#endif

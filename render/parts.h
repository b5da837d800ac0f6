/* The connected parts of a plan. */
#ifndef SG_RENDER_PARTS_H
#define SG_RENDER_PARTS_H

#include "render/plan.h"

/* Numbers of its vertices and edges in the plan. */
typedef struct sg_part {
    size_t *vertices;
    size_t vertices_count;
    size_t *edges;
    size_t edges_count;
    const bool *against; /* the flow, by number of the edge in the plan */
} sg_part;

/* What links and boxes hold together is one part. In the plan's arena, in the
 * order of their first vertex. */
sg_part *sg_parts_find(const sg_plan *plan, size_t *count);

#endif

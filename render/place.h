/* Places for one connected part of a picture, found by Graphviz. */
#ifndef SG_RENDER_PLACE_H
#define SG_RENDER_PLACE_H

#include "render/layout.h"
#include "render/parts.h"

/* A running Graphviz. It keeps its state in globals: one thread at a time. */
typedef struct sg_placer sg_placer;

/* SG_ESYSTEM when Graphviz cannot be started. */
sg_status sg_placer_new(sg_placer **out, sg_error *err);
void sg_placer_free(sg_placer *placer);

typedef struct sg_place_wish {
    bool across;   /* links run from left to right, not downward */
    double ratio;  /* height by width; one of them grows; 0: as it comes */
    bool by_force; /* vertices that are linked stand near each other, wherever
                      that is; the caller draws the links */
} sg_place_wish;

/* A part with places, its own origin at the top left. */
typedef struct sg_placed {
    double width;
    double height;
    sg_point *vertices; /* parallel to the lists of the part */
    sg_route *edges;
    sg_frame *boxes; /* parallel to the plan */
} sg_placed;

/* Arrays of `out` are in the plan's arena. SG_ESYSTEM when Graphviz cannot lay
 * the part out. */
sg_status sg_place_part(sg_placer *placer, const sg_plan *plan,
                        const sg_part *part, sg_place_wish wish, sg_placed *out,
                        sg_error *err);

#endif

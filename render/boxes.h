/* Which actors share a box. */
#ifndef SG_RENDER_BOXES_H
#define SG_RENDER_BOXES_H

#include "render/plan.h"

/* Sets the boxes of the plan and the box of each vertex: those that the
 * options give, or one for each affiliation. A box needs two members that are
 * drawn. With camps, marks the edges that do not fit. */
void sg_boxes_make(sg_plan *plan, const sg_render_options *options);

#endif

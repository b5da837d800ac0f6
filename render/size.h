/* Words and sizes for what a plan draws. */
#ifndef SG_RENDER_SIZE_H
#define SG_RENDER_SIZE_H

#include "render/plan.h"

/* Sets the labels, fonts, widths and heights of vertices, edges and boxes,
 * and whether links are labelled in brief. */
void sg_plan_size(sg_plan *plan);

#endif

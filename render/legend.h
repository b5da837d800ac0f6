/* The legend: what the lines and outlines of this picture mean. */
#ifndef SG_RENDER_LEGEND_H
#define SG_RENDER_LEGEND_H

#include "render/plan.h"
#include "render/shape.h"

/* Appends the legend as a group whose top left corner is the origin, no wider
 * than `width` as far as its items allow. Returns its height. Only what occurs
 * in the picture is explained. */
double sg_legend_add(const sg_canvas *canvas, const sg_plan *plan,
                     double width);

#endif

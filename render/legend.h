/* The legend: what the lines and outlines of this picture mean. */
#ifndef SG_RENDER_LEGEND_H
#define SG_RENDER_LEGEND_H

#include "render/look.h"
#include "render/plan.h"
#include "render/shape.h"

/* How the links of the picture look; all zero at first. In small multiples one
 * link has another look in each panel. */
typedef struct sg_legend_links {
    bool signs[SG_MIXED + 2]; /* sign -1 comes first */
    bool hedged;              /* some are not told as facts ... */
    int hedged_sign;          /* ... the first of them has this sign */
    size_t most;              /* statements of one link */
} sg_legend_links;

/* Takes note of a link that is drawn. */
void sg_legend_note(sg_legend_links *links, int sign, bool asserted,
                    size_t count);

/* Appends the legend as a group whose top left corner is the origin, no wider
 * than `width` as far as its items allow. Returns its height. Only what occurs
 * in the picture is explained. */
double sg_legend_add(const sg_canvas *canvas, const sg_plan *plan,
                     const sg_legend_links *links, double width);

#endif

/* The picture as SVG. */
#ifndef SG_RENDER_SVG_H
#define SG_RENDER_SVG_H

#include "base/buf.h"
#include "render/layout.h"
#include "render/legend.h"

/* What stands between title and legend, drawn from its own origin. */
typedef struct sg_svg_drawn {
    sg_str elements; /* empty: there is nothing to show */
    double width;
    double height;
    sg_legend_links links;
} sg_svg_drawn;

/* Appends the whole <svg> element around it. */
void sg_svg_frame(sg_buf *out, const sg_plan *plan, sg_svg_drawn drawn);

/* Appends one <svg> element that can stand in a file or inside HTML. */
void sg_svg_add(sg_buf *out, const sg_plan *plan, const sg_layout *layout);

#endif

/* The picture as SVG. */
#ifndef SG_RENDER_SVG_H
#define SG_RENDER_SVG_H

#include "base/buf.h"
#include "render/layout.h"

/* Appends one <svg> element that can stand in a file or inside HTML. */
void sg_svg_add(sg_buf *out, const sg_plan *plan, const sg_layout *layout);

#endif

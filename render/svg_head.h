/* What stands before the drawing: the root element with its name and
 * description, the rules for dark screens, the background. */
#ifndef SG_RENDER_SVG_HEAD_H
#define SG_RENDER_SVG_HEAD_H

#include "base/buf.h"
#include "render/plan.h"

void sg_svg_head_add(sg_buf *out, const sg_plan *plan, double width,
                     double height);

#endif

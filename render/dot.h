/* The picture as DOT, for those who lay it out with Graphviz themselves. */
#ifndef SG_RENDER_DOT_H
#define SG_RENDER_DOT_H

#include "base/buf.h"
#include "render/plan.h"

/* Appends the graph with the look of the SVG as attributes. Vertex 3 of the
 * graph is node v3. SG_ESYSTEM when cgraph refuses. */
sg_status sg_dot_add(sg_buf *out, const sg_plan *plan, sg_error *err);

#endif

/* The picture as a Mermaid flowchart, which GitHub, GitLab and many wikis draw
 * where it stands in Markdown. */
#ifndef SG_RENDER_MERMAID_H
#define SG_RENDER_MERMAID_H

#include "base/buf.h"
#include "render/plan.h"

/* Appends the graph with the look of the SVG as far as Mermaid can have it:
 * shapes, boxes, colours, dashes, widths. Vertex 3 of the graph is node v3. */
void sg_mermaid_add(sg_buf *out, const sg_plan *plan);

#endif

/* A report in Markdown: the picture, what it shows in words, its links as a
 * table in the same order, and for each link the sentences behind it. */
#ifndef SG_RENDER_REPORT_MARKDOWN_H
#define SG_RENDER_REPORT_MARKDOWN_H

#include "base/buf.h"
#include "render/plan.h"

/* Appends the report, in GitHub's dialect. `picture` is the file of the
 * picture as a path from where the report stands; missing: none. */
void sg_markdown_add(sg_buf *out, const sg_plan *plan, sg_str picture);

#endif

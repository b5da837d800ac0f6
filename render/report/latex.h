/* A figure for LaTeX: the picture beside it, caption and label. */
#ifndef SG_RENDER_REPORT_LATEX_H
#define SG_RENDER_REPORT_LATEX_H

#include <stancegraph/error.h>

#include "base/buf.h"
#include "render/plan.h"

/* Appends the figure with the picture in the file `picture`, a path from where
 * the document is compiled. SG_EUSAGE when it is missing or has characters that
 * LaTeX cannot have in the name of a file. */
sg_status sg_latex_add(sg_buf *out, const sg_plan *plan, sg_str picture,
                       sg_error *err);

#endif

/* Small multiples: one plan drawn once for each period. */
#ifndef SG_RENDER_PANELS_H
#define SG_RENDER_PANELS_H

#include "base/buf.h"
#include "render/plan.h"

/* Appends the whole <svg> element. The plan is made from the graph of all
 * periods, without boxes; the labels of its links are made anew. SG_EUSAGE for
 * more panels than SG_PANELS_MAX; else as sg_layout_make. */
sg_status sg_panels_add(sg_buf *out, sg_plan *plan, const sg_panels *panels,
                        sg_error *err);

#endif

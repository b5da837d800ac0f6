/* Bars of positive and negative statements, window by window. */
#ifndef SG_RENDER_CHART_H
#define SG_RENDER_CHART_H

#include "base/buf.h"
#include "render/plan.h"

/* Appends the whole <svg> element of a plan that has bars. SG_ELIMIT when there
 * are more windows than SG_BAR_WINDOWS_MAX. */
sg_status sg_chart_add(sg_buf *out, const sg_plan *plan, sg_error *err);

#endif

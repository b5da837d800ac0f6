/* Which way a picture flows: an order of its vertices that as many statements
 * as possible follow. */
#ifndef SG_RENDER_FLOW_H
#define SG_RENDER_FLOW_H

#include "render/plan.h"

/* For each link of the plan whether it runs against the flow; in the plan's
 * arena. All links between two boxes run the same way or its opposite. Cost:
 * vertices times links. */
bool *sg_flow_find(const sg_plan *plan);

#endif

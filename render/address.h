/* Where the links and vertices of a picture lead to. */
#ifndef SG_RENDER_ADDRESS_H
#define SG_RENDER_ADDRESS_H

#include "render/plan.h"

/* SG_EUSAGE when `base` is neither a web address nor a relative one: nothing
 * that a program would run. */
sg_status sg_address_check(sg_str base, sg_error *err);

/* Whether links may lead anywhere. */
bool sg_addresses_wanted(const sg_plan *plan);

/* Missing when the element leads nowhere; in the plan's arena. */
sg_str sg_address_of_edge(const sg_plan *plan, const sg_plan_edge *edge);
sg_str sg_address_of_vertex(const sg_plan *plan, const sg_plan_vertex *vertex);

#endif

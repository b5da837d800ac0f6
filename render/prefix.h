/* What the ids of a picture begin with. */
#ifndef SG_RENDER_PREFIX_H
#define SG_RENDER_PREFIX_H

#include "render/plan.h"

/* The caller's wish where it gives letters, digits, `-` and `_`; else made from
 * what is drawn, so that two figures on one page do not collide. */
sg_str sg_prefix_make(const sg_plan *plan, sg_str wish);

#endif

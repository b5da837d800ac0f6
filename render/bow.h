/* Links as plain bows from actor to actor, where places leave them no way of
 * their own. */
#ifndef SG_RENDER_BOW_H
#define SG_RENDER_BOW_H

#include "render/place.h"

/* Sets the routes of a part whose vertices have places. One link between two is
 * straight, several lie side by side. A label stands in the middle of its link
 * or, where something else stands there, a little aside. */
void sg_bow_routes(const sg_plan *plan, const sg_part *part, sg_placed *placed);

#endif

/* Where the name of a box stands. */
#ifndef SG_RENDER_BOX_LABEL_H
#define SG_RENDER_BOX_LABEL_H

#include "render/layout.h"

/* Sets `box_labels` of the layout, whose other places are known: inside the
 * box, at its top left if that is free, else where no link, label or vertex
 * stands in the way, else just outside. Where nothing is free the name stays
 * at the top, where the fewest links cross it. */
void sg_box_labels_place(const sg_plan *plan, sg_layout *layout);

#endif

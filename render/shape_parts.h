/* What the files of render/shape.h share. */
#ifndef SG_RENDER_SHAPE_PARTS_H
#define SG_RENDER_SHAPE_PARTS_H

#include "render/shape.h"

/* Appends the data of a path through points: "M1 2L3 4". */
void sg_shape_line(sg_buf *out, const sg_point *points, size_t count);

/* Appends the arrow head at the end of the route. */
void sg_shape_arrow(sg_buf *out, const sg_pen *pen, const sg_route *route);

#endif

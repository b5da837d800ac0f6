/* Places for everything a plan draws. In pixels, y downward. */
#ifndef SG_RENDER_LAYOUT_H
#define SG_RENDER_LAYOUT_H

#include "render/plan.h"

typedef struct sg_point {
    double x;
    double y;
} sg_point;

typedef struct sg_frame {
    sg_point low;
    sg_point high;
} sg_frame;

/* The way of one link: a start and then three points for each Bezier curve.
 * Where the line makes room for a label, a second start follows the `first`
 * points. The arrow head reaches from the last point to `tip`. */
typedef struct sg_route {
    sg_point *points;
    size_t count;
    size_t first; /* 0 when the line runs through */
    sg_point tip;
    sg_point label; /* centre of the label */
} sg_route;

/* Arrays parallel to those of the plan, in its arena. */
typedef struct sg_layout {
    double width;
    double height;
    sg_point *vertices; /* centres */
    sg_route *edges;
    sg_frame *boxes;
    sg_frame *box_labels;
    const sg_label **box_words; /* of these: the label of the box, or the
                                   narrow one */
} sg_layout;

/* Length of the arrow head of a line of this width. */
double sg_layout_head(double stroke);

/* SG_ESYSTEM when Graphviz cannot lay the graph out. Graphviz keeps its state
 * in globals: one thread at a time. */
sg_status sg_layout_make(const sg_plan *plan, sg_layout *out, sg_error *err);

#endif

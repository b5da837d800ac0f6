/* Points, frames and curves: what lies on what. */
#ifndef SG_RENDER_GEOMETRY_H
#define SG_RENDER_GEOMETRY_H

#include "render/layout.h"

/* The frame around a centre. */
sg_frame sg_frame_around(sg_point centre, double width, double height);

bool sg_frames_meet(sg_frame a, sg_frame b);

/* Whether `inner` lies within `outer`. */
bool sg_frame_holds(sg_frame outer, sg_frame inner);

/* Where a Bezier curve of four points is at `t`, from 0 to 1. */
sg_point sg_curve_at(const sg_point *p, double t);

/* Whether the line of a link, its head included, runs through the frame. The
 * line is taken as a chain of short straight pieces. */
bool sg_route_meets(const sg_route *route, sg_frame frame);

#endif

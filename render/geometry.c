/* Frames against frames and against Bezier curves. */
#include "render/geometry.h"

#include <math.h>

/* Pieces that a curve is cut into: none is longer than some ten pixels. */
enum { PIECES = 24 };

sg_frame sg_frame_around(sg_point centre, double width, double height)
{
    return (sg_frame){{centre.x - width / 2, centre.y - height / 2},
                      {centre.x + width / 2, centre.y + height / 2}};
}

bool sg_frames_meet(sg_frame a, sg_frame b)
{
    return a.low.x < b.high.x && b.low.x < a.high.x && a.low.y < b.high.y &&
           b.low.y < a.high.y;
}

bool sg_frame_holds(sg_frame outer, sg_frame inner)
{
    return inner.low.x >= outer.low.x && inner.high.x <= outer.high.x &&
           inner.low.y >= outer.low.y && inner.high.y <= outer.high.y;
}

/* Narrows the part [*from, *to] of a straight piece to where it lies between
 * `low` and `high`; false when nothing is left (Liang and Barsky). */
static bool clip(double start, double step, double low, double high,
                 double part[2])
{
    double enter;
    double leave;

    if (fabs(step) < 1e-9)
        return start > low && start < high;
    enter = (low - start) / step;
    leave = (high - start) / step;
    part[0] = fmax(part[0], fmin(enter, leave));
    part[1] = fmin(part[1], fmax(enter, leave));
    return part[0] < part[1];
}

static bool piece_meets(sg_point a, sg_point b, sg_frame f)
{
    double part[2] = {0, 1};

    return clip(a.x, b.x - a.x, f.low.x, f.high.x, part) &&
           clip(a.y, b.y - a.y, f.low.y, f.high.y, part);
}

sg_point sg_curve_at(const sg_point *p, double t)
{
    double u = 1 - t;
    double w[4] = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
    sg_point sum = {0, 0};

    for (int i = 0; i < 4; i++) {
        sum.x += w[i] * p[i].x;
        sum.y += w[i] * p[i].y;
    }
    return sum;
}

/* A curve lies within the hull of its four points. */
static bool may_meet(const sg_point *p, sg_frame f)
{
    sg_frame hull = {p[0], p[0]};

    for (int i = 1; i < 4; i++) {
        hull.low.x = fmin(hull.low.x, p[i].x);
        hull.low.y = fmin(hull.low.y, p[i].y);
        hull.high.x = fmax(hull.high.x, p[i].x);
        hull.high.y = fmax(hull.high.y, p[i].y);
    }
    return hull.low.x <= f.high.x && f.low.x <= hull.high.x &&
           hull.low.y <= f.high.y && f.low.y <= hull.high.y;
}

static bool curve_meets(const sg_point *p, sg_frame f)
{
    sg_point before = p[0];

    if (!may_meet(p, f))
        return false;
    for (int i = 1; i <= PIECES; i++) {
        sg_point next = sg_curve_at(p, (double)i / PIECES);

        if (piece_meets(before, next, f))
            return true;
        before = next;
    }
    return false;
}

bool sg_route_meets(const sg_route *route, sg_frame frame)
{
    for (size_t i = 0; i + 3 < route->count; i += 3) {
        if (i + 1 == route->first)
            i++; /* the second half begins */
        if (i + 3 < route->count && curve_meets(route->points + i, frame))
            return true;
    }
    return piece_meets(route->points[route->count - 1], route->tip, frame);
}

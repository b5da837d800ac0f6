/* Arrow heads: one form for each sign, so that it shows without colours. */
#include "render/shape_parts.h"

#include <math.h>

#include "render/xml.h"

/* A point of the arrow head: `along` back from the tip, `aside` of the line. */
typedef struct head {
    sg_point tip;
    sg_point along; /* unit vector, against the arrow */
} head;

static sg_point head_point(const head *h, double along, double aside)
{
    return (sg_point){h->tip.x + h->along.x * along - h->along.y * aside,
                      h->tip.y + h->along.y * along + h->along.x * aside};
}

static head find_head(const sg_route *route)
{
    sg_point end = route->points[route->count - 1];
    head h = {route->tip, {end.x - route->tip.x, end.y - route->tip.y}};
    double length = hypot(h.along.x, h.along.y);

    if (length < 0.01) {
        end = route->points[route->count - 2];
        h.along = (sg_point){end.x - route->tip.x, end.y - route->tip.y};
        length = hypot(h.along.x, h.along.y);
    }
    if (length < 0.01)
        h.along = (sg_point){-1, 0};
    else
        h.along = (sg_point){h.along.x / length, h.along.y / length};
    return h;
}

/* Appends a path through points that are given along the line and aside of it.
 */
static void add_line(sg_buf *out, const head *h, const sg_point *points,
                     size_t count)
{
    sg_point line[3];

    for (size_t i = 0; i < count; i++)
        line[i] = head_point(h, points[i].x, points[i].y);
    sg_shape_line(out, line, count);
}

static void begin_area(sg_buf *out)
{
    sg_buf_addc(out, "<path stroke=\"none\" d=\"");
}

static void begin_stroke(sg_buf *out, double width)
{
    sg_buf_addc(out, "<path fill=\"none\"");
    sg_xml_attribute(out, "stroke-width", width);
    sg_buf_addc(out, " d=\"");
}

/* Positive: a full triangle. */
static void add_triangle(sg_buf *out, const head *h, double length)
{
    const sg_point corners[] = {
        {0, 0}, {length + 1, length * 0.48}, {length + 1, -length * 0.48}};

    begin_area(out);
    add_line(out, h, corners, 3);
    sg_buf_addc(out, "z\"/>");
}

/* A bar across the line. */
static void add_bar(sg_buf *out, const head *h, double thick, double reach)
{
    const sg_point ends[] = {{thick / 2 + 1, reach}, {thick / 2 + 1, -reach}};

    begin_stroke(out, thick);
    add_line(out, h, ends, 2);
    sg_buf_addc(out, "\"/>");
}

/* Negative: the line runs against a bar. */
static void add_stop(sg_buf *out, const head *h, double length, double stroke)
{
    double thick = 2 + stroke * 0.35;
    const sg_point line[] = {{length + 0.5, 0}, {thick / 2 + 1, 0}};

    begin_stroke(out, stroke);
    add_line(out, h, line, 2);
    sg_buf_addc(out, "\"/>");
    add_bar(out, h, thick, length * 0.62);
}

/* Mixed: a triangle that runs against a bar. */
static void add_valve(sg_buf *out, const head *h, double length)
{
    const double thick = 2;
    const sg_point corners[] = {{thick + 1, 0},
                                {length + 1, length * 0.44},
                                {length + 1, -length * 0.44}};

    begin_area(out);
    add_line(out, h, corners, 3);
    sg_buf_addc(out, "z\"/>");
    add_bar(out, h, thick, length * 0.55);
}

/* Neutral: an open angle. */
static void add_angle(sg_buf *out, const head *h, double length, double stroke)
{
    const sg_point angle[] = {
        {length, length * 0.45}, {stroke / 2, 0}, {length, -length * 0.45}};
    const sg_point line[] = {{length, 0}, {stroke, 0}};

    begin_stroke(out, stroke);
    add_line(out, h, angle, 3);
    add_line(out, h, line, 2);
    sg_buf_addc(out, "\"/>");
}

void sg_shape_arrow(sg_buf *out, const sg_pen *pen, const sg_route *route)
{
    head h = find_head(route);
    double length = sg_layout_head(pen->stroke);

    if (pen->sign == SG_MIXED)
        add_valve(out, &h, length);
    else if (pen->sign > 0)
        add_triangle(out, &h, length);
    else if (pen->sign < 0)
        add_stop(out, &h, length, pen->stroke);
    else
        add_angle(out, &h, length, pen->stroke);
}

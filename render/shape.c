/* Lines, marks, outlines and text as SVG elements. */
#include "render/shape_parts.h"

#include <math.h>

#include "base/str.h"
#include "render/xml.h"

/* ---- links -------------------------------------------------------------- */

/* Dots of a link that is not told as a fact. */
static const char *const hedged_dash = "0.1 4.5";

void sg_shape_link_attributes(const sg_canvas *canvas, const sg_pen *pen)
{
    const sg_sign_look *look = sg_look_of_sign(pen->sign);
    const char *color = sg_palette_sign(canvas->palette, pen->sign);

    sg_buf_printf(canvas->out, " class=\"link %s%s\" stroke=\"%s\" fill=\"%s\"",
                  look->name, pen->asserted ? "" : " hedged", color, color);
}

static void add_point(sg_buf *out, sg_point p)
{
    sg_xml_number(out, p.x);
    sg_buf_byte(out, ' ');
    sg_xml_number(out, p.y);
}

void sg_shape_line(sg_buf *out, const sg_point *points, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        sg_buf_byte(out, i == 0 ? 'M' : 'L');
        add_point(out, points[i]);
    }
}

static void add_curves(sg_buf *out, const sg_point *points, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        sg_buf_addc(out, i == 0 ? "M" : i % 3 == 1 ? "C" : " ");
        add_point(out, points[i]);
    }
}

static void add_path(sg_buf *out, const sg_route *route)
{
    sg_buf_addc(out, " d=\"");
    add_curves(out, route->points, route->first);
    add_curves(out, route->points + route->first, route->count - route->first);
    sg_buf_addc(out, "\"/>");
}

/* A wide line with paper on it leaves two thin ones. */
static void add_case(const sg_canvas *canvas, const sg_pen *pen,
                     const sg_route *route)
{
    sg_buf *out = canvas->out;

    sg_buf_addc(out, "<path fill=\"none\"");
    sg_xml_attribute(out, "stroke-width", pen->stroke + 7);
    add_path(out, route);
    sg_buf_printf(out, "<path class=\"cut\" fill=\"none\" stroke=\"%s\"",
                  canvas->palette->paper.text);
    sg_xml_attribute(out, "stroke-width", pen->stroke + 5);
    add_path(out, route);
}

static void add_line(sg_buf *out, const sg_pen *pen, const sg_route *route)
{
    const char *dash = sg_look_of_sign(pen->sign)->dash;

    sg_buf_addc(out, "<path fill=\"none\"");
    sg_xml_attribute(out, "stroke-width", pen->stroke);
    if (!pen->asserted)
        sg_buf_printf(out,
                      " stroke-linecap=\"round\" stroke-dasharray=\"%s\""
                      " stroke-opacity=\".85\"",
                      hedged_dash);
    else if (*dash)
        sg_buf_printf(out, " stroke-dasharray=\"%s\"", dash);
    add_path(out, route);
}

void sg_shape_link(const sg_canvas *canvas, const sg_pen *pen,
                   const sg_route *route)
{
    if (pen->cased)
        add_case(canvas, pen, route);
    add_line(canvas->out, pen, route);
    sg_shape_arrow(canvas->out, pen, route);
}

void sg_shape_band(const sg_canvas *canvas, const sg_route *route,
                   double stroke, const char *color)
{
    sg_buf_printf(canvas->out,
                  "<path class=\"band\" fill=\"none\" stroke=\"%s\""
                  " stroke-opacity=\".6\" stroke-linecap=\"round\"",
                  color);
    sg_xml_attribute(canvas->out, "stroke-width", stroke + 8);
    add_path(canvas->out, route);
}

void sg_shape_ghost(const sg_canvas *canvas, const sg_route *route)
{
    sg_buf_printf(canvas->out,
                  "<path class=\"ghost\" fill=\"none\" stroke=\"%s\""
                  " stroke-width=\"1.2\" stroke-dasharray=\"1.5 4\"",
                  canvas->palette->soft.text);
    add_path(canvas->out, route);
}

static void add_stroke_of_mark(const sg_canvas *canvas, const sg_pen *pen,
                               sg_point from, sg_point to)
{
    sg_buf *out = canvas->out;

    sg_buf_addc(out, "<path fill=\"none\" stroke-width=\"1.5\"");
    if (pen->asserted)
        sg_buf_printf(out, " class=\"cut\" stroke=\"%s\"",
                      canvas->palette->paper.text);
    sg_buf_addc(out, " d=\"");
    sg_shape_line(out, (sg_point[]){from, to}, 2);
    sg_buf_addc(out, "\"/>");
}

/* The ground of the mark: full, or hollow when nothing is told as a fact. */
static void add_ground(const sg_canvas *canvas, const sg_pen *pen,
                       sg_point centre)
{
    sg_buf *out = canvas->out;
    double width = sg_look_mark_width(pen->sign) - 3;
    const double radius = 5.5;

    sg_buf_addc(out, "<rect");
    if (!pen->asserted)
        sg_buf_printf(out, " class=\"paper\" fill=\"%s\"",
                      canvas->palette->paper.text);
    sg_xml_attribute(out, "stroke-width", 1);
    sg_xml_attribute(out, "x", centre.x - width / 2);
    sg_xml_attribute(out, "y", centre.y - radius);
    sg_xml_attribute(out, "width", width);
    sg_xml_attribute(out, "height", 2 * radius);
    sg_xml_attribute(out, "rx", radius);
    sg_buf_addc(out, "/>");
}

void sg_shape_mark(const sg_canvas *canvas, const sg_pen *pen, sg_point centre)
{
    const double reach = 3;
    double aside = pen->sign == SG_MIXED ? 4.2 : 0;
    double x = centre.x - aside;
    double y = centre.y;

    if (!pen->sign)
        return;
    add_ground(canvas, pen, centre);
    if (pen->sign > 0) {
        add_stroke_of_mark(canvas, pen, (sg_point){x, y - reach},
                           (sg_point){x, y + reach});
        add_stroke_of_mark(canvas, pen, (sg_point){x - reach, y},
                           (sg_point){x + reach, y});
    }
    x = centre.x + aside;
    if (pen->sign < 0 || pen->sign == SG_MIXED)
        add_stroke_of_mark(canvas, pen, (sg_point){x - reach, y},
                           (sg_point){x + reach, y});
}

/* ---- outlines ----------------------------------------------------------- */

static void add_rectangle(sg_buf *out, sg_point low, sg_point size,
                          double radius)
{
    sg_buf_addc(out, "<rect");
    sg_xml_attribute(out, "x", low.x);
    sg_xml_attribute(out, "y", low.y);
    sg_xml_attribute(out, "width", size.x);
    sg_xml_attribute(out, "height", size.y);
    if (radius > 0)
        sg_xml_attribute(out, "rx", radius);
}

static void add_polygon(sg_buf *out, const sg_point *points, size_t count)
{
    sg_buf_addc(out, "<path d=\"");
    sg_shape_line(out, points, count);
    sg_buf_addc(out, "z\"");
}

static void add_hexagon(sg_buf *out, sg_point low, sg_point size)
{
    double slope = fmin(9, size.x / 4);
    sg_point high = {low.x + size.x, low.y + size.y};
    double middle = low.y + size.y / 2;
    sg_point points[] = {{low.x, middle},          {low.x + slope, low.y},
                         {high.x - slope, low.y},  {high.x, middle},
                         {high.x - slope, high.y}, {low.x + slope, high.y}};

    add_polygon(out, points, sizeof(points) / sizeof(points[0]));
}

static void add_slanted(sg_buf *out, sg_point low, sg_point size)
{
    double slope = fmin(9, size.x / 4);
    sg_point high = {low.x + size.x, low.y + size.y};
    sg_point points[] = {{low.x + slope, low.y},
                         {high.x, low.y},
                         {high.x - slope, high.y},
                         {low.x, high.y}};

    add_polygon(out, points, sizeof(points) / sizeof(points[0]));
}

void sg_shape_box_attributes(const sg_canvas *canvas)
{
    sg_buf_printf(canvas->out, " class=\"box\" fill=\"%s\" stroke=\"%s\"",
                  canvas->palette->box.text, canvas->palette->box_line.text);
}

void sg_shape_outline(const sg_canvas *canvas, const sg_kind_look *look,
                      sg_point centre, sg_point size)
{
    sg_buf *out = canvas->out;
    sg_point low = {centre.x - size.x / 2, centre.y - size.y / 2};

    switch (look->outline) {
    case SG_OUTLINE_HEXAGON:
        add_hexagon(out, low, size);
        break;
    case SG_OUTLINE_SLANTED:
        add_slanted(out, low, size);
        break;
    case SG_OUTLINE_PILL:
        add_rectangle(out, low, size, fmin(size.x, size.y) / 2);
        break;
    case SG_OUTLINE_ROUND:
        add_rectangle(out, low, size, 6);
        break;
    case SG_OUTLINE_PLAIN:
        add_rectangle(out, low, size, 3);
        break;
    case SG_OUTLINE_BOX:
        add_rectangle(out, low, size, 0);
        break;
    }
    if (look->border > 0) {
        sg_buf_printf(out, " class=\"actor\" fill=\"%s\" stroke=\"%s\"",
                      canvas->palette->actor.text,
                      canvas->palette->outline.text);
        sg_xml_attribute(out, "stroke-width", look->border);
    } else {
        sg_buf_printf(out, " class=\"subject\" fill=\"%s\"",
                      canvas->palette->subject.text);
    }
    sg_buf_addc(out, "/>");
}

/* ---- bars --------------------------------------------------------------- */

void sg_shape_bar(const sg_canvas *canvas, int sign, sg_point low,
                  sg_point size)
{
    const double line = 1;
    const double fenced = 4; /* the least width that leaves room for a fence */
    const char *color = sg_palette_sign(canvas->palette, sign);
    bool fence = sign <= 0 && size.x >= fenced && size.y > 2 * line;

    sg_buf_printf(canvas->out, "<rect class=\"%s\" fill=\"%s\"",
                  sg_look_of_sign(sign)->name, color);
    if (fence) {
        low = (sg_point){low.x + line / 2, low.y + line / 2};
        size = (sg_point){size.x - line, size.y - line};
        sg_buf_printf(canvas->out, " stroke=\"%s\" fill-opacity=\"%s\"%s",
                      color, sign ? ".6" : ".25",
                      sign ? " stroke-dasharray=\"3 2\"" : "");
    } else {
        sg_buf_addc(canvas->out, " stroke-width=\"0\"");
    }
    sg_xml_attribute(canvas->out, "x", low.x);
    sg_xml_attribute(canvas->out, "y", low.y);
    sg_xml_attribute(canvas->out, "width", size.x);
    sg_xml_attribute(canvas->out, "height", size.y);
    sg_buf_addc(canvas->out, "/>");
}

/* ---- text --------------------------------------------------------------- */

static void add_type(const sg_canvas *canvas, const sg_type *type)
{
    sg_buf *out = canvas->out;
    bool soft =
        type->class_name && sg_str_is(sg_str_of(type->class_name), "soft");

    sg_buf_printf(out, "<g stroke=\"none\" fill=\"%s\"",
                  soft ? canvas->palette->soft.text
                       : canvas->palette->ink.text);
    if (type->class_name)
        sg_buf_printf(out, " class=\"%s\"", type->class_name);
    sg_xml_attribute(out, "font-size", type->font);
    sg_buf_printf(out, " text-anchor=\"%s\"", type->anchor);
    if (type->bold)
        sg_buf_addc(out, " font-weight=\"bold\"");
    if (type->italic)
        sg_buf_addc(out, " font-style=\"italic\"");
    sg_buf_byte(out, '>');
}

/* A strip of paper behind the lines. (Paper around the letters, by paint-order,
 * looks finer, but LibreOffice paints it over them.) */
static void add_halo(const sg_canvas *canvas, const sg_label *label,
                     const sg_type *type, sg_point at)
{
    double width = label->width + 4;
    double height = (double)label->count * type->font * SG_LINE_HEIGHT;
    double left = type->anchor[0] == 'm' ? at.x - width / 2 : at.x - 2;

    add_rectangle(canvas->out, (sg_point){left, at.y - height / 2},
                  (sg_point){width, height}, 3);
    if (type->halo == SG_HALO_BOX)
        sg_buf_printf(canvas->out, " class=\"halo inside\" fill=\"%s\"/>",
                      canvas->palette->box.text);
    else
        sg_buf_printf(canvas->out, " class=\"halo\" fill=\"%s\"/>",
                      canvas->palette->paper.text);
}

void sg_shape_text(const sg_canvas *canvas, const sg_label *label,
                   const sg_type *type, sg_point at)
{
    sg_buf *out = canvas->out;
    double step = type->font * SG_LINE_HEIGHT;
    /* The middle of small letters stands 0.35 em above the base line. */
    double y = at.y - step * ((double)label->count - 1) / 2 + type->font * 0.35;

    if (!label->count)
        return;
    add_type(canvas, type);
    if (type->halo)
        add_halo(canvas, label, type, at);
    for (size_t i = 0; i < label->count; i++) {
        sg_buf_addc(out, "<text");
        sg_xml_attribute(out, "x", at.x);
        sg_xml_attribute(out, "y", y + step * (double)i);
        sg_buf_addc(out, " unicode-bidi=\"plaintext\">");
        sg_xml_text(out, label->lines[i]);
        sg_buf_addc(out, "</text>");
    }
    sg_buf_addc(out, "</g>");
}

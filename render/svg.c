/* The picture as one SVG element: title, boxes, links, vertices, legend and
 * caption from top to bottom. It needs nothing from outside: no script, no
 * font, no DTD. Ids begin with the prefix of the plan: PREFIX-v3 is vertex 3
 * of the graph, PREFIX-e0 its strongest group, PREFIX-c0 a box. */
#include "render/svg.h"

#include <math.h>

#include "base/str.h"
#include "render/address.h"
#include "render/geometry.h"
#include "render/shape.h"
#include "render/svg_head.h"
#include "render/words.h"
#include "render/xml.h"

static const double margin = 18;
static const double least_width = 560; /* for the legend to be readable */

typedef struct page {
    sg_canvas canvas;
    sg_buf *out; /* of the canvas */
    const sg_plan *plan;
    const sg_layout *layout;
    double width;
    double y; /* what is above is drawn */
} page;

/* ---- head --------------------------------------------------------------- */

static void add_id(const page *p, const char *suffix, size_t number)
{
    sg_buf_printf(p->out, " id=\"%.*s-%s%zu\"", SG_FMT(p->plan->prefix), suffix,
                  number);
}

static void add_tooltip(const page *p, sg_str text)
{
    sg_buf_addc(p->out, "<title>");
    sg_xml_text(p->out, text);
    sg_buf_addc(p->out, "</title>");
}

/* What makes a link of an `a`: reached by keyboard, with a name that is read
 * out. */
static void add_address(const page *p, sg_str address, sg_str name)
{
    if (!address.len)
        return;
    sg_buf_addc(p->out, " href=\"");
    sg_xml_text(p->out, address);
    sg_buf_addc(p->out, "\" tabindex=\"0\" aria-label=\"");
    sg_xml_text(p->out, name);
    sg_buf_byte(p->out, '"');
}

/* ---- the graph ---------------------------------------------------------- */

static void add_box(const page *p, size_t number)
{
    sg_frame frame = p->layout->boxes[number];

    sg_buf_addc(p->out, "<rect");
    add_id(p, "c", number);
    sg_shape_box_attributes(&p->canvas);
    sg_xml_attribute(p->out, "x", frame.low.x);
    sg_xml_attribute(p->out, "y", frame.low.y);
    sg_xml_attribute(p->out, "width", frame.high.x - frame.low.x);
    sg_xml_attribute(p->out, "height", frame.high.y - frame.low.y);
    sg_buf_addc(p->out, " rx=\"8\"/>\n");
}

static void add_box_label(const page *p, size_t number)
{
    static const sg_type type = {"soft", "start", SG_FONT_BOX,
                                 true,   false,   SG_HALO_NONE};
    sg_frame frame = p->layout->box_labels[number];
    sg_point at = {frame.low.x, (frame.low.y + frame.high.y) / 2};

    sg_shape_text(&p->canvas, p->layout->box_words[number], &type, at);
    sg_buf_byte(p->out, '\n');
}

static bool is_in_box(const page *p, sg_frame frame)
{
    for (size_t i = 0; i < p->plan->boxes_count; i++)
        if (sg_frame_holds(p->layout->boxes[i], frame))
            return true;
    return false;
}

/* Words behind a mark begin where it ends, so that they do not run into it in
 * a wider font. */
static void add_link_label(const page *p, const sg_plan_edge *edge,
                           const sg_pen *pen, sg_point centre)
{
    sg_type type = {"label", "middle", SG_FONT_EDGE,
                    false,   false,    SG_HALO_PAPER};
    double mark = sg_look_mark_width(edge->sign);
    sg_point text = centre;

    type.italic = !edge->asserted;
    if (is_in_box(
            p, sg_frame_around(centre, edge->label_width, edge->label_height)))
        type.halo = SG_HALO_BOX;
    if (edge->sign) {
        type.anchor = "start";
        text.x = centre.x + (mark - edge->label.width) / 2;
        sg_shape_mark(&p->canvas, pen,
                      (sg_point){text.x - mark / 2 - 1.5, centre.y});
    }
    sg_shape_text(&p->canvas, &edge->label, &type, text);
}

static void add_link(const page *p, size_t number)
{
    const sg_plan_edge *edge = &p->plan->edges[number];
    const sg_route *route = &p->layout->edges[number];
    sg_pen pen = {edge->sign, edge->asserted, edge->stroke, edge->misfit};

    sg_str address = sg_address_of_edge(p->plan, edge);

    sg_buf_addc(p->out, address.len ? "<a" : "<g");
    add_id(p, "e", edge->number);
    sg_shape_link_attributes(&p->canvas, &pen);
    add_address(p, address, sg_words_brief_edge(p->plan, edge));
    sg_buf_byte(p->out, '>');
    add_tooltip(p, sg_words_of_edge(p->plan, edge));
    sg_shape_link(&p->canvas, &pen, route);
    add_link_label(p, edge, &pen, route->label);
    sg_buf_addc(p->out, address.len ? "</a>\n" : "</g>\n");
}

static void add_vertex(const page *p, size_t number)
{
    const sg_plan_vertex *vertex = &p->plan->vertices[number];
    const sg_kind_look *look = sg_look_of_kind(vertex->kind, vertex->is_topic);
    sg_type type = {"name", "middle", vertex->font, false, false, SG_HALO_NONE};
    sg_point at = p->layout->vertices[number];
    sg_str address = sg_address_of_vertex(p->plan, vertex);

    type.bold = !vertex->is_topic && vertex->kind == SG_ACTOR_STATE;
    type.italic = vertex->is_topic;
    sg_buf_printf(p->out, "<%s class=\"node %s\"", address.len ? "a" : "g",
                  look->name);
    add_id(p, "v", vertex->number);
    add_address(p, address, vertex->name);
    sg_buf_byte(p->out, '>');
    add_tooltip(p, sg_words_of_vertex(p->plan, vertex));
    sg_shape_outline(&p->canvas, look, at,
                     (sg_point){vertex->width, vertex->height});
    sg_shape_text(&p->canvas, &vertex->label, &type, at);
    sg_buf_addc(p->out, address.len ? "</a>\n" : "</g>\n");
}

static void add_graph(const page *p)
{
    for (size_t i = 0; i < p->plan->boxes_count; i++)
        add_box(p, i);
    /* The strongest last: they are what must be seen. */
    for (size_t i = p->plan->edges_count; i-- > 0;)
        add_link(p, i);
    for (size_t i = 0; i < p->plan->boxes_count; i++)
        add_box_label(p, i);
    for (size_t i = 0; i < p->plan->vertices_count; i++)
        add_vertex(p, i);
}

/* ---- around it ---------------------------------------------------------- */

static void add_paragraph(page *p, sg_str text, const sg_type *type,
                          size_t lines)
{
    sg_label label = sg_text_wrap(
        p->plan->arena, text,
        (sg_label_room){type->font, (p->width - 2 * margin) / SG_FONT_SLACK,
                        lines, type->bold});
    double height = (double)label.count * type->font * SG_LINE_HEIGHT;

    sg_shape_text(&p->canvas, &label, type,
                  (sg_point){margin, p->y + height / 2});
    p->y += height;
}

static void add_legend(page *p, const sg_legend_links *links)
{
    double inner = p->width - 2 * margin;
    sg_buf legend = SG_BUF_INIT;
    sg_canvas canvas = {&legend, p->canvas.palette};
    double height = sg_legend_add(&canvas, p->plan, links, inner);

    sg_buf_printf(p->out, "<path class=\"rule\" stroke=\"%s\" d=\"M",
                  p->canvas.palette->rule.text);
    sg_xml_number(p->out, margin);
    sg_buf_byte(p->out, ' ');
    sg_xml_number(p->out, p->y);
    sg_buf_byte(p->out, 'h');
    sg_xml_number(p->out, inner);
    sg_buf_addc(p->out, "\"/>\n<g class=\"legend\" transform=\"translate(");
    sg_xml_number(p->out, margin);
    sg_buf_byte(p->out, ' ');
    sg_xml_number(p->out, p->y + 6);
    sg_buf_addc(p->out, ")\">");
    sg_buf_add(p->out, sg_buf_str(&legend));
    sg_buf_addc(p->out, "</g>\n");
    p->y += height + 10;
    sg_buf_clear(&legend);
}

static void add_caption(page *p)
{
    static const sg_type type = {"soft", "start", 10.5,
                                 false,  false,   SG_HALO_NONE};
    sg_str lines[SG_CAPTION_LINES];
    size_t count = sg_words_caption(p->plan, lines);

    for (size_t i = 0; i < count; i++) {
        add_paragraph(p, lines[i], &type, 3);
        sg_buf_byte(p->out, '\n');
    }
}

static void add_drawn(page *p, const sg_svg_drawn *drawn)
{
    sg_buf_addc(p->out, "<g class=\"graph\" transform=\"translate(");
    sg_xml_number(p->out, (p->width - drawn->width) / 2);
    sg_buf_byte(p->out, ' ');
    sg_xml_number(p->out, p->y);
    sg_buf_addc(p->out, ")\">\n");
    sg_buf_add(p->out, drawn->elements);
    sg_buf_addc(p->out, "</g>\n");
    p->y += drawn->height;
}

static void add_body(page *p, const sg_svg_drawn *drawn)
{
    static const sg_type heading = {"heading", "start", 17,
                                    true,      false,   SG_HALO_NONE};
    static const sg_type notice = {"soft", "start", 13,
                                   false,  false,   SG_HALO_NONE};

    p->y = margin;
    if (!p->plan->bare) {
        add_paragraph(p, p->plan->title, &heading, 3);
        sg_buf_byte(p->out, '\n');
        p->y += 14;
    }
    if (drawn->elements.len)
        add_drawn(p, drawn);
    else
        add_paragraph(p, SG_STR("No statements to show."), &notice, 1);
    p->y += 16;
    if (drawn->elements.len)
        add_legend(p, &drawn->links);
    if (!p->plan->bare)
        add_caption(p);
    p->y += margin;
}

/* The body comes first because the head tells its height. */
void sg_svg_frame(sg_buf *out, const sg_plan *plan, sg_svg_drawn drawn)
{
    sg_buf body = SG_BUF_INIT;
    page p = {
        .canvas = {&body, &plan->palettes.day}, .out = &body, .plan = plan};

    p.width = ceil(fmax(drawn.width, least_width) + 2 * margin);
    add_body(&p, &drawn);
    sg_svg_head_add(out, plan, p.width, ceil(p.y));
    sg_buf_add(out, sg_buf_str(&body));
    sg_buf_addc(out, "</svg>\n");
    sg_buf_clear(&body);
}

void sg_svg_add(sg_buf *out, const sg_plan *plan, const sg_layout *layout)
{
    sg_buf graph = SG_BUF_INIT;
    page p = {.canvas = {&graph, &plan->palettes.day},
              .out = &graph,
              .plan = plan,
              .layout = layout};
    sg_svg_drawn drawn = {.width = layout->width, .height = layout->height};

    if (plan->edges_count)
        add_graph(&p);
    for (size_t i = 0; i < plan->edges_count; i++)
        sg_legend_note(&drawn.links, plan->edges[i].sign,
                       plan->edges[i].asserted, plan->edges[i].count);
    drawn.elements = sg_buf_str(&graph);
    sg_svg_frame(out, plan, drawn);
    sg_buf_clear(&graph);
}

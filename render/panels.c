/* The same picture again and again: places come from all periods together, so
 * that the eye can compare; what differs from panel to panel is marked twice,
 * by a band or a dotted line and by a word. */
#include "render/panels.h"

#include <math.h>

#include <stancegraph/change.h>

#include "base/error.h"
#include "base/str.h"
#include "render/layout.h"
#include "render/look.h"
#include "render/pack.h"
#include "render/shape.h"
#include "render/svg.h"
#include "render/xml.h"

static const double pad = 14;     /* from the frame of a panel to its graph */
static const double gap = 16;     /* between panels */
static const double heading = 26; /* above the graph */

/* What a link is in one period. */
typedef struct moment {
    sg_sign_counts tally;
    bool asserted;
} moment;

typedef struct sheet {
    sg_canvas canvas;
    sg_buf *out; /* of the canvas */
    const sg_plan *plan;
    const sg_panels *panels;
    sg_layout layout;
    moment *moments; /* of each link, panel by panel */
} sheet;

static moment *moment_of(const sheet *s, size_t panel, size_t edge)
{
    return &s->moments[panel * s->plan->edges_count + edge];
}

/* ---- counting ----------------------------------------------------------- */

static void count(sheet *s)
{
    const sg_plan *plan = s->plan;

    s->moments = sg_arena_array(
        plan->arena, plan->edges_count * s->panels->count, sizeof(moment));
    for (size_t i = 0; i < plan->edges_count; i++)
        for (size_t k = 0; k < plan->edges[i].count; k++) {
            size_t number = plan->edges[i].members[k];
            size_t panel = s->panels->of_edge[number];
            sg_edge edge = sg_graph_edge(plan->graph, number);
            moment *m;

            if (panel >= s->panels->count)
                continue;
            m = moment_of(s, panel, i);
            m->tally.positive += edge.polarity > 0;
            m->tally.negative += edge.polarity < 0;
            m->tally.neutral += edge.polarity == 0;
            m->asserted = m->asserted || edge.asserted;
        }
}

/* Nothing is new in the first panel. */
static sg_change change_of(const sheet *s, size_t panel, size_t edge)
{
    if (!panel)
        return SG_SAME;
    return sg_change_of(moment_of(s, panel - 1, edge)->tally,
                        moment_of(s, panel, edge)->tally);
}

static int sign_of(const moment *m)
{
    if (m->tally.positive && m->tally.negative)
        return SG_MIXED;
    return m->tally.positive ? 1 : m->tally.negative ? -1 : 0;
}

/* ---- labels ------------------------------------------------------------- */

static const char *word_of(sg_change change)
{
    switch (change) {
    case SG_FLIPPED:
        return "flipped";
    case SG_ADDED:
        return "new";
    case SG_VANISHED:
        return "gone";
    default:
        return "";
    }
}

/* "\u00d73 new", "+2 \u22121 flipped". */
static sg_label label_of(const sheet *s, const moment *m, sg_change change)
{
    sg_label_room room = {SG_FONT_EDGE, 120, 1, false};
    sg_buf words = SG_BUF_INIT;
    sg_label label;

    if (sign_of(m) == SG_MIXED)
        sg_buf_printf(&words, "+%zu \u2212%zu", m->tally.positive,
                      m->tally.negative);
    else if (sg_sign_counts_sum(m->tally) > 1 ||
             (!sign_of(m) && m->tally.neutral))
        sg_buf_printf(&words, "\u00d7%zu", sg_sign_counts_sum(m->tally));
    if (*word_of(change))
        sg_buf_printf(&words, "%s%s", words.len ? " " : "", word_of(change));
    label = sg_text_wrap(
        s->plan->arena, sg_arena_str(s->plan->arena, sg_buf_str(&words)), room);
    sg_buf_clear(&words);
    return label;
}

/* Room for the widest label that a link has in any panel. */
static void make_room(const sheet *s, sg_plan *plan)
{
    for (size_t i = 0; i < plan->edges_count; i++) {
        sg_plan_edge *edge = &plan->edges[i];
        double widest = 0;

        for (size_t k = 0; k < s->panels->count; k++)
            widest =
                fmax(widest,
                     label_of(s, moment_of(s, k, i), change_of(s, k, i)).width);
        edge->label_width =
            widest * SG_FONT_SLACK + sg_look_mark_width(SG_MIXED);
        edge->label_height = SG_MARK_HEIGHT;
    }
}

/* ---- one panel ---------------------------------------------------------- */

static void add_label(const sheet *s, const sg_label *label, const sg_pen *pen,
                      sg_point at)
{
    sg_type type = {"label", "middle", SG_FONT_EDGE,
                    false,   false,    SG_HALO_PAPER};
    double mark = pen ? sg_look_mark_width(pen->sign) : 0;

    if (mark > 0)
        sg_shape_mark(&s->canvas, pen,
                      (sg_point){at.x - label->width / 2 - 1.5, at.y});
    at.x += mark / 2;
    if (pen)
        type.italic = !pen->asserted;
    else
        type.class_name = "soft";
    sg_shape_text(&s->canvas, label, &type, at);
}

static void add_id(const sheet *s, size_t panel, char kind, size_t number)
{
    sg_buf_printf(s->out, " id=\"%.*s-p%zu-%c%zu\"", SG_FMT(s->plan->prefix),
                  panel, kind, number);
}

static void add_ghost(const sheet *s, size_t panel, size_t edge)
{
    const sg_route *route = &s->layout.edges[edge];
    sg_label label =
        label_of(s, moment_of(s, panel, edge), change_of(s, panel, edge));

    sg_buf_addc(s->out, "<g class=\"gone soft\"");
    add_id(s, panel, 'e', s->plan->edges[edge].number);
    sg_buf_byte(s->out, '>');
    sg_shape_ghost(&s->canvas, route);
    add_label(s, &label, NULL, route->label);
    sg_buf_addc(s->out, "</g>\n");
}

static void add_link(const sheet *s, size_t panel, size_t edge)
{
    const moment *m = moment_of(s, panel, edge);
    const sg_route *route = &s->layout.edges[edge];
    sg_change change = change_of(s, panel, edge);
    sg_label label = label_of(s, m, change);
    sg_pen pen = {sign_of(m), m->asserted,
                  sg_look_stroke(sg_sign_counts_sum(m->tally)), false};

    sg_buf_addc(s->out, "<g");
    add_id(s, panel, 'e', s->plan->edges[edge].number);
    sg_shape_link_attributes(&s->canvas, &pen);
    sg_buf_byte(s->out, '>');
    if (change == SG_ADDED)
        sg_shape_band(&s->canvas, route, pen.stroke, SG_BAND_NEW);
    if (change == SG_FLIPPED)
        sg_shape_band(&s->canvas, route, pen.stroke, SG_BAND_FLIPPED);
    sg_shape_link(&s->canvas, &pen, route);
    add_label(s, &label, &pen, route->label);
    sg_buf_addc(s->out, "</g>\n");
}

static bool takes_part(const sheet *s, size_t panel, size_t vertex)
{
    for (size_t i = 0; i < s->plan->edges_count; i++) {
        const sg_plan_edge *edge = &s->plan->edges[i];

        if ((edge->from == vertex || edge->to == vertex) &&
            sg_sign_counts_sum(moment_of(s, panel, i)->tally))
            return true;
    }
    return false;
}

static void add_vertex(const sheet *s, size_t panel, size_t number)
{
    const sg_plan_vertex *vertex = &s->plan->vertices[number];
    const sg_kind_look *look = sg_look_of_kind(vertex->kind, vertex->is_topic);
    sg_type type = {"name", "middle", vertex->font, false, false, false};
    sg_point at = s->layout.vertices[number];

    type.bold = !vertex->is_topic && vertex->kind == SG_ACTOR_STATE;
    type.italic = vertex->is_topic;
    sg_buf_printf(s->out, "<g class=\"node %s\"", look->name);
    add_id(s, panel, 'v', vertex->number);
    sg_buf_addc(s->out,
                takes_part(s, panel, number) ? ">" : " opacity=\".3\">");
    sg_shape_outline(&s->canvas, look, at,
                     (sg_point){vertex->width, vertex->height});
    sg_shape_text(&s->canvas, &vertex->label, &type, at);
    sg_buf_addc(s->out, "</g>\n");
}

/* "2031-03: 12 statements; 3 links new, 1 gone, 1 flipped". */
static sg_str describe(const sheet *s, size_t panel)
{
    size_t of[SG_CHANGES] = {0};
    size_t statements = 0;
    sg_buf out = SG_BUF_INIT;

    for (size_t i = 0; i < s->plan->edges_count; i++) {
        statements += sg_sign_counts_sum(moment_of(s, panel, i)->tally);
        of[change_of(s, panel, i)]++;
    }
    sg_buf_printf(&out, "%zu statement%s", statements,
                  statements == 1 ? "" : "s");
    if (panel)
        sg_buf_printf(&out, "; %zu new, %zu gone, %zu flipped", of[SG_ADDED],
                      of[SG_VANISHED], of[SG_FLIPPED]);
    return sg_text_kept(s->plan->arena, &out);
}

static void add_heading(const sheet *s, size_t panel, double width)
{
    static const sg_type bold = {"heading", "start", 13, true, false, false};
    static const sg_type soft = {"soft", "start", 10.5, false, false, false};
    sg_arena *arena = s->plan->arena;
    sg_str title = sg_text_printable(arena, s->panels->titles[panel]);
    sg_label name =
        sg_text_wrap(arena, title, (sg_label_room){13, width, 1, true});
    double left = pad + name.width * SG_FONT_SLACK + 12;
    sg_label words =
        sg_text_wrap(arena, describe(s, panel),
                     (sg_label_room){10.5, fmax(width - left, 60), 1, false});

    sg_shape_text(&s->canvas, &name, &bold, (sg_point){pad, heading / 2});
    sg_shape_text(&s->canvas, &words, &soft, (sg_point){left, heading / 2});
}

static void add_panel(const sheet *s, size_t panel, sg_point at, sg_point size)
{
    sg_buf *out = s->out;

    sg_buf_addc(out, "<g class=\"panel\"");
    sg_buf_printf(out, " id=\"%.*s-p%zu\" transform=\"translate(",
                  SG_FMT(s->plan->prefix), panel);
    sg_xml_number(out, at.x);
    sg_buf_byte(out, ' ');
    sg_xml_number(out, at.y);
    sg_buf_printf(out,
                  ")\">\n<rect class=\"rule\" fill=\"none\" stroke=\"%s\""
                  " rx=\"6\"",
                  s->canvas.palette->rule.text);
    sg_xml_attribute(out, "width", size.x);
    sg_xml_attribute(out, "height", size.y);
    sg_buf_addc(out, "/>\n");
    add_heading(s, panel, size.x - 2 * pad);
    sg_buf_addc(out, "\n<g transform=\"translate(");
    sg_xml_number(out, (size.x - s->layout.width) / 2);
    sg_buf_byte(out, ' ');
    sg_xml_number(out, heading + pad / 2);
    sg_buf_addc(out, ")\">\n");
    for (size_t i = 0; i < s->plan->edges_count; i++)
        if (change_of(s, panel, i) == SG_VANISHED)
            add_ghost(s, panel, i);
    for (size_t i = s->plan->edges_count; i-- > 0;)
        if (sg_sign_counts_sum(moment_of(s, panel, i)->tally))
            add_link(s, panel, i);
    for (size_t i = 0; i < s->plan->vertices_count; i++)
        add_vertex(s, panel, i);
    sg_buf_addc(out, "</g>\n</g>\n");
}

/* ---- all of them -------------------------------------------------------- */

/* How many panels stand side by side on the smallest 4:3 page. */
static size_t find_columns(size_t panels, sg_point size)
{
    size_t best = 1;
    double least = INFINITY;

    for (size_t columns = 1; columns <= panels; columns++) {
        size_t rows = (panels + columns - 1) / columns;
        double need = sg_page_need((double)columns * (size.x + gap),
                                   (double)rows * (size.y + gap));

        if (need < least) {
            least = need;
            best = columns;
        }
    }
    return best;
}

/* What the links are in all panels, for the legend. */
static sg_legend_links links_of(const sheet *s)
{
    sg_legend_links links = {.most = 0};

    for (size_t i = 0; i < s->panels->count * s->plan->edges_count; i++) {
        const moment *m = &s->moments[i];
        size_t statements = sg_sign_counts_sum(m->tally);

        if (statements > 0)
            sg_legend_note(&links, sign_of(m), m->asserted, statements);
    }
    return links;
}

static void add_sheet(sheet s, sg_buf *out)
{
    sg_point size = {fmax(s.layout.width + 2 * pad, 260),
                     s.layout.height + heading + 1.5 * pad};
    size_t columns = find_columns(s.panels->count, size);
    size_t rows = (s.panels->count + columns - 1) / columns;
    sg_buf elements = SG_BUF_INIT;

    s.out = &elements;
    s.canvas = (sg_canvas){&elements, &s.plan->palettes.day};
    for (size_t i = 0; s.plan->edges_count && i < s.panels->count; i++) {
        size_t row = i / columns;
        sg_point at = {(double)(i - row * columns) * (size.x + gap),
                       (double)row * (size.y + gap)};

        add_panel(&s, i, at, size);
    }
    sg_svg_frame(out, s.plan,
                 (sg_svg_drawn){sg_buf_str(&elements),
                                (double)columns * (size.x + gap) - gap,
                                (double)rows * (size.y + gap) - gap,
                                links_of(&s)});
    sg_buf_clear(&elements);
}

sg_status sg_panels_add(sg_buf *out, sg_plan *plan, const sg_panels *panels,
                        sg_error *err)
{
    sheet s = {.plan = plan, .panels = panels};
    sg_status status;

    if (panels->count > SG_PANELS_MAX)
        return sg_fail(err, SG_EUSAGE, "at most %zu panels can be drawn",
                       SG_PANELS_MAX);
    plan->panels = true;
    count(&s);
    make_room(&s, plan);
    status = sg_layout_make(plan, &s.layout, err);
    if (status == SG_OK)
        add_sheet(s, out);
    return status;
}

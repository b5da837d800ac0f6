/* The legend is a list of samples with a caption each, set in columns. */
#include "render/legend.h"

#include <math.h>
#include <stdio.h>

#include "base/str.h"
#include "render/shape.h"
#include "render/xml.h"

enum { MOST_ITEMS = 24, STROKE_SAMPLES = 3 };

static const double font = 10.5;
static const double row_height = 25;
static const double sample_width = 36;
static const double sample_gap = 6;
static const double item_gap = 18;

typedef enum item_type {
    ITEM_LINK,
    ITEM_BAR,
    ITEM_OUTLINE,
    ITEM_BOX,
    ITEM_GHOST,
    ITEM_PALE,
    ITEM_LETTERS
} item_type;

typedef struct item {
    item_type type;
    sg_pen pen;               /* of a link; its sign is that of a bar too */
    const char *band;         /* below it, or NULL */
    const sg_kind_look *look; /* of an outline */
    char caption[72];
} item;

typedef struct legend {
    item items[MOST_ITEMS];
    size_t count;
} legend;

static item *add_item(legend *l, item_type type, const char *caption)
{
    item *it = &l->items[l->count++];

    *it = (item){.type = type};
    (void)snprintf(it->caption, sizeof(it->caption), "%s", caption);
    return it;
}

/* ---- what occurs -------------------------------------------------------- */

void sg_legend_note(sg_legend_links *links, int sign, bool asserted,
                    size_t count)
{
    links->signs[sign + 1] = true;
    if (!asserted && !links->hedged) {
        links->hedged = true;
        links->hedged_sign = sign;
    }
    if (count > links->most)
        links->most = count;
}

static void add_signs(legend *l, const sg_legend_links *links)
{
    static const struct {
        int sign;
        const char *caption;
    } signs[] = {{1, "positive"},
                 {-1, "negative"},
                 {SG_MIXED, "positive and negative"},
                 {0, "neutral"}};

    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
        if (links->signs[signs[i].sign + 1])
            add_item(l, ITEM_LINK, signs[i].caption)->pen =
                (sg_pen){signs[i].sign, true, 2, false};
}

static void add_hedged(legend *l, const sg_legend_links *links)
{
    if (links->hedged)
        add_item(l, ITEM_LINK, "no fact: planned, possible, denied, reported")
            ->pen = (sg_pen){links->hedged_sign, false, 2, false};
}

/* One, the largest count, and one between. */
static void add_widths(legend *l, size_t most)
{
    size_t samples[STROKE_SAMPLES] = {1, most > 12 ? 5 : (most + 2) / 2, most};
    size_t before = 0;

    if (most < 2)
        return;
    for (size_t i = 0; i < STROKE_SAMPLES; i++) {
        item *it;

        if (samples[i] <= before)
            continue;
        before = samples[i];
        it = add_item(l, ITEM_LINK, "");
        it->pen = (sg_pen){0, true, sg_look_stroke(samples[i]), false};
        (void)snprintf(it->caption, sizeof(it->caption), "%zu statement%s",
                       samples[i], samples[i] == 1 ? "" : "s");
    }
}

static void add_kinds(legend *l, const sg_plan *plan)
{
    static const sg_actor_kind order[] = {
        SG_ACTOR_STATE, SG_ACTOR_PERSON, SG_ACTOR_ORGANIZATION,
        SG_ACTOR_GROUP, SG_ACTOR_MEDIUM, SG_ACTOR_OTHER};
    bool seen[SG_LOOKS] = {false};

    for (size_t i = 0; i < plan->vertices_count; i++) {
        const sg_plan_vertex *v = &plan->vertices[i];

        if (v->is_topic)
            seen[SG_LOOK_TOPIC] = true;
        else
            seen[v->kind < SG_ACTOR_KINDS ? v->kind : SG_ACTOR_OTHER] = true;
    }
    for (size_t i = 0; i <= sizeof(order) / sizeof(order[0]); i++) {
        bool topic = i == sizeof(order) / sizeof(order[0]);
        const sg_kind_look *look =
            sg_look_of_kind(topic ? SG_ACTOR_OTHER : order[i], topic);

        if (seen[topic ? (size_t)SG_LOOK_TOPIC : (size_t)order[i]])
            add_item(l, ITEM_OUTLINE, look->caption)->look = look;
    }
}

/* The sign that the first one has. */
static void add_misfits(legend *l, const sg_plan *plan)
{
    for (size_t i = 0; i < plan->edges_count; i++) {
        const sg_plan_edge *edge = &plan->edges[i];

        if (!edge->misfit)
            continue;
        add_item(l, ITEM_LINK, "foe within a camp, friend in another")->pen =
            (sg_pen){.sign = edge->sign,
                     .asserted = true,
                     .stroke = 2,
                     .cased = true};
        return;
    }
}

/* The marks of small multiples. */
static void add_changes(legend *l)
{
    static const sg_pen pen = {0, true, 1.4, false};
    item *it = add_item(l, ITEM_LINK, "new: not in the panel before");

    it->pen = pen;
    it->band = SG_BAND_NEW;
    it = add_item(l, ITEM_LINK, "flipped: of the other sign before");
    it->pen = pen;
    it->band = SG_BAND_FLIPPED;
    add_item(l, ITEM_GHOST, "gone: in the panel before only");
    add_item(l, ITEM_PALE, "takes no part in the period");
}

static bool names_differ_in_size(const sg_plan *plan)
{
    double font_seen = 0;

    for (size_t i = 0; i < plan->vertices_count; i++) {
        const sg_plan_vertex *v = &plan->vertices[i];

        if (v->is_topic)
            continue;
        if (font_seen > 0 && (v->font > font_seen || v->font < font_seen))
            return true;
        font_seen = v->font;
    }
    return false;
}

static void add_bars(legend *l, sg_sign_counts sums)
{
    if (sums.positive)
        add_item(l, ITEM_BAR, "positive, above the line")->pen.sign = 1;
    if (sums.neutral)
        add_item(l, ITEM_BAR, "neutral, on top of them")->pen.sign = 0;
    if (sums.negative)
        add_item(l, ITEM_BAR, "negative, below the line")->pen.sign = -1;
}

/* ---- drawing ------------------------------------------------------------ */

static void draw_link(const sg_canvas *canvas, const item *it, sg_point at)
{
    double head = sg_layout_head(it->pen.stroke);
    double end = at.x + sample_width;
    sg_point points[4] = {{at.x, at.y},
                          {at.x + 8, at.y},
                          {end - head - 8, at.y},
                          {end - head, at.y}};
    sg_route route = {.points = points, .count = 4, .tip = {end, at.y}};

    if (it->type == ITEM_GHOST) {
        sg_shape_ghost(canvas, &route);
        return;
    }
    sg_buf_addc(canvas->out, "<g");
    sg_shape_link_attributes(canvas, &it->pen);
    sg_buf_byte(canvas->out, '>');
    if (it->band)
        sg_shape_band(canvas, &route, it->pen.stroke, it->band);
    sg_shape_link(canvas, &it->pen, &route);
    sg_shape_mark(canvas, &it->pen,
                  (sg_point){at.x + (sample_width - head) / 2, at.y});
    sg_buf_addc(canvas->out, "</g>");
}

static void draw_box(const sg_canvas *canvas, sg_point at)
{
    sg_buf_addc(canvas->out, "<rect");
    sg_shape_box_attributes(canvas);
    sg_xml_attribute(canvas->out, "x", at.x + 2);
    sg_xml_attribute(canvas->out, "y", at.y - 8);
    sg_xml_attribute(canvas->out, "width", sample_width - 4);
    sg_xml_attribute(canvas->out, "height", 16);
    sg_buf_addc(canvas->out, " rx=\"4\"/>");
}

static void draw_pale(const sg_canvas *canvas, sg_point centre)
{
    sg_buf_addc(canvas->out, "<g opacity=\".3\">");
    sg_shape_outline(canvas, sg_look_of_kind(SG_ACTOR_PERSON, false), centre,
                     (sg_point){sample_width - 4, 15});
    sg_buf_addc(canvas->out, "</g>");
}

/* A small and a large letter. */
static void draw_letters(const sg_canvas *canvas, sg_point at)
{
    static const sg_label letter = {.lines = {{"A", 1}}, .count = 1};
    sg_type type = {"soft", "middle", 11, false, false, SG_HALO_NONE};

    sg_shape_text(canvas, &letter, &type, (sg_point){at.x + 10, at.y + 1});
    type.font = 16;
    sg_shape_text(canvas, &letter, &type, (sg_point){at.x + 24, at.y - 1});
}

static void draw_item(const sg_canvas *canvas, const item *it, sg_point at)
{
    static const sg_type type = {"soft", "start", 10.5,
                                 false,  false,   SG_HALO_NONE};
    sg_label caption = {.lines = {sg_str_of(it->caption)}, .count = 1};

    if (it->type == ITEM_LINK || it->type == ITEM_GHOST)
        draw_link(canvas, it, at);
    if (it->type == ITEM_BAR)
        sg_shape_bar(canvas, it->pen.sign, (sg_point){at.x + 10, at.y - 8},
                     (sg_point){16, 16});
    if (it->type == ITEM_OUTLINE)
        sg_shape_outline(canvas, it->look,
                         (sg_point){at.x + sample_width / 2, at.y},
                         (sg_point){sample_width - 4, 15});
    if (it->type == ITEM_PALE)
        draw_pale(canvas, (sg_point){at.x + sample_width / 2, at.y});
    if (it->type == ITEM_BOX)
        draw_box(canvas, at);
    if (it->type == ITEM_LETTERS)
        draw_letters(canvas, at);
    at.x += sample_width + sample_gap;
    sg_shape_text(canvas, &caption, &type, at);
}

/* ---- columns ------------------------------------------------------------ */

static double item_width(const item *it)
{
    return sample_width + sample_gap +
           sg_text_width(sg_str_of(it->caption), font, false) * SG_FONT_SLACK;
}

/* Sets the width of each of `count` columns when items go row by row; returns
 * the width of all. */
static double measure(const legend *l, size_t count, double *columns)
{
    double all = -item_gap;

    if (!count)
        return 0;
    for (size_t i = 0; i < count; i++)
        columns[i] = 0;
    for (size_t i = 0; i < l->count; i++)
        columns[i % count] =
            fmax(columns[i % count], item_width(&l->items[i]) + item_gap);
    for (size_t i = 0; i < count; i++)
        all += columns[i];
    return all;
}

/* As many columns as there is room for, but not more than the rows need. */
static size_t choose_columns(const legend *l, double width, double *columns)
{
    size_t count = l->count ? l->count : 1;
    size_t rows;

    while (count > 1 && measure(l, count, columns) > width)
        count--;
    rows = (l->count + count - 1) / count;
    count = (l->count + rows - 1) / rows;
    /* Fewer columns may come out wider than more. */
    while (count > 1 && measure(l, count, columns) > width)
        count--;
    (void)measure(l, count, columns);
    return count;
}

static legend list_items(const sg_plan *plan, const sg_legend_links *links)
{
    legend l = {.count = 0};

    add_signs(&l, links);
    add_hedged(&l, links);
    add_widths(&l, links->most);
    add_kinds(&l, plan);
    if (plan->boxes_count)
        add_item(&l, ITEM_BOX, plan->camps ? "camp" : "same affiliation");
    add_misfits(&l, plan);
    if (plan->panels)
        add_changes(&l);
    if (plan->bars)
        add_bars(&l, plan->bars->sums);
    if (names_differ_in_size(plan))
        add_item(&l, ITEM_LETTERS, "few or many statements");
    return l;
}

double sg_legend_add(const sg_canvas *canvas, const sg_plan *plan,
                     const sg_legend_links *links, double width)
{
    legend l = list_items(plan, links);
    double columns[MOST_ITEMS] = {0};
    size_t count;
    size_t column = 0;
    sg_point at = {0, row_height / 2};

    if (!l.count)
        return 0;
    count = choose_columns(&l, width, columns);
    for (size_t i = 0; i < l.count; i++) {
        if (column == count) {
            column = 0;
            at = (sg_point){0, at.y + row_height};
        }
        draw_item(canvas, &l.items[i], at);
        at.x += columns[column++];
    }
    return at.y + row_height / 2;
}

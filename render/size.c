/* How large things are drawn: a vertex as large as its name, a name the larger
 * the more its actor does, a link's label as large as its words. */
#include "render/size.h"

#include <math.h>

#include "base/buf.h"
#include "render/look.h"
#include "render/words.h"

static const double smallest_font = 12;
static const double font_growth = 4; /* of the most active actor */
static const double topic_font = 11;

/* Room for a link's label. What is wider in another font reaches into the gap
 * that the layout leaves between things. */
static const double link_slack = 1.12;

/* From the text to the border in the widest font that may stand in, and the
 * narrowest vertex. */
static const double least_pad = 5;
static const double least_width = 44;

static double actor_font(const sg_plan_vertex *vertex, size_t most)
{
    double share;

    if (most < 4)
        return smallest_font;
    share = log2(1 + (double)(vertex->made + vertex->received)) /
            log2(1 + (double)most);
    return smallest_font + round(font_growth * share * share * 2) / 2;
}

static void size_vertex(sg_plan *plan, sg_plan_vertex *vertex, size_t most)
{
    const sg_kind_look *look = sg_look_of_kind(vertex->kind, vertex->is_topic);
    sg_label_room room = {topic_font, 138, 4, false};

    if (!vertex->is_topic) {
        room.font = actor_font(vertex, most);
        room.width = room.font * 10.5;
        room.lines = 3;
        room.bold = vertex->kind == SG_ACTOR_STATE;
    }
    vertex->font = room.font;
    vertex->label = sg_text_wrap(
        plan->arena,
        sg_text_cut(plan->arena, vertex->name, vertex->is_topic ? 90 : 60),
        room);
    vertex->width = fmax(vertex->label.width * 1.04 + 2 * look->pad_x,
                         vertex->label.width * SG_FONT_SLACK + 2 * least_pad);
    vertex->width = fmax(vertex->width, least_width);
    vertex->height = (double)vertex->label.count * room.font * SG_LINE_HEIGHT +
                     2 * look->pad_y;
}

static void label_edge(sg_plan *plan, sg_plan_edge *edge)
{
    sg_label_room room = {SG_FONT_EDGE, 104, 3, false};
    sg_buf brief = SG_BUF_INIT;

    edge->words = sg_words_relations(plan, edge);
    if (plan->brief) {
        if (edge->sign == SG_MIXED)
            sg_buf_add(&brief, sg_words_balance(plan, edge));
        else if (edge->count > 1)
            sg_buf_printf(&brief, "\u00d7%zu", edge->count);
        edge->label = sg_text_wrap(
            plan->arena, sg_arena_str(plan->arena, sg_buf_str(&brief)), room);
    } else {
        edge->label = sg_text_wrap(plan->arena, edge->words, room);
    }
    edge->label_width =
        edge->label.width * link_slack + sg_look_mark_width(edge->sign);
    edge->label_height =
        (double)edge->label.count * SG_FONT_EDGE * SG_LINE_HEIGHT;
    if (edge->sign && edge->label_height < SG_MARK_HEIGHT)
        edge->label_height = SG_MARK_HEIGHT;
    sg_buf_clear(&brief);
}

static void label_box(sg_plan *plan, sg_plan_box *box)
{
    sg_str name = sg_text_cut(plan->arena, box->name, plan->camps ? 64 : 40);
    sg_label_room room = {SG_FONT_BOX, 460, 1, true};

    box->label = sg_text_wrap(plan->arena, name, room);
    room.width = fmax(box->label.width / 2.4, 5 * SG_FONT_BOX);
    room.lines = 4;
    box->narrow = sg_text_wrap(plan->arena, name, room);
}

void sg_plan_size(sg_plan *plan)
{
    size_t most = 0;

    for (size_t i = 0; i < plan->vertices_count; i++) {
        const sg_plan_vertex *v = &plan->vertices[i];

        if (!v->is_topic && v->made + v->received > most)
            most = v->made + v->received;
    }
    for (size_t i = 0; i < plan->vertices_count; i++)
        size_vertex(plan, &plan->vertices[i], most);
    for (size_t i = 0; i < plan->edges_count; i++)
        label_edge(plan, &plan->edges[i]);
    for (size_t i = 0; i < plan->boxes_count; i++)
        label_box(plan, &plan->boxes[i]);
}

/* Layout of one part by Graphviz (engine dot, or neato by force). Graphviz is
 * given sizes only, never text: no font is loaded, so that the places are the
 * same on every machine. The label of a link is a node of its own between the
 * two ends: dot never lets nodes overlap, but loses sight of edge labels among
 * clusters and frees memory twice there (2.42). */
#include "render/place.h"

#include <gvc.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "render/graphviz_use.h"
#include "render/ids.h"

struct sg_placer {
    GVC_t *context;
    sg_graphviz_scope before;
};

/* Graphviz' own objects for one part, parallel to the lists of the plan. */
typedef struct drawing {
    const sg_plan *plan;
    const sg_part *part;
    Agiddisc_t ids;
    Agdisc_t disc;
    Agraph_t *graph;
    Agnode_t **nodes;
    Agnode_t **labels; /* NULL for a link without a label */
    Agedge_t **starts; /* from the source to the label; NULL as above */
    Agedge_t **ends;   /* to the target */
    Agraph_t **boxes;
} drawing;

static const double points_per_inch = 72;

/* Graphviz is told thousandths. */
static void set_number(void *object, const char *name, double value)
{
    sg_graphviz_set_number(object, name, value, 3);
}

/* Keeps room for a label: an empty table of this size. */
static void set_room(void *object, double width, double height)
{
    char table[200];
    char name[] = "label";
    char empty[1] = "";

    (void)snprintf(table, sizeof(table),
                   "<table border=\"0\" cellspacing=\"0\" cellpadding=\"0\" "
                   "fixedsize=\"true\" width=\"%ld\" height=\"%ld\">"
                   "<tr><td></td></tr></table>",
                   (long)(width + 1), (long)(height + 1));
    (void)agsafeset(object, name, agstrdup_html(agroot(object), table), empty);
}

/* ---- giving the part to Graphviz ---------------------------------------- */

static Agnode_t *add_node(drawing *d, char *name, double width, double height)
{
    Agnode_t *node = agnode(d->graph, name, 1);

    sg_graphviz_set_word(node, "shape", "box");
    sg_graphviz_set_word(node, "label", "");
    sg_graphviz_set_word(node, "fixedsize", "true");
    set_number(node, "width", width / points_per_inch);
    set_number(node, "height", height / points_per_inch);
    return node;
}

static void add_nodes(drawing *d)
{
    for (size_t i = 0; i < d->part->vertices_count; i++) {
        size_t number = d->part->vertices[i];
        const sg_plan_vertex *vertex = &d->plan->vertices[number];
        char name[32];

        (void)snprintf(name, sizeof(name), "n%zu", number);
        d->nodes[number] = add_node(d, name, vertex->width, vertex->height);
    }
}

static void add_boxes(drawing *d)
{
    for (size_t i = 0; i < d->part->vertices_count; i++) {
        size_t number = d->part->vertices[i];
        size_t box = d->plan->vertices[number].box;
        char name[32];

        if (box == SG_PLAN_NO_BOX)
            continue;
        if (!d->boxes[box]) {
            (void)snprintf(name, sizeof(name), "cluster%zu", box);
            d->boxes[box] = agsubg(d->graph, name, 1);
            sg_graphviz_set_word(d->boxes[box], "labeljust", "l");
            sg_graphviz_set_word(d->boxes[box], "margin", "10");
            set_room(d->boxes[box], d->plan->boxes[box].label.width + 8,
                     SG_FONT_BOX * SG_LINE_HEIGHT);
        }
        (void)agsubnode(d->boxes[box], d->nodes[number], 1);
    }
}

static Agnode_t *add_label(drawing *d, size_t number)
{
    const sg_plan_edge *edge = &d->plan->edges[number];
    size_t box = d->plan->vertices[edge->from].box;
    char name[32];
    Agnode_t *node;

    (void)snprintf(name, sizeof(name), "e%zu", number);
    node = add_node(d, name, edge->label_width + 6, edge->label_height + 4);
    if (box != SG_PLAN_NO_BOX && box == d->plan->vertices[edge->to].box)
        (void)agsubnode(d->boxes[box], node, 1);
    return node;
}

/* The half of a link that ends at the target: with the arrow head. */
static void set_head(Agedge_t *half, double stroke, bool against)
{
    sg_graphviz_set_word(half, "dir", against ? "back" : "forward");
    set_number(half, "arrowsize", sg_layout_head(stroke) / 10);
}

static Agedge_t *add_half(drawing *d, Agnode_t *from, Agnode_t *to,
                          bool against)
{
    return against ? agedge(d->graph, to, from, NULL, 1)
                   : agedge(d->graph, from, to, NULL, 1);
}

static void add_edges(drawing *d)
{
    for (size_t i = 0; i < d->part->edges_count; i++) {
        size_t number = d->part->edges[i];
        const sg_plan_edge *edge = &d->plan->edges[number];
        bool against = d->part->against[number];
        Agnode_t *from = d->nodes[edge->from];

        if (edge->label_height > 0) {
            Agnode_t *label = add_label(d, number);

            d->labels[number] = label;
            d->starts[number] = add_half(d, from, label, against);
            sg_graphviz_set_word(d->starts[number], "dir", "none");
            from = label;
        }
        d->ends[number] = add_half(d, from, d->nodes[edge->to], against);
        set_head(d->ends[number], edge->stroke, against);
    }
}

/* Engine neato: links are springs, as long as their ends are wide. */
static void build_springs(drawing *d)
{
    sg_graphviz_set_word(d->graph, "overlap", "prism");
    sg_graphviz_set_word(d->graph, "sep", "+9");
    sg_graphviz_set_word(d->graph, "splines", "false");
    add_nodes(d);
    for (size_t i = 0; i < d->part->edges_count; i++) {
        const sg_plan_edge *edge = &d->plan->edges[d->part->edges[i]];
        double wide = d->plan->vertices[edge->from].width +
                      d->plan->vertices[edge->to].width;
        Agedge_t *spring =
            agedge(d->graph, d->nodes[edge->from], d->nodes[edge->to], NULL, 1);

        set_number(spring, "len", (wide / 2 + 56) / points_per_inch);
    }
}

static void build(drawing *d, sg_place_wish wish)
{
    char name[] = "stances";

    d->ids = sg_ids_in_order();
    d->disc.id = &d->ids;
    d->graph = agopen(name, Agdirected, &d->disc);
    if (wish.by_force) {
        build_springs(d);
        return;
    }
    sg_graphviz_set_word(d->graph, "rankdir", wish.across ? "LR" : "TB");
    set_number(d->graph, "nodesep", wish.across ? 0.22 : 0.3);
    set_number(d->graph, "ranksep", 0.3);
    if (wish.ratio > 0)
        set_number(d->graph, "ratio", wish.ratio);
    add_nodes(d);
    add_boxes(d);
    add_edges(d);
}

/* ---- reading the places back -------------------------------------------- */

/* Graphviz counts y upward from the bottom. */
static sg_point turn(const drawing *d, pointf p)
{
    boxf all = GD_bb(d->graph);

    return (sg_point){p.x - all.LL.x, all.UR.y - p.y};
}

static size_t count_points(Agedge_t *half)
{
    const splines *s = half ? ED_spl(half) : NULL;
    size_t count = 0;

    for (int i = 0; s && i < s->size; i++)
        count += (size_t)s->list[i].size;
    return count;
}

/* Where Graphviz lost an edge: straight from centre to centre. */
static size_t read_straight(const drawing *d, Agedge_t *half, sg_point *points)
{
    points[0] = points[1] = turn(d, ND_coord(agtail(half)));
    points[2] = points[3] = turn(d, ND_coord(aghead(half)));
    return 4;
}

static void reverse(sg_point *points, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        sg_point p = points[i];

        points[i] = points[count - 1 - i];
        points[count - 1 - i] = p;
    }
}

/* Reads the curves of one half in the direction of the link; returns how many
 * points they have. */
static size_t read_half(const drawing *d, Agedge_t *half, bool against,
                        sg_point *points)
{
    const splines *s = ED_spl(half);
    size_t count = 0;

    if (count_points(half) < 4)
        count = read_straight(d, half, points);
    else
        for (int i = 0; i < s->size; i++)
            for (int j = i ? 1 : 0; j < s->list[i].size; j++)
                points[count++] = turn(d, s->list[i].list[j]);
    if (against)
        reverse(points, count);
    return count;
}

/* The tip of the arrow head, which Graphviz keeps apart from the curve. */
static sg_point read_tip(const drawing *d, Agedge_t *half, bool against,
                         sg_point end)
{
    const splines *s = ED_spl(half);

    if (!s || !s->size)
        return end;
    if (against && s->list[0].sflag)
        return turn(d, s->list[0].sp);
    if (!against && s->list[s->size - 1].eflag)
        return turn(d, s->list[s->size - 1].ep);
    return end;
}

static sg_route read_route(const drawing *d, size_t number)
{
    bool against = d->part->against[number];
    Agedge_t *start = d->starts[number];
    Agedge_t *end = d->ends[number];
    sg_route route = {.count = 0};

    route.points = sg_arena_array(d->plan->arena,
                                  count_points(start) + count_points(end) + 8,
                                  sizeof(sg_point));
    if (start)
        route.first = read_half(d, start, against, route.points);
    route.count =
        route.first + read_half(d, end, against, route.points + route.first);
    route.tip = read_tip(d, end, against, route.points[route.count - 1]);
    if (start)
        route.label = turn(d, ND_coord(d->labels[number]));
    else
        route.label = route.points[route.count / 2];
    return route;
}

static sg_placed read_places(const drawing *d, bool by_force)
{
    sg_arena *arena = d->plan->arena;
    const sg_part *part = d->part;
    boxf all = GD_bb(d->graph);
    sg_placed out = {.width = all.UR.x - all.LL.x,
                     .height = all.UR.y - all.LL.y};

    out.vertices =
        sg_arena_array(arena, part->vertices_count, sizeof(sg_point));
    out.edges = sg_arena_array(arena, part->edges_count, sizeof(sg_route));
    out.boxes = sg_arena_array(arena, d->plan->boxes_count, sizeof(sg_frame));
    for (size_t i = 0; i < part->vertices_count; i++)
        out.vertices[i] = turn(d, ND_coord(d->nodes[part->vertices[i]]));
    for (size_t i = 0; !by_force && i < part->edges_count; i++)
        out.edges[i] = read_route(d, part->edges[i]);
    for (size_t i = 0; i < d->plan->boxes_count; i++) {
        boxf bb;

        if (!d->boxes[i])
            continue;
        bb = GD_bb(d->boxes[i]);
        out.boxes[i].low = turn(d, (pointf){bb.LL.x, bb.UR.y});
        out.boxes[i].high = turn(d, (pointf){bb.UR.x, bb.LL.y});
    }
    return out;
}

static sg_status fail(sg_error *err)
{
    sg_str message = sg_str_trim(sg_str_of(aglasterr()));

    return sg_fail(err, SG_ESYSTEM, "graphviz cannot lay out the graph: %.*s",
                   SG_FMT(message));
}

sg_status sg_place_part(sg_placer *placer, const sg_plan *plan,
                        const sg_part *part, sg_place_wish wish, sg_placed *out,
                        sg_error *err)
{
    drawing d = {.plan = plan, .part = part};
    sg_status status = SG_OK;
    bool failed;

    *out = (sg_placed){0};
    d.nodes = sg_calloc(plan->vertices_count, sizeof(Agnode_t *));
    d.labels = sg_calloc(plan->edges_count, sizeof(Agnode_t *));
    d.starts = sg_calloc(plan->edges_count, sizeof(Agedge_t *));
    d.ends = sg_calloc(plan->edges_count, sizeof(Agedge_t *));
    d.boxes = sg_calloc(plan->boxes_count + 1, sizeof(Agraph_t *));
    build(&d, wish);
    sg_graphviz_leaks_off();
    failed = gvLayout(placer->context, d.graph,
                      wish.by_force ? "neato" : "dot") != 0;
    sg_graphviz_leaks_on();
    if (failed) {
        status = fail(err);
        goto done;
    }
    *out = read_places(&d, wish.by_force);
    (void)gvFreeLayout(placer->context, d.graph);
done:
    (void)agclose(d.graph);
    free(d.boxes);
    free(d.ends);
    free(d.starts);
    free(d.labels);
    free(d.nodes);
    return status;
}

void sg_placer_free(sg_placer *placer)
{
    if (!placer)
        return;
    if (placer->context)
        (void)gvFreeContext(placer->context);
    sg_graphviz_leave(placer->before);
    free(placer);
}

sg_status sg_placer_new(sg_placer **out, sg_error *err)
{
    sg_placer *placer = sg_calloc(1, sizeof(sg_placer));

    *out = NULL;
    placer->before = sg_graphviz_enter();
    sg_graphviz_leaks_off();
    placer->context = gvContext();
    sg_graphviz_leaks_on();
    if (!placer->context) {
        sg_placer_free(placer);
        return sg_fail(err, SG_ESYSTEM, "graphviz cannot be started");
    }
    *out = placer;
    return SG_OK;
}

/* Layout by Graphviz (engine dot). Each connected part of the picture is laid
 * out by itself, across and down, the better of the two is kept, and the parts
 * are packed into a page of about 4:3. Graphviz is given sizes only, never
 * text: no font is loaded, so that the places are the same on every machine. */
#include "render/layout.h"

#include <gvc.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "render/pack.h"

/* One connected part of the plan: numbers of its vertices, edges and boxes. */
typedef struct sg_part {
    size_t *vertices;
    size_t vertices_count;
    size_t *edges;
    size_t edges_count;
} sg_part;

/* Graphviz' own objects for one part, parallel to the lists of the plan. */
typedef struct drawing {
    const sg_plan *plan;
    const sg_part *part;
    Agraph_t *graph;
    Agnode_t **nodes;
    Agedge_t **edges;
    Agraph_t **boxes;
} drawing;

static const double points_per_inch = 72;

double sg_layout_head(double stroke)
{
    return 6.5 + 1.3 * stroke;
}

/* ---- attributes --------------------------------------------------------- */

/* cgraph takes its strings as `char *` though it only reads them. */
static void set(void *object, const char *name, const char *value)
{
    char name_copy[32];
    char value_copy[256];
    char empty[1] = "";

    (void)snprintf(name_copy, sizeof(name_copy), "%s", name);
    (void)snprintf(value_copy, sizeof(value_copy), "%s", value);
    (void)agsafeset(object, name_copy, value_copy, empty);
}

/* A decimal point in every locale. */
static void set_number(void *object, const char *name, double value)
{
    char text[32];
    long thousandths = (long)(value * 1000 + 0.5);

    (void)snprintf(text, sizeof(text), "%ld.%03ld", thousandths / 1000,
                   thousandths % 1000);
    set(object, name, text);
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

static void add_nodes(drawing *d)
{
    for (size_t i = 0; i < d->part->vertices_count; i++) {
        size_t number = d->part->vertices[i];
        const sg_plan_vertex *vertex = &d->plan->vertices[number];
        char name[32];
        Agnode_t *node;

        (void)snprintf(name, sizeof(name), "n%zu", number);
        node = agnode(d->graph, name, 1);
        set(node, "shape", "box");
        set(node, "label", "");
        set(node, "fixedsize", "true");
        set_number(node, "width", vertex->width / points_per_inch);
        set_number(node, "height", vertex->height / points_per_inch);
        d->nodes[number] = node;
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
            set(d->boxes[box], "labeljust", "l");
            set(d->boxes[box], "margin", "10");
            set_room(d->boxes[box], d->plan->boxes[box].label.width + 8,
                     SG_FONT_BOX * SG_LINE_HEIGHT);
        }
        (void)agsubnode(d->boxes[box], d->nodes[number], 1);
    }
}

static void add_edges(drawing *d)
{
    for (size_t i = 0; i < d->part->edges_count; i++) {
        size_t number = d->part->edges[i];
        const sg_plan_edge *edge = &d->plan->edges[number];
        Agedge_t *e =
            agedge(d->graph, d->nodes[edge->from], d->nodes[edge->to], NULL, 1);

        set_number(e, "arrowsize", sg_layout_head(edge->stroke) / 10);
        if (edge->label_height > 0)
            set_room(e, edge->label_width + 6, edge->label_height + 2);
        d->edges[number] = e;
    }
}

static void build(drawing *d, bool across)
{
    char name[] = "stances";

    d->graph = agopen(name, Agdirected, NULL);
    set(d->graph, "rankdir", across ? "LR" : "TB");
    set(d->graph, "newrank", "true");
    set_number(d->graph, "nodesep", across ? 0.22 : 0.3);
    set_number(d->graph, "ranksep", d->plan->brief ? 0.6 : 0.5);
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

/* Where Graphviz lost an edge: straight from centre to centre. */
static sg_route straight(const drawing *d, size_t number)
{
    const sg_plan_edge *edge = &d->plan->edges[number];
    sg_point from = turn(d, ND_coord(d->nodes[edge->from]));
    sg_point to = turn(d, ND_coord(d->nodes[edge->to]));
    sg_route route = {.count = 4, .tip = to};

    route.label = (sg_point){(from.x + to.x) / 2, (from.y + to.y) / 2};
    route.points = sg_arena_array(d->plan->arena, 4, sizeof(sg_point));
    route.points[0] = route.points[1] = from;
    route.points[2] = route.points[3] = to;
    return route;
}

static sg_route read_route(const drawing *d, size_t number)
{
    Agedge_t *edge = d->edges[number];
    const splines *s = ED_spl(edge);
    sg_route route = {.count = 0};
    size_t most = 0;

    for (int i = 0; s && i < s->size; i++)
        most += (size_t)s->list[i].size;
    if (most < 4)
        return straight(d, number);
    route.points = sg_arena_array(d->plan->arena, most, sizeof(sg_point));
    for (int i = 0; i < s->size; i++)
        for (int j = i ? 1 : 0; j < s->list[i].size; j++)
            route.points[route.count++] = turn(d, s->list[i].list[j]);
    route.tip = route.points[route.count - 1];
    if (s->list[s->size - 1].eflag)
        route.tip = turn(d, s->list[s->size - 1].ep);
    route.label = route.points[route.count / 2];
    if (ED_label(edge) && ED_label(edge)->set)
        route.label = turn(d, ED_label(edge)->pos);
    return route;
}

/* A part with places, its own origin at the top left. */
typedef struct placed {
    double width;
    double height;
    sg_point *vertices; /* parallel to the lists of the part */
    sg_route *edges;
    sg_frame *boxes; /* parallel to the plan */
} placed;

static placed read_places(const drawing *d)
{
    sg_arena *arena = d->plan->arena;
    const sg_part *part = d->part;
    boxf all = GD_bb(d->graph);
    placed out = {.width = all.UR.x - all.LL.x, .height = all.UR.y - all.LL.y};

    out.vertices =
        sg_arena_array(arena, part->vertices_count, sizeof(sg_point));
    out.edges = sg_arena_array(arena, part->edges_count, sizeof(sg_route));
    out.boxes = sg_arena_array(arena, d->plan->boxes_count, sizeof(sg_frame));
    for (size_t i = 0; i < part->vertices_count; i++)
        out.vertices[i] = turn(d, ND_coord(d->nodes[part->vertices[i]]));
    for (size_t i = 0; i < part->edges_count; i++)
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

    return sg_fail(err, SG_ESYSTEM, "Graphviz cannot lay out the graph: %.*s",
                   SG_FMT(message));
}

static sg_status place_part(GVC_t *gvc, const sg_plan *plan,
                            const sg_part *part, bool across, placed *out,
                            sg_error *err)
{
    drawing d = {.plan = plan, .part = part};
    sg_status status = SG_OK;

    d.nodes = sg_calloc(plan->vertices_count, sizeof(*d.nodes));
    d.edges = sg_calloc(plan->edges_count, sizeof(*d.edges));
    d.boxes = sg_calloc(plan->boxes_count + 1, sizeof(*d.boxes));
    build(&d, across);
    if (gvLayout(gvc, d.graph, "dot") != 0) {
        status = fail(err);
        goto done;
    }
    *out = read_places(&d);
    (void)gvFreeLayout(gvc, d.graph);
done:
    (void)agclose(d.graph);
    free(d.boxes);
    free(d.edges);
    free(d.nodes);
    return status;
}

/* ---- parts -------------------------------------------------------------- */

static size_t root_of(size_t *parents, size_t i)
{
    while (parents[i] != i) {
        parents[i] = parents[parents[i]];
        i = parents[i];
    }
    return i;
}

static void join(size_t *parents, size_t a, size_t b)
{
    a = root_of(parents, a);
    b = root_of(parents, b);
    if (a < b)
        parents[b] = a;
    else
        parents[a] = b;
}

/* The number of the part of each vertex; returns the number of parts. Links
 * and boxes hold a part together. */
static size_t number_parts(const sg_plan *plan, size_t *parents)
{
    size_t *first =
        sg_arena_array(plan->arena, plan->boxes_count + 1, sizeof(size_t));
    size_t parts = 0;

    for (size_t i = 0; i < plan->vertices_count; i++)
        parents[i] = i;
    for (size_t i = 0; i < plan->edges_count; i++)
        join(parents, plan->edges[i].from, plan->edges[i].to);
    for (size_t i = 0; i < plan->vertices_count; i++) {
        size_t box = plan->vertices[i].box;

        if (box == SG_PLAN_NO_BOX)
            continue;
        if (!first[box])
            first[box] = i + 1;
        join(parents, first[box] - 1, i);
    }
    for (size_t i = 0; i < plan->vertices_count; i++)
        parents[i] = root_of(parents, i);
    /* A root comes before its members. */
    for (size_t i = 0; i < plan->vertices_count; i++)
        parents[i] = parents[i] == i ? parts++ : parents[parents[i]];
    return parts;
}

static sg_part *find_parts(const sg_plan *plan, size_t *count)
{
    sg_arena *arena = plan->arena;
    size_t *part_of =
        sg_arena_array(arena, plan->vertices_count, sizeof(size_t));
    sg_part *parts;

    *count = number_parts(plan, part_of);
    parts = sg_arena_array(arena, *count, sizeof(sg_part));
    for (size_t i = 0; i < plan->vertices_count; i++)
        parts[part_of[i]].vertices_count++;
    for (size_t i = 0; i < plan->edges_count; i++)
        parts[part_of[plan->edges[i].from]].edges_count++;
    for (size_t i = 0; i < *count; i++) {
        sg_part *p = &parts[i];

        p->vertices = sg_arena_array(arena, p->vertices_count, sizeof(size_t));
        p->edges = sg_arena_array(arena, p->edges_count, sizeof(size_t));
        p->vertices_count = p->edges_count = 0;
    }
    for (size_t i = 0; i < plan->vertices_count; i++) {
        sg_part *p = &parts[part_of[i]];

        p->vertices[p->vertices_count++] = i;
    }
    for (size_t i = 0; i < plan->edges_count; i++) {
        sg_part *p = &parts[part_of[plan->edges[i].from]];

        p->edges[p->edges_count++] = i;
    }
    return parts;
}

/* ---- the whole ---------------------------------------------------------- */

static sg_point shift(sg_point p, sg_point by)
{
    return (sg_point){p.x + by.x, p.y + by.y};
}

static void put(const sg_plan *plan, const sg_part *part, const placed *from,
                sg_point by, sg_layout *out)
{
    for (size_t i = 0; i < part->vertices_count; i++) {
        size_t number = part->vertices[i];
        size_t box = plan->vertices[number].box;

        out->vertices[number] = shift(from->vertices[i], by);
        if (box == SG_PLAN_NO_BOX)
            continue;
        out->boxes[box].low = shift(from->boxes[box].low, by);
        out->boxes[box].high = shift(from->boxes[box].high, by);
    }
    for (size_t i = 0; i < part->edges_count; i++) {
        sg_route route = from->edges[i];

        for (size_t j = 0; j < route.count; j++)
            route.points[j] = shift(route.points[j], by);
        route.tip = shift(route.tip, by);
        route.label = shift(route.label, by);
        out->edges[part->edges[i]] = route;
    }
}

/* The better of the two directions for one part. */
static sg_status place_best(GVC_t *gvc, const sg_plan *plan,
                            const sg_part *part, placed *out, sg_error *err)
{
    placed down;
    sg_status status = place_part(gvc, plan, part, true, out, err);

    if (status == SG_OK)
        status = place_part(gvc, plan, part, false, &down, err);
    if (status == SG_OK && sg_page_need(down.width, down.height) <
                               sg_page_need(out->width, out->height))
        *out = down;
    return status;
}

static sg_status place_all(GVC_t *gvc, const sg_plan *plan, sg_layout *out,
                           sg_error *err)
{
    size_t count;
    sg_part *parts = find_parts(plan, &count);
    placed *places = sg_arena_array(plan->arena, count, sizeof(placed));
    sg_tile *tiles = sg_arena_array(plan->arena, count, sizeof(sg_tile));
    sg_status status = SG_OK;

    for (size_t i = 0; i < count && status == SG_OK; i++) {
        status = place_best(gvc, plan, &parts[i], &places[i], err);
        tiles[i] = (sg_tile){places[i].width, places[i].height, 0, 0};
    }
    if (status != SG_OK)
        return status;
    sg_pack(plan->arena, tiles, count, &out->width, &out->height);
    for (size_t i = 0; i < count; i++)
        put(plan, &parts[i], &places[i], (sg_point){tiles[i].x, tiles[i].y},
            out);
    return SG_OK;
}

sg_status sg_layout_make(const sg_plan *plan, sg_layout *out, sg_error *err)
{
    agerrlevel_t level;
    GVC_t *gvc;
    sg_status status;

    *out = (sg_layout){0};
    if (!plan->edges_count)
        return SG_OK;
    out->vertices =
        sg_arena_array(plan->arena, plan->vertices_count, sizeof(sg_point));
    out->edges =
        sg_arena_array(plan->arena, plan->edges_count, sizeof(sg_route));
    out->boxes =
        sg_arena_array(plan->arena, plan->boxes_count + 1, sizeof(sg_frame));
    level = agseterr(AGMAX); /* nothing is printed */
    gvc = gvContext();
    if (gvc)
        status = place_all(gvc, plan, out, err);
    else
        status = sg_fail(err, SG_ESYSTEM, "Graphviz cannot be started");
    if (gvc)
        (void)gvFreeContext(gvc);
    (void)agseterr(level);
    return status;
}

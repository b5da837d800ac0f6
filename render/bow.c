/* Bows are Bezier curves whose control point lies beside the middle of the line
 * between the two centres, cut off where the outlines begin. */
#include "render/bow.h"

#include <math.h>

#include "render/geometry.h"

static const double between = 15; /* two links of the same two, in the middle */
static const double air = 2;      /* from an outline to a line */

typedef struct bows {
    const sg_plan *plan;
    const sg_part *part;
    sg_placed *placed;
    sg_point *centres; /* by number in the plan */
    sg_frame *taken;   /* outlines, then labels */
    size_t taken_count;
} bows;

static const sg_plan_edge *edge_of(const bows *b, size_t i)
{
    return &b->plan->edges[b->part->edges[i]];
}

/* How far aside link `i` lies: those between the same two, in both directions,
 * lie side by side. Seen from the vertex of the lower number. */
static double offset_of(const bows *b, size_t i)
{
    const sg_plan_edge *edge = edge_of(b, i);
    size_t before = 0;
    size_t all = 0;

    for (size_t k = 0; k < b->part->edges_count; k++) {
        const sg_plan_edge *other = edge_of(b, k);
        bool same = (other->from == edge->from && other->to == edge->to) ||
                    (other->from == edge->to && other->to == edge->from);

        before += same && k < i;
        all += same;
    }
    return ((double)before - (double)(all - 1) / 2) * between *
           (edge->from < edge->to ? 1 : -1);
}

/* Where the way from the centre of a vertex towards `to` leaves its outline. */
static sg_point leave(const bows *b, size_t vertex, sg_point to)
{
    const sg_plan_vertex *v = &b->plan->vertices[vertex];
    sg_point c = b->centres[vertex];
    double dx = to.x - c.x;
    double dy = to.y - c.y;
    double share =
        fmin(fabs(dx) > 0 ? (v->width / 2 + air) / fabs(dx) : INFINITY,
             fabs(dy) > 0 ? (v->height / 2 + air) / fabs(dy) : INFINITY);

    if (!(share < 1))
        share = 1;
    return (sg_point){c.x + dx * share, c.y + dy * share};
}

static sg_point towards(sg_point from, sg_point to, double length)
{
    double whole = hypot(to.x - from.x, to.y - from.y);
    double share = whole > 0 ? fmin(length / whole, 1) : 0;

    return (sg_point){from.x + (to.x - from.x) * share,
                      from.y + (to.y - from.y) * share};
}

static void draw_between(const bows *b, size_t i, sg_route *route)
{
    const sg_plan_edge *edge = edge_of(b, i);
    sg_point from = b->centres[edge->from];
    sg_point to = b->centres[edge->to];
    double length = fmax(hypot(to.x - from.x, to.y - from.y), 1);
    double aside = 2 * offset_of(b, i) / length;
    sg_point control = {(from.x + to.x) / 2 - (to.y - from.y) * aside,
                        (from.y + to.y) / 2 + (to.x - from.x) * aside};
    sg_point *p = route->points;

    p[0] = leave(b, edge->from, control);
    route->tip = leave(b, edge->to, control);
    p[3] = towards(route->tip, control, sg_layout_head(edge->stroke));
    p[1] = towards(p[0], control,
                   hypot(control.x - p[0].x, control.y - p[0].y) * 2 / 3);
    p[2] = towards(p[3], control,
                   hypot(control.x - p[3].x, control.y - p[3].y) * 2 / 3);
}

/* Out at the top and back in, for who speaks of himself. */
static void draw_loop(const bows *b, size_t i, sg_route *route)
{
    const sg_plan_edge *edge = edge_of(b, i);
    const sg_plan_vertex *v = &b->plan->vertices[edge->from];
    sg_point c = b->centres[edge->from];
    double top = c.y - v->height / 2 - air;
    double head = sg_layout_head(edge->stroke);
    sg_point *p = route->points;

    p[0] = (sg_point){c.x - 12, top};
    p[1] = (sg_point){c.x - 20, top - 24};
    p[2] = (sg_point){c.x + 12, top - 24 - head};
    p[3] = (sg_point){c.x + 12, top - head};
    route->tip = (sg_point){c.x + 12, top};
}

/* ---- labels ------------------------------------------------------------- */

static bool is_free(const bows *b, sg_frame frame)
{
    for (size_t i = 0; i < b->taken_count; i++)
        if (sg_frames_meet(frame, b->taken[i]))
            return false;
    return true;
}

static void put_label(bows *b, size_t i, sg_route *route)
{
    static const double places[] = {0.5,  0.44, 0.56, 0.38, 0.62, 0.32,
                                    0.68, 0.26, 0.74, 0.2,  0.8};
    const sg_plan_edge *edge = edge_of(b, i);
    sg_frame frame;

    route->label = sg_curve_at(route->points, places[0]);
    if (!(edge->label_height > 0))
        return;
    for (size_t k = 0; k < sizeof(places) / sizeof(places[0]); k++) {
        sg_point at = sg_curve_at(route->points, places[k]);

        frame = sg_frame_around(at, edge->label_width, edge->label_height);
        if (!is_free(b, frame))
            continue;
        route->label = at;
        break;
    }
    b->taken[b->taken_count++] =
        sg_frame_around(route->label, edge->label_width, edge->label_height);
}

void sg_bow_routes(const sg_plan *plan, const sg_part *part, sg_placed *placed)
{
    sg_arena *arena = plan->arena;
    bows b = {.plan = plan, .part = part, .placed = placed};

    b.centres = sg_arena_array(arena, plan->vertices_count, sizeof(sg_point));
    b.taken = sg_arena_array(arena, part->vertices_count + part->edges_count,
                             sizeof(sg_frame));
    for (size_t i = 0; i < part->vertices_count; i++) {
        const sg_plan_vertex *v = &plan->vertices[part->vertices[i]];

        b.centres[part->vertices[i]] = placed->vertices[i];
        b.taken[b.taken_count++] =
            sg_frame_around(placed->vertices[i], v->width, v->height);
    }
    for (size_t i = 0; i < part->edges_count; i++) {
        sg_route *route = &placed->edges[i];

        *route = (sg_route){.count = 4};
        route->points = sg_arena_array(arena, 4, sizeof(sg_point));
        if (edge_of(&b, i)->from == edge_of(&b, i)->to)
            draw_loop(&b, i, route);
        else
            draw_between(&b, i, route);
        put_label(&b, i, route);
    }
}

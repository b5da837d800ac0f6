/* The layout of a whole picture: each connected part is laid out by itself,
 * across and down, and the parts are packed into a page of about 4:3, each in
 * the direction that makes the page smaller. */
#include "render/layout.h"

#include <math.h>

#include "render/bow.h"
#include "render/box_label.h"
#include "render/pack.h"
#include "render/place.h"

double sg_layout_head(double stroke)
{
    return 6.5 + 1.3 * stroke;
}

static sg_point shift(sg_point p, sg_point by)
{
    return (sg_point){p.x + by.x, p.y + by.y};
}

static void put(const sg_plan *plan, const sg_part *part, const sg_placed *from,
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

/* A page is about 4:3, but links that run across may use less of its width,
 * and links that run down less of its height. */
static const double loose_across = 0.9; /* height by width */
static const double loose_down = 0.7;
static const double most_stretch = 1.7;

/* How a part that came out too narrow in the direction of its links should be
 * drawn out: the room between its ranks is what makes links tell apart. */
static double better_ratio(const sg_placed *p, bool across)
{
    double ratio = p->height / p->width;

    if (across && ratio > loose_across)
        return fmax(loose_across, ratio / most_stretch);
    if (!across && ratio < loose_down)
        return fmin(loose_down, ratio * most_stretch);
    return 0;
}

/* Small parts are clear as they come. */
enum { LINKS_OF_SMALL_PART = 12 };

/* The parts of a picture while their places are chosen. */
typedef struct arrangement {
    const sg_plan *plan;
    const sg_part *parts;
    size_t count;
    sg_placed *across; /* each part in both directions */
    sg_placed *down;
    sg_placed *chosen;
    sg_tile *tiles; /* of what is chosen */
} arrangement;

/* Packs what is chosen; returns how large the page must be. */
static double pack(const arrangement *a, double *width, double *height)
{
    for (size_t i = 0; i < a->count; i++)
        a->tiles[i] = (sg_tile){a->chosen[i].width, a->chosen[i].height, 0, 0};
    sg_pack(a->plan->arena, a->tiles, a->count, width, height);
    return sg_page_need(*width, *height);
}

static sg_status place_both(sg_placer *placer, const arrangement *a, size_t i,
                            sg_error *err)
{
    sg_place_wish wish = {.across = true};
    sg_status status =
        sg_place_part(placer, a->plan, &a->parts[i], wish, &a->across[i], err);

    wish.across = false;
    if (status == SG_OK)
        status = sg_place_part(placer, a->plan, &a->parts[i], wish, &a->down[i],
                               err);
    if (status == SG_OK)
        a->chosen[i] = sg_page_need(a->across[i].width, a->across[i].height) <=
                               sg_page_need(a->down[i].width, a->down[i].height)
                           ? a->across[i]
                           : a->down[i];
    return status;
}

static bool runs_across(const arrangement *a, size_t i)
{
    return a->chosen[i].vertices == a->across[i].vertices;
}

/* Beyond this many parts each keeps the direction that is best for it alone. */
enum { MOST_PARTS_TURNED = 12 };

/* Turns parts as long as the page becomes smaller. */
static double turn_parts(const arrangement *a)
{
    double width;
    double height;
    double need = pack(a, &width, &height);

    for (size_t i = 0; i < a->count && i < MOST_PARTS_TURNED; i++) {
        sg_placed before = a->chosen[i];
        double other;

        a->chosen[i] = runs_across(a, i) ? a->down[i] : a->across[i];
        other = pack(a, &width, &height);
        if (other < need)
            need = other;
        else
            a->chosen[i] = before;
    }
    return need;
}

/* Draws a large part out, unless the page grows by it for others' sake. */
static sg_status stretch(sg_placer *placer, const arrangement *a, size_t i,
                         double need, sg_error *err)
{
    sg_place_wish wish = {.across = runs_across(a, i)};
    sg_placed before = a->chosen[i];
    double width;
    double height;
    sg_status status;

    wish.ratio = better_ratio(&before, wish.across);
    if (a->parts[i].edges_count <= LINKS_OF_SMALL_PART || !(wish.ratio > 0))
        return SG_OK;
    status =
        sg_place_part(placer, a->plan, &a->parts[i], wish, &a->chosen[i], err);
    if (status == SG_OK && a->count > 1 &&
        pack(a, &width, &height) > need * 1.05)
        a->chosen[i] = before;
    return status;
}

static sg_status place_along(sg_placer *placer, const arrangement *a,
                             sg_error *err)
{
    sg_status status = SG_OK;
    double need;

    for (size_t i = 0; i < a->count && status == SG_OK; i++)
        status = place_both(placer, a, i, err);
    if (status != SG_OK)
        return status;
    need = turn_parts(a);
    for (size_t i = 0; i < a->count && status == SG_OK; i++)
        status = stretch(placer, a, i, need, err);
    return status;
}

/* Where there are too many links for ways of their own. Small parts have room
 * for them all the same. */
static sg_status place_by_force(sg_placer *placer, const arrangement *a,
                                sg_error *err)
{
    sg_place_wish wish = {.by_force = true};
    sg_status status = SG_OK;

    for (size_t i = 0; i < a->count && status == SG_OK; i++) {
        if (a->parts[i].edges_count <= LINKS_OF_SMALL_PART) {
            status = place_both(placer, a, i, err);
            continue;
        }
        status = sg_place_part(placer, a->plan, &a->parts[i], wish,
                               &a->chosen[i], err);
        if (status == SG_OK)
            sg_bow_routes(a->plan, &a->parts[i], &a->chosen[i]);
    }
    return status;
}

static sg_status place_all(sg_placer *placer, const sg_plan *plan,
                           sg_layout *out, sg_error *err)
{
    arrangement a = {.plan = plan};
    sg_status status;

    a.parts = sg_parts_find(plan, &a.count);
    a.across = sg_arena_array(plan->arena, a.count, sizeof(sg_placed));
    a.down = sg_arena_array(plan->arena, a.count, sizeof(sg_placed));
    a.chosen = sg_arena_array(plan->arena, a.count, sizeof(sg_placed));
    a.tiles = sg_arena_array(plan->arena, a.count, sizeof(sg_tile));
    status = plan->by_force ? place_by_force(placer, &a, err)
                            : place_along(placer, &a, err);
    if (status != SG_OK)
        return status;
    (void)pack(&a, &out->width, &out->height);
    for (size_t i = 0; i < a.count; i++)
        put(plan, &a.parts[i], &a.chosen[i],
            (sg_point){a.tiles[i].x, a.tiles[i].y}, out);
    return SG_OK;
}

sg_status sg_layout_make(const sg_plan *plan, sg_layout *out, sg_error *err)
{
    sg_placer *placer;
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
    out->box_labels =
        sg_arena_array(plan->arena, plan->boxes_count + 1, sizeof(sg_frame));
    out->box_words =
        sg_arena_array(plan->arena, plan->boxes_count + 1, sizeof(sg_label *));
    status = sg_placer_new(&placer, err);
    if (status == SG_OK)
        status = place_all(placer, plan, out, err);
    if (status == SG_OK)
        sg_box_labels_place(plan, out);
    sg_placer_free(placer);
    return status;
}

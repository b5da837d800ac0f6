/* The layout of a whole picture: each connected part is laid out by itself,
 * across and down, the better of the two is kept, and the parts are packed into
 * a page of about 4:3. */
#include "render/layout.h"

#include <math.h>

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

/* The better of the two directions for one part. */
static sg_status place_best(sg_placer *placer, const sg_plan *plan,
                            const sg_part *part, sg_placed *out, sg_error *err)
{
    sg_place_wish wish = {true, 0};
    sg_placed down;
    sg_status status = sg_place_part(placer, plan, part, wish, out, err);

    wish.across = false;
    if (status == SG_OK)
        status = sg_place_part(placer, plan, part, wish, &down, err);
    if (status != SG_OK)
        return status;
    wish.across = sg_page_need(out->width, out->height) <=
                  sg_page_need(down.width, down.height);
    if (!wish.across)
        *out = down;
    wish.ratio = better_ratio(out, wish.across);
    if (part->edges_count > LINKS_OF_SMALL_PART && wish.ratio > 0)
        status = sg_place_part(placer, plan, part, wish, out, err);
    return status;
}

static sg_status place_all(sg_placer *placer, const sg_plan *plan,
                           sg_layout *out, sg_error *err)
{
    size_t count;
    sg_part *parts = sg_parts_find(plan, &count);
    sg_placed *places = sg_arena_array(plan->arena, count, sizeof(sg_placed));
    sg_tile *tiles = sg_arena_array(plan->arena, count, sizeof(sg_tile));
    sg_status status = SG_OK;

    for (size_t i = 0; i < count && status == SG_OK; i++) {
        status = place_best(placer, plan, &parts[i], &places[i], err);
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

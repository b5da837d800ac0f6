/* Boxes by affiliation or as the caller gives them. */
#include "render/boxes.h"

#include "base/map.h"
#include "base/str.h"
#include "graph/body.h"

/* What could be a box: at most one for each vertex of the plan. */
typedef struct grouping {
    size_t *of_vertex; /* of the plan; SG_NO_BOX for none */
    const sg_str *names;
    size_t count;
} grouping;

/* By the outermost body: somebody whose ministry belongs to a state stands in
 * the box of the state. */
static grouping by_affiliation(const sg_plan *plan)
{
    const sg_str *bodies = sg_bodies_find(plan->arena, plan->graph);
    size_t n = plan->vertices_count;
    sg_str *names = sg_arena_array(plan->arena, n, sizeof(sg_str));
    grouping g = {sg_arena_array(plan->arena, n, sizeof(size_t)), names, 0};
    sg_map *numbers = sg_map_new();

    for (size_t i = 0; i < n; i++) {
        sg_str body = bodies[plan->vertices[i].number];

        g.of_vertex[i] = SG_NO_BOX;
        if (plan->vertices[i].is_topic)
            continue;
        if (sg_map_get(numbers, body) == SG_MAP_NONE) {
            sg_map_set(numbers, body, (uint32_t)g.count);
            names[g.count++] = body;
        }
        g.of_vertex[i] = sg_map_get(numbers, body);
    }
    sg_map_free(numbers);
    return g;
}

static grouping as_given(const sg_plan *plan, const sg_boxes *boxes)
{
    size_t n = plan->vertices_count;
    grouping g = {sg_arena_array(plan->arena, n, sizeof(size_t)), boxes->names,
                  boxes->count};

    for (size_t i = 0; i < n; i++)
        g.of_vertex[i] = boxes->of_vertex[plan->vertices[i].number];
    return g;
}

/* Gives a box to every group that has two members or more in the picture. */
static void make(sg_plan *plan, const grouping *g)
{
    size_t *members = sg_arena_array(plan->arena, g->count, sizeof(size_t));
    size_t *numbers = sg_arena_array(plan->arena, g->count, sizeof(size_t));

    plan->boxes =
        sg_arena_array(plan->arena, plan->vertices_count, sizeof(sg_plan_box));
    for (size_t i = 0; i < plan->vertices_count; i++)
        if (g->of_vertex[i] != SG_NO_BOX)
            members[g->of_vertex[i]]++;
    for (size_t i = 0; i < plan->vertices_count; i++) {
        size_t group = g->of_vertex[i];

        if (group == SG_NO_BOX || members[group] < 2)
            continue;
        if (!numbers[group]) {
            plan->boxes[plan->boxes_count].name =
                sg_text_name(plan->arena, g->names[group]);
            numbers[group] = ++plan->boxes_count;
        }
        plan->vertices[i].box = numbers[group] - 1;
    }
}

/* Friendly between two camps, or hostile within one. */
static void mark_misfits(sg_plan *plan, const grouping *g)
{
    for (size_t i = 0; i < plan->edges_count; i++) {
        sg_plan_edge *edge = &plan->edges[i];
        size_t from = g->of_vertex[edge->from];
        size_t to = g->of_vertex[edge->to];

        if (from != SG_NO_BOX && to != SG_NO_BOX)
            edge->misfit = from == to ? edge->sign == -1 : edge->sign == 1;
    }
}

void sg_boxes_make(sg_plan *plan, const sg_render_options *options)
{
    grouping g;

    if (options->no_boxes || options->panels ||
        (plan->brief && !options->boxes))
        return;
    g = options->boxes ? as_given(plan, options->boxes) : by_affiliation(plan);
    make(plan, &g);
    plan->camps = options->boxes && options->boxes->camps;
    if (plan->camps)
        mark_misfits(plan, &g);
}

/* Finding the connected parts of a plan by union-find. */
#include "render/parts.h"

#include "render/flow.h"

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

sg_part *sg_parts_find(const sg_plan *plan, size_t *count)
{
    sg_arena *arena = plan->arena;
    const bool *against = sg_flow_find(plan);
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
        p->against = against;
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

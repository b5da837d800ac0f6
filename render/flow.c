/* The greedy order of Eades, Lin and Smyth (A fast and effective heuristic for
 * the feedback arc set problem, 1993): what nothing leaves goes last, what
 * nothing enters goes first, and in a circle the one with the most to give
 * goes first. Boxes are ordered as wholes, then their members. Leaves of a hub
 * that has many stand on both sides of it, whichever way their links run. */
#include "render/flow.h"

typedef struct arc {
    size_t from;
    size_t to;
    size_t weight;
} arc;

typedef struct ordering {
    size_t count; /* of what is ordered */
    const arc *arcs;
    size_t arcs_count;
    size_t *out; /* weight that leaves, of arcs between what is not placed */
    size_t *in;
    bool *placed;
    size_t *places;
} ordering;

static void place(ordering *o, size_t number, size_t at)
{
    o->placed[number] = true;
    o->places[number] = at;
    for (size_t i = 0; i < o->arcs_count; i++) {
        const arc *a = &o->arcs[i];

        if (a->to == number)
            o->out[a->from] -= a->weight;
        if (a->from == number)
            o->in[a->to] -= a->weight;
    }
}

/* The first of those not placed that `side` (in or out) has no arcs of; the
 * count when there is none. */
static size_t find_end(const ordering *o, const size_t *side)
{
    for (size_t i = 0; i < o->count; i++)
        if (!o->placed[i] && !side[i])
            return i;
    return o->count;
}

static size_t find_giver(const ordering *o)
{
    size_t best = o->count;

    for (size_t i = 0; i < o->count; i++)
        if (!o->placed[i] && (best == o->count || o->out[i] + o->in[best] >
                                                      o->out[best] + o->in[i]))
            best = i;
    return best;
}

/* The place of each number below `count`. */
static size_t *find_order(sg_arena *arena, size_t count, const arc *arcs,
                          size_t arcs_count)
{
    ordering o = {.count = count, .arcs = arcs, .arcs_count = arcs_count};
    size_t first = 0;
    size_t last = count;

    o.out = sg_arena_array(arena, count, sizeof(size_t));
    o.in = sg_arena_array(arena, count, sizeof(size_t));
    o.placed = sg_arena_array(arena, count, sizeof(bool));
    o.places = sg_arena_array(arena, count, sizeof(size_t));
    for (size_t i = 0; i < arcs_count; i++) {
        o.out[arcs[i].from] += arcs[i].weight;
        o.in[arcs[i].to] += arcs[i].weight;
    }
    while (first < last) {
        size_t number = find_end(&o, o.out);

        if (number < count) {
            place(&o, number, --last);
            continue;
        }
        number = find_end(&o, o.in);
        place(&o, number < count ? number : find_giver(&o), first++);
    }
    return o.places;
}

/* Arcs between wholes (`inside` false) or between members of one whole. */
static size_t find_arcs(const sg_plan *plan, const size_t *wholes, bool inside,
                        arc *arcs)
{
    size_t count = 0;

    for (size_t i = 0; i < plan->edges_count; i++) {
        const sg_plan_edge *edge = &plan->edges[i];
        size_t from = wholes[edge->from];
        size_t to = wholes[edge->to];

        if (edge->from == edge->to || (from == to) != inside)
            continue;
        arcs[count++] = inside ? (arc){edge->from, edge->to, edge->count}
                               : (arc){from, to, edge->count};
    }
    return count;
}

/* ---- leaves ------------------------------------------------------------- */

/* A hub with many leaves on one side makes a column as high as all of them. */
enum { MANY_LEAVES = 8 };

#define NO_HUB ((size_t)-1)
#define MANY_HUBS ((size_t)-2)

/* For each whole the only other one that it has arcs with. */
static size_t *find_hubs(sg_arena *arena, size_t count, const arc *arcs,
                         size_t arcs_count)
{
    size_t *hubs = sg_arena_array(arena, count, sizeof(size_t));

    for (size_t i = 0; i < count; i++)
        hubs[i] = NO_HUB;
    for (size_t i = 0; i < arcs_count; i++) {
        size_t from = arcs[i].from;
        size_t to = arcs[i].to;

        hubs[from] = hubs[from] == NO_HUB || hubs[from] == to ? to : MANY_HUBS;
        hubs[to] = hubs[to] == NO_HUB || hubs[to] == from ? from : MANY_HUBS;
    }
    return hubs;
}

/* Moves every other of the leaves of `hub` that stand on the fuller side to
 * the other one, until both have about as many. */
static void spread_leaves(size_t hub, const size_t *hubs, const size_t *order,
                          size_t count, bool *moved)
{
    size_t sides[2] = {0, 0}; /* before the hub, behind it */
    size_t fuller;
    size_t excess;
    bool turn = false;

    for (size_t i = 0; i < count; i++)
        if (hubs[i] == hub)
            sides[order[i] > order[hub]]++;
    fuller = sides[1] > sides[0];
    excess = (sides[fuller] - sides[!fuller]) / 2;
    if (sides[0] + sides[1] < MANY_LEAVES)
        return;
    for (size_t i = 0; i < count && excess > 0; i++) {
        if (hubs[i] != hub || (order[i] > order[hub]) != (fuller == 1))
            continue;
        turn = !turn;
        moved[i] = turn;
        excess -= turn;
    }
}

/* Which leaves go to the other side of their hub than their arcs say. */
static bool *move_leaves(sg_arena *arena, size_t count, const arc *arcs,
                         size_t arcs_count, const size_t *order)
{
    bool *moved = sg_arena_array(arena, count, sizeof(bool));
    const size_t *hubs = find_hubs(arena, count, arcs, arcs_count);

    for (size_t i = 0; i < count; i++)
        if (hubs[i] == MANY_HUBS)
            spread_leaves(i, hubs, order, count, moved);
    return moved;
}

bool *sg_flow_find(const sg_plan *plan)
{
    sg_arena *arena = plan->arena;
    size_t n = plan->vertices_count;
    bool *against = sg_arena_array(arena, plan->edges_count, sizeof(bool));
    size_t *wholes = sg_arena_array(arena, n, sizeof(size_t));
    arc *arcs = sg_arena_array(arena, plan->edges_count, sizeof(arc));
    size_t *outer;
    size_t *inner;
    size_t arcs_count;
    bool *moved;

    for (size_t i = 0; i < n; i++) {
        size_t box = plan->vertices[i].box;

        wholes[i] = box == SG_PLAN_NO_BOX ? plan->boxes_count + i : box;
    }
    arcs_count = find_arcs(plan, wholes, false, arcs);
    outer = find_order(arena, plan->boxes_count + n, arcs, arcs_count);
    moved = move_leaves(arena, plan->boxes_count + n, arcs, arcs_count, outer);
    inner = find_order(arena, n, arcs, find_arcs(plan, wholes, true, arcs));
    for (size_t i = 0; i < plan->edges_count; i++) {
        size_t from = plan->edges[i].from;
        size_t to = plan->edges[i].to;

        against[i] = wholes[from] == wholes[to]
                         ? inner[from] > inner[to]
                         : (outer[wholes[from]] > outer[wholes[to]]) !=
                               (moved[wholes[from]] || moved[wholes[to]]);
    }
    return against;
}

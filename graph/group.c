/* Edges of one source, target and sign, taken together. */
#include <stdlib.h>

#include "base/mem.h"
#include "graph/graph_rows.h"

/* An edge number with what it is sorted by. */
typedef struct member {
    size_t from;
    size_t to;
    int polarity;
    double confidence;
    size_t edge;
} member;

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_reals(double a, double b)
{
    return (a > b) - (a < b);
}

/* Members of a group stand together, the strongest first. */
static int compare_members(const void *left, const void *right)
{
    const member *a = left;
    const member *b = right;
    int order = compare_sizes(a->from, b->from);

    if (!order)
        order = compare_sizes(a->to, b->to);
    if (!order)
        order = b->polarity - a->polarity;
    if (!order)
        order = compare_reals(b->confidence, a->confidence);
    return order ? order : compare_sizes(a->edge, b->edge);
}

/* Vertices are ordered by name, so their numbers stand for their names. */
static int compare_groups(const void *left, const void *right)
{
    const sg_edge_group *a = left;
    const sg_edge_group *b = right;
    int order = compare_sizes(b->count, a->count);

    if (!order)
        order = compare_reals(b->confidence, a->confidence);
    if (!order)
        order = compare_sizes(a->from, b->from);
    if (!order)
        order = compare_sizes(a->to, b->to);
    return order ? order : b->polarity - a->polarity;
}

static member *sorted_members(const sg_graph_rows *rows)
{
    member *members = sg_calloc(rows->edge_count + 1, sizeof *members);

    for (size_t i = 0; i < rows->edge_count; i++) {
        const sg_edge *e = &rows->edges[i];

        members[i] = (member){e->from, e->to, e->polarity, e->confidence, i};
    }
    qsort(members, rows->edge_count, sizeof *members, compare_members);
    return members;
}

static bool belongs(const sg_edge_group *group, const member *m)
{
    return group->from == m->from && group->to == m->to &&
           group->polarity == m->polarity;
}

static void add_member(sg_groups *groups, const member *m, size_t place,
                       bool asserted)
{
    sg_edge_group *last =
        groups->count ? &groups->items[groups->count - 1] : NULL;

    if (!last || !belongs(last, m)) {
        last = &groups->items[groups->count++];
        *last = (sg_edge_group){.from = m->from,
                                .to = m->to,
                                .polarity = m->polarity,
                                .confidence = m->confidence,
                                .edges = groups->edges + place};
    }
    groups->edges[place] = m->edge;
    last->count++;
    last->asserted = last->asserted || asserted;
}

sg_groups sg_groups_make(const sg_graph_rows *rows)
{
    member *members = sorted_members(rows);
    sg_groups groups = {
        .items = sg_calloc(rows->edge_count + 1, sizeof *groups.items),
        .edges = sg_calloc(rows->edge_count + 1, sizeof *groups.edges),
    };

    for (size_t i = 0; i < rows->edge_count; i++)
        add_member(&groups, &members[i], i,
                   rows->edges[members[i].edge].asserted);
    qsort(groups.items, groups.count, sizeof *groups.items, compare_groups);
    free(members);
    return groups;
}

void sg_groups_clear(sg_groups *groups)
{
    free(groups->items);
    free(groups->edges);
    *groups = (sg_groups){0};
}

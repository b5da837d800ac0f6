/* Centralities: what is counted here, and what ranks.h gives. */
#include <stdlib.h>

#include "base/mem.h"
#include "graph/analysis/ranks.h"
#include "graph/model.h"

/* The actors that do something to another one, or have it done. */
typedef struct cast {
    const sg_graph *graph;
    sg_weighing weighing;
    size_t *number; /* of each vertex of the graph; SIZE_MAX: not among them */
    size_t count;
    sg_centrality *items;
} cast;

static bool is_between_actors(const sg_graph *graph, const sg_edge_group *g)
{
    return g->from != g->to && !sg_graph_is_topic(graph, g->to);
}

static cast find_cast(const sg_graph *graph, sg_weighing weighing)
{
    size_t vertices = sg_graph_vertices(graph);
    cast c = {.graph = graph, .weighing = weighing};

    c.number = sg_calloc(vertices + 1, sizeof *c.number);
    for (size_t i = 0; i < sg_graph_groups(graph); i++) {
        const sg_edge_group *g = sg_graph_group(graph, i);

        if (is_between_actors(graph, g))
            c.number[g->from] = c.number[g->to] = 1;
    }
    c.items = sg_calloc(vertices + 1, sizeof *c.items);
    for (size_t i = 0; i < vertices; i++) {
        if (c.number[i])
            c.items[c.count].vertex = i;
        c.number[i] = c.number[i] ? c.count++ : SIZE_MAX;
    }
    return c;
}

/* ---- counting
 * ----------------------------------------------------------------- */

static void add_signs(sg_signs *signs, const sg_edge_group *g)
{
    if (g->polarity > 0)
        signs->positive += g->count;
    else if (g->polarity < 0)
        signs->negative += g->count;
    else
        signs->neutral += g->count;
}

static void count_statements(cast *c)
{
    for (size_t i = 0; i < sg_graph_groups(c->graph); i++) {
        const sg_edge_group *g = sg_graph_group(c->graph, i);

        if (!is_between_actors(c->graph, g))
            continue;
        add_signs(&c->items[c->number[g->from]].made, g);
        add_signs(&c->items[c->number[g->to]].received, g);
    }
}

static void count_ties(cast *c, const sg_network *net)
{
    for (size_t i = 0; i < net->tie_count; i++) {
        const sg_tie *t = &net->ties[i];
        const size_t ends[] = {t->a, t->b};

        for (int k = 0; k < 2; k++) {
            sg_centrality *item = &c->items[c->number[net->vertex[ends[k]]]];

            item->friends += t->weight > 0;
            item->foes += t->weight < 0;
            if (t->weight > 0)
                item->friendly += t->weight;
            else
                item->hostile -= t->weight;
        }
    }
}

/* ---- ranks
 * ---------------------------------------------------------------------- */

static double weigh(const cast *c, const sg_edge_group *group)
{
    double sum = 0;

    if (c->weighing == SG_WEIGH_COUNT)
        return (double)group->count;
    for (size_t i = 0; i < group->count; i++)
        sum += sg_graph_confidence(c->graph, group->edges[i]);
    return sum;
}

/* The signed groups between actors: those of `sign`, or all when it is 0. What
 * weighs nothing is no arc. The caller frees the items. */
static sg_arcs find_arcs(const cast *c, int sign, sg_arc **items)
{
    size_t groups = sg_graph_groups(c->graph);
    sg_arcs arcs = {.vertices = c->count};

    arcs.items = *items = sg_calloc(groups + 1, sizeof **items);
    for (size_t i = 0; i < groups; i++) {
        const sg_edge_group *g = sg_graph_group(c->graph, i);
        double weight;

        if (!is_between_actors(c->graph, g) || g->polarity == 0 ||
            (sign && g->polarity != sign))
            continue;
        weight = weigh(c, g);
        if (weight > 0)
            (*items)[arcs.count++] =
                (sg_arc){c->number[g->from], c->number[g->to], weight};
    }
    return arcs;
}

static sg_status rank_sign(cast *c, int sign, double *room, sg_error *err)
{
    sg_arc *items;
    sg_arcs arcs = find_arcs(c, sign, &items);
    sg_status status = sg_pagerank(arcs, room, err);

    for (size_t i = 0; !status && i < c->count; i++)
        if (sign > 0)
            c->items[i].backed = room[i];
        else
            c->items[i].attacked = room[i];
    free(items);
    return status;
}

static sg_status rank_hubs(cast *c, double *room, sg_error *err)
{
    sg_arc *items;
    sg_arcs arcs = find_arcs(c, 0, &items);
    double *authorities = room + c->count;
    sg_status status = sg_hubs(arcs, room, authorities, err);

    for (size_t i = 0; !status && i < c->count; i++) {
        c->items[i].hub = room[i];
        c->items[i].authority = authorities[i];
    }
    free(items);
    return status;
}

/* What is measured on ties; who has no signed tie lies between nobody, and has
 * the PN index of the lonely. */
static sg_status rank_ties(cast *c, const sg_network *net, double *room,
                           sg_error *err)
{
    sg_status status = sg_betweenness(net, room, err);

    if (status)
        return status;
    for (size_t i = 0; i < c->count; i++)
        c->items[i].pn = 1;
    for (size_t i = 0; i < net->count; i++)
        c->items[c->number[net->vertex[i]]].between = room[i];
    sg_pn_index(net, room);
    for (size_t i = 0; i < net->count; i++)
        c->items[c->number[net->vertex[i]]].pn = room[i];
    return SG_OK;
}

static sg_status rank(cast *c, const sg_network *net, sg_error *err)
{
    double *room = sg_calloc(2 * c->count + 1, sizeof *room);
    sg_status status = SG_OK;

    if (c->count)
        status = rank_sign(c, 1, room, err);
    if (!status && c->count)
        status = rank_sign(c, -1, room, err);
    if (!status)
        status = rank_hubs(c, room, err);
    if (!status)
        status = rank_ties(c, net, room, err);
    free(room);
    return status;
}

/* ---- all of it
 * -------------------------------------------------------------------- */

static size_t statements(const sg_centrality *c)
{
    return c->made.positive + c->made.negative + c->made.neutral +
           c->received.positive + c->received.negative + c->received.neutral;
}

/* Vertices are ordered by name. */
static int compare(const void *left, const void *right)
{
    const sg_centrality *l = left;
    const sg_centrality *r = right;

    if (statements(l) != statements(r))
        return statements(l) > statements(r) ? -1 : 1;
    return (l->vertex > r->vertex) - (l->vertex < r->vertex);
}

sg_status sg_centrality_measure(const sg_graph *graph, sg_weighing weighing,
                                sg_centralities *out, sg_error *err)
{
    cast c = find_cast(graph, weighing);
    sg_network *net = sg_network_make(graph, weighing, SG_ALL_EDGES);
    sg_status status;

    count_statements(&c);
    count_ties(&c, net);
    status = rank(&c, net, err);
    sg_network_free(net);
    free(c.number);
    *out = (sg_centralities){c.items, c.count};
    if (status)
        sg_centralities_clear(out);
    else
        qsort(out->items, out->count, sizeof *out->items, compare);
    return status;
}

void sg_centralities_clear(sg_centralities *centralities)
{
    free(centralities->items);
    *centralities = (sg_centralities){0};
}

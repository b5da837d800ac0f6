/* From the groups of a graph to one signed tie a pair. */
#include "graph/analysis/network.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "graph/model.h"

/* ---- from groups to ties ------------------------------------------------- */

/* A group with what it is sorted by. */
typedef struct share {
    size_t a;
    size_t b;
    size_t group;
} share;

static int compare_sizes(size_t left, size_t right)
{
    return (left > right) - (left < right);
}

/* The last key makes the order total, so that sums are the same every time. */
static int compare_shares(const void *left, const void *right)
{
    const share *l = left;
    const share *r = right;
    int order = compare_sizes(l->a, r->a);

    if (!order)
        order = compare_sizes(l->b, r->b);
    return order ? order : compare_sizes(l->group, r->group);
}

static share *shares_of(const sg_graph *graph, size_t *count)
{
    size_t groups = sg_graph_groups(graph);
    share *shares = sg_calloc(groups + 1, sizeof *shares);

    *count = 0;
    for (size_t i = 0; i < groups; i++) {
        const sg_edge_group *g = sg_graph_group(graph, i);

        if (g->from == g->to || sg_graph_is_topic(graph, g->to))
            continue;
        shares[*count] = (share){.a = g->from < g->to ? g->from : g->to,
                                 .b = g->from < g->to ? g->to : g->from,
                                 .group = i};
        (*count)++;
    }
    qsort(shares, *count, sizeof *shares, compare_shares);
    return shares;
}

/* How many statements of the group are chosen, and what they weigh. */
static size_t weigh(const sg_graph *graph, const sg_edge_group *group,
                    sg_weighing weighing, sg_edge_choice choice, double *weight)
{
    size_t count = 0;

    *weight = 0;
    for (size_t i = 0; i < group->count; i++) {
        size_t edge = group->edges[i];

        if (choice.part && choice.part[edge] != choice.number)
            continue;
        count++;
        if (weighing == SG_WEIGH_CONFIDENCE)
            *weight += sg_graph_confidence(graph, edge);
    }
    if (weighing == SG_WEIGH_COUNT)
        *weight = (double)count;
    return count;
}

static void add_group(sg_tie *tie, const sg_edge_group *group, size_t count,
                      double weight)
{
    if (group->polarity > 0)
        tie->positive += count;
    else if (group->polarity < 0)
        tie->negative += count;
    else
        tie->neutral += count;
    tie->weight += group->polarity * weight;
}

/* Sums of what is equal on paper may differ in the last digits. */
static bool is_nothing(double weight)
{
    return fabs(weight) < 1e-9;
}

/* The ties with a sign; the numbers are those of the graph. */
static sg_tie *ties_of(const sg_graph *graph, sg_weighing weighing,
                       sg_edge_choice choice, size_t *count)
{
    size_t share_count;
    share *shares = shares_of(graph, &share_count);
    sg_tie *ties = sg_calloc(share_count + 1, sizeof *ties);

    *count = 0;
    for (size_t i = 0; i < share_count;) {
        sg_tie *tie = &ties[*count];

        *tie = (sg_tie){.a = shares[i].a, .b = shares[i].b};
        while (i < share_count && shares[i].a == tie->a &&
               shares[i].b == tie->b) {
            const sg_edge_group *group =
                sg_graph_group(graph, shares[i++].group);
            double weight;
            size_t number = weigh(graph, group, weighing, choice, &weight);

            add_group(tie, group, number, weight);
        }
        if (!is_nothing(tie->weight))
            (*count)++;
    }
    free(shares);
    return ties;
}

/* ---- from ties to a network ---------------------------------------------- */

static void add_neighbours(sg_network *net)
{
    size_t *place = sg_calloc(net->count + 1, sizeof *place);

    net->start = sg_calloc(net->count + 2, sizeof *net->start);
    net->neighbours =
        sg_calloc(2 * net->tie_count + 1, sizeof *net->neighbours);
    for (size_t i = 0; i < net->tie_count; i++) {
        net->start[net->ties[i].a + 1]++;
        net->start[net->ties[i].b + 1]++;
    }
    for (size_t i = 0; i < net->count; i++) {
        net->start[i + 1] += net->start[i];
        place[i] = net->start[i];
    }
    /* ties come by a, then b: those with smaller numbers first */
    for (size_t i = 0; i < net->tie_count; i++) {
        const sg_tie *t = &net->ties[i];

        net->neighbours[place[t->b]++] = (sg_neighbour){t->a, t->weight};
    }
    for (size_t i = 0; i < net->tie_count; i++) {
        const sg_tie *t = &net->ties[i];

        net->neighbours[place[t->a]++] = (sg_neighbour){t->b, t->weight};
    }
    free(place);
}

sg_network *sg_network_of(size_t count, const sg_tie *ties, size_t tie_count)
{
    sg_network *net = sg_calloc(1, sizeof *net);

    net->count = count;
    net->vertex = sg_calloc(count + 1, sizeof *net->vertex);
    for (size_t i = 0; i < count; i++)
        net->vertex[i] = i;
    net->ties = sg_calloc(tie_count + 1, sizeof *net->ties);
    net->tie_count = tie_count;
    for (size_t i = 0; i < tie_count; i++)
        net->ties[i] = ties[i];
    add_neighbours(net);
    return net;
}

/* Numbers the actors that occur in the ties from 0, in their order. */
static size_t renumber(sg_tie *ties, size_t tie_count, size_t *number,
                       size_t count)
{
    size_t next = 0;

    for (size_t i = 0; i < tie_count; i++)
        number[ties[i].a] = number[ties[i].b] = 1;
    for (size_t i = 0; i < count; i++)
        number[i] = number[i] ? next++ : SIZE_MAX;
    for (size_t i = 0; i < tie_count; i++) {
        ties[i].a = number[ties[i].a];
        ties[i].b = number[ties[i].b];
    }
    return next;
}

sg_network *sg_network_make(const sg_graph *graph, sg_weighing weighing,
                            sg_edge_choice choice)
{
    size_t vertices = sg_graph_vertices(graph);
    size_t *number = sg_calloc(vertices + 1, sizeof *number);
    size_t tie_count;
    sg_tie *ties = ties_of(graph, weighing, choice, &tie_count);
    size_t count = renumber(ties, tie_count, number, vertices);
    sg_network *net = sg_network_of(count, ties, tie_count);

    for (size_t i = 0; i < vertices; i++)
        if (number[i] != SIZE_MAX)
            net->vertex[number[i]] = i;
    free(ties);
    free(number);
    return net;
}

/* The place of `actor` among the ascending `actors`, or SIZE_MAX. */
static size_t place_of(const size_t *actors, size_t count, size_t actor)
{
    size_t low = 0;
    size_t high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (actors[middle] < actor)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && actors[low] == actor ? low : SIZE_MAX;
}

sg_network *sg_network_part(const sg_network *whole, const size_t *actors,
                            size_t count)
{
    size_t room = 1;
    size_t tie_count = 0;
    sg_tie *ties;
    sg_network *net;

    for (size_t i = 0; i < count; i++)
        room += whole->start[actors[i] + 1] - whole->start[actors[i]];
    ties = sg_calloc(room, sizeof *ties);
    for (size_t i = 0; i < count; i++)
        for (size_t k = whole->start[actors[i]];
             k < whole->start[actors[i] + 1]; k++) {
            const sg_neighbour *n = &whole->neighbours[k];
            size_t b = n->actor > actors[i] ? place_of(actors, count, n->actor)
                                            : SIZE_MAX;

            if (b != SIZE_MAX)
                ties[tie_count++] =
                    (sg_tie){.a = i, .b = b, .weight = n->weight};
        }
    net = sg_network_of(count, ties, tie_count);
    for (size_t i = 0; i < count; i++)
        net->vertex[i] = actors[i];
    free(ties);
    return net;
}

void sg_network_free(sg_network *network)
{
    if (!network)
        return;
    free(network->vertex);
    free(network->ties);
    free(network->start);
    free(network->neighbours);
    free(network);
}

double sg_network_weight(const sg_network *network)
{
    double sum = 0;

    for (size_t i = 0; i < network->tie_count; i++)
        sum += fabs(network->ties[i].weight);
    return sum;
}

double sg_network_tie(const sg_network *network, size_t a, size_t b)
{
    size_t low = network->start[a];
    size_t high = network->start[a + 1];

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (network->neighbours[middle].actor < b)
            low = middle + 1;
        else
            high = middle;
    }
    return low < network->start[a + 1] && network->neighbours[low].actor == b
               ? network->neighbours[low].weight
               : 0;
}

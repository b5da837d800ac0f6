/* Camps as the public header has them: numbered, with their members by weight
 * and the ties that do not fit. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "graph/analysis/divide.h"
#include "graph/analysis/partition.h"

/* ---- numbering -------------------------------------------------------------
 */

/* A camp before it has its number. */
typedef struct rank {
    size_t label;
    size_t size;
    size_t first; /* actor; by name, as vertices are */
} rank;

static int compare_ranks(const void *left, const void *right)
{
    const rank *l = left;
    const rank *r = right;

    if (l->size != r->size)
        return l->size > r->size ? -1 : 1;
    return (l->first > r->first) - (l->first < r->first);
}

/* Renames the labels to the numbers of their camps; sizes go to `sizes`. */
static void number_camps(sg_division *division, size_t actors, size_t *sizes)
{
    rank *ranks = sg_calloc(division->count + 1, sizeof *ranks);
    size_t *number = sg_calloc(division->count + 1, sizeof *number);

    for (size_t i = 0; i < actors; i++) {
        rank *r = &ranks[division->labels[i]];

        if (r->size++ == 0)
            *r = (rank){division->labels[i], 1, i};
    }
    qsort(ranks, division->count, sizeof *ranks, compare_ranks);
    for (size_t c = 0; c < division->count; c++) {
        number[ranks[c].label] = c;
        sizes[c] = ranks[c].size;
    }
    for (size_t i = 0; i < actors; i++)
        division->labels[i] = number[division->labels[i]];
    free(number);
    free(ranks);
}

/* ---- members ----------------------------------------------------------------
 */

/* A member of a camp with what it is sorted by. */
typedef struct member {
    size_t camp;
    double inside; /* weight of friendly ties within the camp */
    double all;    /* of all its ties */
    size_t vertex;
} member;

static int compare_members(const void *left, const void *right)
{
    const member *l = left;
    const member *r = right;

    if (l->camp != r->camp)
        return l->camp < r->camp ? -1 : 1;
    if (l->inside != r->inside)
        return l->inside > r->inside ? -1 : 1;
    if (l->all != r->all)
        return l->all > r->all ? -1 : 1;
    return (l->vertex > r->vertex) - (l->vertex < r->vertex);
}

static member weigh_member(const sg_network *net, const size_t *labels,
                           size_t actor)
{
    member m = {.camp = labels[actor], .vertex = net->vertex[actor]};

    for (size_t k = net->start[actor]; k < net->start[actor + 1]; k++) {
        const sg_neighbour *n = &net->neighbours[k];

        m.all += fabs(n->weight);
        if (labels[n->actor] == m.camp && n->weight > 0)
            m.inside += n->weight;
    }
    return m;
}

static void add_members(sg_camps *camps, const sg_network *net,
                        const size_t *labels, const size_t *sizes)
{
    member *members = sg_calloc(net->count + 1, sizeof *members);
    size_t at = 0;

    for (size_t i = 0; i < net->count; i++)
        members[i] = weigh_member(net, labels, i);
    qsort(members, net->count, sizeof *members, compare_members);
    camps->owned = sg_calloc(net->count + 1, sizeof *camps->owned);
    for (size_t i = 0; i < net->count; i++)
        camps->owned[i] = members[i].vertex;
    for (size_t c = 0; c < camps->count; c++) {
        camps->items[c] = (sg_camp){camps->owned + at, sizes[c]};
        at += sizes[c];
    }
    free(members);
}

/* ---- ties that do not fit
 * ----------------------------------------------------- */

static int compare_ties(const void *left, const void *right)
{
    const sg_tie *l = left;
    const sg_tie *r = right;

    if (fabs(l->weight) != fabs(r->weight))
        return fabs(l->weight) > fabs(r->weight) ? -1 : 1;
    if (l->a != r->a)
        return l->a < r->a ? -1 : 1;
    return (l->b > r->b) - (l->b < r->b);
}

static void add_frustrated(sg_camps *camps, const sg_network *net,
                           const size_t *labels)
{
    camps->frustrated = sg_calloc(net->tie_count + 1, sizeof(sg_tie));
    for (size_t i = 0; i < net->tie_count; i++) {
        sg_tie tie = net->ties[i];

        if (!sg_is_frustrated(&tie, labels))
            continue;
        tie.a = net->vertex[tie.a];
        tie.b = net->vertex[tie.b];
        camps->frustrated[camps->frustrated_count++] = tie;
    }
    qsort(camps->frustrated, camps->frustrated_count, sizeof(sg_tie),
          compare_ties);
}

/* ---- all of it
 * ----------------------------------------------------------------- */

static void place_vertices(sg_camps *camps, const sg_network *net,
                           const sg_division *division)
{
    camps->of_vertex = sg_calloc(camps->vertices + 1, sizeof *camps->of_vertex);
    camps->firmness = sg_calloc(camps->vertices + 1, sizeof *camps->firmness);
    for (size_t i = 0; i < camps->vertices; i++)
        camps->of_vertex[i] = SG_NO_CAMP;
    for (size_t i = 0; i < net->count; i++) {
        camps->of_vertex[net->vertex[i]] = division->labels[i];
        camps->firmness[net->vertex[i]] = division->firmness[i];
    }
}

static sg_camps *describe(const sg_graph *graph, const sg_network *net,
                          const sg_camp_options *options, sg_division *division)
{
    sg_camps *camps = sg_calloc(1, sizeof *camps);
    size_t *sizes = sg_calloc(division->count + 1, sizeof *sizes);

    number_camps(division, net->count, sizes);
    camps->count = division->count;
    camps->vertices = sg_graph_vertices(graph);
    camps->items = sg_calloc(camps->count + 1, sizeof *camps->items);
    camps->frustration = division->frustration;
    camps->bound = division->bound;
    camps->exact = division->exact;
    camps->weight = sg_network_weight(net);
    camps->ties = net->tie_count;
    camps->runs = options->runs;
    camps->best_runs = division->best_runs;
    camps->agreement = division->agreement;
    place_vertices(camps, net, division);
    add_members(camps, net, division->labels, sizes);
    add_frustrated(camps, net, division->labels);
    free(sizes);
    return camps;
}

sg_status sg_camps_find(const sg_graph *graph, const sg_camp_options *options,
                        sg_camps **out, sg_error *err)
{
    static const sg_camp_options usual = SG_CAMP_OPTIONS_INIT;
    sg_division division;
    sg_network *net;
    sg_status status;

    *out = NULL;
    if (!options)
        options = &usual;
    net = sg_network_make(graph, options->weighing, SG_ALL_EDGES);
    status = sg_divide(net, options, &division, err);
    if (!status) {
        *out = describe(graph, net, options, &division);
        sg_division_clear(&division);
    }
    sg_network_free(net);
    return status;
}

void sg_camps_free(sg_camps *camps)
{
    if (!camps)
        return;
    free(camps->items);
    free(camps->of_vertex);
    free(camps->firmness);
    free(camps->frustrated);
    free(camps->owned);
    free(camps);
}

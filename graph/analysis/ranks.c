/* PageRank, hubs and betweenness from igraph. */
#include "graph/analysis/ranks.h"

#include <igraph.h>

#include <stdlib.h>

#include "base/mem.h"
#include "graph/analysis/to_igraph.h"
#include "graph/igraph_use.h"

/* A directed graph with weights. */
typedef struct web {
    igraph_t graph;
    igraph_vector_t weights;
} web;

static igraph_error_t connect(sg_arcs arcs, igraph_t *graph)
{
    igraph_vector_int_t ends;
    igraph_error_t code =
        igraph_vector_int_init(&ends, 2 * (igraph_integer_t)arcs.count);

    if (code)
        return code;
    for (size_t i = 0; i < arcs.count; i++) {
        VECTOR(ends)[2 * i] = (igraph_integer_t)arcs.items[i].from;
        VECTOR(ends)[2 * i + 1] = (igraph_integer_t)arcs.items[i].to;
    }
    code = igraph_create(graph, &ends, (igraph_integer_t)arcs.vertices,
                         IGRAPH_DIRECTED);
    igraph_vector_int_destroy(&ends);
    return code;
}

static igraph_error_t open_web(web *w, sg_arcs arcs)
{
    igraph_error_t code = connect(arcs, &w->graph);

    if (code)
        return code;
    code = igraph_vector_init(&w->weights, (igraph_integer_t)arcs.count);
    if (code) {
        igraph_destroy(&w->graph);
        return code;
    }
    for (size_t i = 0; i < arcs.count; i++)
        VECTOR(w->weights)[i] = arcs.items[i].weight;
    return IGRAPH_SUCCESS;
}

static void close_web(web *w)
{
    igraph_vector_destroy(&w->weights);
    igraph_destroy(&w->graph);
}

static void copy(const igraph_vector_t *from, double *to)
{
    for (igraph_integer_t i = 0; i < igraph_vector_size(from); i++)
        to[i] = VECTOR(*from)[i];
}

sg_status sg_pagerank(sg_arcs arcs, double *ranks, sg_error *err)
{
    sg_igraph_scope before = sg_igraph_enter();
    igraph_vector_t result;
    web w;
    igraph_error_t code = open_web(&w, arcs);

    if (!code) {
        code = igraph_vector_init(&result, 0);
        if (!code) {
            code = igraph_pagerank(&w.graph, IGRAPH_PAGERANK_ALGO_PRPACK,
                                   &result, NULL, igraph_vss_all(), true, 0.85,
                                   &w.weights, NULL);
            if (!code)
                copy(&result, ranks);
            igraph_vector_destroy(&result);
        }
        close_web(&w);
    }
    sg_igraph_leave(before);
    return sg_igraph_status(code, "no PageRank", err);
}

static igraph_error_t find_hubs(const web *w, igraph_vector_t *hubs,
                                double *hub_scores, double *authority_scores)
{
    igraph_arpack_options_t options;
    igraph_vector_t authorities;
    igraph_error_t code = igraph_vector_init(&authorities, 0);

    if (code)
        return code;
    igraph_arpack_options_init(&options);
    code = igraph_hub_and_authority_scores(&w->graph, hubs, &authorities, NULL,
                                           true, &w->weights, &options);
    if (!code) {
        copy(hubs, hub_scores);
        copy(&authorities, authority_scores);
    }
    igraph_vector_destroy(&authorities);
    return code;
}

sg_status sg_hubs(sg_arcs arcs, double *hubs, double *authorities,
                  sg_error *err)
{
    sg_igraph_scope before;
    igraph_vector_t result;
    igraph_error_t code;
    web w;

    for (size_t i = 0; i < arcs.vertices; i++)
        hubs[i] = authorities[i] = 0;
    if (arcs.count == 0)
        return SG_OK;
    before = sg_igraph_enter();
    code = open_web(&w, arcs);
    if (!code) {
        code = igraph_vector_init(&result, 0);
        if (!code) {
            code = find_hubs(&w, &result, hubs, authorities);
            igraph_vector_destroy(&result);
        }
        close_web(&w);
    }
    sg_igraph_leave(before);
    return sg_igraph_status(code, "no hub and authority scores", err);
}

/* The friendly ties alone. */
static sg_network *friendly_part(const sg_network *net)
{
    sg_tie *ties = sg_calloc(net->tie_count + 1, sizeof *ties);
    size_t count = 0;
    sg_network *part;

    for (size_t i = 0; i < net->tie_count; i++)
        if (net->ties[i].weight > 0)
            ties[count++] = net->ties[i];
    part = sg_network_of(net->count, ties, count);
    free(ties);
    return part;
}

static igraph_error_t find_betweenness(const sg_network *friends, double *ranks)
{
    igraph_t g;
    igraph_vector_t result;
    igraph_error_t code = (igraph_error_t)sg_to_igraph(friends, &g);

    if (code)
        return code;
    code = igraph_vector_init(&result, 0);
    if (!code) {
        code = igraph_betweenness(&g, &result, igraph_vss_all(), false, NULL);
        if (!code)
            copy(&result, ranks);
        igraph_vector_destroy(&result);
    }
    igraph_destroy(&g);
    return code;
}

sg_status sg_betweenness(const sg_network *net, double *ranks, sg_error *err)
{
    double n = (double)net->count;
    sg_network *friends = friendly_part(net);
    sg_igraph_scope before = sg_igraph_enter();
    igraph_error_t code = find_betweenness(friends, ranks);

    sg_igraph_leave(before);
    sg_network_free(friends);
    for (size_t i = 0; !code && i < net->count; i++)
        ranks[i] = n > 2 ? ranks[i] / ((n - 1) * (n - 2) / 2) : 0;
    return sg_igraph_status(code, "no betweenness", err);
}

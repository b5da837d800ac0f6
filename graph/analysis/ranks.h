/* Ranks of the vertices of a graph by igraph: each call sees only weights that
 * it can take. PageRank would take negative ones without a word and
 * betweenness refuses them. */
#ifndef SG_GRAPH_ANALYSIS_RANKS_H
#define SG_GRAPH_ANALYSIS_RANKS_H

#include "graph/analysis/network.h"

/* From `from` to `to`, with a weight above 0. */
typedef struct sg_arc {
    size_t from;
    size_t to;
    double weight;
} sg_arc;

typedef struct sg_arcs {
    const sg_arc *items;
    size_t count;
    size_t vertices;
} sg_arcs;

/* PageRank of each vertex, damping 0.85; all the same without arcs. */
sg_status sg_pagerank(sg_arcs arcs, double *ranks, sg_error *err);

/* Hub and authority scores, the highest 1; all 0 without arcs. */
sg_status sg_hubs(sg_arcs arcs, double *hubs, double *authorities,
                  sg_error *err);

/* Betweenness of each actor over the friendly ties, ways counted by ties, as a
 * share of all pairs of others. */
sg_status sg_betweenness(const sg_network *net, double *ranks, sg_error *err);

/* The PN index of each actor of a network: the solution x of
 * (I - A / (2n - 2)) x = 1, where A is 1 for a friendly tie and -2 for a
 * hostile one. */
void sg_pn_index(const sg_network *net, double *ranks);

#endif

/* What is behind the public graph, for the analysis of it. */
#ifndef SG_GRAPH_MODEL_H
#define SG_GRAPH_MODEL_H

#include <stancegraph/graph.h>

/* The igraph object, an igraph_t: directed, one edge a statement, vertices and
 * edges numbered as in the public header. It belongs to the graph. Calls of
 * igraph on it stand between those of graph/igraph_use.h. */
const struct igraph_s *sg_graph_igraph(const sg_graph *graph);

/* What sg_graph_edge and sg_graph_vertex would give, without the texts. */
double sg_graph_confidence(const sg_graph *graph, size_t edge);
bool sg_graph_is_topic(const sg_graph *graph, size_t vertex);

#endif

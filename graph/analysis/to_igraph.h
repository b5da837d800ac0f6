/* A signed network as an igraph graph: undirected, edges in the order of the
 * ties. For files that include igraph. */
#ifndef SG_GRAPH_ANALYSIS_TO_IGRAPH_H
#define SG_GRAPH_ANALYSIS_TO_IGRAPH_H

#include "graph/analysis/network.h"

struct igraph_s;

/* Initializes `*out`, an igraph_t, which the caller destroys when the returned
 * igraph_error_t is 0. Between sg_igraph_enter and sg_igraph_leave. */
int sg_to_igraph(const sg_network *net, struct igraph_s *out);

#endif

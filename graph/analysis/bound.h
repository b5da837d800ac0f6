/* What no camps can go below, without a proof of the best. */
#ifndef SG_GRAPH_ANALYSIS_BOUND_H
#define SG_GRAPH_ANALYSIS_BOUND_H

#include "graph/analysis/network.h"

/* Every ring of ties with one hostile among them (with two camps: an odd
 * number) holds a tie that does not fit. Rings are taken out of the network
 * one after the other, each with the weight of its lightest tie: their sum is a
 * bound from below. */
double sg_frustration_bound(const sg_network *net, size_t max_camps);

#endif

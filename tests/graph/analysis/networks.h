/* Signed networks for the tests of graph/analysis: random ones, and the least
 * frustration of small ones found by trying everything. */
#ifndef SG_TESTS_GRAPH_ANALYSIS_NETWORKS_H
#define SG_TESTS_GRAPH_ANALYSIS_NETWORKS_H

#include "../fixture.h"
#include "graph/analysis/network.h"

/* `count` actors; of 100 pairs `ties` are tied, of 100 ties `hostile` hostile.
 * Weights are whole from 1 to `heaviest`. */
typedef struct random_net {
    uint32_t seed;
    size_t count;
    unsigned ties;
    unsigned hostile;
    unsigned heaviest;
} random_net;

sg_network *random_network(random_net shape);

/* Every division into at most `max_camps` (0: any number) is tried. */
double brute_force(const sg_network *net, size_t max_camps);

/* The graph of statements made by `told`, in one document of 2024-01-01. */
sg_graph *graph_of(const char *const *texts);

#endif

/* The search for camps in one block. Each run starts from chance, seeded. */
#ifndef SG_GRAPH_ANALYSIS_SEARCH_H
#define SG_GRAPH_ANALYSIS_SEARCH_H

#include "graph/analysis/network.h"

/* A run of igraph's Leiden algorithm (Traag et al. 2019) or of its spinglass
 * (Traag and Bruggeman 2009) on signed weights, without any penalty for large
 * camps: then both look for the least frustration. Spinglass takes at most
 * `max_camps` labels (0: 25), Leiden does not bound their number. The network
 * is connected and has a tie. Labels are below the number of actors. */
sg_status sg_search_leiden(const sg_network *net, uint32_t seed, size_t *labels,
                           sg_error *err);
sg_status sg_search_spinglass(const sg_network *net, size_t max_camps,
                              uint32_t seed, size_t *labels, sg_error *err);

/* A run of relocation as Doreian and Mrvar (1996) have it: actors change camps
 * one by one as long as that makes less frustration; then annealing.
 * `max_camps` 0 bounds nothing. */
void sg_search_relocation(const sg_network *net, size_t max_camps,
                          uint32_t seed, size_t *labels);

/* Anneals good labels and keeps what is better. */
void sg_improve(const sg_network *net, size_t max_camps, uint32_t seed,
                size_t *labels);

/* Only the change of camps, from the labels as they are. */
void sg_relocate(const sg_network *net, size_t max_camps, size_t *labels);

#endif

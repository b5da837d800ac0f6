/* Camps as labels: each actor of a network has one, equal labels are one
 * camp. */
#ifndef SG_GRAPH_ANALYSIS_PARTITION_H
#define SG_GRAPH_ANALYSIS_PARTITION_H

#include "graph/analysis/network.h"

/* Does this tie contradict the labels? Hostile within a camp, or friendly
 * between two. */
bool sg_is_frustrated(const sg_tie *tie, const size_t *labels);

/* Weight of the ties that contradict the labels. */
double sg_frustration(const sg_network *net, const size_t *labels);

/* Splits each camp into the parts that friendly ties hold together. Of equally
 * good camps these are the finest: no friendly tie is cut. */
size_t sg_split(const sg_network *net, size_t *labels);

/* Splits each camp by the connected parts of the network that it lies in: who
 * is not tied in any way cannot share a camp. Both number the labels from 0 in
 * the order of their first actors and return the number of camps. */
size_t sg_split_parts(const sg_network *net, size_t *labels);

/* How alike two divisions of `count` actors are: the adjusted Rand index of
 * Hubert and Arabie (1985). */
sg_status sg_alikeness(const size_t *a, const size_t *b, size_t count,
                       double *index, sg_error *err);

/* Adds to `sums` of each actor the Jaccard index of its camps in `a` and
 * `b`. Labels are below `count`. */
void sg_add_jaccard(const size_t *a, const size_t *b, size_t count,
                    double *sums);

#endif

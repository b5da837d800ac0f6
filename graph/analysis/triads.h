/* The census of signed triads. */
#ifndef SG_GRAPH_ANALYSIS_TRIADS_H
#define SG_GRAPH_ANALYSIS_TRIADS_H

#include "graph/analysis/network.h"

/* How many triads (three actors, all tied) have 0, 1, 2 and 3 hostile ties. */
sg_status sg_triads_count(const sg_network *net, size_t census[4],
                          sg_error *err);

#endif

/* Camps that are proven to be the best. */
#ifndef SG_GRAPH_ANALYSIS_EXACT_H
#define SG_GRAPH_ANALYSIS_EXACT_H

#include "graph/analysis/network.h"

/* Networks of more actors than this are not tried. */
enum { SG_EXACT_MAX = 40 };

/* Steps that a proof may take in all: about a second. */
enum { SG_EXACT_STEPS = 1000000 };

/* Branch and bound. `labels` holds good camps and gets the best; labels are
 * below `max_camps`, or the number of actors when that is 0. Takes what it
 * needs off `*steps`. Returns the frustration that no camps can go below: with
 * `*proven` that of `labels`. */
double sg_exact_camps(const sg_network *net, size_t max_camps, size_t *labels,
                      size_t *steps, bool *proven);

#endif

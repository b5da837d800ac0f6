/* The division of a signed network into camps, in labels. */
#ifndef SG_GRAPH_ANALYSIS_DIVIDE_H
#define SG_GRAPH_ANALYSIS_DIVIDE_H

#include "graph/analysis/network.h"

/* Weights that differ by less are equal but for rounding. */
#define SG_NOTHING 1e-9

typedef struct sg_division {
    size_t *labels; /* of each actor, below `count`, in the order of the camps'
                       first actors */
    size_t count;   /* camps */
    double *firmness; /* of each actor */
    double frustration;
    double bound;
    bool exact;
    size_t best_runs;
    double agreement;
} sg_division;

/* What sg_camps_find does, on a network. */
sg_status sg_divide(const sg_network *net, const sg_camp_options *options,
                    sg_division *out, sg_error *err);
void sg_division_clear(sg_division *division);

#endif

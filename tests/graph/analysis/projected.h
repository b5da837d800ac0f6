/* What the tests of projections ask of them. */
#ifndef SG_TESTS_GRAPH_ANALYSIS_PROJECTED_H
#define SG_TESTS_GRAPH_ANALYSIS_PROJECTED_H

#include <stancegraph/analysis.h>

bool near(double a, double b);

/* Fails the test when it cannot be made. */
sg_matrix projected(const sg_graph *graph,
                    const sg_projection_options *options);

/* The sum of its cells. */
double total(const sg_graph *graph, const sg_projection_options *options);

#endif

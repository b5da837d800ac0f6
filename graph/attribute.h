/* The columns that a graph's igraph object has as attributes: which there are,
 * and how a vertex or an edge becomes a row of them. */
#ifndef SG_GRAPH_ATTRIBUTE_H
#define SG_GRAPH_ATTRIBUTE_H

#include <stancegraph/graph.h>

enum { SG_VERTEX_TEXTS = 3, SG_EDGE_TEXTS = 10, SG_EDGE_NUMBERS = 14 };

extern const char *const sg_vertex_texts[SG_VERTEX_TEXTS];
extern const char *const sg_edge_texts[SG_EDGE_TEXTS];
extern const char *const sg_edge_numbers[SG_EDGE_NUMBERS];

/* The texts point to those of the vertex or edge, and back. Ends and what is
 * counted or true or false are no columns here. */
void sg_pack_vertex(const sg_vertex *v, sg_str texts[SG_VERTEX_TEXTS]);
void sg_pack_edge(const sg_edge *e, sg_str texts[SG_EDGE_TEXTS],
                  double numbers[SG_EDGE_NUMBERS]);
void sg_unpack_edge(sg_edge *e, const sg_str texts[SG_EDGE_TEXTS],
                    const double numbers[SG_EDGE_NUMBERS]);

#endif

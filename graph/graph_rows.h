/* A graph as plain arrays: what is read from a store before it becomes a model,
 * and what groups are made of. */
#ifndef SG_GRAPH_GRAPH_ROWS_H
#define SG_GRAPH_GRAPH_ROWS_H

#include <stancegraph/graph.h>

/* Vertices by name, edges in the order of sg_store_query. */
typedef struct sg_graph_rows {
    sg_vertex *vertices;
    size_t vertex_count;
    sg_edge *edges;
    size_t edge_count;
} sg_graph_rows;

/* Makes the model; the texts are copied. */
sg_status sg_graph_make(const sg_graph_rows *rows, sg_graph **out,
                        sg_error *err);

/* Edge groups and the edge numbers that they point to. */
typedef struct sg_groups {
    sg_edge_group *items; /* in the order of sg_graph_group */
    size_t count;
    size_t *edges;
} sg_groups;

sg_groups sg_groups_make(const sg_graph_rows *rows);
void sg_groups_clear(sg_groups *groups);

#endif

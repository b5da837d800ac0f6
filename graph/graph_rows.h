/* A graph as plain arrays: what is read from a store before it becomes a model,
 * and what groups are made of. */
#ifndef SG_GRAPH_GRAPH_ROWS_H
#define SG_GRAPH_GRAPH_ROWS_H

#include <stancegraph/graph.h>

#include "base/arena.h"

/* Vertices by name, edges in the order of sg_store_query. */
typedef struct sg_graph_rows {
    sg_vertex *vertices;
    size_t vertex_count;
    sg_edge *edges;
    size_t edge_count;
    const sg_document_info *documents; /* that the edges' numbers mean */
    size_t document_count;
} sg_graph_rows;

/* Makes the model; the texts are copied. */
sg_status sg_graph_make(const sg_graph_rows *rows, sg_graph **out,
                        sg_error *err);

/* Everything in a graph; its texts stay those of the graph. In `arena`. */
sg_graph_rows sg_graph_rows_of(sg_arena *arena, const sg_graph *graph);

/* Leaves out vertices and documents that no edge has. */
void sg_graph_rows_trim(sg_arena *arena, sg_graph_rows *rows);

/* Puts vertices in their order: by name, an actor before a topic. */
void sg_graph_rows_sort(sg_arena *arena, sg_graph_rows *rows);

/* Edge groups and the edge numbers that they point to. */
typedef struct sg_groups {
    sg_edge_group *items; /* in the order of sg_graph_group */
    size_t count;
    size_t *edges;
} sg_groups;

sg_groups sg_groups_make(const sg_graph_rows *rows);
void sg_groups_clear(sg_groups *groups);

/* Copies of documents. */
typedef struct sg_documents {
    sg_arena *arena;
    sg_document_info *items;
    size_t count;
} sg_documents;

sg_document_info sg_document_copy(sg_arena *arena, const sg_document_info *d);
sg_documents sg_documents_make(const sg_graph_rows *rows);
void sg_documents_clear(sg_documents *documents);

#endif

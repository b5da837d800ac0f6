/* Between graphs and plain rows: what makes a graph of another reads its rows,
 * changes them, and makes a graph of what is left. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "graph/graph_rows.h"

sg_graph_rows sg_graph_rows_of(sg_arena *arena, const sg_graph *graph)
{
    sg_graph_rows rows = {.vertex_count = sg_graph_vertices(graph),
                          .edge_count = sg_graph_edges(graph),
                          .document_count = sg_graph_documents(graph)};
    sg_document_info *documents =
        sg_arena_array(arena, rows.document_count, sizeof(sg_document_info));

    rows.vertices = sg_arena_array(arena, rows.vertex_count, sizeof(sg_vertex));
    rows.edges = sg_arena_array(arena, rows.edge_count, sizeof(sg_edge));
    rows.documents = documents;
    for (size_t i = 0; i < rows.vertex_count; i++)
        rows.vertices[i] = sg_graph_vertex(graph, i);
    for (size_t i = 0; i < rows.edge_count; i++)
        rows.edges[i] = sg_graph_edge(graph, i);
    for (size_t i = 0; i < rows.document_count; i++)
        documents[i] = sg_graph_document(graph, i);
    return rows;
}

/* ---- leaving out what nothing refers to --------------------------------- */

/* Turns marks (true: kept) into new numbers; returns how many there are. */
static size_t number_kept(const bool *kept, size_t count, size_t *numbers)
{
    size_t next = 0;

    for (size_t i = 0; i < count; i++)
        numbers[i] = kept[i] ? next++ : 0;
    return next;
}

static void trim_vertices(sg_arena *arena, sg_graph_rows *rows)
{
    bool *kept = sg_arena_array(arena, rows->vertex_count, sizeof(bool));
    size_t *numbers = sg_arena_array(arena, rows->vertex_count, sizeof(size_t));
    size_t count;

    for (size_t i = 0; i < rows->edge_count; i++)
        kept[rows->edges[i].from] = kept[rows->edges[i].to] = true;
    count = number_kept(kept, rows->vertex_count, numbers);
    for (size_t i = 0; i < rows->vertex_count; i++)
        if (kept[i])
            rows->vertices[numbers[i]] = rows->vertices[i];
    rows->vertex_count = count;
    for (size_t i = 0; i < rows->edge_count; i++) {
        rows->edges[i].from = numbers[rows->edges[i].from];
        rows->edges[i].to = numbers[rows->edges[i].to];
    }
}

static void trim_documents(sg_arena *arena, sg_graph_rows *rows)
{
    bool *kept = sg_arena_array(arena, rows->document_count, sizeof(bool));
    size_t *numbers =
        sg_arena_array(arena, rows->document_count, sizeof(size_t));
    sg_document_info *documents =
        sg_arena_array(arena, rows->document_count, sizeof(sg_document_info));
    size_t count;

    for (size_t i = 0; i < rows->edge_count; i++)
        kept[rows->edges[i].document_number] = true;
    count = number_kept(kept, rows->document_count, numbers);
    for (size_t i = 0; i < rows->document_count; i++)
        if (kept[i])
            documents[numbers[i]] = rows->documents[i];
    rows->documents = documents;
    rows->document_count = count;
    for (size_t i = 0; i < rows->edge_count; i++)
        rows->edges[i].document_number =
            numbers[rows->edges[i].document_number];
}

void sg_graph_rows_trim(sg_arena *arena, sg_graph_rows *rows)
{
    trim_vertices(arena, rows);
    trim_documents(arena, rows);
}

/* ---- the order of vertices ---------------------------------------------- */

typedef struct numbered {
    sg_vertex vertex;
    size_t number; /* before sorting */
} numbered;

static int compare_vertices(const void *left, const void *right)
{
    const sg_vertex *a = &((const numbered *)left)->vertex;
    const sg_vertex *b = &((const numbered *)right)->vertex;
    int order = sg_str_cmp(a->name, b->name);

    return order ? order : (int)a->is_topic - (int)b->is_topic;
}

void sg_graph_rows_sort(sg_arena *arena, sg_graph_rows *rows)
{
    size_t count = rows->vertex_count;
    numbered *sorted = sg_arena_array(arena, count, sizeof(numbered));
    size_t *places = sg_arena_array(arena, count, sizeof(size_t));

    for (size_t i = 0; i < count; i++)
        sorted[i] = (numbered){rows->vertices[i], i};
    if (count)
        qsort(sorted, count, sizeof(numbered), compare_vertices);
    for (size_t i = 0; i < count; i++) {
        rows->vertices[i] = sorted[i].vertex;
        places[sorted[i].number] = i;
    }
    for (size_t i = 0; i < rows->edge_count; i++) {
        rows->edges[i].from = places[rows->edges[i].from];
        rows->edges[i].to = places[rows->edges[i].to];
    }
}

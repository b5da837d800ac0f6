/* Actors taken together: by affiliation, or those of two graphs by name. */
#include <stancegraph/view.h>

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/str.h"
#include "graph/alias.h"
#include "graph/body.h"
#include "graph/graph_rows.h"

/* New vertices, found by name: actors and topics apart. */
typedef struct melting {
    sg_map *actors;
    sg_map *topics;
    sg_vertex *vertices;
    size_t count;
} melting;

static melting start(sg_arena *arena, size_t most)
{
    return (melting){sg_map_new(), sg_map_new(),
                     sg_arena_array(arena, most, sizeof(sg_vertex)), 0};
}

static void end(melting *m)
{
    sg_map_free(m->actors);
    sg_map_free(m->topics);
}

/* The number of the vertex that has this key; `fresh` becomes it when there is
 * none. */
static size_t melt(melting *m, sg_str key, sg_vertex fresh)
{
    sg_map *keys = fresh.is_topic ? m->topics : m->actors;
    uint32_t place = sg_map_get(keys, key);

    if (place != SG_MAP_NONE)
        return place;
    m->vertices[m->count] = fresh;
    sg_map_set(keys, key, (uint32_t)m->count);
    return m->count++;
}

/* ---- by affiliation ----------------------------------------------------- */

static size_t melt_actor(melting *m, const sg_vertex *vertex, sg_str body)
{
    size_t number =
        melt(m, body, (sg_vertex){.name = body, .kind = SG_ACTOR_OTHER});
    sg_vertex *melted = &m->vertices[number];

    melted->members += vertex->members ? vertex->members : 1;
    if (sg_str_eq(vertex->name, body))
        melted->kind = vertex->kind;
    return number;
}

/* Redirects the edges; those that would begin and end at one vertex go. */
static size_t redirect(sg_graph_rows *rows, const size_t *numbers)
{
    size_t kept = 0;
    size_t inner = 0;

    for (size_t i = 0; i < rows->edge_count; i++) {
        sg_edge edge = rows->edges[i];

        edge.from = numbers[edge.from];
        edge.to = numbers[edge.to];
        if (edge.from == edge.to)
            inner++;
        else
            rows->edges[kept++] = edge;
    }
    rows->edge_count = kept;
    return inner;
}

sg_status sg_graph_rollup(const sg_graph *graph, sg_rollup *done,
                          sg_graph **out, sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    sg_graph_rows rows = sg_graph_rows_of(arena, graph);
    const sg_str *bodies = sg_bodies_find(arena, graph);
    size_t *numbers = sg_arena_array(arena, rows.vertex_count, sizeof(size_t));
    melting m = start(arena, rows.vertex_count);
    sg_rollup report = {0};
    sg_status status;

    for (size_t i = 0; i < rows.vertex_count; i++) {
        const sg_vertex *v = &rows.vertices[i];

        numbers[i] =
            v->is_topic ? melt(&m, v->name, *v) : melt_actor(&m, v, bodies[i]);
    }
    rows.vertices = m.vertices;
    rows.vertex_count = m.count;
    report.inner = redirect(&rows, numbers);
    for (size_t i = 0; i < m.count; i++) {
        if (m.vertices[i].members == 1)
            m.vertices[i].members = 0;
        report.bodies += m.vertices[i].members > 0;
    }
    sg_graph_rows_trim(arena, &rows);
    sg_graph_rows_sort(arena, &rows);
    status = sg_graph_make(&rows, out, err);
    if (done)
        *done = report;
    end(&m);
    sg_arena_free(arena);
    return status;
}

/* ---- two graphs --------------------------------------------------------- */

/* What makes two vertices one. */
static sg_str key_of(sg_arena *arena, const sg_vertex *vertex)
{
    sg_buf key = SG_BUF_INIT;
    sg_str kept;

    if (!vertex->is_topic)
        return vertex->name;
    sg_name_key(&key, vertex->name);
    kept = sg_arena_str(arena, sg_buf_str(&key));
    sg_buf_clear(&key);
    return kept;
}

/* Appends the rows of one graph; its documents stand behind those before. */
static void append(melting *m, const sg_graph_rows *from, sg_graph_rows *to,
                   sg_arena *arena)
{
    size_t *numbers = sg_arena_array(arena, from->vertex_count, sizeof(size_t));

    for (size_t i = 0; i < from->vertex_count; i++)
        numbers[i] =
            melt(m, key_of(arena, &from->vertices[i]), from->vertices[i]);
    for (size_t i = 0; i < from->edge_count; i++) {
        sg_edge *edge = &to->edges[to->edge_count++];

        *edge = from->edges[i];
        edge->from = numbers[edge->from];
        edge->to = numbers[edge->to];
        edge->document_number += to->document_count;
    }
    to->document_count += from->document_count;
}

static const sg_document_info *
join_documents(sg_arena *arena, const sg_graph_rows *a, const sg_graph_rows *b)
{
    sg_document_info *all = sg_arena_array(
        arena, a->document_count + b->document_count, sizeof(sg_document_info));

    if (a->document_count)
        memcpy(all, a->documents, a->document_count * sizeof(*all));
    if (b->document_count)
        memcpy(all + a->document_count, b->documents,
               b->document_count * sizeof(*all));
    return all;
}

sg_status sg_graph_join(const sg_graph *a, const sg_graph *b, sg_graph **out,
                        sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    sg_graph_rows first = sg_graph_rows_of(arena, a);
    sg_graph_rows second = sg_graph_rows_of(arena, b);
    melting m = start(arena, first.vertex_count + second.vertex_count);
    sg_graph_rows all = {.documents = join_documents(arena, &first, &second)};
    sg_status status;

    all.edges = sg_arena_array(arena, first.edge_count + second.edge_count,
                               sizeof(sg_edge));
    append(&m, &first, &all, arena);
    append(&m, &second, &all, arena);
    all.vertices = m.vertices;
    all.vertex_count = m.count;
    sg_graph_rows_sort(arena, &all);
    status = sg_graph_make(&all, out, err);
    end(&m);
    sg_arena_free(arena);
    return status;
}

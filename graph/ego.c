/* Parts of a graph: the neighbourhood of an actor, or any other. */
#include <stancegraph/view.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/str.h"
#include "graph/graph_rows.h"

/* ---- the part around the centres ---------------------------------------- */

/* Marks the vertices that are at most `hops - 1` steps from a centre: each
 * statement of theirs belongs to the view. */
static bool *find_inner(sg_arena *arena, const sg_graph_rows *rows,
                        const sg_ego *ego)
{
    bool *inner = sg_arena_array(arena, rows->vertex_count, sizeof(bool));
    bool *next = sg_arena_array(arena, rows->vertex_count, sizeof(bool));

    for (size_t i = 0; i < ego->count; i++)
        if (ego->centres[i] < rows->vertex_count)
            inner[ego->centres[i]] = next[ego->centres[i]] = true;
    for (size_t step = 1; step < ego->hops; step++) {
        bool grown = false;

        for (size_t i = 0; i < rows->edge_count; i++) {
            const sg_edge *e = &rows->edges[i];

            if (!ego->over_topics && rows->vertices[e->to].is_topic)
                continue;
            grown = grown || inner[e->from] != inner[e->to];
            if (inner[e->from])
                next[e->to] = true;
            if (inner[e->to])
                next[e->from] = true;
        }
        if (!grown)
            break;
        for (size_t i = 0; i < rows->vertex_count; i++)
            inner[i] = next[i];
    }
    return inner;
}

static sg_status make_part(sg_arena *arena, sg_graph_rows *rows,
                           const bool *kept, sg_graph **out, sg_error *err)
{
    size_t count = 0;

    for (size_t i = 0; i < rows->edge_count; i++)
        if (kept[i])
            rows->edges[count++] = rows->edges[i];
    rows->edge_count = count;
    sg_graph_rows_trim(arena, rows);
    return sg_graph_make(rows, out, err);
}

sg_status sg_graph_part(const sg_graph *graph, const bool *kept, sg_graph **out,
                        sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    sg_graph_rows rows = sg_graph_rows_of(arena, graph);
    sg_status status = make_part(arena, &rows, kept, out, err);

    sg_arena_free(arena);
    return status;
}

sg_status sg_graph_ego(const sg_graph *graph, const sg_ego *ego, sg_graph **out,
                       sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    sg_graph_rows rows = sg_graph_rows_of(arena, graph);
    const bool *inner = find_inner(arena, &rows, ego);
    bool *kept = sg_arena_array(arena, rows.edge_count, sizeof(bool));
    sg_status status;

    for (size_t i = 0; i < rows.edge_count; i++)
        kept[i] =
            ego->hops && (inner[rows.edges[i].from] || inner[rows.edges[i].to]);
    status = make_part(arena, &rows, kept, out, err);
    sg_arena_free(arena);
    return status;
}

/* ---- from a store ------------------------------------------------------- */

/* The canonical names of the actors that a filter names. */
typedef struct centres {
    sg_arena *arena;
    sg_map *names;
    bool as_target; /* the names are those of targets now */
} centres;

static bool collect_name(void *context, const sg_document_info *document,
                         const sg_statement *statement)
{
    centres *c = context;
    sg_str name =
        c->as_target ? statement->target.entity : statement->source.entity;

    (void)document;
    if (sg_map_get(c->names, name) == SG_MAP_NONE)
        sg_map_set(c->names, sg_arena_str(c->arena, name), 1);
    return true;
}

/* Which names the store knows them by is seen from their statements: a filter
 * matches any alias, a statement has the canonical name. */
static sg_status find_centres(sg_store *store, const sg_filter *filter,
                              centres *c, sg_error *err)
{
    sg_filter made = {.sources = filter->actors,
                      .sources_count = filter->actors_count};
    sg_filter received = {.targets = filter->actors,
                          .targets_count = filter->actors_count};
    sg_status status = sg_store_query(store, &made, collect_name, c, err);

    c->as_target = true;
    return status ? status
                  : sg_store_query(store, &received, collect_name, c, err);
}

static sg_status cut(const sg_graph *graph, const centres *c, sg_ego ego,
                     sg_graph **out, sg_error *err)
{
    size_t *numbers =
        sg_arena_array(c->arena, sg_graph_vertices(graph), sizeof(size_t));

    for (size_t i = 0; i < sg_graph_vertices(graph); i++) {
        sg_vertex vertex = sg_graph_vertex(graph, i);

        if (!vertex.is_topic && sg_map_get(c->names, vertex.name) == 1)
            numbers[ego.count++] = i;
    }
    ego.centres = numbers;
    return sg_graph_ego(graph, &ego, out, err);
}

sg_status sg_graph_load_ego(sg_store *store, const sg_filter *filter,
                            size_t hops, bool over_topics, sg_graph **out,
                            sg_error *err)
{
    sg_filter wide = *filter;
    sg_graph *all = NULL;
    centres c = {0};
    sg_status status;

    *out = NULL;
    wide.actors = NULL;
    wide.actors_count = 0;
    c.arena = sg_arena_new();
    c.names = sg_map_new();
    status = find_centres(store, filter, &c, err);
    if (!status)
        status = sg_graph_load(store, &wide, &all, err);
    if (!status)
        status =
            cut(all, &c, (sg_ego){.hops = hops, .over_topics = over_topics},
                out, err);
    sg_graph_free(all);
    sg_map_free(c.names);
    sg_arena_free(c.arena);
    return status;
}

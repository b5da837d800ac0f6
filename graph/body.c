/* Somebody whose ministry belongs to a state counts for the state. */
#include "graph/body.h"

#include "base/map.h"
#include "base/str.h"

static sg_map *actors_by_name(const sg_graph *graph)
{
    sg_map *map = sg_map_new();

    for (size_t i = 0; i < sg_graph_vertices(graph); i++) {
        sg_vertex vertex = sg_graph_vertex(graph, i);

        if (!vertex.is_topic)
            sg_map_set(map, vertex.name, (uint32_t)i);
    }
    return map;
}

/* The limit ends chains that run in a circle. */
static sg_str outermost(const sg_graph *graph, const sg_map *actors,
                        sg_vertex vertex)
{
    for (int depth = 0; depth < 8 && vertex.affiliation.len; depth++) {
        uint32_t next = sg_map_get(actors, vertex.affiliation);

        if (next == SG_MAP_NONE)
            return vertex.affiliation;
        vertex = sg_graph_vertex(graph, next);
    }
    return vertex.name;
}

sg_str *sg_bodies_find(sg_arena *arena, const sg_graph *graph)
{
    size_t count = sg_graph_vertices(graph);
    sg_str *bodies = sg_arena_array(arena, count, sizeof(sg_str));
    sg_map *actors = actors_by_name(graph);

    for (size_t i = 0; i < count; i++) {
        sg_vertex vertex = sg_graph_vertex(graph, i);

        if (!vertex.is_topic)
            bodies[i] = outermost(graph, actors, vertex);
    }
    sg_map_free(actors);
    return bodies;
}

/* How two actors are connected: shortest paths over the links of a store, by
 * igraph (the k shortest after Yen 1971,
 * https://doi.org/10.1287/mnsc.17.11.712, each by Dijkstra's algorithm). */
#include <igraph.h>

#include <stdlib.h>

#include <stancegraph/curate.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "graph/analysis/links.h"
#include "graph/igraph_use.h"
#include "graph/store.h"

/* A path of links that are as good as nothing still has a length. */
static const double least_weight = 0.01;

/* Of paths of as few links the strongest is taken: lengths by weight are at
 * most 1 / least_weight a link, and count as little beside the link itself. */
static const double tie_break = 1e-6;

/* More paths than these are not looked through for short ones. */
enum { LOOKED_THROUGH = 64 };

/* The links as igraph has them: an edge a link, or, where direction counts, one
 * for each direction in which something is told. */
typedef struct road_map {
    const sg_path_query *query;
    sg_links links;
    igraph_t graph;
    igraph_vector_t lengths;
    size_t *link_of_edge;
    size_t edge_count;
    igraph_integer_t from;
    igraph_integer_t to;
} road_map;

/* ---- the map ------------------------------------------------------------ */

static double weight_of(const sg_link *link, bool directed, bool back)
{
    double forth = sg_link_tally(&link->forth).weight;
    double other = sg_link_tally(&link->back).weight;

    if (!directed)
        return forth + other;
    return back ? other : forth;
}

static double length_of(const sg_path_query *query, double weight)
{
    double length = 1 / (weight > least_weight ? weight : least_weight);

    return query->order == SG_PATHS_STRONGEST ? length : 1 + tie_break * length;
}

static bool is_told(const sg_link_side *side)
{
    return side->count[0] + side->count[1] + side->count[2] > 0;
}

static void add_edge(road_map *map, igraph_vector_int_t *ends, size_t number,
                     bool back)
{
    const sg_link *link = &map->links.items[number];
    igraph_integer_t at = (igraph_integer_t)map->edge_count;

    VECTOR(*ends)[2 * at] = back ? link->b : link->a;
    VECTOR(*ends)[2 * at + 1] = back ? link->a : link->b;
    VECTOR(map->lengths)
    [at] = length_of(map->query, weight_of(link, map->query->directed, back));
    map->link_of_edge[map->edge_count++] = number;
}

static void add_edges(road_map *map, igraph_vector_int_t *ends)
{
    for (size_t i = 0; i < map->links.count; i++) {
        const sg_link *link = &map->links.items[i];

        if (!map->query->directed || is_told(&link->forth))
            add_edge(map, ends, i, false);
        if (map->query->directed && is_told(&link->back))
            add_edge(map, ends, i, true);
    }
}

static igraph_error_t draw(road_map *map)
{
    igraph_integer_t room = 2 * (igraph_integer_t)map->links.count;
    igraph_vector_int_t ends;
    igraph_error_t code = igraph_vector_int_init(&ends, 2 * room);

    if (code)
        return code;
    code = igraph_vector_init(&map->lengths, room);
    if (!code) {
        map->link_of_edge =
            sg_calloc((size_t)room + 1, sizeof *map->link_of_edge);
        add_edges(map, &ends);
        code = igraph_vector_int_resize(&ends,
                                        2 * (igraph_integer_t)map->edge_count);
        if (!code)
            code = igraph_vector_resize(&map->lengths,
                                        (igraph_integer_t)map->edge_count);
        if (!code)
            code = igraph_create(&map->graph, &ends,
                                 (igraph_integer_t)map->links.actor_count,
                                 map->query->directed);
        if (code)
            igraph_vector_destroy(&map->lengths);
    }
    igraph_vector_int_destroy(&ends);
    return code;
}

/* ---- the way ------------------------------------------------------------ */

static bool is_short(const road_map *map, const igraph_vector_int_t *edges)
{
    size_t max = map->query->max_links;

    return !max || (size_t)igraph_vector_int_size(edges) <= max;
}

static size_t count_short(const road_map *map,
                          const igraph_vector_int_list_t *paths)
{
    size_t count = 0;

    for (igraph_integer_t i = 0; i < igraph_vector_int_list_size(paths); i++)
        count += is_short(map, igraph_vector_int_list_get_ptr(paths, i));
    return count;
}

/* Asks for more paths until enough of them are short. */
static igraph_error_t search(const road_map *map,
                             igraph_vector_int_list_t *paths)
{
    size_t wanted = map->query->count ? map->query->count : 1;
    size_t asked = wanted;
    bool more = true;
    igraph_error_t code = IGRAPH_SUCCESS;

    while (!code && more) {
        igraph_vector_int_list_clear(paths);
        code = igraph_get_k_shortest_paths(
            &map->graph, &map->lengths, NULL, paths, (igraph_integer_t)asked,
            map->from, map->to, map->query->directed ? IGRAPH_OUT : IGRAPH_ALL);
        more = count_short(map, paths) < wanted &&
               (size_t)igraph_vector_int_list_size(paths) == asked &&
               map->query->order == SG_PATHS_STRONGEST &&
               asked < LOOKED_THROUGH;
        asked = 2 * asked < LOOKED_THROUGH ? 2 * asked : LOOKED_THROUGH;
    }
    return code;
}

/* ---- what is found ------------------------------------------------------ */

static sg_status name_of(sg_store *store, int64_t actor, sg_arena *arena,
                         sg_str *out, sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_ACTOR_NAME);
    sg_status status;
    bool row;

    sg_call_int(&call, actor);
    status = sg_call_step(&call, &row, err);
    *out = row ? sg_arena_str(arena, sg_column(call.answer, 0))
               : (sg_str){NULL, 0};
    sg_call_end(&call);
    return status;
}

static void fill_step(sg_step *step, const sg_link *link, bool back,
                      bool directed)
{
    double balance;

    step->forth = sg_link_tally(back ? &link->back : &link->forth);
    step->back = sg_link_tally(back ? &link->forth : &link->back);
    step->weight = weight_of(link, directed, back);
    balance = step->forth.balance + (directed ? 0 : step->back.balance);
    step->sign = (balance > 0) - (balance < 0);
}

/* Follows the edges of one path from its first actor on. */
static sg_status tell_path(const road_map *map, sg_store *store,
                           const igraph_vector_int_t *edges, sg_paths *paths,
                           sg_error *err)
{
    size_t count = (size_t)igraph_vector_int_size(edges);
    sg_step *steps = sg_arena_array(paths->owned, count + 1, sizeof *steps);
    sg_path path = {.steps = steps, .count = count, .sign = 1};
    size_t at = (size_t)map->from;
    double length = 0;
    sg_str name = paths->from;
    sg_status status = SG_OK;

    for (size_t i = 0; !status && i < count; i++) {
        size_t edge = (size_t)VECTOR(*edges)[i];
        const sg_link *link = &map->links.items[map->link_of_edge[edge]];
        bool back = link->b == at;

        fill_step(&steps[i], link, back, map->query->directed);
        at = back ? link->a : link->b;
        steps[i].from = name;
        status = name_of(store, map->links.actors[at], paths->owned,
                         &steps[i].to, err);
        name = steps[i].to;
        path.sign *= steps[i].sign;
        length += 1 / (steps[i].weight > least_weight ? steps[i].weight
                                                      : least_weight);
    }
    path.strength = length > 0 ? 1 / length : 0;
    paths->items[paths->count++] = path;
    return status;
}

static sg_status tell(const road_map *map, sg_store *store,
                      const igraph_vector_int_list_t *found, sg_paths *paths,
                      sg_error *err)
{
    size_t wanted = map->query->count ? map->query->count : 1;
    sg_status status = SG_OK;

    paths->items = sg_arena_array(
        paths->owned, (size_t)igraph_vector_int_list_size(found) + 1,
        sizeof *paths->items);
    for (igraph_integer_t i = 0; !status && paths->count < wanted &&
                                 i < igraph_vector_int_list_size(found);
         i++) {
        const igraph_vector_int_t *edges =
            igraph_vector_int_list_get_ptr(found, i);

        if (is_short(map, edges))
            status = tell_path(map, store, edges, paths, err);
    }
    return status;
}

static sg_status find_on(road_map *map, sg_store *store, sg_paths *paths,
                         sg_error *err)
{
    igraph_vector_int_list_t found;
    igraph_error_t code = igraph_vector_int_list_init(&found, 0);
    sg_status status;

    if (code)
        return sg_igraph_status(code, "no paths can be found", err);
    code = search(map, &found);
    status = sg_igraph_status(code, "no paths can be found", err);
    if (!status)
        status = tell(map, store, &found, paths, err);
    igraph_vector_int_list_destroy(&found);
    return status;
}

static sg_status find_between(sg_store *store, const sg_path_query *query,
                              const int64_t ends[2], sg_paths *paths,
                              sg_error *err)
{
    road_map map = {.query = query};
    sg_igraph_scope before;
    igraph_error_t code;
    sg_status status = sg_links_read(store, query->filter, &map.links, err);

    if (status)
        return status;
    if (sg_links_place(&map.links, ends[0]) == SG_LINK_NONE ||
        sg_links_place(&map.links, ends[1]) == SG_LINK_NONE) {
        sg_links_clear(&map.links);
        return sg_fail(err, SG_ESTORE,
                       "the database is damaged: a name of no actor");
    }
    map.from = (igraph_integer_t)sg_links_place(&map.links, ends[0]);
    map.to = (igraph_integer_t)sg_links_place(&map.links, ends[1]);
    before = sg_igraph_enter();
    code = draw(&map);
    status = sg_igraph_status(code, "the links cannot be drawn", err);
    if (!status) {
        status = find_on(&map, store, paths, err);
        igraph_destroy(&map.graph);
        igraph_vector_destroy(&map.lengths);
    }
    sg_igraph_leave(before);
    free(map.link_of_edge);
    sg_links_clear(&map.links);
    return status;
}

static sg_status name_ends(sg_store *store, const sg_path_query *query,
                           int64_t ends[2], sg_paths *paths, sg_error *err)
{
    sg_status status = sg_actor_find(store, query->from, &ends[0], err);

    if (!status)
        status = sg_actor_find(store, query->to, &ends[1], err);
    if (!status && ends[0] == ends[1])
        return sg_fail(err, SG_EUSAGE, "'%.*s' and '%.*s' are one actor",
                       SG_FMT(sg_str_sub(query->from, 0, 80)),
                       SG_FMT(sg_str_sub(query->to, 0, 80)));
    if (!status)
        status = name_of(store, ends[0], paths->owned, &paths->from, err);
    if (!status)
        status = name_of(store, ends[1], paths->owned, &paths->to, err);
    return status;
}

sg_status sg_paths_find(sg_store *store, const sg_path_query *query,
                        sg_paths **out, sg_error *err)
{
    sg_paths *paths = sg_calloc(1, sizeof *paths);
    sg_path_query shortest = *query;
    int64_t ends[2];
    sg_status status;

    *out = NULL;
    paths->owned = sg_arena_new();
    status = name_ends(store, query, ends, paths, err);
    if (!status)
        status = find_between(store, query, ends, paths, err);
    if (!status && !paths->count && query->order == SG_PATHS_STRONGEST) {
        shortest.order = SG_PATHS_SHORTEST;
        status = find_between(store, &shortest, ends, paths, err);
    }
    if (status)
        sg_paths_free(paths);
    else
        *out = paths;
    return status;
}

void sg_paths_free(sg_paths *paths)
{
    if (!paths)
        return;
    sg_arena_free(paths->owned);
    free(paths);
}

/* What a capped picture keeps, by each way of choosing:
 *     bench_choice GRAPH.db [LINKS]
 * One row a choice: links and statements kept, actors kept, how many actors
 * have their own strongest link in the picture, how many of the links are the
 * busiest actor's, how many of both signs. */
#include <stdio.h>
#include <stdlib.h>

#include "base/str.h"
#include "render/plan.h"

static const struct {
    sg_choice choice;
    const char *name;
} choices[] = {{SG_CHOOSE_SPREAD, "spread"},
               {SG_CHOOSE_COUNT, "count"},
               {SG_CHOOSE_CONFIDENCE, "confidence"},
               {SG_CHOOSE_BACKBONE, "backbone"}};

/* The number of statements in the strongest link of each vertex of the graph,
 * either way. */
static size_t *strongest(sg_arena *arena, const sg_plan *all)
{
    size_t *most =
        sg_arena_array(arena, sg_graph_vertices(all->graph), sizeof(*most));

    for (size_t i = 0; i < all->edges_count; i++) {
        const sg_plan_edge *e = &all->edges[i];
        size_t ends[2] = {all->vertices[e->from].number,
                          all->vertices[e->to].number};

        for (int k = 0; k < 2; k++)
            if (most[ends[k]] < e->count)
                most[ends[k]] = e->count;
    }
    return most;
}

static void measure(sg_arena *arena, const sg_plan *all, const sg_plan *plan,
                    const char *name)
{
    size_t *most = strongest(arena, all);
    size_t *links = sg_arena_array(arena, plan->vertices_count, sizeof(size_t));
    bool *own = sg_arena_array(arena, plan->vertices_count, sizeof(bool));
    size_t busiest = 0;
    size_t served = 0;

    for (size_t i = 0; i < plan->edges_count; i++) {
        const sg_plan_edge *e = &plan->edges[i];
        size_t ends[2] = {e->from, e->to};

        for (int k = 0; k < 2; k++) {
            links[ends[k]]++;
            if (e->count == most[plan->vertices[ends[k]].number])
                own[ends[k]] = true;
        }
    }
    for (size_t i = 0; i < plan->vertices_count; i++) {
        if (plan->vertices[i].is_topic)
            continue;
        busiest = links[i] > busiest ? links[i] : busiest;
        served += own[i];
    }
    printf("%-11s %5zu %6zu %5.1f%% %7zu %8zu %7.0f%%\n", name,
           plan->edges_count, plan->report.statements_drawn,
           100.0 * (double)plan->report.statements_drawn /
               (double)all->report.statements_drawn,
           plan->report.actors_drawn, served,
           100.0 * (double)busiest / (double)plan->edges_count);
}

static void compare(const sg_graph *graph, size_t links)
{
    sg_arena *arena = sg_arena_new();
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_plan all;

    options.format = SG_PICTURE_DOT;
    options.max_edges = 0;
    all = sg_plan_make(arena, graph, &options);
    printf("%zu links, %zu statements, %zu actors\n", all.edges_count,
           all.report.statements_drawn, all.report.actors_drawn);
    printf("choice      links  statements  actors  own best  busiest\n");
    options.max_edges = links;
    for (size_t i = 0; i < sizeof(choices) / sizeof(choices[0]); i++) {
        sg_plan plan;

        options.choice = choices[i].choice;
        plan = sg_plan_make(arena, graph, &options);
        measure(arena, &all, &plan, choices[i].name);
    }
    sg_arena_free(arena);
}

int main(int argc, char **argv)
{
    sg_error err = SG_ERROR_INIT;
    sg_store *store = NULL;
    sg_graph *graph = NULL;
    int64_t links = 60;
    sg_status status;

    if (argc < 2 || (argc > 2 && (!sg_str_to_int(sg_str_of(argv[2]), &links) ||
                                  links < 1))) {
        (void)fprintf(stderr, "usage: bench_choice GRAPH.db [LINKS]\n");
        return 2;
    }
    status = sg_store_open(argv[1], SG_STORE_READ, &store, &err);
    if (!status)
        status = sg_graph_load(store, NULL, &graph, &err);
    if (status)
        (void)fprintf(stderr, "%s: %s\n", argv[1], err.message);
    else
        compare(graph, (size_t)links);
    sg_graph_free(graph);
    sg_store_close(store);
    return status ? 3 : 0;
}

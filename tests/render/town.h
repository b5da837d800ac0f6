/* A council of three, a rival town and a topic: what plans are made of. */
#ifndef SG_TESTS_RENDER_TOWN_H
#define SG_TESTS_RENDER_TOWN_H

#include "render/plan.h"

typedef struct town {
    sg_graph *graph; /* by fake_graph.h, still open */
    sg_arena *arena;
    sg_render_options options;
    size_t ardania;
    size_t hale;
    size_t venn;
    size_t belmora;
    size_t harbour;
} town;

/* For cmocka; `*state` is the town. */
int make_town(void **state);
int free_town(void **state);
#define TEST(name) cmocka_unit_test_setup_teardown(name, make_town, free_town)

sg_plan plan_of(town *t);

/* The vertex of this name, or NULL where it is not drawn. */
const sg_plan_vertex *find(const sg_plan *plan, const char *name);

#endif

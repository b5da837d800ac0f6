/* The flow: links that do not run against it form no circle. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fake_graph.h"
#include "render/flow.h"

typedef struct scene {
    sg_arena *arena;
    sg_graph *graph;
    sg_plan plan;
    bool *against;
} scene;

static scene make_scene(sg_graph *graph)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    scene s = {.arena = sg_arena_new(), .graph = graph};

    options.max_edges = 0;
    s.plan = sg_plan_make(s.arena, graph, &options);
    s.against = sg_flow_find(&s.plan);
    return s;
}

static void free_scene(scene *s)
{
    sg_arena_free(s->arena);
    sg_graph_free(s->graph);
}

static const sg_plan_edge *find(const scene *s, size_t from, size_t to,
                                bool *against)
{
    for (size_t i = 0; i < s->plan.edges_count; i++) {
        const sg_plan_edge *e = &s->plan.edges[i];

        *against = s->against[i];
        if (s->plan.vertices[e->from].number == from &&
            s->plan.vertices[e->to].number == to)
            return e;
    }
    return NULL;
}

static void test_nothing_against_a_chain(void **state)
{
    sg_graph *graph = sg_graph_new();
    size_t c = fake_topic(graph, "c");
    size_t b = fake_actor(graph, "b", "", SG_ACTOR_STATE);
    size_t a = fake_actor(graph, "a", "", SG_ACTOR_STATE);
    scene s;

    (void)state;
    fake_statement(graph, a, "meets", b, 0);
    fake_statement(graph, b, "supports", c, 1);
    fake_statement(graph, a, "supports", a, 1);
    fake_close(graph);
    s = make_scene(graph);
    for (size_t i = 0; i < s.plan.edges_count; i++)
        assert_false(s.against[i]);
    free_scene(&s);
}

static void test_the_weaker_way_runs_against(void **state)
{
    sg_graph *graph = sg_graph_new();
    size_t a = fake_actor(graph, "a", "", SG_ACTOR_STATE);
    size_t b = fake_actor(graph, "b", "", SG_ACTOR_STATE);
    bool against;
    scene s;

    (void)state;
    fake_statement(graph, a, "meets", b, 0);
    fake_statement(graph, b, "meets", a, 0);
    fake_statement(graph, b, "meets", a, 0);
    fake_close(graph);
    s = make_scene(graph);
    assert_non_null(find(&s, a, b, &against));
    assert_true(against);
    assert_non_null(find(&s, b, a, &against));
    assert_false(against);
    free_scene(&s);
}

/* Twelve that all speak about one: half of them on each side. */
static void test_leaves_stand_on_both_sides(void **state)
{
    static const char *const names[] = {"a", "b", "c", "d", "e", "f",
                                        "g", "h", "i", "j", "k", "l"};
    sg_graph *graph = sg_graph_new();
    size_t hub = fake_actor(graph, "hub", "", SG_ACTOR_STATE);
    size_t turned = 0;
    scene s;

    (void)state;
    for (size_t i = 0; i < 12; i++)
        fake_statement(graph, fake_actor(graph, names[i], "", SG_ACTOR_STATE),
                       "accuses", hub, -1);
    fake_close(graph);
    s = make_scene(graph);
    for (size_t i = 0; i < s.plan.edges_count; i++)
        turned += s.against[i];
    assert_int_equal(turned, 6);
    free_scene(&s);
}

/* Takes away what nothing enters, again and again: everything must go. */
static void test_no_circle_is_left(void **state)
{
    scene s = make_scene(fake_network(24, 120));
    bool gone[24] = {false};
    size_t left = s.plan.vertices_count;

    (void)state;
    assert_true(left <= 24);
    for (size_t round = 0; round < 24; round++) {
        bool entered[24] = {false};

        for (size_t i = 0; i < s.plan.edges_count; i++) {
            const sg_plan_edge *e = &s.plan.edges[i];
            size_t from = s.against[i] ? e->to : e->from;
            size_t to = s.against[i] ? e->from : e->to;
            size_t box = s.plan.vertices[from].box;

            /* between boxes the order is that of the boxes */
            if (box != SG_PLAN_NO_BOX && box != s.plan.vertices[to].box)
                continue;
            if (!gone[from])
                entered[to] = true;
        }
        for (size_t i = 0; i < s.plan.vertices_count; i++) {
            if (gone[i] || entered[i])
                continue;
            gone[i] = true;
            left--;
        }
    }
    assert_int_equal(left, 0);
    free_scene(&s);
}

static void test_two_boxes_have_one_direction(void **state)
{
    scene s = make_scene(fake_network(28, 200));
    int way[28][28] = {{0}};

    (void)state;
    for (size_t i = 0; i < s.plan.edges_count; i++) {
        size_t from = s.plan.vertices[s.plan.edges[i].from].box;
        size_t to = s.plan.vertices[s.plan.edges[i].to].box;
        int sign = s.against[i] ? -1 : 1;

        if (from == SG_PLAN_NO_BOX || to == SG_PLAN_NO_BOX || from == to)
            continue;
        assert_true(way[from][to] != -sign);
        assert_true(way[to][from] != sign);
        way[from][to] = sign;
    }
    free_scene(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_against_a_chain),
        cmocka_unit_test(test_the_weaker_way_runs_against),
        cmocka_unit_test(test_leaves_stand_on_both_sides),
        cmocka_unit_test(test_no_circle_is_left),
        cmocka_unit_test(test_two_boxes_have_one_direction),
    };

    return cmocka_run_group_tests_name("render/flow", tests, NULL, NULL);
}

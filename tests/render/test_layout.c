/* Places: nothing lies on something else, boxes hold their members, lines run
 * from vertex to vertex. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <unistd.h>

#include "base/str.h"
#include "fake_graph.h"
#include "render/layout.h"

typedef struct scene {
    sg_arena *arena;
    sg_graph *graph;
    sg_plan plan;
    sg_layout layout;
} scene;

static scene make_scene(size_t actors, size_t links)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    scene s = {.arena = sg_arena_new(), .graph = fake_network(actors, links)};

    options.max_edges = 0;
    s.plan = sg_plan_make(s.arena, s.graph, &options);
    assert_int_equal(sg_layout_make(&s.plan, &s.layout, NULL), SG_OK);
    return s;
}

static void free_scene(scene *s)
{
    sg_arena_free(s->arena);
    sg_graph_free(s->graph);
}

static sg_frame frame_of(const scene *s, size_t vertex)
{
    const sg_plan_vertex *v = &s->plan.vertices[vertex];
    sg_point p = s->layout.vertices[vertex];

    return (sg_frame){{p.x - v->width / 2, p.y - v->height / 2},
                      {p.x + v->width / 2, p.y + v->height / 2}};
}

static bool overlap(sg_frame a, sg_frame b)
{
    return a.low.x < b.high.x && b.low.x < a.high.x && a.low.y < b.high.y &&
           b.low.y < a.high.y;
}

/* Distance of a point from a frame, 0 inside. */
static double distance(sg_frame f, sg_point p)
{
    double x = fmax(fmax(f.low.x - p.x, p.x - f.high.x), 0);
    double y = fmax(fmax(f.low.y - p.y, p.y - f.high.y), 0);

    return hypot(x, y);
}

static void check_vertices(const scene *s)
{
    for (size_t i = 0; i < s->plan.vertices_count; i++) {
        sg_frame f = frame_of(s, i);
        size_t box = s->plan.vertices[i].box;

        assert_true(f.low.x >= -1 && f.high.x <= s->layout.width + 1);
        assert_true(f.low.y >= -1 && f.high.y <= s->layout.height + 1);
        for (size_t j = 0; j < i; j++)
            assert_false(overlap(f, frame_of(s, j)));
        if (box == SG_PLAN_NO_BOX)
            continue;
        assert_true(distance(s->layout.boxes[box], f.low) < 0.01);
        assert_true(distance(s->layout.boxes[box], f.high) < 0.01);
    }
}

static sg_frame label_frame(const scene *s, size_t edge)
{
    const sg_plan_edge *e = &s->plan.edges[edge];
    sg_point p = s->layout.edges[edge].label;

    return (sg_frame){{p.x - e->label_width / 2, p.y - e->label_height / 2},
                      {p.x + e->label_width / 2, p.y + e->label_height / 2}};
}

static void check_labels(const scene *s)
{
    for (size_t i = 0; i < s->plan.edges_count; i++) {
        if (!(s->plan.edges[i].label_height > 0))
            continue;
        for (size_t j = 0; j < i; j++)
            assert_false(s->plan.edges[j].label_height > 0 &&
                         overlap(label_frame(s, i), label_frame(s, j)));
        for (size_t j = 0; j < s->plan.vertices_count; j++)
            assert_false(overlap(label_frame(s, i), frame_of(s, j)));
    }
}

static void check_routes(const scene *s)
{
    for (size_t i = 0; i < s->plan.edges_count; i++) {
        const sg_plan_edge *e = &s->plan.edges[i];
        const sg_route *r = &s->layout.edges[i];

        assert_true(r->count >= 4);
        assert_true(r->first == 0 || r->first % 3 == 1);
        assert_int_equal((r->count - r->first) % 3, 1);
        assert_true(distance(frame_of(s, e->from), r->points[0]) < 3);
        assert_true(distance(frame_of(s, e->to), r->tip) < 3);
    }
}

static void test_nothing_overlaps(void **state)
{
    static const struct {
        size_t actors;
        size_t links;
    } sizes[] = {{2, 1}, {4, 5}, {12, 20}, {30, 24}, {24, 60}};

    (void)state;
    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        scene s = make_scene(sizes[i].actors, sizes[i].links);

        check_vertices(&s);
        check_labels(&s);
        check_routes(&s);
        free_scene(&s);
    }
}

static void test_many_links_keep_their_ends(void **state)
{
    scene s = make_scene(40, 250);

    (void)state;
    assert_true(s.plan.brief);
    check_vertices(&s);
    check_routes(&s);
    free_scene(&s);
}

/* Where links have no ways of their own, those of the same two still lie side
 * by side. */
static void test_parallel_links_lie_apart(void **state)
{
    scene s = make_scene(12, 200);
    size_t found = 0;

    (void)state;
    assert_true(s.plan.by_force);
    for (size_t i = 0; i < s.plan.edges_count; i++)
        for (size_t j = 0; j < i; j++) {
            const sg_plan_edge *a = &s.plan.edges[i];
            const sg_plan_edge *b = &s.plan.edges[j];
            sg_point p = s.layout.edges[i].points[1];
            sg_point q = s.layout.edges[j].points[1];

            if (a->from == b->to && a->to == b->from)
                q = s.layout.edges[j].points[2];
            else if (a->from != b->from || a->to != b->to)
                continue;
            found++;
            assert_true(hypot(p.x - q.x, p.y - q.y) > 4);
        }
    assert_true(found > 10);
    free_scene(&s);
}

static void test_boxes_of_the_caller_keep_their_ways(void **state)
{
    static const sg_str name = {"Friends", 7};
    size_t of_vertex[40] = {0};
    sg_boxes boxes = {of_vertex, &name, 1, true};
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = fake_network(40, 250);
    sg_arena *arena = sg_arena_new();
    sg_plan plan;

    (void)state;
    for (size_t i = 10; i < 40; i++)
        of_vertex[i] = SG_NO_BOX;
    options.max_edges = 0;
    assert_int_equal(sg_plan_make(arena, graph, &options).boxes_count, 0);
    options.boxes = &boxes;
    plan = sg_plan_make(arena, graph, &options);
    assert_int_equal(plan.boxes_count, 1);
    assert_false(plan.by_force);
    sg_arena_free(arena);
    sg_graph_free(graph);
}

static void test_page_is_neither_strip_nor_column(void **state)
{
    scene s = make_scene(24, 60);
    double shape = s.layout.width / s.layout.height;

    (void)state;
    assert_true(shape > 0.5 && shape < 2.5);
    free_scene(&s);
}

static void test_both_directions_and_loops(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    scene s = {.arena = sg_arena_new(), .graph = sg_graph_new()};
    size_t a = fake_actor(s.graph, "A", "", SG_ACTOR_STATE);
    size_t b = fake_actor(s.graph, "B", "", SG_ACTOR_STATE);

    (void)state;
    for (int sign = -1; sign <= 1; sign++) {
        fake_statement(s.graph, a, "meets", b, sign);
        fake_statement(s.graph, b, "meets", a, sign);
        fake_statement(s.graph, a, "meets", a, sign);
    }
    fake_close(s.graph);
    s.plan = sg_plan_make(s.arena, s.graph, &options);
    assert_int_equal(sg_layout_make(&s.plan, &s.layout, NULL), SG_OK);
    assert_int_equal(s.plan.edges_count, 6);
    check_vertices(&s);
    check_labels(&s);
    check_routes(&s);
    free_scene(&s);
}

/* The library prints nothing, whatever Graphviz has to say. */
static void test_nothing_is_printed(void **state)
{
    const char *path = "layout-stderr.txt";
    int saved = dup(STDERR_FILENO);
    int file = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0600);
    off_t written;
    scene s;

    (void)state;
    assert_true(saved >= 0 && file >= 0);
    (void)fflush(stderr);
    assert_true(dup2(file, STDERR_FILENO) >= 0);
    s = make_scene(30, 200);
    free_scene(&s);
    s = make_scene(60, 60);
    free_scene(&s);
    (void)fflush(stderr);
    written = lseek(STDERR_FILENO, 0, SEEK_END);
    assert_true(dup2(saved, STDERR_FILENO) >= 0);
    (void)close(file);
    (void)close(saved);
    assert_int_equal(written, 0);
    (void)unlink(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_overlaps),
        cmocka_unit_test(test_many_links_keep_their_ends),
        cmocka_unit_test(test_parallel_links_lie_apart),
        cmocka_unit_test(test_boxes_of_the_caller_keep_their_ways),
        cmocka_unit_test(test_page_is_neither_strip_nor_column),
        cmocka_unit_test(test_both_directions_and_loops),
        cmocka_unit_test(test_nothing_is_printed),
    };

    return cmocka_run_group_tests_name("render/layout", tests, NULL, NULL);
}

/* Labels over pictures of many shapes: none lies on another, on a vertex, on a
 * line, on a border, or outside. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>

#include "base/str.h"
#include "fake_graph.h"
#include "render/geometry.h"

enum { MOST_ACTORS = 40, NAME_SIZE = 48, SIZES = 4 };

/* ---- graphs ------------------------------------------------------------- */

typedef enum shape {
    RANDOM,
    INTO_ONE,
    OUT_OF_ONE,
    RING,
    TWO_SIDES,
    TREE,
    CLIQUES,
    UNEVEN,
    SHAPES
} shape;

typedef struct maker {
    sg_graph *graph;
    char names[MOST_ACTORS][NAME_SIZE];
    size_t numbers[MOST_ACTORS];
    size_t actors;
    shape shape;
    unsigned state;
} maker;

static size_t draw(maker *m, size_t below)
{
    m->state = m->state * 1664525u + 1013904223u;
    return (m->state >> 16) % below;
}

static void add_actors(maker *m, bool in_boxes)
{
    static const char *const words[] = {
        "Ardania",
        "Belmora",
        "Corvin Hale",
        "Dora Venn",
        "Esk Union of Harbour Workers and Pilots",
        "Farmers' League",
        "\u4e2d\u56fd\u6e2f\u53e3\u7ba1\u7406\u5c40"};
    static const sg_actor_kind kinds[] = {
        SG_ACTOR_STATE,        SG_ACTOR_STATE, SG_ACTOR_PERSON, SG_ACTOR_PERSON,
        SG_ACTOR_ORGANIZATION, SG_ACTOR_GROUP, SG_ACTOR_MEDIUM};

    for (size_t i = 0; i < m->actors; i++) {
        const char *owner =
            in_boxes && i >= 3 && i % 3 ? m->names[i - (i % 3)] : "";

        (void)snprintf(m->names[i], NAME_SIZE, "%s %zu", words[i % 7],
                       i / 7 + 1);
        m->numbers[i] = fake_actor(m->graph, m->names[i], owner, kinds[i % 7]);
    }
}

/* The ends of link `i`. */
static void choose_ends(maker *m, size_t i, size_t *from, size_t *to)
{
    size_t n = m->actors;

    *from = draw(m, n);
    *to = draw(m, n);
    if (m->shape == INTO_ONE || m->shape == OUT_OF_ONE || m->shape == RING)
        *from = i % n;
    if (m->shape == INTO_ONE || m->shape == OUT_OF_ONE)
        *to = 0;
    if (m->shape == RING)
        *to = (i + 1) % n;
    if (m->shape == TWO_SIDES) {
        *from = *from / 2;
        *to = n / 2 + *to / 2;
    }
    if (m->shape == TREE) {
        *from = i % (n - 1) + 1;
        *to = *from / 2;
    }
    if (m->shape == CLIQUES)
        *to = *from / 6 * 6 + *to % 6 < n ? *from / 6 * 6 + *to % 6 : *from;
    if (m->shape == UNEVEN)
        *from = draw(m, *from + 1);
    if (m->shape == OUT_OF_ONE) {
        size_t swap = *from;

        *from = *to;
        *to = swap;
    }
}

static sg_graph *make_graph(maker *m, bool in_boxes, size_t links)
{
    static const char *const relations[] = {"criticizes", "supports", "meets",
                                            "calls_for", "imposes_sanctions"};
    static const int signs[] = {-1, 1, 0, 0, -1};

    m->graph = sg_graph_new();
    add_actors(m, in_boxes);
    for (size_t i = 0; i < links; i++) {
        size_t from;
        size_t to;
        size_t r = draw(m, 5);

        choose_ends(m, i, &from, &to);
        fake_statement(m->graph, m->numbers[from], relations[r], m->numbers[to],
                       signs[r]);
        if (draw(m, 4) == 0)
            fake_statement(m->graph, m->numbers[to], relations[(r + 1) % 5],
                           m->numbers[from], signs[(r + 1) % 5]);
    }
    fake_close(m->graph);
    return m->graph;
}

/* ---- looking ------------------------------------------------------------ */

typedef struct scene {
    sg_plan plan;
    sg_layout layout;
    size_t boxes;   /* so far */
    size_t crossed; /* names of boxes that a line runs through, so far */
} scene;

static sg_frame vertex_frame(const scene *s, size_t i)
{
    return sg_frame_around(s->layout.vertices[i], s->plan.vertices[i].width,
                           s->plan.vertices[i].height);
}

static sg_frame label_frame(const scene *s, size_t i)
{
    return sg_frame_around(s->layout.edges[i].label,
                           s->plan.edges[i].label_width,
                           s->plan.edges[i].label_height);
}

static bool has_label(const scene *s, size_t i)
{
    return s->plan.edges[i].label_height > 0;
}

static void check_place(const scene *s, sg_frame f)
{
    sg_frame page = {{-0.5, -0.5},
                     {s->layout.width + 0.5, s->layout.height + 0.5}};

    assert_true(sg_frame_holds(page, f));
    for (size_t i = 0; i < s->plan.vertices_count; i++)
        assert_false(sg_frames_meet(f, vertex_frame(s, i)));
}

static void check_link_label(const scene *s, size_t number)
{
    sg_frame f = label_frame(s, number);

    check_place(s, f);
    for (size_t i = 0; i < s->plan.edges_count; i++) {
        if (i == number)
            continue;
        assert_false(has_label(s, i) && sg_frames_meet(f, label_frame(s, i)));
        assert_false(sg_route_meets(&s->layout.edges[i], f));
    }
    for (size_t i = 0; i < s->plan.boxes_count; i++)
        assert_true(!sg_frames_meet(f, s->layout.boxes[i]) ||
                    sg_frame_holds(s->layout.boxes[i], f));
}

static void check_box_label(scene *s, size_t number)
{
    sg_frame f = s->layout.box_labels[number];
    bool crossed = false;

    check_place(s, f);
    for (size_t i = 0; i < number; i++)
        assert_false(sg_frames_meet(f, s->layout.box_labels[i]));
    for (size_t i = 0; i < s->plan.edges_count; i++) {
        assert_false(has_label(s, i) && sg_frames_meet(f, label_frame(s, i)));
        crossed = crossed || sg_route_meets(&s->layout.edges[i], f);
    }
    s->boxes++;
    s->crossed += crossed;
}

/* A line runs through no vertex but those at its ends; 2 pixels of the border
 * are nothing that a reader sees. */
static void check_lines(const scene *s)
{
    for (size_t i = 0; i < s->plan.vertices_count; i++) {
        sg_frame f = sg_frame_around(s->layout.vertices[i],
                                     s->plan.vertices[i].width - 4,
                                     s->plan.vertices[i].height - 4);

        for (size_t j = 0; j < s->plan.edges_count; j++)
            assert_true(s->plan.edges[j].from == i ||
                        s->plan.edges[j].to == i ||
                        !sg_route_meets(&s->layout.edges[j], f));
    }
}

static void look(scene *s, const sg_graph *graph)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_arena *arena = sg_arena_new();

    s->plan = sg_plan_make(arena, graph, &options);
    assert_int_equal(sg_layout_make(&s->plan, &s->layout, NULL), SG_OK);
    for (size_t i = 0; i < s->plan.edges_count; i++)
        if (has_label(s, i))
            check_link_label(s, i);
    for (size_t i = 0; i < s->plan.boxes_count; i++)
        check_box_label(s, i);
    check_lines(s);
    sg_arena_free(arena);
}

static void test_nothing_lies_on_a_label(void **state)
{
    static const size_t actors[SIZES] = {6, 14, 26, MOST_ACTORS};
    static const size_t links[SIZES] = {8, 22, 50, 60};
    scene s = {.boxes = 0};

    (void)state;
    for (size_t i = 0; i < (size_t)SHAPES * SIZES * 2; i++) {
        maker m = {.actors = actors[i % SIZES],
                   .shape = (shape)(i / SIZES / 2),
                   .state = (unsigned)i + 1};
        sg_graph *graph = make_graph(&m, i / SIZES % 2 == 1, links[i % SIZES]);

        look(&s, graph);
        sg_graph_free(graph);
    }
    print_message("names of boxes: %zu, crossed by a line: %zu\n", s.boxes,
                  s.crossed);
    assert_true(s.crossed * 50 <= s.boxes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_lies_on_a_label),
    };

    return cmocka_run_group_tests_name("render/labels", tests, NULL, NULL);
}

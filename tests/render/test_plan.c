/* What is drawn, and what is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/str.h"
#include "fake_graph.h"
#include "render/look.h"
#include "render/plan.h"
#include "render/words.h"
#include "town.h"

static void test_strongest_links_come_first(void **state)
{
    town *t = *state;
    sg_plan plan;

    fake_statement(t->graph, t->hale, "supports", t->harbour, 1);
    fake_statement(t->graph, t->hale, "criticizes", t->belmora, -1);
    fake_statement(t->graph, t->venn, "meets", t->belmora, 0);
    fake_statement(t->graph, t->venn, "meets", t->belmora, 0);
    fake_close(t->graph);
    t->options.max_edges = 2;
    plan = plan_of(t);
    assert_int_equal(plan.edges_count, 2);
    assert_int_equal(plan.edges_all, 3);
    assert_int_equal(plan.edges[0].count, 2);
    assert_int_equal(plan.edges[1].sign, -1); /* before the topic */
    assert_null(find(&plan, "the new harbour"));
    assert_int_equal(plan.report.statements_drawn, 3);
    assert_int_equal(plan.report.statements, 4);
    assert_int_equal(plan.report.actors_drawn, 3);
    assert_int_equal(plan.report.actors, 5);
}

static void test_saying_something_about_a_topic_is_not_drawn(void **state)
{
    town *t = *state;
    sg_plan plan;

    fake_statement(t->graph, t->hale, "says", t->harbour, 0);
    fake_statement(t->graph, t->hale, "calls_for", t->harbour, 0);
    fake_statement(t->graph, t->venn, "says", t->harbour, 0);
    fake_statement(t->graph, t->venn, "says", t->belmora, 0);
    fake_close(t->graph);
    plan = plan_of(t);
    assert_int_equal(plan.edges_count, 2);
    assert_int_equal(plan.report.statements_drawn, 2);
    assert_non_null(find(&plan, "the new harbour"));
    assert_null(find(&plan, "Ardania"));
}

/* Friendly and hostile towards the same one is one link; the other way is
 * another, and so is what is neither. */
static void test_both_signs_make_a_mixed_link(void **state)
{
    town *t = *state;
    sg_plan plan;

    fake_statement(t->graph, t->hale, "supports", t->belmora, 1)->confidence =
        0.5;
    fake_statement(t->graph, t->hale, "criticizes", t->belmora, -1);
    fake_statement(t->graph, t->hale, "criticizes", t->belmora, -1);
    fake_statement(t->graph, t->hale, "meets", t->belmora, 0);
    fake_statement(t->graph, t->belmora, "criticizes", t->hale, -1);
    fake_close(t->graph);
    plan = plan_of(t);
    assert_int_equal(plan.edges_count, 3);
    assert_int_equal(plan.edges_all, 3);
    assert_int_equal(plan.edges[0].sign, SG_MIXED);
    assert_int_equal(plan.edges[0].count, 3);
    assert_int_equal(plan.edges[0].members[2], 0); /* the least sure */
    assert_true(
        sg_str_is(plan.edges[0].words,
                  "+1\u00a0\u22122: criticizes\u00a0\u00d72, supports"));
    assert_int_equal(plan.report.statements_drawn, 5);
}

static void test_people_without_a_name_only_when_asked(void **state)
{
    town *t = *state;
    size_t some = fake_actor(t->graph, "some of them", "", SG_ACTOR_OTHER);
    sg_str lines[SG_CAPTION_LINES];
    sg_plan plan;

    fake_statement(t->graph, some, "criticizes", t->belmora, -1);
    fake_statement(t->graph, t->hale, "criticizes", t->belmora, -1);
    fake_close(t->graph);
    plan = plan_of(t);
    assert_int_equal(plan.edges_count, 1);
    assert_null(find(&plan, "some of them"));
    assert_true(plan.nameless_left_out);
    (void)sg_words_caption(&plan, lines);
    assert_non_null(strstr(lines[1].data, "what nobody names"));
    t->options.nameless = true;
    plan = plan_of(t);
    assert_int_equal(plan.edges_count, 2);
    assert_non_null(find(&plan, "some of them"));
    assert_false(plan.nameless_left_out);
}

/* "It" is another thing in each sentence: one vertex of all would be false. */
static void test_a_pronoun_is_no_topic(void **state)
{
    town *t = *state;
    size_t it = fake_topic(t->graph, "it");
    sg_plan plan;

    fake_statement(t->graph, t->hale, "supports", it, 1);
    fake_statement(t->graph, t->belmora, "supports", it, 1);
    fake_statement(t->graph, t->hale, "supports", t->harbour, 1);
    fake_close(t->graph);
    plan = plan_of(t);
    assert_int_equal(plan.edges_count, 1);
    assert_null(find(&plan, "it"));
    assert_true(plan.nameless_left_out);
}

static void test_topics_only_when_asked(void **state)
{
    town *t = *state;
    sg_plan plan;

    fake_statement(t->graph, t->hale, "supports", t->harbour, 1);
    fake_statement(t->graph, t->hale, "criticizes", t->belmora, -1);
    fake_close(t->graph);
    t->options.topics = false;
    plan = plan_of(t);
    assert_int_equal(plan.edges_count, 1);
    assert_null(find(&plan, "the new harbour"));
}

static void test_box_holds_the_state_and_its_people(void **state)
{
    town *t = *state;
    sg_plan plan;

    fake_statement(t->graph, t->hale, "criticizes", t->belmora, -1);
    fake_statement(t->graph, t->venn, "criticizes", t->belmora, -1);
    fake_statement(t->graph, t->belmora, "criticizes", t->ardania, -1);
    fake_close(t->graph);
    plan = plan_of(t);
    assert_int_equal(plan.boxes_count, 1);
    assert_true(sg_str_is(plan.boxes[0].name, "Ardania"));
    assert_int_equal(find(&plan, "Ardania")->box, 0);
    assert_int_equal(find(&plan, "Corvin Hale")->box, 0);
    assert_int_equal(find(&plan, "Dora Venn")->box, 0); /* by her ministry */
    assert_true(find(&plan, "Belmora")->box == SG_PLAN_NO_BOX);
}

static void test_no_box_for_one(void **state)
{
    town *t = *state;
    sg_plan plan;

    fake_statement(t->graph, t->hale, "criticizes", t->belmora, -1);
    fake_close(t->graph);
    plan = plan_of(t);
    assert_int_equal(plan.boxes_count, 0);
}

static void test_affiliations_in_a_circle_end(void **state)
{
    town *t = *state;
    size_t a = fake_actor(t->graph, "Ring A", "Ring B", SG_ACTOR_GROUP);
    size_t b = fake_actor(t->graph, "Ring B", "Ring A", SG_ACTOR_GROUP);
    size_t own = fake_actor(t->graph, "Own", "Own", SG_ACTOR_GROUP);
    sg_plan plan;

    fake_statement(t->graph, a, "supports", b, 1);
    fake_statement(t->graph, own, "supports", a, 1);
    fake_close(t->graph);
    plan = plan_of(t);
    assert_int_equal(plan.edges_count, 2);
}

static void test_hedged_only_without_a_fact(void **state)
{
    town *t = *state;
    sg_plan plan;

    fake_statement(t->graph, t->hale, "supports", t->belmora, 1)->status =
        SG_CONDITIONAL;
    fake_statement(t->graph, t->venn, "supports", t->belmora, 1)->status =
        SG_CONDITIONAL;
    fake_statement(t->graph, t->venn, "supports", t->belmora, 1);
    fake_close(t->graph);
    plan = plan_of(t);
    assert_true(plan.edges[0].asserted);
    assert_true(sg_str_is(plan.edges[0].words, "supports\xC2\xA0\xC3\x97"
                                               "2 (1\xC2\xA0"
                                               "conditional)"));
    assert_false(plan.edges[1].asserted);
    assert_true(sg_str_is(plan.edges[1].words, "supports (conditional)"));
}

static void test_lines_grow_with_the_count_up_to_a_limit(void **state)
{
    town *t = *state;
    sg_plan plan;

    for (size_t i = 0; i < 500; i++)
        fake_statement(t->graph, t->hale, "meets", t->belmora, 0);
    fake_statement(t->graph, t->venn, "meets", t->belmora, 0);
    fake_close(t->graph);
    plan = plan_of(t);
    assert_true(plan.edges[0].stroke > plan.edges[1].stroke);
    assert_true(plan.edges[0].stroke <= 6);
    assert_true(plan.edges[1].stroke >= 1);
}

static void test_prefix(void **state)
{
    town *t = *state;
    sg_str first;

    fake_statement(t->graph, t->hale, "meets", t->belmora, 0);
    fake_close(t->graph);
    first = plan_of(t).prefix;
    assert_true(sg_str_starts(first, SG_STR("sg")));
    assert_true(sg_str_eq(first, plan_of(t).prefix));
    t->options.caption = SG_STR("sign +");
    assert_false(sg_str_eq(first, plan_of(t).prefix));
    t->options.id_prefix = SG_STR("fig 1\"><x>");
    assert_true(sg_str_is(plan_of(t).prefix, "fig_1___x_"));
    t->options.id_prefix = SG_STR("1a");
    assert_true(sg_str_is(plan_of(t).prefix, "s1a"));
}

static void test_svg_has_a_last_limit(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_arena *arena = sg_arena_new();
    sg_graph *graph = fake_network(120, 900);

    (void)state;
    options.max_edges = 0;
    assert_int_equal(sg_plan_make(arena, graph, &options).edges_count,
                     SG_PICTURE_LINKS_MAX);
    options.max_edges = 100000;
    assert_int_equal(sg_plan_make(arena, graph, &options).edges_count,
                     SG_PICTURE_LINKS_MAX);
    options.format = SG_PICTURE_DOT;
    assert_true(sg_plan_make(arena, graph, &options).edges_count >
                SG_PICTURE_LINKS_MAX);
    sg_graph_free(graph);
    sg_arena_free(arena);
}

static void test_empty_graph(void **state)
{
    town *t = *state;
    sg_plan plan;

    fake_close(t->graph);
    plan = plan_of(t);
    assert_int_equal(plan.edges_count, 0);
    assert_int_equal(plan.vertices_count, 0);
    assert_true(sg_words_description(&plan).len > 0);
}

static void test_boxes_of_the_caller(void **state)
{
    static const sg_str names[] = {{"Friends", 7}, {"Foes", 4}};
    size_t of_vertex[] = {0, 0, 1, 1, 1, SG_NO_BOX}; /* as make_town adds */
    sg_boxes boxes = {of_vertex, names, 2, true};
    town *t = *state;
    sg_plan plan;

    fake_statement(t->graph, t->hale, "supports", t->ardania, 1);
    fake_statement(t->graph, t->hale, "supports", t->belmora, 1);
    fake_statement(t->graph, t->hale, "supports", t->harbour, 1);
    fake_close(t->graph);
    t->options.boxes = &boxes;
    plan = plan_of(t);
    assert_true(plan.camps);
    assert_int_equal(plan.boxes_count, 1); /* one foe needs none */
    assert_true(sg_str_is(plan.boxes[0].name, "Friends"));
    for (size_t i = 0; i < plan.edges_count; i++)
        assert_int_equal(
            plan.edges[i].misfit,
            sg_str_is(plan.vertices[plan.edges[i].to].name, "Belmora"));
    boxes.camps = false;
    assert_false(plan_of(t).camps);
    t->options.no_boxes = true;
    assert_int_equal(plan_of(t).boxes_count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_strongest_links_come_first),
        TEST(test_saying_something_about_a_topic_is_not_drawn),
        TEST(test_both_signs_make_a_mixed_link),
        TEST(test_people_without_a_name_only_when_asked),
        TEST(test_a_pronoun_is_no_topic),
        TEST(test_topics_only_when_asked),
        TEST(test_box_holds_the_state_and_its_people),
        TEST(test_no_box_for_one),
        TEST(test_boxes_of_the_caller),
        TEST(test_affiliations_in_a_circle_end),
        TEST(test_hedged_only_without_a_fact),
        TEST(test_lines_grow_with_the_count_up_to_a_limit),
        TEST(test_prefix),
        cmocka_unit_test(test_svg_has_a_last_limit),
        TEST(test_empty_graph),
    };

    return cmocka_run_group_tests_name("render/plan", tests, NULL, NULL);
}

/* Which links a capped picture takes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fake_graph.h"
#include "render/select.h"

/* A giant with five strong links, and two small actors with one each. */
typedef struct land {
    sg_graph *graph;
    sg_arena *arena;
    sg_render_options options;
    size_t giant;
    size_t small;
} land;

static void add(sg_graph *graph, size_t from, size_t to, size_t count, int sign)
{
    for (size_t i = 0; i < count; i++)
        fake_statement(graph, from, sign < 0 ? "criticizes" : "supports", to,
                       sign);
}

static int make_land(void **state)
{
    static const char *const names[] = {"Belmora", "Corvin", "Dunmora", "Esk",
                                        "Falholm"};
    static land l;
    size_t others[5];

    l.graph = sg_graph_new();
    l.arena = sg_arena_new();
    l.options = (sg_render_options)SG_RENDER_OPTIONS_INIT;
    l.giant = fake_actor(l.graph, "Ardania", "", SG_ACTOR_STATE);
    for (size_t i = 0; i < 5; i++) {
        others[i] = fake_actor(l.graph, names[i], "", SG_ACTOR_STATE);
        add(l.graph, l.giant, others[i], 5, 1);
    }
    for (size_t i = 1; i < 5; i++)
        add(l.graph, others[i - 1], others[i], 4, 1);
    l.small = fake_actor(l.graph, "Gorvin", "", SG_ACTOR_STATE);
    add(l.graph, l.small, fake_actor(l.graph, "Havholm", "", SG_ACTOR_STATE), 3,
        -1);
    fake_close(l.graph);
    *state = &l;
    return 0;
}

static int free_land(void **state)
{
    land *l = *state;

    sg_arena_free(l->arena);
    sg_graph_free(l->graph);
    return 0;
}

static sg_picks select_by(land *l, sg_choice choice, size_t most)
{
    l->options.choice = choice;
    return sg_select_links(l->arena, l->graph, &l->options, most);
}

static bool has_small(const land *l, const sg_picks *picks)
{
    for (size_t i = 0; i < picks->count; i++)
        if (sg_graph_group(l->graph, picks->items[i].number)->from == l->small)
            return true;
    return false;
}

static void test_count_takes_the_most_statements(void **state)
{
    sg_picks picks = select_by(*state, SG_CHOOSE_COUNT, 6);

    assert_int_equal(picks.count, 6);
    assert_int_equal(picks.all, 10);
    assert_int_equal(picks.items[5].count, 4);
    assert_false(has_small(*state, &picks));
}

/* The third link between actors that have others counts 4 / 2, that of the
 * small ones 3. */
static void test_spread_takes_what_matters_to_the_small(void **state)
{
    sg_picks picks = select_by(*state, SG_CHOOSE_SPREAD, 6);

    assert_int_equal(picks.count, 6);
    assert_true(has_small(*state, &picks));
    assert_int_equal(picks.items[0].count, 5); /* still strongest first */
    assert_int_equal(picks.items[5].count, 3);
}

static void test_confidence_takes_what_is_sure(void **state)
{
    static const double sure = 0.8;
    sg_picks picks = select_by(*state, SG_CHOOSE_CONFIDENCE, 1);

    assert_true(picks.items[0].confidence > 5 * sure - 0.001);
}

/* All links alike: (1 - 5/25)^4 at the giant; at the small ones' ends nothing
 * stands out, there is one link only. */
static void test_backbone_compares_within_an_actor_and_sign(void **state)
{
    sg_picks picks = select_by(*state, SG_CHOOSE_BACKBONE, 0);

    for (size_t i = 0; i < picks.count; i++) {
        const sg_pick *pick = &picks.items[i];
        const sg_edge_group *group =
            sg_graph_group(((land *)*state)->graph, pick->number);

        if (group->from == ((land *)*state)->small)
            assert_true(pick->chance >= 1);
        else
            assert_true(pick->chance < 1);
        if (group->from == ((land *)*state)->giant && group->to == 1)
            assert_true(pick->chance > 0.4095 && pick->chance < 0.4097);
    }
}

static void test_no_limit_takes_all(void **state)
{
    assert_int_equal(select_by(*state, SG_CHOOSE_SPREAD, 0).count, 10);
    assert_int_equal(select_by(*state, SG_CHOOSE_SPREAD, 10).count, 10);
    assert_int_equal(select_by(*state, SG_CHOOSE_SPREAD, 99).count, 10);
}

static double worth(const sg_graph *graph, const size_t *links,
                    const sg_pick *pick)
{
    const sg_edge_group *group = sg_graph_group(graph, pick->number);
    size_t from = links[group->from];
    size_t to = links[group->to];

    return (double)pick->count / (double)(1 + (from < to ? from : to));
}

/* The heap takes what looking at every link each time takes. */
static void test_spread_is_greedy(void **state)
{
    enum { ACTORS = 40, TAKEN = 60 };
    sg_graph *graph = fake_network(ACTORS, 300);
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_arena *arena = sg_arena_new();
    sg_picks all = sg_select_links(arena, graph, &options, 0);
    sg_picks some = sg_select_links(arena, graph, &options, TAKEN);
    size_t links[ACTORS] = {0};
    size_t found = 0;

    (void)state;
    for (size_t taken = 0; taken < TAKEN; taken++) {
        sg_pick *best = &all.items[0];
        const sg_edge_group *group;

        for (size_t i = 1; i < all.count; i++)
            if (worth(graph, links, &all.items[i]) > worth(graph, links, best))
                best = &all.items[i];
        group = sg_graph_group(graph, best->number);
        links[group->from]++;
        links[group->to]++;
        best->count = 0;
        for (size_t i = 0; i < some.count; i++)
            found += some.items[i].number == best->number;
    }
    assert_int_equal(found, TAKEN);
    sg_arena_free(arena);
    sg_graph_free(graph);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_land, free_land)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_count_takes_the_most_statements),
        TEST(test_spread_takes_what_matters_to_the_small),
        TEST(test_confidence_takes_what_is_sure),
        TEST(test_backbone_compares_within_an_actor_and_sign),
        TEST(test_no_limit_takes_all),
        cmocka_unit_test(test_spread_is_greedy),
    };

    return cmocka_run_group_tests_name("render/select", tests, NULL, NULL);
}

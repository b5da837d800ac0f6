/* Edge groups: which edges stand together, and in what order. */
#include "fixture.h"

#include "graph/graph_rows.h"

static sg_edge edge(size_t from, size_t to, int polarity, double confidence)
{
    return (sg_edge){.from = from,
                     .to = to,
                     .polarity = polarity,
                     .confidence = confidence,
                     .status = SG_POSSIBLE};
}

static void assert_group(const sg_edge_group *g, size_t from, size_t to,
                         int polarity, size_t count)
{
    assert_int_equal(g->from, from);
    assert_int_equal(g->to, to);
    assert_int_equal(g->polarity, polarity);
    assert_int_equal(g->count, count);
}

static void test_source_target_and_sign_make_a_group(void **state)
{
    sg_edge edges[] = {edge(0, 1, -1, 0.5), edge(0, 1, 1, 0.9),
                       edge(1, 0, -1, 0.5), edge(0, 1, -1, 0.7),
                       edge(0, 1, 0, 0.9),  edge(0, 1, -1, 0.5)};
    sg_graph_rows rows = {.vertex_count = 2, .edges = edges, .edge_count = 6};
    sg_groups groups;

    (void)state;
    edges[2].asserted = true;
    groups = sg_groups_make(&rows);
    assert_int_equal(groups.count, 4);
    assert_group(&groups.items[0], 0, 1, -1, 3);
    assert_true(groups.items[0].confidence == 0.7);
    assert_int_equal(groups.items[0].edges[0], 3);
    assert_int_equal(groups.items[0].edges[1], 0);
    assert_int_equal(groups.items[0].edges[2], 5);
    assert_false(groups.items[0].asserted);
    assert_group(&groups.items[1], 0, 1, 1, 1); /* positive before neutral */
    assert_group(&groups.items[2], 0, 1, 0, 1);
    assert_group(&groups.items[3], 1, 0, -1, 1); /* least confidence */
    assert_true(groups.items[3].asserted);
    sg_groups_clear(&groups);
}

static void test_names_decide_between_equals(void **state)
{
    sg_edge edges[] = {edge(2, 0, -1, 0.5), edge(0, 2, -1, 0.5),
                       edge(0, 1, -1, 0.5)};
    sg_graph_rows rows = {.vertex_count = 3, .edges = edges, .edge_count = 3};
    sg_groups groups = sg_groups_make(&rows);

    (void)state;
    assert_int_equal(groups.count, 3);
    assert_group(&groups.items[0], 0, 1, -1, 1);
    assert_group(&groups.items[1], 0, 2, -1, 1);
    assert_group(&groups.items[2], 2, 0, -1, 1);
    sg_groups_clear(&groups);
}

static void test_no_edges_no_groups(void **state)
{
    sg_graph_rows rows = {0};
    sg_groups groups = sg_groups_make(&rows);

    (void)state;
    assert_int_equal(groups.count, 0);
    sg_groups_clear(&groups);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_source_target_and_sign_make_a_group),
        cmocka_unit_test(test_names_decide_between_equals),
        cmocka_unit_test(test_no_edges_no_groups),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

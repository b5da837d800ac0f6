/* Projections: a small network worked out by hand. */
#include "../fixture.h"

#include <stdlib.h>

#include "base/str.h"
#include "projected.h"

/* A: tax + + , wall -   B: tax + -   C: tax -, wall - -, war + */
static sg_graph *small(void)
{
    static const char *const first[] = {
        "A|supports||the tax", "A|supports||a tax",  "A|rejects||the wall",
        "B|supports||the tax", "B|rejects||the tax", NULL};
    static const char *const second[] = {
        "C|rejects||taxes", "C|rejects||the wall", "C|rejects||that wall",
        "C|supports||war",  "B|rejects||it",       NULL};
    sg_store *store = fresh_store("small.db");
    sg_graph *graph;

    (void)load_told(store, "d1", "2024-01-01", first);
    (void)load_told(store, "d2", "2024-01-03", second);
    graph = loaded(store, NULL);
    sg_store_close(store);
    return graph;
}

static void check_pairs(const sg_graph *graph, sg_projection_options options,
                        double ab, double ac, double bc)
{
    sg_matrix m = projected(graph, &options);

    assert_int_equal(m.row_count, 3);
    assert_int_equal(m.column_count, 3);
    assert_true(sg_str_is(m.rows[0], "A") && sg_str_is(m.columns[2], "C"));
    if (!near(m.cells[1], ab) || !near(m.cells[2], ac) || !near(m.cells[5], bc))
        fail_msg("%d %d: %g %g %g", (int)options.projection,
                 (int)options.normalization, m.cells[1], m.cells[2],
                 m.cells[5]);
    for (size_t i = 0; i < 3; i++)
        for (size_t k = 0; k < 3; k++)
            assert_true(m.cells[i * 3 + k] == m.cells[k * 3 + i]);
    assert_true(m.cells[0] == 0);
    sg_matrix_clear(&m);
}

static void test_by_hand(void **state)
{
    sg_graph *graph = small();
    sg_projection_options o = SG_PROJECTION_OPTIONS_INIT;

    (void)state;
    o.projection = SG_PROJECT_CONGRUENCE;
    check_pairs(graph, o, 2, 2, 1);
    o.projection = SG_PROJECT_CONFLICT;
    check_pairs(graph, o, 2, 2, 1);
    o.projection = SG_PROJECT_SUBTRACT;
    check_pairs(graph, o, 0, 0, 0);
    o.projection = SG_PROJECT_IGNORE;
    check_pairs(graph, o, 4, 4, 2);
    o.normalization = SG_NORMAL_AVERAGE; /* T: 3, 2, 4 */
    check_pairs(graph, o, 4 / 2.5, 4 / 3.5, 2 / 3.0);
    o.normalization = SG_NORMAL_COSINE;
    check_pairs(graph, o, 4 / 6.0, 4 / 12.0, 2 / 8.0);
    /* A, B share tax +: 3-2 + 2-1 + 2; A, C wall -: 3-1 + 4-2 + 2;
     * B, C tax -: 2-1 + 4-1 + 1 */
    o.normalization = SG_NORMAL_JACCARD;
    check_pairs(graph, o, 4 / 4.0, 4 / 6.0, 2 / 5.0);
    sg_graph_free(graph);
}

static void test_repeats(void **state)
{
    sg_graph *graph = small();
    sg_projection_options o = SG_PROJECTION_OPTIONS_INIT;

    (void)state;
    o.projection = SG_PROJECT_CONGRUENCE;
    o.repeats = SG_REPEATS_DOCUMENT; /* A tax +, wall -; C wall - once */
    check_pairs(graph, o, 1, 1, 1);
    o.repeats = SG_REPEATS_WEEK;
    check_pairs(graph, o, 1, 1, 1);
    o.repeats = SG_REPEATS_NEVER;
    check_pairs(graph, o, 1, 1, 1);
    o.projection = SG_PROJECT_IGNORE; /* whatever the sign: B tax once */
    check_pairs(graph, o, 1, 2, 1);
    sg_graph_free(graph);
}

static void test_ranges_of_repeats(void **state)
{
    static const char *const texts[] = {"A|supports||the tax", NULL};
    static const char *const dates[] = {
        "2024-01-01", "2024-01-07", "2024-01-08", "2024-02-01",
        "2025-01-01", "2025",       NULL};
    static const double expected[] = {6, 6, 5, 4, 2, 1};
    sg_store *store = fresh_store("ranges.db");
    sg_projection_options o = SG_PROJECTION_OPTIONS_INIT;
    sg_graph *graph;
    char id[] = "d0";

    (void)state;
    for (size_t i = 0; dates[i]; i++, id[1]++)
        (void)load_told(store, id, dates[i], texts);
    graph = loaded(store, NULL);
    o.two_mode = true;
    for (int repeats = SG_REPEATS_ALL; repeats <= SG_REPEATS_NEVER; repeats++) {
        o.repeats = (sg_repeats)repeats;
        /* by month and week the last is told by its document */
        if (!near(total(graph, &o), expected[repeats]))
            fail_msg("%d: %g", repeats, total(graph, &o));
    }
    sg_graph_free(graph);
    sg_store_close(store);
}

static void check_two_mode(const sg_graph *graph, sg_projection_options o,
                           const double *expected)
{
    sg_matrix m;

    o.two_mode = true;
    m = projected(graph, &o);
    assert_int_equal(m.row_count, 3);
    assert_int_equal(m.column_count, 3);
    assert_true(sg_str_is(m.columns[0], "tax"));
    assert_true(sg_str_is(m.columns[1], "wall"));
    assert_true(sg_str_is(m.columns[2], "war"));
    for (size_t i = 0; i < 9; i++)
        assert_true(near(m.cells[i], expected[i]));
    sg_matrix_clear(&m);
}

static void test_two_mode_by_hand(void **state)
{
    static const double ignore[] = {2, 1, 0, 2, 0, 0, 1, 2, 1};
    static const double subtract[] = {2, -1, 0, 0, 0, 0, -1, -2, 1};
    static const double combine[] = {1, 2, 0, 3, 0, 0, 2, 2, 1};
    static const double activity[] = {2 / 3.0, -1 / 3.0, 0,    0,   0,
                                      0,       -0.25,    -0.5, 0.25};
    static const double prominence[] = {0.4, -1 / 3.0, 0,        0, 0,
                                        0,   -0.2,     -2 / 3.0, 1};
    sg_graph *graph = small();
    sg_projection_options o = SG_PROJECTION_OPTIONS_INIT;

    (void)state;
    check_two_mode(graph, o, subtract);
    o.projection = SG_PROJECT_IGNORE;
    check_two_mode(graph, o, ignore);
    o.projection = SG_PROJECT_COMBINE;
    check_two_mode(graph, o, combine);
    o.projection = SG_PROJECT_SUBTRACT;
    o.normalization = SG_NORMAL_ACTIVITY;
    check_two_mode(graph, o, activity);
    o.normalization = SG_NORMAL_PROMINENCE;
    check_two_mode(graph, o, prominence);
    sg_graph_free(graph);
}

static void test_topics(void **state)
{
    sg_graph *graph = small();
    sg_topics topics;

    (void)state;
    assert_int_equal(sg_topics_list(graph, SG_TOPICS_BY_HEAD, SG_ABOUT_TOPICS,
                                    &topics, NULL),
                     SG_OK);
    assert_int_equal(topics.count, 3); /* "it" is none */
    assert_true(sg_str_is(topics.items[0].name, "tax"));
    assert_int_equal(topics.items[0].statements, 5);
    assert_int_equal(topics.items[0].actors, 3);
    assert_int_equal(topics.items[0].positive, 3);
    assert_int_equal(topics.items[0].negative, 2);
    assert_true(near(topics.items[0].divided, 0.8));
    assert_int_equal(topics.items[0].phrase_count, 1);
    assert_true(sg_str_is(topics.items[1].name, "wall"));
    assert_true(near(topics.items[1].divided, 0));
    sg_topics_clear(&topics);
    assert_int_equal(sg_topics_list(graph, SG_TOPICS_BY_WORDS, SG_ABOUT_TOPICS,
                                    &topics, NULL),
                     SG_OK);
    assert_int_equal(topics.count, 4); /* taxes are another */
    sg_topics_clear(&topics);
    sg_graph_free(graph);
}

static void test_about_actors(void **state)
{
    static const char *const texts[] = {"A|rejects|C", "B|rejects|C",
                                        "D|praises|C", "D|praises||tax", NULL};
    sg_store *store = fresh_store("about.db");
    sg_projection_options o = SG_PROJECTION_OPTIONS_INIT;
    sg_graph *graph;
    sg_matrix m;

    (void)state;
    (void)load_told(store, "d", NULL, texts);
    graph = loaded(store, NULL);
    o.about = SG_ABOUT_ACTORS;
    m = projected(graph, &o);
    assert_int_equal(m.row_count, 3);
    assert_true(near(m.cells[1], 1));  /* A and B */
    assert_true(near(m.cells[2], -1)); /* A and D */
    sg_matrix_clear(&m);
    o.about = SG_ABOUT_TOPICS;
    m = projected(graph, &o);
    assert_int_equal(m.row_count, 1);
    sg_matrix_clear(&m);
    sg_graph_free(graph);
    sg_store_close(store);
}

static void test_contradictions(void **state)
{
    static const struct {
        sg_projection projection;
        sg_normalization normalization;
        bool two_mode;
    } bad[] = {{SG_PROJECT_CONGRUENCE, SG_NORMAL_NO, true},
               {SG_PROJECT_CONFLICT, SG_NORMAL_NO, true},
               {SG_PROJECT_COMBINE, SG_NORMAL_NO, false},
               {SG_PROJECT_SUBTRACT, SG_NORMAL_AVERAGE, true},
               {SG_PROJECT_SUBTRACT, SG_NORMAL_JACCARD, true},
               {SG_PROJECT_SUBTRACT, SG_NORMAL_ACTIVITY, false},
               {SG_PROJECT_SUBTRACT, SG_NORMAL_PROMINENCE, false}};
    sg_graph *graph = sg_graph_new();
    sg_matrix m;

    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        sg_projection_options o = SG_PROJECTION_OPTIONS_INIT;

        o.projection = bad[i].projection;
        o.normalization = bad[i].normalization;
        o.two_mode = bad[i].two_mode;
        assert_int_equal(sg_project(graph, &o, &m, NULL), SG_EUSAGE);
        assert_null(m.cells);
    }
    m = projected(graph, NULL);
    assert_int_equal(m.row_count, 0);
    sg_matrix_clear(&m);
    sg_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_hand),
        cmocka_unit_test(test_repeats),
        cmocka_unit_test(test_ranges_of_repeats),
        cmocka_unit_test(test_two_mode_by_hand),
        cmocka_unit_test(test_topics),
        cmocka_unit_test(test_about_actors),
        cmocka_unit_test(test_contradictions),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

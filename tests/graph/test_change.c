/* Windows of time and what differs between two graphs. */
#include "fixture.h"

#include <stancegraph/change.h>

static sg_graph *graph_of(const char *name, const char *date,
                          const char *const *texts)
{
    sg_store *store = fresh_store(name);
    sg_graph *graph;

    (void)load_told(store, name, date, texts);
    graph = loaded(store, NULL);
    sg_store_close(store);
    return graph;
}

static sg_change between(const char *name, const sg_diff *diff)
{
    for (size_t i = 0; i < diff->count; i++)
        if (sg_str_is(sg_graph_vertex(diff->graph, diff->items[i].to).name,
                      name))
            return diff->items[i].change;
    fail_msg("no pair with %s", name);
    return SG_SAME;
}

static void test_every_kind_of_change(void **state)
{
    static const char *const then[] = {"X|praises|Flip",      "X|praises|Flip",
                                       "X|rejects|Flip",      "X|rejects|Gone",
                                       "X|rejects|More",      "X|rejects|Less",
                                       "X|rejects|Less",      "X|rejects|Same",
                                       "X|rejects||The Plan", NULL};
    static const char *const now[] = {"X|rejects|Flip",      "X|rejects|New",
                                      "X|rejects|More",      "X|rejects|More",
                                      "X|rejects|Less",      "X|rejects|Same",
                                      "X|rejects||the plan", NULL};
    sg_graph *before = graph_of("then.db", "2031-01-01", then);
    sg_graph *after = graph_of("now.db", "2031-02-01", now);
    sg_error err = SG_ERROR_INIT;
    sg_diff diff;

    (void)state;
    assert_int_equal(sg_graph_diff(before, after, &diff, &err), SG_OK);
    assert_int_equal(diff.count, 7);
    assert_int_equal(diff.split, 9);
    assert_int_equal(between("Flip", &diff), SG_FLIPPED);
    assert_int_equal(between("New", &diff), SG_ADDED);
    assert_int_equal(between("Gone", &diff), SG_VANISHED);
    assert_int_equal(between("More", &diff), SG_STRONGER);
    assert_int_equal(between("Less", &diff), SG_WEAKER);
    assert_int_equal(between("Same", &diff), SG_SAME);
    assert_int_equal(between("The Plan", &diff), SG_SAME);
    assert_int_equal(diff.items[0].change, SG_FLIPPED);
    assert_int_equal(diff.items[0].before.positive, 2);
    assert_int_equal(diff.items[0].before.negative, 1);
    assert_int_equal(diff.items[0].edges_count, 4);
    assert_true(diff.items[0].edges[3] >= diff.split);
    assert_int_equal(diff.of_change[SG_SAME], 2);
    sg_diff_clear(&diff);
    sg_graph_free(after);
    sg_graph_free(before);
}

static void test_nothing_and_something(void **state)
{
    static const char *const texts[] = {"A|rejects|B", NULL};
    sg_graph *some = graph_of("some.db", "2031-01-01", texts);
    sg_graph *none = sg_graph_new();
    sg_error err = SG_ERROR_INIT;
    sg_diff diff;

    (void)state;
    assert_int_equal(sg_graph_diff(none, some, &diff, &err), SG_OK);
    assert_int_equal(diff.of_change[SG_ADDED], 1);
    sg_diff_clear(&diff);
    assert_int_equal(sg_graph_diff(some, none, &diff, &err), SG_OK);
    assert_int_equal(diff.of_change[SG_VANISHED], 1);
    sg_diff_clear(&diff);
    assert_int_equal(sg_graph_diff(none, none, &diff, &err), SG_OK);
    assert_int_equal(diff.count, 0);
    sg_diff_clear(&diff);
    sg_graph_free(none);
    sg_graph_free(some);
}

/* ---- windows ------------------------------------------------------------ */

static sg_store *dated(const char *name, const char *const *dates)
{
    static const char *const texts[] = {"A|rejects|B", NULL};
    sg_store *store = fresh_store(name);

    for (size_t i = 0; dates[i]; i++)
        (void)load_told(store, dates[i], dates[i], texts);
    return store;
}

static sg_status windows_of(sg_store *store, sg_window by, sg_windows *out,
                            sg_error *err)
{
    sg_graph *graph = NULL;
    sg_status status = sg_graph_load(store, NULL, &graph, err);

    if (!status)
        status = sg_windows_find(graph, by, out, err);
    sg_graph_free(graph);
    return status;
}

static void test_windows_have_no_gaps(void **state)
{
    static const char *const dates[] = {
        "2030-11", "2031-01-31", "2031-03-01", "2031-03-30", "2031", NULL};
    sg_store *store = dated("gaps.db", dates);
    sg_error err = SG_ERROR_INIT;
    sg_windows w;

    (void)state;
    assert_int_equal(windows_of(store, SG_BY_MONTH, &w, &err), SG_OK);
    assert_int_equal(w.count, 5);
    assert_string_equal(w.names[0], "2030-11");
    assert_string_equal(w.names[1], "2030-12");
    assert_string_equal(w.names[4], "2031-03");
    assert_int_equal(w.undated, 1);
    assert_int_equal(sg_windows_fullest(&w, 5, 2), 3);
    assert_int_equal(sg_windows_fullest(&w, 5, 1), 4);
    assert_int_equal(sg_windows_fullest(&w, 5, 12), 0);
    sg_windows_clear(&w);
    assert_int_equal(windows_of(store, SG_BY_QUARTER, &w, &err), SG_OK);
    assert_int_equal(w.count, 2);
    sg_windows_clear(&w);
    assert_int_equal(windows_of(store, SG_BY_YEAR, &w, &err), SG_OK);
    assert_int_equal(w.count, 2);
    assert_int_equal(w.undated, 0);
    sg_windows_clear(&w);
    assert_int_equal(windows_of(store, SG_BY_WEEK, &w, &err), SG_OK);
    assert_string_equal(w.names[0], "2031-W05");
    assert_string_equal(w.names[w.count - 1], "2031-W13");
    assert_int_equal(w.count, 9);
    sg_windows_clear(&w);
    sg_store_close(store);
}

static void test_a_wrong_date_does_not_make_millions(void **state)
{
    static const char *const dates[] = {"1031-01-01", "2031-01-01", NULL};
    sg_store *store = dated("far.db", dates);
    sg_error err = SG_ERROR_INIT;
    sg_windows w;

    (void)state;
    assert_int_equal(windows_of(store, SG_BY_DAY, &w, &err), SG_ELIMIT);
    assert_null(w.names);
    assert_int_equal(windows_of(store, SG_BY_YEAR, &w, &err), SG_OK);
    assert_int_equal(w.count, 1001);
    sg_windows_clear(&w);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_kind_of_change),
        cmocka_unit_test(test_nothing_and_something),
        cmocka_unit_test(test_windows_have_no_gaps),
        cmocka_unit_test(test_a_wrong_date_does_not_make_millions),
    };

    return cmocka_run_group_tests_name("graph/change", tests, NULL, NULL);
}

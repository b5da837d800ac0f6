/* Balance: triads counted by hand, against a count over all threes, and by
 * windows of time. */
#include "networks.h"

#include <math.h>
#include <string.h>

#include "graph/analysis/triads.h"

static bool near(double a, double b)
{
    return fabs(a - b) < 1e-6;
}

static sg_balances measured(sg_store *store, sg_window by)
{
    sg_error err = SG_ERROR_INIT;
    sg_graph *graph = NULL;
    sg_balances balances = {0};

    if (sg_graph_load(store, NULL, &graph, &err) ||
        sg_balance_measure(graph, by, NULL, &balances, &err))
        fail_msg("%s", err.message);
    sg_graph_free(graph);
    return balances;
}

static void test_every_sort_of_triad(void **state)
{
    /* ABC +++, BCD ++-, CDE +--, DEF --- */
    static const char *const texts[] = {
        "A|praises|B", "B|praises|C", "C|praises|A", "B|praises|D",
        "C|rejects|D", "C|praises|E", "D|rejects|E", "D|rejects|F",
        "E|rejects|F", NULL};
    sg_store *store = fresh_store("triads.db");
    sg_balances all;
    const sg_balance *b;

    (void)state;
    (void)load_told(store, "d", "2024-01-01", texts);
    all = measured(store, SG_BY_NOTHING);
    assert_int_equal(all.count, 1);
    b = &all.items[0];
    assert_string_equal(b->window, "all");
    assert_int_equal(b->statements, 9);
    assert_int_equal(b->actors, 6);
    assert_int_equal(b->friendly, 5);
    assert_int_equal(b->hostile, 4);
    for (int i = 0; i < 4; i++)
        assert_int_equal(b->triads[i], 1);
    assert_true(near(b->balanced, 0.5));
    assert_true(near(b->weakly, 0.75));
    assert_true(near(b->expected, (125 + 3 * 5 * 16) / 729.0));
    assert_true(near(b->weight, 4.5));
    /* BCD and DEF share no tie: two do not fit; DEF may be three camps */
    assert_true(b->two.exact);
    assert_true(near(b->two.found, 1));
    assert_true(b->many.exact);
    assert_true(near(b->many.found, 0.5));
    sg_balances_clear(&all);
    sg_store_close(store);
}

static void test_census_of_random_networks(void **state)
{
    (void)state;
    for (uint32_t seed = 1; seed <= 20; seed++) {
        random_net shape = {.seed = seed,
                            .count = 12,
                            .ties = 50,
                            .hostile = 40,
                            .heaviest = 2};
        sg_network *net = random_network(shape);
        size_t expected[4] = {0};
        size_t census[4];

        for (size_t a = 0; a < net->count; a++)
            for (size_t b = a + 1; b < net->count; b++)
                for (size_t c = b + 1; c < net->count; c++) {
                    double x = sg_network_tie(net, a, b);
                    double y = sg_network_tie(net, b, c);
                    double z = sg_network_tie(net, c, a);

                    if (x * y * z != 0)
                        expected[(x < 0) + (y < 0) + (z < 0)]++;
                }
        assert_int_equal(sg_triads_count(net, census, NULL), SG_OK);
        assert_memory_equal(census, expected, sizeof census);
        sg_network_free(net);
    }
}

static void test_windows(void **state)
{
    static const char *const january[] = {"A|praises|B", "A|meets|C", NULL};
    static const char *const march[] = {"A|rejects|B", "B|rejects|A",
                                        "A|rejects||the plan", NULL};
    static const char *const sometime[] = {"A|praises|B", NULL};
    static const char *const nothing[] = {"A|rejects||the plan", NULL};
    sg_store *store = fresh_store("windows.db");
    sg_balances months;

    (void)state;
    (void)load_told(store, "m", "2024-03-05", march);
    (void)load_told(store, "j", "2024-01-31", january);
    (void)load_told(store, "y", "2024", sometime);
    (void)load_told(store, "n", "2024-02-01", nothing);
    months = measured(store, SG_BY_MONTH);
    assert_int_equal(months.count, 2);
    assert_int_equal(months.undated, 1);
    assert_string_equal(months.items[0].window, "2024-01");
    assert_int_equal(months.items[0].statements,
                     2); /* "meets" is hostile here */
    assert_string_equal(months.items[1].window, "2024-03");
    assert_int_equal(months.items[1].statements, 2);
    assert_int_equal(months.items[1].hostile, 1);
    assert_true(isnan(months.items[1].balanced));
    sg_balances_clear(&months);
    sg_store_close(store);
}

static void test_nothing_to_measure(void **state)
{
    static const char *const texts[] = {"A|rejects||the plan", NULL};
    sg_store *store = fresh_store("nothing.db");
    sg_balances all;

    (void)state;
    (void)load_told(store, "d", NULL, texts);
    all = measured(store, SG_BY_NOTHING);
    assert_int_equal(all.count, 0);
    sg_balances_clear(&all);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_sort_of_triad),
        cmocka_unit_test(test_census_of_random_networks),
        cmocka_unit_test(test_windows),
        cmocka_unit_test(test_nothing_to_measure),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

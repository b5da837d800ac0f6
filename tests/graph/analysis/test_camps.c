/* Camps: against every division of small random networks, on networks whose
 * camps are known, and on those that have nothing to divide. */
#include "networks.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "graph/analysis/bound.h"
#include "graph/analysis/divide.h"
#include "graph/analysis/exact.h"
#include "graph/analysis/partition.h"

static bool near(double a, double b)
{
    return fabs(a - b) < 1e-6;
}

static sg_division divided(const sg_network *net, sg_camp_options options)
{
    sg_error err = SG_ERROR_INIT;
    sg_division division;

    if (sg_divide(net, &options, &division, &err))
        fail_msg("%s", err.message);
    return division;
}

static size_t camps_used(const sg_network *net, const sg_division *division)
{
    /* each camp lies in one connected part: count those of the largest */
    size_t most = 0;

    for (size_t i = 0; i < net->count; i++)
        if (division->labels[i] + 1 > most)
            most = division->labels[i] + 1;
    return most;
}

/* The proof alone, from labels as bad as can be. */
static void check_proof(const sg_network *net, size_t max_camps, double least)
{
    size_t labels[16];
    size_t steps = SG_EXACT_STEPS;
    bool proven;
    double bound;

    for (size_t i = 0; i < net->count; i++)
        labels[i] = max_camps ? i % max_camps : i;
    bound = sg_exact_camps(net, max_camps, labels, &steps, &proven);
    assert_true(proven);
    assert_true(near(bound, least));
    assert_true(near(sg_frustration(net, labels), least));
    /* stopped half-way it still bounds */
    steps = 5;
    bound = sg_exact_camps(net, max_camps, labels, &steps, &proven);
    assert_true(bound <= least + 1e-6);
}

static void check_against_all(random_net shape, size_t max_camps)
{
    sg_network *net = random_network(shape);
    sg_camp_options options = SG_CAMP_OPTIONS_INIT;
    sg_division division;
    double least = brute_force(net, max_camps);

    check_proof(net, max_camps, least);
    options.max_camps = max_camps;
    options.runs = 3;
    division = divided(net, options);
    assert_true(division.exact);
    assert_true(near(division.frustration, least));
    assert_true(
        near(division.frustration, sg_frustration(net, division.labels)));
    assert_true(sg_frustration_bound(net, max_camps) <= least + 1e-6);
    assert_int_equal(camps_used(net, &division), division.count);
    sg_division_clear(&division);
    sg_network_free(net);
}

static void test_least_frustration_of_small_networks(void **state)
{
    (void)state;
    for (uint32_t seed = 1; seed <= 60; seed++) {
        random_net shape = {.seed = seed,
                            .count = 2 + seed % 8,
                            .ties = 30 + seed % 70,
                            .hostile = 20 + seed % 70,
                            .heaviest = 1 + seed % 4};

        check_against_all(shape, 0);
        check_against_all(shape, 1);
        check_against_all(shape, 2);
        check_against_all(shape, 3);
    }
}

/* Two cliques at odds, one traitor: A, B, C against D, E, F; C supports D. */
static const char *const two_blocs[] = {
    "A|supports|B", "B|supports|C", "C|praises|A",  "D|supports|E",
    "E|supports|F", "F|praises|D",  "A|rejects|D",  "B|rejects|E",
    "C|rejects|F",  "A|rejects|E",  "C|supports|D", NULL};

static sg_camps *camps_of(const sg_graph *graph, const sg_camp_options *options)
{
    sg_error err = SG_ERROR_INIT;
    sg_camps *camps = NULL;

    if (sg_camps_find(graph, options, &camps, &err))
        fail_msg("%s", err.message);
    return camps;
}

static void assert_member(const sg_graph *graph, const sg_camps *camps,
                          size_t camp, size_t place, const char *name)
{
    sg_vertex v = sg_graph_vertex(graph, camps->items[camp].members[place]);

    assert_int_equal(v.name.len, strlen(name));
    assert_memory_equal(v.name.data, name, v.name.len);
}

static void test_blocs_and_their_traitor(void **state)
{
    sg_graph *graph = graph_of(two_blocs);
    sg_camps *camps = camps_of(graph, NULL);

    (void)state;
    assert_int_equal(camps->count, 2);
    assert_int_equal(camps->items[0].count, 3);
    assert_int_equal(camps->items[1].count, 3);
    assert_member(graph, camps, 0, 0, "A");
    assert_member(graph, camps, 1, 0, "D");
    assert_true(camps->exact);
    assert_true(near(camps->frustration, 0.5));
    assert_true(near(camps->bound, 0.5));
    assert_true(near(camps->weight, 5.5));
    assert_int_equal(camps->ties, 11);
    assert_int_equal(camps->frustrated_count, 1);
    assert_int_equal(camps->frustrated[0].positive, 1);
    assert_int_equal(camps->of_vertex[0], 0);
    assert_int_equal(camps->best_runs, camps->runs);
    assert_true(near(camps->agreement, 1));
    assert_true(near(camps->firmness[0], 1));
    sg_camps_free(camps);
    sg_graph_free(graph);
}

static void test_every_method_finds_them(void **state)
{
    sg_graph *graph = graph_of(two_blocs);

    (void)state;
    for (int method = 0; method < SG_CAMPS_METHODS; method++)
        for (size_t max_camps = 0; max_camps < 4; max_camps += 2) {
            sg_camp_options options = SG_CAMP_OPTIONS_INIT;
            sg_camps *camps;

            options.method = (sg_camp_method)method;
            options.max_camps = max_camps;
            options.weighing = SG_WEIGH_COUNT;
            if (max_camps && method == SG_CAMPS_LEIDEN)
                continue;
            camps = camps_of(graph, &options);
            assert_int_equal(camps->count, 2);
            assert_true(near(camps->frustration, 1));
            sg_camps_free(camps);
        }
    sg_graph_free(graph);
}

/* ---- nothing, or little, to divide ------------------------------------------
 */

static void check_counts(const char *const *texts, size_t max_camps,
                         size_t count)
{
    sg_graph *graph = graph_of(texts);
    sg_camp_options options = SG_CAMP_OPTIONS_INIT;
    sg_camps *camps;

    options.max_camps = max_camps;
    camps = camps_of(graph, &options);
    assert_int_equal(camps->count, count);
    assert_true(camps->exact);
    assert_true(near(camps->frustration, 0));
    assert_int_equal(camps->frustrated_count, 0);
    sg_camps_free(camps);
    sg_graph_free(graph);
}

static void test_little_to_divide(void **state)
{
    static const char *const nobody[] = {NULL};
    static const char *const alone[] = {"A|rejects||the plan", "A|rejects|A",
                                        NULL};
    static const char *const friends[] = {"A|praises|B", "B|praises|C", NULL};
    static const char *const foes[] = {"A|rejects|B", "B|rejects|C",
                                       "C|rejects|A", NULL};
    static const char *const chain[] = {"A|rejects|B", "B|rejects|C", NULL};
    static const char *const torn[] = {"A|rejects|B", "B|praises|A", NULL};
    static const char *const apart[] = {"A|praises|B", "C|praises|D",
                                        "E|rejects|F", NULL};

    (void)state;
    check_counts(nobody, 0, 0);
    check_counts(alone, 0, 0);
    check_counts(friends, 0, 1);
    check_counts(foes, 0, 3);
    check_counts(foes, 3, 3);
    check_counts(chain, 0, 3); /* no friendly tie between A and C */
    check_counts(chain, 2, 2); /* the enemy of my enemy */
    check_counts(torn, 0, 0);
    check_counts(apart, 0, 4);
    check_counts(apart, 2, 4); /* strangers share no camp */
}

static void test_numbers_go_by_size(void **state)
{
    static const char *const texts[] = {"A|praises|B", "C|praises|D",
                                        "D|praises|E", "X|rejects|A", NULL};
    sg_graph *graph = graph_of(texts);
    sg_camps *camps = camps_of(graph, NULL);

    (void)state;
    assert_int_equal(camps->count, 3);
    assert_int_equal(camps->items[0].count, 3);
    assert_member(graph, camps, 0, 0, "D"); /* tied twice */
    assert_int_equal(camps->items[1].count, 2);
    assert_int_equal(camps->items[2].count, 1);
    assert_member(graph, camps, 2, 0, "X");
    sg_camps_free(camps);
    sg_graph_free(graph);
}

static void test_same_every_time(void **state)
{
    random_net shape = {
        .seed = 7, .count = 60, .ties = 15, .hostile = 50, .heaviest = 3};
    sg_network *net = random_network(shape);
    sg_camp_options options = SG_CAMP_OPTIONS_INIT;
    sg_division first;
    sg_division second;

    (void)state;
    options.runs = 4;
    first = divided(net, options);
    second = divided(net, options);
    assert_memory_equal(first.labels, second.labels,
                        net->count * sizeof *first.labels);
    assert_true(first.agreement == second.agreement);
    assert_true(first.bound <= first.frustration);
    sg_division_clear(&first);
    sg_division_clear(&second);
    sg_network_free(net);
}

static void test_contradictions_are_told(void **state)
{
    sg_graph *graph = graph_of(two_blocs);
    sg_camp_options options = SG_CAMP_OPTIONS_INIT;
    sg_error err = SG_ERROR_INIT;
    sg_camps *camps;

    (void)state;
    options.method = SG_CAMPS_LEIDEN;
    options.max_camps = 2;
    assert_int_equal(sg_camps_find(graph, &options, &camps, &err), SG_EUSAGE);
    assert_null(camps);
    options = (sg_camp_options)SG_CAMP_OPTIONS_INIT;
    options.runs = 0;
    assert_int_equal(sg_camps_find(graph, &options, &camps, &err), SG_EUSAGE);
    sg_camps_free(NULL);
    sg_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_least_frustration_of_small_networks),
        cmocka_unit_test(test_blocs_and_their_traitor),
        cmocka_unit_test(test_every_method_finds_them),
        cmocka_unit_test(test_little_to_divide),
        cmocka_unit_test(test_numbers_go_by_size),
        cmocka_unit_test(test_same_every_time),
        cmocka_unit_test(test_contradictions_are_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

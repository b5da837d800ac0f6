/* Centralities: of graphs whose answer can be worked out, and the PN index of
 * random networks against elimination. */
#include "networks.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "graph/analysis/ranks.h"

static bool near(double a, double b)
{
    return fabs(a - b) < 1e-6;
}

static sg_centralities measured(const sg_graph *graph)
{
    sg_error err = SG_ERROR_INIT;
    sg_centralities all;

    if (sg_centrality_measure(graph, SG_WEIGH_COUNT, &all, &err))
        fail_msg("%s", err.message);
    return all;
}

static const sg_centrality *of(const sg_graph *graph,
                               const sg_centralities *all, const char *name)
{
    for (size_t i = 0; i < all->count; i++)
        if (sg_str_is(sg_graph_vertex(graph, all->items[i].vertex).name, name))
            return &all->items[i];
    fail_msg("%s is not there", name);
    return NULL;
}

/* A star of friends around M; X attacks M twice; T is about a topic only. */
static void test_a_star_and_its_foe(void **state)
{
    static const char *const texts[] = {
        "A|praises|M",        "B|praises|M", "C|supports|M",
        "X|rejects|M",        "X|accuses|M", "M|praises|A",
        "T|rejects||the tax", "M|rejects|M", NULL};
    sg_graph *graph = graph_of(texts);
    sg_centralities all = measured(graph);
    const sg_centrality *m;
    const sg_centrality *x;
    double backed = 0;

    (void)state;
    assert_int_equal(all.count, 5);
    m = of(graph, &all, "M");
    x = of(graph, &all, "X");
    assert_ptr_equal(m, &all.items[0]); /* most statements */
    assert_int_equal(m->received.positive, 3);
    assert_int_equal(m->received.negative, 2);
    assert_int_equal(m->made.positive, 1);
    assert_int_equal(m->made.negative, 0);
    assert_int_equal(m->friends, 3);
    assert_int_equal(m->foes, 1);
    assert_true(near(m->friendly, 4));
    assert_true(near(m->hostile, 2));
    assert_true(near(m->between, 0.5)); /* 3 of the 6 pairs of others */
    assert_true(near(m->authority, 1));
    assert_true(near(x->hub, 1));
    assert_true(near(x->between, 0));
    assert_int_equal(x->made.negative, 2);
    for (size_t i = 0; i < all.count; i++)
        backed += all.items[i].backed;
    assert_true(near(backed, 1));
    assert_true(m->backed > x->backed);
    assert_true(m->attacked > x->attacked);
    assert_true(x->pn < 1);
    assert_true(of(graph, &all, "A")->pn > 1);
    sg_centralities_clear(&all);
    sg_graph_free(graph);
}

static void check_all_alike(const char *const *texts, double pn, double backed,
                            double attacked)
{
    sg_graph *graph = graph_of(texts);
    sg_centralities all = measured(graph);

    for (size_t i = 0; i < all.count; i++) {
        assert_true(near(all.items[i].pn, pn));
        assert_true(near(all.items[i].backed, backed));
        assert_true(near(all.items[i].attacked, attacked));
        assert_true(near(all.items[i].between, 0));
    }
    sg_centralities_clear(&all);
    sg_graph_free(graph);
}

static void test_one_sign_only(void **state)
{
    static const char *const friends[] = {"A|praises|B", "B|praises|A", NULL};
    static const char *const foes[] = {"A|rejects|B", "B|rejects|A", NULL};
    static const char *const three[] = {"A|rejects|B", "B|rejects|C",
                                        "C|rejects|A", NULL};
    static const char *const nobody[] = {"A|rejects||the tax", NULL};

    (void)state;
    check_all_alike(friends, 2, 0.5, 0.5);
    check_all_alike(foes, 0.5, 0.5, 0.5);
    check_all_alike(three, 0.5, 1 / 3.0, 1 / 3.0);
    check_all_alike(nobody, 0, 0, 0);
}

/* Gauss, without pivots: the diagonal dominates. */
static void eliminate(const sg_network *net, double *x)
{
    size_t n = net->count;
    double scale = 1 / (2 * (double)n - 2);
    double *m = sg_calloc(n * n, sizeof *m);

    for (size_t i = 0; i < n; i++) {
        for (size_t k = 0; k < n; k++) {
            double tie = sg_network_tie(net, i, k);

            m[i * n + k] = (i == k) - scale * (tie > 0 ? 1 : tie < 0 ? -2 : 0);
        }
        x[i] = 1;
    }
    for (size_t i = 0; i < n; i++)
        for (size_t k = i + 1; k < n; k++) {
            double by = m[k * n + i] / m[i * n + i];

            for (size_t j = i; j < n; j++)
                m[k * n + j] -= by * m[i * n + j];
            x[k] -= by * x[i];
        }
    for (size_t i = n; i-- > 0;) {
        for (size_t j = i + 1; j < n; j++)
            x[i] -= m[i * n + j] * x[j];
        x[i] /= m[i * n + i];
    }
    free(m);
}

static void test_pn_index_solves_its_equation(void **state)
{
    double expected[40];
    double found[40];

    (void)state;
    for (uint32_t seed = 1; seed <= 40; seed++) {
        random_net shape = {.seed = seed,
                            .count = 3 + seed % 37,
                            .ties = 20 + seed % 60,
                            .hostile = 10 + 2 * seed % 60,
                            .heaviest = 3};
        sg_network *net = random_network(shape);

        eliminate(net, expected);
        sg_pn_index(net, found);
        for (size_t i = 0; i < net->count; i++)
            assert_true(near(expected[i], found[i]));
        sg_network_free(net);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_star_and_its_foe),
        cmocka_unit_test(test_one_sign_only),
        cmocka_unit_test(test_pn_index_solves_its_equation),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

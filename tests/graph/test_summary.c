/* A summary tells of edges what the graph tells of them. */
#include "fixture.h"

#include <string.h>

static const char *const first[] = {
    "A|rejects|B|the plan", "B|threatens|A", "A|rejects|B",
    "A|praises||The Plan",  "A|rejects||it", NULL};
static const char *const second[] = {
    "C|praises|B", "A|praises||the plan", "a plan|supports|A",
    "A|accuses|B", "A|accuses|A",         "B|supports||a plan",
    NULL};

static sg_store *filled(void)
{
    sg_store *store = fresh_store("summary.db");

    /* the later document first: its name of the topic is not the first one */
    assert_int_equal(load_told(store, "e", "2024-06", second), SG_PUT_ADDED);
    assert_int_equal(load_told(store, "d", "2024-05-01", first), SG_PUT_ADDED);
    return store;
}

static void check_vertex(const sg_vertex *summed, sg_vertex vertex)
{
    assert_true(sg_str_eq(summed->name, vertex.name));
    assert_true(sg_str_eq(summed->affiliation, vertex.affiliation));
    assert_int_equal(summed->kind, vertex.kind);
    assert_int_equal(summed->is_topic, vertex.is_topic);
}

/* How many statements of the group have this relation and status. */
static size_t counted(const sg_graph *graph, const sg_edge_group *group,
                      const sg_relation_count *wanted)
{
    size_t count = 0;

    for (size_t i = 0; i < group->count; i++) {
        sg_edge edge = sg_graph_edge(graph, group->edges[i]);

        count += sg_str_eq(edge.relation, wanted->relation) &&
                 edge.status == wanted->status;
    }
    return count;
}

static void check_edge(const sg_summary *summary, const sg_graph *graph,
                       size_t number)
{
    const sg_summary_edge *edge = &summary->edges[number];
    const sg_edge_group *group = sg_graph_group(graph, number);
    size_t sum = 0;

    check_vertex(&summary->vertices[edge->group.from],
                 sg_graph_vertex(graph, group->from));
    check_vertex(&summary->vertices[edge->group.to],
                 sg_graph_vertex(graph, group->to));
    assert_int_equal(edge->group.polarity, group->polarity);
    assert_int_equal(edge->group.count, group->count);
    assert_true(edge->group.confidence == group->confidence);
    for (size_t i = 0; i < edge->relations_count; i++) {
        assert_int_equal(edge->relations[i].count,
                         counted(graph, group, &edge->relations[i]));
        sum += edge->relations[i].count;
    }
    assert_int_equal(sum, group->count);
}

static size_t compare(sg_store *store, const sg_filter *filter)
{
    sg_error err = SG_ERROR_INIT;
    sg_summary summary = {.count = 0};
    sg_graph *graph = NULL;
    size_t count;

    if (sg_graph_load(store, filter, &graph, &err) ||
        sg_summary_load(store, filter, &summary, &err))
        fail_msg("%s", err.message);
    count = summary.count;
    assert_int_equal(count, sg_graph_groups(graph));
    for (size_t i = 0; i < count; i++)
        check_edge(&summary, graph, i);
    sg_summary_clear(&summary);
    sg_graph_free(graph);
    return count;
}

static void test_all(void **state)
{
    sg_store *store = filled();

    (void)state;
    assert_int_equal(compare(store, NULL), 7);
    sg_store_close(store);
}

static void test_filters(void **state)
{
    static const sg_str a[] = {{"a", 1}};
    sg_store *store = filled();
    sg_filter filter = {.min_count = 2};

    (void)state;
    assert_int_equal(compare(store, &filter), 2);
    filter = (sg_filter){.addressed = true, .signs = SG_SIGN_NEGATIVE};
    assert_int_equal(compare(store, &filter), 3);
    filter = (sg_filter){.since = SG_STR("2024-06"), .sources = a};
    filter.sources_count = 1;
    assert_int_equal(compare(store, &filter), 3);
    filter = (sg_filter){.topic = SG_STR("unheard")};
    assert_int_equal(compare(store, &filter), 0);
    sg_store_close(store);
}

static void test_failure_leaves_nothing(void **state)
{
    sg_store *store = filled();
    sg_filter filter = {.since = SG_STR("yesterday")};
    sg_summary summary;

    (void)state;
    assert_int_equal(sg_summary_load(store, &filter, &summary, NULL),
                     SG_EUSAGE);
    assert_int_equal(summary.count, 0);
    assert_null(summary.edges);
    assert_null(summary.owned);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all),
        cmocka_unit_test(test_filters),
        cmocka_unit_test(test_failure_leaves_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

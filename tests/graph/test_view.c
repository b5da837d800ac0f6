/* Views: around an actor, by affiliation, two graphs as one. */
#include "fixture.h"

#include <stancegraph/view.h>

static sg_store *town(const char *name)
{
    static const char *const texts[] = {
        "Ardania|rejects|Belmora",  "Belmora|praises|Corvin",
        "Corvin|threatens|Dunmora", "Dunmora|praises|Esk",
        "Ardania|rejects||the dam", "Falholm|praises||the dam",
        "Falholm|rejects|Gorvin",   NULL};
    sg_store *store = fresh_store(name);

    (void)load_told(store, "a", "2031-01-01", texts);
    return store;
}

static sg_graph *around(sg_store *store, const char *actor, size_t hops,
                        bool over_topics)
{
    sg_str name = sg_str_of(actor);
    sg_filter filter = {.actors = &name, .actors_count = 1};
    sg_error err = SG_ERROR_INIT;
    sg_graph *graph = NULL;

    if (sg_graph_load_ego(store, &filter, hops, over_topics, &graph, &err))
        fail_msg("%s", err.message);
    return graph;
}

static void assert_edges(sg_store *store, const char *actor, size_t hops,
                         bool over_topics, size_t edges)
{
    sg_graph *graph = around(store, actor, hops, over_topics);

    assert_int_equal(sg_graph_edges(graph), edges);
    sg_graph_free(graph);
}

static void test_each_hop_adds_the_statements_of_neighbours(void **state)
{
    sg_store *store = town("ego.db");

    (void)state;
    assert_edges(store, "ardania", 1, true, 2); /* any form of the name */
    assert_edges(store, "Ardania", 2, false, 3);
    assert_edges(store, "Ardania", 3, false, 4);
    assert_edges(store, "Ardania", 4, false, 5);
    assert_edges(store, "Ardania", 50, false, 5);
    assert_edges(store, "Esk", 2, false, 2); /* against the arrows too */
    sg_store_close(store);
}

static void test_steps_may_lead_over_topics(void **state)
{
    sg_store *store = town("topics.db");

    (void)state;
    assert_edges(store, "Ardania", 2, true, 4);  /* who is for the dam */
    assert_edges(store, "Ardania", 50, true, 7); /* and what else she says */
    sg_store_close(store);
}

static void test_one_hop_is_the_filter(void **state)
{
    sg_store *store = town("one.db");
    sg_str name = SG_STR("Belmora");
    sg_filter filter = {.actors = &name, .actors_count = 1};
    sg_graph *ego = around(store, "Belmora", 1, true);
    sg_error err = SG_ERROR_INIT;
    sg_graph *graph;

    (void)state;
    assert_int_equal(sg_graph_load(store, &filter, &graph, &err), SG_OK);
    assert_true(sg_graph_equal(ego, graph));
    sg_graph_free(graph);
    sg_graph_free(ego);
    sg_store_close(store);
}

static void test_nobody_has_no_neighbours(void **state)
{
    sg_store *store = town("nobody.db");
    size_t far = 1000;
    sg_ego ego = {.hops = 3};
    sg_error err = SG_ERROR_INIT;
    sg_graph *graph;
    sg_graph *part;

    (void)state;
    assert_int_equal(sg_graph_load(store, NULL, &graph, &err), SG_OK);
    assert_int_equal(sg_graph_ego(graph, &ego, &part, &err), SG_OK);
    assert_int_equal(sg_graph_edges(part), 0);
    assert_int_equal(sg_graph_documents(part), 0);
    sg_graph_free(part);
    ego.centres = &far;
    ego.count = 1;
    assert_int_equal(sg_graph_ego(graph, &ego, &part, &err), SG_OK);
    assert_int_equal(sg_graph_vertices(part), 0);
    sg_graph_free(part);
    sg_graph_free(graph);
    sg_store_close(store);
}

/* ---- by affiliation ----------------------------------------------------- */

static sg_statement between(uint32_t number, const char *text,
                            const char *source_home, const char *target_home)
{
    sg_statement s = told(number, text);

    s.source.affiliation = sg_str_of(source_home);
    s.target.affiliation = sg_str_of(target_home);
    return s;
}

static void test_members_of_one_body_are_one(void **state)
{
    const sg_statement statements[] = {
        between(0, "Corvin Hale|rejects|Belmora", "Ministry of Tides", ""),
        between(1, "Dora Venn|rejects|Belmora", "Ardania", ""),
        between(2, "Dora Venn|praises|Corvin Hale", "Ardania",
                "Ministry of Tides"),
        between(3, "Ministry of Tides|praises|Ardania", "Ardania", ""),
        between(4, "Esk|praises|Belmora", "", ""),
    };
    sg_document_info info = document("d", "2031-01-01");
    sg_store *store = fresh_store("rollup.db");
    sg_error err = SG_ERROR_INIT;
    sg_graph *graph;
    sg_graph *rolled;
    sg_rollup done;

    (void)state;
    (void)load(store, &info, statements, 5);
    assert_int_equal(sg_graph_load(store, NULL, &graph, &err), SG_OK);
    assert_int_equal(sg_graph_rollup(graph, &done, &rolled, &err), SG_OK);
    assert_int_equal(done.bodies, 1);
    assert_int_equal(done.inner, 2);
    assert_int_equal(sg_graph_vertices(rolled), 3);
    assert_true(sg_str_is(sg_graph_vertex(rolled, 0).name, "Ardania"));
    assert_int_equal(sg_graph_vertex(rolled, 0).members, 4);
    assert_int_equal(sg_graph_vertex(rolled, 1).members, 0);
    assert_int_equal(sg_graph_groups(rolled), 2);
    assert_int_equal(sg_graph_group(rolled, 0)->count, 2);
    assert_true(sg_graph_edge(rolled, 0).sentence.len > 0);
    sg_graph_free(rolled);
    sg_graph_free(graph);
    sg_store_close(store);
}

/* ---- two graphs --------------------------------------------------------- */

static void test_join_knows_actors_by_name(void **state)
{
    static const char *const early[] = {"B|rejects|A", "B|praises||the dam",
                                        NULL};
    static const char *const late[] = {"B|praises|C", "A|praises||the dam",
                                       NULL};
    sg_store *store = fresh_store("early.db");
    sg_error err = SG_ERROR_INIT;
    sg_graph *first;
    sg_graph *second;
    sg_graph *both;

    (void)state;
    (void)load_told(store, "e", "2031-01-01", early);
    assert_int_equal(sg_graph_load(store, NULL, &first, &err), SG_OK);
    sg_store_close(store);
    store = fresh_store("late.db");
    (void)load_told(store, "l", "2031-02-01", late);
    assert_int_equal(sg_graph_load(store, NULL, &second, &err), SG_OK);
    sg_store_close(store);
    assert_int_equal(sg_graph_join(first, second, &both, &err), SG_OK);
    assert_int_equal(sg_graph_vertices(both), 4);
    assert_int_equal(sg_graph_edges(both), 4);
    assert_true(sg_str_is(sg_graph_edge(both, 2).document, "l"));
    assert_int_equal(sg_graph_documents(both), 2);
    assert_int_equal(sg_graph_edge(both, 2).document_number, 1);
    sg_graph_free(both);
    sg_graph_free(second);
    sg_graph_free(first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_hop_adds_the_statements_of_neighbours),
        cmocka_unit_test(test_steps_may_lead_over_topics),
        cmocka_unit_test(test_one_hop_is_the_filter),
        cmocka_unit_test(test_nobody_has_no_neighbours),
        cmocka_unit_test(test_members_of_one_body_are_one),
        cmocka_unit_test(test_join_knows_actors_by_name),
    };

    return cmocka_run_group_tests_name("graph/view", tests, NULL, NULL);
}

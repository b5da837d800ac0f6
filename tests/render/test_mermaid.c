/* Mermaid: the look of links and vertices, and names that stay names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "drawn.h"
#include "hostile.h"

static void draw(const sg_graph *graph, size_t max_edges, sg_buf *out)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;

    options.format = SG_PICTURE_MERMAID;
    options.max_edges = max_edges;
    drawn(graph, &options, out);
}

static void test_links_have_a_look(void **state)
{
    sg_graph *graph = sg_graph_new();
    size_t a = fake_actor(graph, "Ardania", "", SG_ACTOR_STATE);
    size_t b = fake_actor(graph, "Corvin Hale", "Ardania", SG_ACTOR_PERSON);
    size_t c = fake_topic(graph, "the new harbour");
    size_t d = fake_actor(graph, "Gazette", "", SG_ACTOR_MEDIUM);
    sg_buf out = SG_BUF_INIT;

    (void)state;
    fake_statement(graph, b, "criticizes", a, -1);
    fake_statement(graph, b, "supports", c, 1)->status = SG_POSSIBLE;
    fake_statement(graph, a, "meets", d, 0);
    fake_statement(graph, d, "praises", b, 1);
    fake_statement(graph, d, "mocks", b, -1);
    fake_close(graph);
    draw(graph, 0, &out);
    assert_memory_equal(out.data, "flowchart LR\n", 13);
    assert_non_null(strstr(out.data, "subgraph c0[\"Ardania\"]"));
    assert_non_null(strstr(out.data, " v0(\"Ardania\"):::state\n"));
    assert_non_null(strstr(out.data, " v1([\"Corvin Hale\"]):::person\n"));
    assert_non_null(strstr(out.data, " v2[\"the new harbour\"]:::topic\n"));
    assert_non_null(strstr(out.data, " v3[/\"Gazette\"/]:::medium\n"));
    assert_non_null(
        strstr(out.data, " v1 --x|\"\xE2\x88\x92 criticizes\"| v0\n"));
    assert_non_null(strstr(out.data, " v1 -.->|\"+ supports (possible)\"| v2"));
    assert_non_null(strstr(out.data, " v0 -->|\"meets\"| v3\n"));
    assert_non_null(strstr(out.data, " v3 --o|\"\xC2\xB1 "));
    assert_int_equal(occurrences(&out, "linkStyle"), 4);
    assert_int_equal(occurrences(&out, "stroke-dasharray:"), 2);
    assert_int_equal(occurrences(&out, "classDef"), 4);
    assert_non_null(strstr(out.data, "accTitle: Who stands where"));
    assert_non_null(strstr(out.data, "accDescr: A network of 3 actors"));
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

static void test_hostile_names_stay_names(void **state)
{
    sg_graph *graph = hostile_network();
    sg_buf out = SG_BUF_INIT;

    (void)state;
    draw(graph, 0, &out);
    leave(&out, "picture-hostile.mmd");
    assert_non_null(strstr(out.data, "\"#60;b#62;bold#60;/b#62;\""));
    assert_non_null(strstr(out.data, "back#92;slash"));
    assert_null(strstr(out.data, "<script"));
    assert_null(strstr(out.data, "<b>"));
    assert_null(strchr(out.data, '\x1B'));
    /* Quotation marks only around names and labels. */
    assert_int_equal(occurrences(&out, "\"") % 2, 0);
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

/* GitHub draws 50,000 characters and 500 links at most. */
static void test_large_graphs_are_cut(void **state)
{
    sg_graph *graph = fake_network(120, 600);
    sg_buf out = SG_BUF_INIT;

    (void)state;
    draw(graph, 0, &out);
    leave(&out, "picture-large.mmd");
    assert_int_equal(occurrences(&out, "linkStyle"), SG_MERMAID_LINKS_MAX);
    assert_true(out.len < 50000);
    assert_null(strstr(out.data, "\"\"")); /* of brief labels */
    sg_buf_reset(&out);
    draw(graph, 7, &out);
    assert_int_equal(occurrences(&out, "linkStyle"), 7);
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

static void test_empty_graph(void **state)
{
    sg_graph *graph = sg_graph_new();
    sg_buf out = SG_BUF_INIT;

    (void)state;
    fake_close(graph);
    draw(graph, 0, &out);
    leave(&out, "picture-empty.mmd");
    assert_non_null(strstr(out.data, "No statements to show."));
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_links_have_a_look),
        cmocka_unit_test(test_hostile_names_stay_names),
        cmocka_unit_test(test_large_graphs_are_cut),
        cmocka_unit_test(test_empty_graph),
    };

    return cmocka_run_group_tests_name("render/mermaid", tests, NULL, NULL);
}

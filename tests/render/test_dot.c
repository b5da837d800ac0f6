/* DOT: read back by cgraph. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <cgraph.h>
#include <stdio.h>
#include <string.h>

#include <stancegraph/render.h>

#include "base/buf.h"
#include "base/str.h"
#include "fake_graph.h"
#include "hostile.h"

static bool collect(void *context, sg_str text)
{
    sg_buf_add(context, text);
    return true;
}

static void draw(const sg_graph *graph, size_t max_edges, sg_buf *out)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;

    options.format = SG_PICTURE_DOT;
    options.max_edges = max_edges;
    assert_int_equal(sg_render(graph, &options, collect, out, NULL, NULL),
                     SG_OK);
}

static void keep(const sg_buf *dot, const char *path)
{
    FILE *file = fopen(path, "wb");

    assert_non_null(file);
    assert_int_equal(fwrite(dot->data, 1, dot->len, file), dot->len);
    assert_int_equal(fclose(file), 0);
}

static char *value_of(void *object, const char *name)
{
    char copy[32];

    (void)snprintf(copy, sizeof(copy), "%s", name);
    return agget(object, copy);
}

static Agnode_t *node_of(Agraph_t *graph, const char *name)
{
    char copy[32];

    (void)snprintf(copy, sizeof(copy), "%s", name);
    return agnode(graph, copy, 0);
}

static void test_links_have_a_look(void **state)
{
    sg_graph *graph = sg_graph_new();
    size_t a = fake_actor(graph, "Ardania", "", SG_ACTOR_STATE);
    size_t b = fake_actor(graph, "Corvin Hale", "Ardania", SG_ACTOR_PERSON);
    size_t c = fake_topic(graph, "the new harbour");
    sg_buf out = SG_BUF_INIT;
    Agraph_t *back;
    Agedge_t *edge;

    (void)state;
    fake_statement(graph, b, "criticizes", a, -1);
    fake_statement(graph, b, "supports", c, 1)->status = SG_POSSIBLE;
    fake_close(graph);
    draw(graph, 0, &out);
    back = agmemread(out.data);
    assert_non_null(back);
    assert_int_equal(agnnodes(back), 3);
    assert_int_equal(agnedges(back), 2);
    assert_int_equal(agnsubg(back), 1);
    edge = agfstout(back, node_of(back, "v1"));
    assert_string_equal(value_of(edge, "style"), "dashed");
    assert_string_equal(value_of(edge, "arrowhead"), "tee");
    assert_string_equal(value_of(edge, "label"), "\xE2\x88\x92 criticizes");
    edge = agnxtout(back, edge);
    assert_string_equal(value_of(edge, "style"), "dotted");
    assert_string_equal(value_of(edge, "label"), "+ supports (possible)");
    assert_string_equal(value_of(node_of(back, "v1"), "label"), "Corvin Hale");
    (void)agclose(back);
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

/* One vertex, a link of mixed sign to itself, an address and a theme. */
static void test_mixed_links_themes_and_addresses(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = sg_graph_new();
    size_t a = fake_actor(graph, "Ardania", "", SG_ACTOR_STATE);
    sg_buf out = SG_BUF_INIT;
    Agraph_t *back;
    Agedge_t *edge;

    (void)state;
    fake_statement(graph, a, "criticizes", a, -1);
    fake_statement(graph, a, "supports", a, 1);
    fake_close(graph);
    options.format = SG_PICTURE_DOT;
    options.theme = SG_THEME_DARK;
    options.link = SG_STR("r.html?\"\\N");
    assert_int_equal(sg_render(graph, &options, collect, &out, NULL, NULL),
                     SG_OK);
    back = agmemread(out.data);
    assert_non_null(back);
    edge = agfstout(back, node_of(back, "v0"));
    assert_string_equal(value_of(edge, "arrowhead"), "teenormal");
    assert_string_equal(value_of(edge, "color"), "#c77dff");
    assert_string_equal(value_of(edge, "label"),
                        "\u00b1 +1\u00a0\u22121: criticizes,\\nsupports");
    assert_string_equal(value_of(edge, "URL"), "r.html?\"\\\\N#e0");
    assert_string_equal(value_of(node_of(back, "v0"), "URL"),
                        "r.html?\"\\\\N#v0");
    assert_string_equal(agget(back, (char[]){"bgcolor"}), "#15181c");
    (void)agclose(back);
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

static void test_hostile_names_stay_text(void **state)
{
    sg_graph *graph = hostile_network();
    sg_buf out = SG_BUF_INIT;
    Agraph_t *back;
    int nodes = 0;

    (void)state;
    draw(graph, 0, &out);
    keep(&out, "picture-hostile.dot");
    back = agmemread(out.data);
    assert_non_null(back);
    for (Agnode_t *n = agfstnode(back); n; n = agnxtnode(back, n)) {
        nodes++;
        assert_int_equal(agnameof(n)[0], 'v');
        assert_false(aghtmlstr(value_of(n, "label")));
        assert_false(aghtmlstr(value_of(n, "tooltip")));
    }
    assert_int_equal(nodes, HOSTILE_NAMES);
    assert_string_equal(value_of(node_of(back, "v1"), "label"), "<b>bold</b>");
    assert_string_equal(value_of(node_of(back, "v3"), "label"),
                        "back\\\\slash \\\\N \\\\G \\\\");
    assert_null(strchr(out.data, '\x1B'));
    assert_null(strstr(out.data, "\xE2\x80\xAE"));
    (void)agclose(back);
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

static void test_same_bytes_twice(void **state)
{
    sg_graph *graph = fake_network(20, 80);
    sg_buf first = SG_BUF_INIT;
    sg_buf second = SG_BUF_INIT;

    (void)state;
    draw(graph, 40, &first);
    keep(&first, "picture-large.dot");
    draw(graph, 40, &second);
    assert_string_equal(first.data, second.data);
    sg_buf_clear(&first);
    sg_buf_clear(&second);
    sg_graph_free(graph);
}

static void test_empty_graph(void **state)
{
    sg_graph *graph = sg_graph_new();
    sg_buf out = SG_BUF_INIT;
    Agraph_t *back;

    (void)state;
    fake_close(graph);
    draw(graph, 60, &out);
    back = agmemread(out.data);
    assert_non_null(back);
    assert_int_equal(agnnodes(back), 0);
    (void)agclose(back);
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_links_have_a_look),
        cmocka_unit_test(test_mixed_links_themes_and_addresses),
        cmocka_unit_test(test_hostile_names_stay_text),
        cmocka_unit_test(test_same_bytes_twice),
        cmocka_unit_test(test_empty_graph),
    };

    return cmocka_run_group_tests_name("render/dot", tests, NULL, NULL);
}

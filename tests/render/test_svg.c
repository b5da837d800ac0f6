/* The SVG: what it holds, and that it holds nothing else. The pictures are left
 * in the build folder, where xmllint reads them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/str.h"
#include "drawn.h"
#include "fake_graph.h"
#include "hostile.h"

static void check_ids(const sg_buf *svg, const char *prefix)
{
    sg_map *seen = sg_map_new();

    for (const char *at = strstr(svg->data, " id=\""); at;
         at = strstr(at + 1, " id=\"")) {
        sg_str id = {at + 5, strcspn(at + 5, "\"")};

        assert_true(sg_str_starts(id, sg_str_of(prefix)));
        assert_true(sg_map_get(seen, id) == SG_MAP_NONE);
        sg_map_set(seen, id, 1);
    }
    assert_true(sg_map_count(seen) > 3);
    sg_map_free(seen);
}

static void test_structure(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = small_network();
    sg_buf svg = SG_BUF_INIT;

    (void)state;
    options.id_prefix = SG_STR("fig1");
    (void)drawn(graph, &options, &svg);
    leave(&svg, "picture-small.svg");
    assert_int_equal(occurrences(&svg, "<svg "), 1);
    assert_non_null(strstr(svg.data, " role=\"img\""));
    assert_non_null(
        strstr(svg.data, "aria-labelledby=\"fig1-title fig1-desc\""));
    assert_non_null(strstr(svg.data, "<title id=\"fig1-title\">Who stands "
                                     "where, 12 April 2031</title>"));
    assert_non_null(strstr(svg.data, "viewBox=\"0 0 "));
    assert_non_null(strstr(svg.data, "style=\"max-width:100%;height:auto\""));
    assert_int_equal(occurrences(&svg, " id=\"fig1-v"), 4);
    assert_int_equal(occurrences(&svg, " id=\"fig1-e"), 4);
    assert_int_equal(occurrences(&svg, " id=\"fig1-c"), 1);
    assert_int_equal(occurrences(&svg, "<title>"), 8);
    check_ids(&svg, "fig1");
    sg_buf_clear(&svg);
    sg_graph_free(graph);
}

static void test_words(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = small_network();
    sg_buf svg = SG_BUF_INIT;

    (void)state;
    (void)drawn(graph, &options, &svg);
    assert_non_null(strstr(svg.data, "A network of 3 actors and 1 topic with 4 "
                                     "links, made of 2 positive, 2 negative "
                                     "and 1 neutral statements."));
    assert_non_null(strstr(svg.data,
                           "Corvin Hale \xE2\x86\x92 Belmora, accuses, "
                           "criticizes (negative)"));
    assert_non_null(strstr(svg.data, "Hale called the dam &lt;reckless&gt; "
                                     "&amp; &quot;late&quot;."));
    sg_buf_clear(&svg);
    sg_graph_free(graph);
}

static void test_sign_has_two_channels(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = small_network();
    sg_buf svg = SG_BUF_INIT;

    (void)state;
    (void)drawn(graph, &options, &svg);
    assert_non_null(strstr(svg.data, "class=\"link negative\" "
                                     "stroke=\"#d55e00\""));
    assert_non_null(strstr(svg.data, "class=\"link positive\" "
                                     "stroke=\"#0072b2\""));
    assert_non_null(strstr(svg.data, "class=\"link positive hedged\""));
    assert_non_null(strstr(svg.data, "stroke-dasharray=\"7 4\""));
    sg_buf_clear(&svg);
    sg_graph_free(graph);
}

static void test_legend_explains_what_occurs(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = small_network();
    sg_buf svg = SG_BUF_INIT;
    const char *legend;

    (void)state;
    (void)drawn(graph, &options, &svg);
    legend = strstr(svg.data, "class=\"legend\"");
    assert_non_null(legend);
    assert_non_null(strstr(legend, ">positive<"));
    assert_non_null(strstr(legend, ">negative<"));
    assert_non_null(strstr(legend, ">neutral<"));
    assert_non_null(
        strstr(legend, "no fact: planned, possible, denied, reported"));
    assert_non_null(strstr(legend, ">1 statement<"));
    assert_non_null(strstr(legend, ">2 statements<"));
    assert_non_null(strstr(legend, ">state<"));
    assert_non_null(strstr(legend, ">person<"));
    assert_non_null(strstr(legend, ">topic<"));
    assert_non_null(strstr(legend, ">same affiliation<"));
    assert_null(strstr(legend, ">medium<"));
    assert_null(strstr(legend, ">group<"));
    sg_buf_clear(&svg);
    sg_graph_free(graph);
}

static void test_themes(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = small_network();
    sg_buf svg = SG_BUF_INIT;

    (void)state;
    options.theme = SG_THEME_DARK;
    (void)drawn(graph, &options, &svg);
    assert_null(strstr(svg.data, "<style"));
    assert_non_null(strstr(svg.data, "class=\"bg\" fill=\"#15181c\""));
    assert_non_null(strstr(svg.data, "class=\"link negative\" "
                                     "stroke=\"#f0803c\""));
    sg_buf_reset(&svg);
    options.theme = SG_THEME_LIGHT;
    options.colors = SG_STR("#123456,#654321,#777");
    (void)drawn(graph, &options, &svg);
    assert_null(strstr(svg.data, "<style"));
    assert_non_null(strstr(svg.data, "class=\"link positive\" "
                                     "stroke=\"#123456\""));
    sg_buf_clear(&svg);
    sg_graph_free(graph);
}

static void test_cap_is_told(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = fake_network(30, 200);
    sg_buf svg = SG_BUF_INIT;
    sg_render_report report;
    char wanted[64];

    (void)state;
    options.max_edges = 25;
    report = drawn(graph, &options, &svg);
    leave(&svg, "picture-capped.svg");
    assert_int_equal(report.statements, 200);
    assert_true(report.statements_drawn < 200);
    assert_true(report.actors_drawn <= report.actors);
    assert_int_equal(report.actors, 30);
    (void)snprintf(wanted, sizeof(wanted), "%zu of 200 statements shown",
                   report.statements_drawn);
    assert_non_null(strstr(svg.data, wanted));
    assert_int_equal(occurrences(&svg, "-e"), 25);
    sg_buf_clear(&svg);
    sg_graph_free(graph);
}

static void test_hostile_names(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = hostile_network();
    sg_buf svg = SG_BUF_INIT;

    (void)state;
    options.title = SG_STR("<title>\x02]]>");
    options.caption = SG_STR("\"><script>");
    options.link = SG_STR("x\"onclick=\"y");
    options.id_prefix = SG_STR("\" onclick=\"x");
    (void)drawn(graph, &options, &svg);
    leave(&svg, "picture-hostile.svg");
    assert_null(strstr(svg.data, "<script"));
    assert_null(strstr(svg.data, "<b>"));
    assert_null(strstr(svg.data, "onload=\""));
    assert_null(strstr(svg.data, "onclick=\""));
    assert_null(strstr(svg.data, "]]>"));
    assert_null(strstr(svg.data, "\xE2\x80\xAE"));
    assert_null(strchr(svg.data, '\x1B'));
    assert_int_equal(strlen(svg.data), svg.len);
    check_ids(&svg, "s__onclick__x");
    sg_buf_clear(&svg);
    sg_graph_free(graph);
}

/* Somebody who speaks of himself, and nobody else. */
static void test_one_vertex(void **state)
{
    sg_graph *graph = sg_graph_new();
    size_t a = fake_actor(graph, "Ardania", "", SG_ACTOR_STATE);
    sg_buf svg = SG_BUF_INIT;

    (void)state;
    fake_statement(graph, a, "praises", a, 1);
    fake_statement(graph, a, "accuses", a, -1);
    fake_close(graph);
    assert_int_equal(sg_render(graph, NULL, collect, &svg, NULL, NULL), SG_OK);
    leave(&svg, "picture-one.svg");
    assert_int_equal(occurrences(&svg, "class=\"node state\""), 1);
    assert_int_equal(occurrences(&svg, "-e0\" class=\"link mixed\""), 1);
    sg_buf_clear(&svg);
    sg_graph_free(graph);
}

/* Memory in between is taken and given back, so that nothing lies where it lay
 * before: a layout that follows addresses would show. */
static void test_same_bytes_each_time(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = fake_network(24, 90);
    sg_buf first = SG_BUF_INIT;

    (void)state;
    (void)drawn(graph, &options, &first);
    leave(&first, "picture-large.svg");
    for (size_t i = 1; i <= 6; i++) {
        sg_buf again = SG_BUF_INIT;
        void *hole = malloc(i * 1000);
        void *wall = malloc(i * 300);

        free(hole);
        (void)drawn(graph, &options, &again);
        assert_string_equal(first.data, again.data);
        free(wall);
        sg_buf_clear(&again);
    }
    sg_buf_clear(&first);
    sg_graph_free(graph);
}

static void test_empty_graph(void **state)
{
    sg_graph *graph = sg_graph_new();
    sg_buf svg = SG_BUF_INIT;

    (void)state;
    fake_close(graph);
    assert_int_equal(sg_render(graph, NULL, collect, &svg, NULL, NULL), SG_OK);
    leave(&svg, "picture-empty.svg");
    assert_non_null(strstr(svg.data, "No statements to show."));
    sg_buf_clear(&svg);
    sg_graph_free(graph);
}

static bool refuse(void *context, sg_str text)
{
    (void)context;
    (void)text;
    return false;
}

static void test_writer_may_stop(void **state)
{
    sg_graph *graph = small_network();
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(sg_render(graph, NULL, refuse, NULL, NULL, &err),
                     SG_ESTOP);
    assert_int_equal(err.code, SG_ESTOP);
    sg_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_structure),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_sign_has_two_channels),
        cmocka_unit_test(test_legend_explains_what_occurs),
        cmocka_unit_test(test_themes),
        cmocka_unit_test(test_cap_is_told),
        cmocka_unit_test(test_hostile_names),
        cmocka_unit_test(test_one_vertex),
        cmocka_unit_test(test_same_bytes_each_time),
        cmocka_unit_test(test_empty_graph),
        cmocka_unit_test(test_writer_may_stop),
    };

    return cmocka_run_group_tests_name("render/svg", tests, NULL, NULL);
}

/* The SVG as a guest in the pages of others: it needs nothing from outside, can
 * do without styles, and leads nowhere that runs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/str.h"
#include "drawn.h"
#include "fake_graph.h"

static void test_nothing_from_outside(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = small_network();
    sg_buf svg = SG_BUF_INIT;

    (void)state;
    (void)drawn(graph, &options, &svg);
    assert_null(strstr(svg.data, "<!DOCTYPE"));
    assert_null(strstr(svg.data, "<script"));
    assert_null(strstr(svg.data, "href"));
    assert_null(strstr(svg.data, "url("));
    assert_null(strstr(svg.data, "@import"));
    assert_int_equal(occurrences(&svg, "http"), 1); /* the name space */
    assert_non_null(strstr(svg.data, "class=\"bg\""));
    assert_non_null(strstr(svg.data, "prefers-color-scheme:dark"));
    /* What LibreOffice gets wrong: it obeys plain rules on light screens too,
     * and paints the halo of letters over them. */
    assert_null(strstr(svg.data, "}#p ."));
    assert_null(strstr(svg.data, "paint-order"));
    sg_buf_reset(&svg);
    options.transparent = true;
    (void)drawn(graph, &options, &svg);
    assert_null(strstr(svg.data, "class=\"bg\""));
    sg_buf_clear(&svg);
    sg_graph_free(graph);
}

/* Nothing of it is touched by a policy that forbids styles, and it stands in
 * any width. */
static void test_embedded_has_no_style(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = small_network();
    sg_buf svg = SG_BUF_INIT;

    (void)state;
    options.embed = true;
    options.link = SG_STR("report.html");
    (void)drawn(graph, &options, &svg);
    leave(&svg, "picture-embed.svg");
    assert_null(strstr(svg.data, "<style"));
    assert_null(strstr(svg.data, " style="));
    assert_null(strstr(svg.data, "<script"));
    assert_non_null(strstr(svg.data, " width=\"100%\""));
    assert_null(strstr(svg.data, " height=\"100%\""));
    sg_buf_clear(&svg);
    sg_graph_free(graph);
}

/* Links are reached by keyboard and have a name; then the whole is no longer
 * one image. */
static void test_links_lead_to_the_evidence(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = small_network();
    sg_buf svg = SG_BUF_INIT;

    (void)state;
    options.link = SG_STR("a.html?x=1&y=\"2\"");
    (void)drawn(graph, &options, &svg);
    leave(&svg, "picture-link.svg");
    assert_int_equal(occurrences(&svg, "<a "), 8);
    assert_int_equal(occurrences(&svg, "</a>"), 8);
    assert_int_equal(occurrences(&svg, " tabindex=\"0\" aria-label=\""), 8);
    assert_non_null(strstr(svg.data, " href=\"a.html?x=1&amp;y=&quot;2&quot;"
                                     "#e0\""));
    assert_non_null(strstr(svg.data, "#v2\" tabindex=\"0\" "
                                     "aria-label=\"Corvin Hale\""));
    assert_non_null(strstr(svg.data, "aria-label=\"Corvin Hale \u2192 Belmora: "
                                     "accuses, criticizes; negative, "
                                     "2 statements\""));
    assert_null(strstr(svg.data, "role=\"img\""));
    assert_non_null(strstr(svg.data, ":focus-visible"));
    sg_buf_reset(&svg);
    options.link = (sg_str){NULL, 0};
    options.link_sources = true;
    (void)drawn(graph, &options, &svg);
    assert_int_equal(occurrences(&svg, "<a "), 4);
    assert_int_equal(occurrences(&svg, " href=\"https://harbour.example/"
                                       "0412?a=1&amp;b=2\""),
                     4);
    sg_buf_clear(&svg);
    sg_graph_free(graph);
}

static void test_what_runs_is_no_address(void **state)
{
    static const char *const bad[] = {"javascript:alert(1)", "JavaScript:x",
                                      "data:text/html,x",    "a b",
                                      "java\tscript:x",      " //x"};
    sg_graph *graph = small_network();

    (void)state;
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        sg_render_options options = SG_RENDER_OPTIONS_INIT;
        sg_buf svg = SG_BUF_INIT;

        options.link = sg_str_of(bad[i]);
        assert_int_equal(sg_render(graph, &options, collect, &svg, NULL, NULL),
                         SG_EUSAGE);
        assert_int_equal(svg.len, 0);
        sg_buf_clear(&svg);
    }
    sg_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_from_outside),
        cmocka_unit_test(test_embedded_has_no_style),
        cmocka_unit_test(test_links_lead_to_the_evidence),
        cmocka_unit_test(test_what_runs_is_no_address),
    };

    return cmocka_run_group_tests_name("render/svg_guest", tests, NULL, NULL);
}

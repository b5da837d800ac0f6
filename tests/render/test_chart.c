/* Charts of bars: what they count, how high the bars are, what they refuse. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "drawn.h"
#include "fake_graph.h"
#include "hostile.h"

static const sg_str months[] = {{"2031-01", 7}, {"2031-02", 7}, {"2031-03", 7}};

/* In January two friendly, one hostile, one neutral; in March one hostile; one
 * has no date. */
static sg_graph *small_graph(void)
{
    sg_graph *graph = sg_graph_new();
    size_t a = fake_actor(graph, "Ardania", "", SG_ACTOR_STATE);
    size_t b = fake_actor(graph, "Belmora", "", SG_ACTOR_STATE);
    size_t treaty = fake_topic(graph, "the treaty");

    fake_statement(graph, a, "supports", b, 1);
    fake_statement(graph, a, "praises", b, 1);
    fake_statement(graph, b, "accuses", a, -1);
    fake_statement(graph, a, "says", treaty, 0);
    fake_statement(graph, b, "rejects", treaty, -1);
    fake_statement(graph, a, "supports", b, 1);
    fake_close(graph);
    return graph;
}

static const size_t of_edge[] = {0, 0, 0, 0, 2, SIZE_MAX};
static const sg_panels bars = {months, 3, of_edge};

static void test_counts(void **state)
{
    sg_graph *graph = small_graph();
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_buf out = SG_BUF_INIT;
    sg_buf again = SG_BUF_INIT;

    (void)state;
    options.bars = &bars;
    drawn(graph, &options, &out);
    drawn(graph, &options, &again);
    assert_string_equal(out.data, again.data);
    leave(&out, "picture-bars.svg");
    assert_non_null(strstr(out.data, "role=\"img\""));
    assert_non_null(strstr(
        out.data, "Bars for 3 periods, 2031-01 to 2031-03: 2 positive, 2 "
                  "negative, 1 neutral statements. 2031-01: 2 positive, 1 "
                  "negative, 1 neutral; 2031-03: 0 positive, 1 negative, 0 "
                  "neutral."));
    assert_non_null(
        strstr(out.data, "<title>2031-03: 0 positive, 1 negative, 0 neutral"));
    assert_non_null(strstr(out.data, "5 of 6 statements shown."));
    /* bars and samples of the legend */
    assert_int_equal(occurrences(&out, "<rect class=\"positive\""), 2);
    assert_int_equal(occurrences(&out, "<rect class=\"neutral\""), 2);
    assert_int_equal(occurrences(&out, "<rect class=\"negative\""), 3);
    /* three up, one down in 240 pixels: 60 for each */
    assert_non_null(strstr(out.data, "y=\"60\" width=\"43.7\" height=\"120\""));
    assert_non_null(strstr(out.data, "stroke-dasharray=\"3 2\""));
    sg_buf_clear(&again);
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

static void test_pairs(void **state)
{
    sg_graph *graph = small_graph();
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_buf out = SG_BUF_INIT;
    char *first;

    (void)state;
    options.bars = &bars;
    options.bar_pairs = true;
    drawn(graph, &options, &out);
    leave(&out, "picture-bar-pairs.svg");
    first = strstr(out.data, "Ardania \u2192\u00a0Belmora</text>");
    assert_non_null(first);
    assert_non_null(strstr(first, "+2 \u22120</text>"));
    assert_non_null(strstr(first, "Belmora \u2192\u00a0the treaty</text>"));
    assert_non_null(strstr(first, "+0 \u22120, 1 neutral</text>"));
    sg_buf_reset(&out);
    options.topics = false;
    drawn(graph, &options, &out);
    assert_null(strstr(out.data, "treaty"));
    assert_non_null(strstr(out.data, "3 of 6 statements shown."));
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

/* Twelve rows of many pairs, whatever their names are. */
static void test_hostile(void **state)
{
    enum { NAMES = sizeof hostile_names / sizeof *hostile_names };
    sg_graph *graph = sg_graph_new();
    size_t to = fake_topic(graph, "the treaty");
    size_t windows[NAMES] = {0};
    sg_panels one = {months, 1, windows};
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_buf out = SG_BUF_INIT;

    (void)state;
    for (size_t i = 0; i < NAMES; i++)
        fake_statement(graph,
                       fake_actor(graph, hostile_names[i], "", SG_ACTOR_PERSON),
                       "rejects", to, -1);
    fake_close(graph);
    options.bars = &one;
    options.bar_pairs = true;
    drawn(graph, &options, &out);
    leave(&out, "picture-bar-hostile.svg");
    assert_null(strstr(out.data, "<script"));
    assert_non_null(strstr(out.data, "12 of 20 pairs, those of most"));
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

static bool drop(void *context, sg_str text)
{
    (void)context;
    (void)text;
    return true;
}

static sg_status refusal(const sg_graph *graph, sg_render_options options)
{
    return sg_render(graph, &options, drop, NULL, NULL, NULL);
}

static void test_refused(void **state)
{
    sg_graph *graph = small_graph();
    static sg_str names[SG_BAR_WINDOWS_MAX + 1];
    sg_panels many = {names, SG_BAR_WINDOWS_MAX + 1, of_edge};
    sg_render_options options = SG_RENDER_OPTIONS_INIT;

    (void)state;
    options.bars = &bars;
    options.link = SG_STR("");
    assert_int_equal(refusal(graph, options), SG_EUSAGE);
    options.link = (sg_str){NULL, 0};
    options.format = SG_PICTURE_DOT;
    assert_int_equal(refusal(graph, options), SG_EUSAGE);
    options.format = SG_PICTURE_SVG;
    options.bars = &many;
    assert_int_equal(refusal(graph, options), SG_ELIMIT);
    sg_graph_free(graph);
}

/* Nothing has a date. */
static void test_empty(void **state)
{
    static const size_t nowhere[] = {SIZE_MAX, SIZE_MAX, SIZE_MAX,
                                     SIZE_MAX, SIZE_MAX, SIZE_MAX};
    sg_panels none = {NULL, 0, nowhere};
    sg_graph *graph = small_graph();
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_buf out = SG_BUF_INIT;

    (void)state;
    options.bars = &none;
    drawn(graph, &options, &out);
    leave(&out, "picture-bar-empty.svg");
    assert_non_null(strstr(out.data, "No statements to show."));
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counts),  cmocka_unit_test(test_pairs),
        cmocka_unit_test(test_hostile), cmocka_unit_test(test_refused),
        cmocka_unit_test(test_empty),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Markdown: table and evidence in the order of the picture, and texts that
 * stay text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/str.h"
#include "drawn.h"
#include "hostile.h"

static void draw(const sg_graph *graph, const char *picture, sg_buf *out)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;

    options.format = SG_PICTURE_MARKDOWN;
    options.picture = sg_str_of(picture);
    drawn(graph, &options, out);
}

/* Two links; the stronger one is told by Dora Venn, in the Gazette. */
static sg_graph *small_graph(void)
{
    sg_graph *graph = sg_graph_new();
    size_t a = fake_actor(graph, "Ardania", "", SG_ACTOR_STATE);
    size_t b = fake_actor(graph, "Corvin Hale", "Ardania", SG_ACTOR_PERSON);
    sg_edge *edge = fake_statement(graph, b, "calls_for", a, 0);

    edge->sentence = SG_STR("\"Hale spoke,\n then asked for help.\"");
    edge->sentence_span = (sg_span){100, 138};
    edge->cue = SG_STR("asked for");
    edge->cue_span = (sg_span){119, 128};
    edge->confidence = 0.874;
    edge->speakers = SG_STR("The > Gazette > Dora Venn");
    fake_statement(graph, b, "calls_for", a, 0)->status = SG_DEMANDED;
    fake_statement(graph, a, "praises", b, 1);
    fake_close(graph);
    return graph;
}

static void test_table_and_evidence(void **state)
{
    sg_graph *graph = small_graph();
    sg_buf out = SG_BUF_INIT;

    (void)state;
    draw(graph, NULL, &out);
    assert_memory_equal(out.data, "# Who stands where", 18);
    assert_null(strstr(out.data, "!["));
    assert_non_null(
        strstr(out.data, "| [1](#e0) | Corvin Hale | calls for\xC2\xA0\xC3\x97"
                         "2 (hedged) | Ardania | neutral, not told as a "
                         "fact | 2 |\n"
                         "| [2](#e1) | Ardania | praises | Corvin Hale | "
                         "positive | 1 |\n"));
    assert_non_null(strstr(out.data,
                           "\n- \xE2\x80\x9C\"Hale spoke, then **asked for** "
                           "help.\"\xE2\x80\x9D \xE2\x80\x94 "));
    assert_non_null(strstr(out.data, "; calls for, reported, confidence 87 %; "
                                     "according to The, citing Gazette, "
                                     "citing Dora Venn\n"));
    assert_non_null(strstr(out.data, "<a id=\"e1\"></a>\n\n### 2. Ardania "
                                     "\xE2\x86\x92 Corvin Hale\n"));
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

static void test_picture_by_reference(void **state)
{
    sg_graph *graph = small_graph();
    sg_buf out = SG_BUF_INIT;

    (void)state;
    draw(graph, "my <odd> (na\xC3\xAFve).svg", &out);
    assert_non_null(
        strstr(out.data, "](<my%20%3Codd%3E%20(na%C3%AFve).svg>)\n"));
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

static void test_hostile_texts_stay_text(void **state)
{
    sg_graph *graph = hostile_network();
    sg_buf out = SG_BUF_INIT;

    (void)state;
    draw(graph, "x.svg", &out);
    leave(&out, "report-hostile.md");
    for (const char *at = out.data; (at = strchr(at, '<')) != NULL; at++)
        assert_true(at[-1] == '\\' || at[-1] == '(' ||
                    strncmp(at, "<a id=\"e", 8) == 0 ||
                    strncmp(at, "</a>", 4) == 0);
    assert_null(strchr(out.data, '\x1B'));
    assert_non_null(strstr(out.data, "\\<script\\>alert(1)\\</script\\>"));
    assert_non_null(strstr(out.data, "back\\\\slash \\\\N"));
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

static void test_empty_graph(void **state)
{
    sg_graph *graph = sg_graph_new();
    sg_buf out = SG_BUF_INIT;

    (void)state;
    fake_close(graph);
    draw(graph, "x.svg", &out);
    assert_non_null(strstr(out.data, "No statement passes"));
    assert_null(strstr(out.data, "## Links"));
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table_and_evidence),
        cmocka_unit_test(test_picture_by_reference),
        cmocka_unit_test(test_hostile_texts_stay_text),
        cmocka_unit_test(test_empty_graph),
    };

    return cmocka_run_group_tests_name("render/markdown", tests, NULL, NULL);
}

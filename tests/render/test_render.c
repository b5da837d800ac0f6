/* From a store to a picture: the real graph behind the same calls. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include <stancegraph/render.h>

#include "base/buf.h"
#include "base/str.h"

static const char *const store_path = "render-test.db";

static bool collect(void *context, sg_str text)
{
    sg_buf_add(context, text);
    return true;
}

static sg_party party(const char *name, sg_actor_kind kind, const char *body)
{
    return (sg_party){.span = {0, 4},
                      .text = sg_str_of(name),
                      .entity = sg_str_of(name),
                      .affiliation = sg_str_of(body),
                      .kind = kind};
}

static sg_statement statement(sg_party source, const char *relation,
                              sg_party target, int polarity)
{
    return (sg_statement){.sentence_span = {0, 40},
                          .sentence_text = SG_STR("Hale spoke of the dam."),
                          .source = source,
                          .relation = sg_str_of(relation),
                          .cue = {5, 10},
                          .cue_text = SG_STR("spoke"),
                          .cue_lemma = SG_STR("speak"),
                          .has_target = true,
                          .target = target,
                          .polarity = polarity,
                          .date = SG_STR("2031-04-12"),
                          .date_from = SG_DATE_DOCUMENT,
                          .confidence = 0.9,
                          .rule = SG_STR("test")};
}

static sg_graph *stored_graph(void)
{
    sg_document_info info = {.id = SG_STR("harbour-0412"),
                             .date = SG_STR("2031-04-12")};
    sg_party hale = party("Corvin Hale", SG_ACTOR_PERSON, "Ardania");
    sg_party ardania = party("Ardania", SG_ACTOR_STATE, NULL);
    sg_party belmora = party("Belmora", SG_ACTOR_STATE, NULL);
    sg_statement statements[] = {
        statement(hale, "criticizes", belmora, -1),
        statement(belmora, "supports", ardania, 1),
        statement(belmora, "meets", hale, 0),
    };
    sg_error err = SG_ERROR_INIT;
    sg_store *store = NULL;
    sg_graph *graph = NULL;
    sg_put done;

    (void)remove(store_path);
    if (sg_store_open(store_path, SG_STORE_WRITE, &store, &err) != SG_OK ||
        sg_store_load(store, &info, statements, 3, &done, &err) != SG_OK ||
        sg_graph_load(store, NULL, &graph, &err) != SG_OK)
        fail_msg("%s", err.message);
    sg_store_close(store);
    (void)remove(store_path);
    return graph;
}

static void test_picture_of_a_store(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = stored_graph();
    sg_buf svg = SG_BUF_INIT;
    sg_render_report report;

    (void)state;
    options.id_prefix = SG_STR("p");
    assert_int_equal(sg_render(graph, &options, collect, &svg, &report, NULL),
                     SG_OK);
    assert_int_equal(report.statements, 3);
    assert_int_equal(report.statements_drawn, 3);
    assert_int_equal(report.actors_drawn, 3);
    assert_non_null(strstr(svg.data, "in 1 document, 12 April 2031."));
    assert_non_null(strstr(svg.data, " id=\"p-c0\"")); /* Ardania and Hale */
    assert_non_null(strstr(svg.data, " id=\"p-e2\""));
    assert_non_null(strstr(svg.data, "Hale spoke of the dam."));
    sg_buf_clear(&svg);
    sg_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_picture_of_a_store),
    };

    return cmocka_run_group_tests_name("render/render", tests, NULL, NULL);
}

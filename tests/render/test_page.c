/* The interactive page: what it carries, and that no text of the graph can
 * break out of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include <stancegraph/render.h>

#include "base/buf.h"
#include "base/json.h"
#include "base/str.h"
#include "hostile.h"

static const char *const store_path = "page-test.db";

static bool collect(void *context, sg_str text)
{
    sg_buf_add(context, text);
    return true;
}

static sg_party party(const char *name, uint32_t start)
{
    uint32_t length = (uint32_t)strlen(name);

    return (sg_party){.span = {start, start + length},
                      .text = sg_str_of(name),
                      .entity = sg_str_of(name),
                      .kind = SG_ACTOR_STATE};
}

/* "Ö accuses 🚢 Belmora." with offsets in bytes. */
static sg_statement accusation(void)
{
    const char *sentence = "\u00d6land accuses \U0001F6A2 Belmora.";

    return (sg_statement){
        .sentence = 1,
        .sentence_span = {100, 100 + (uint32_t)strlen(sentence)},
        .sentence_text = sg_str_of(sentence),
        .source = party("\u00d6land", 100),
        .relation = SG_STR("accuses"),
        .cue = {107, 114},
        .cue_text = SG_STR("accuses"),
        .has_target = true,
        .target = party("Belmora", 120),
        .polarity = -1,
        .date = SG_STR("2031-04-12"),
        .confidence = 0.9};
}

static sg_store *new_store(void)
{
    sg_store *store = NULL;
    sg_error err = SG_ERROR_INIT;

    (void)remove(store_path);
    if (sg_store_open(store_path, SG_STORE_WRITE, &store, &err) != SG_OK)
        fail_msg("%s", err.message);
    return store;
}

static void put(sg_store *store, const char *id, const sg_statement *statements,
                size_t count)
{
    sg_document_info info = {.id = sg_str_of(id),
                             .title = SG_STR("Sea </script><b>& salt"),
                             .date = SG_STR("2031-04-12"),
                             .url = SG_STR("https://example.org/a?b=1&c=2")};
    sg_error err = SG_ERROR_INIT;
    sg_put done;

    if (sg_store_load(store, &info, statements, count, &done, &err) != SG_OK)
        fail_msg("%s", err.message);
}

/* The page of a store, which is closed. */
static sg_buf page_of(sg_store *store, const sg_page_options *options,
                      sg_render_report *report)
{
    sg_buf page = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;

    if (sg_render_page(store, options, collect, &page, report, &err) != SG_OK)
        fail_msg("%s", err.message);
    sg_store_close(store);
    (void)remove(store_path);
    return page;
}

static const char *const data_open =
    "<script type=\"application/json\" id=\"data\">";

/* The data of a page; its text lives as long as `page`. */
static sg_json *data_of(const sg_buf *page)
{
    const char *start = strstr(page->data, data_open);
    const char *end;
    sg_error err = SG_ERROR_INIT;
    sg_json *json = NULL;

    assert_non_null(start);
    start += strlen(data_open);
    end = strstr(start, "</script>");
    assert_non_null(end);
    if (sg_json_parse((sg_str){start, (size_t)(end - start)}, &json, &err) !=
        SG_OK)
        fail_msg("%s", err.message);
    return json;
}

static const sg_json *item(const sg_json *array, size_t number)
{
    const sg_json *at = sg_json_first(array);

    while (number-- > 0)
        at = sg_json_next(at);
    return at;
}

static void assert_text(const sg_json *value, const char *wanted)
{
    sg_str text = {NULL, 0};

    assert_true(sg_json_string(value, &text));
    assert_int_equal(text.len, strlen(wanted));
    assert_memory_equal(text.data, wanted, text.len);
}

static void assert_span(const sg_json *value, int64_t start, int64_t end)
{
    int64_t number = -1;

    assert_true(sg_json_int(item(value, 0), &number));
    assert_int_equal(number, start);
    assert_true(sg_json_int(item(value, 1), &number));
    assert_int_equal(number, end);
}

static void test_what_it_carries(void **state)
{
    sg_statement told = accusation();
    sg_store *store = new_store();
    sg_render_report report;
    sg_error err = SG_ERROR_INIT;
    const sg_json *row;
    const sg_json *document;
    sg_json *data;
    sg_buf page;
    bool known;

    (void)state;
    put(store, "harbour", &told, 1);
    (void)sg_store_add_alias(store, SG_STR("Belmora"), SG_STR("Port Bel"),
                             &known, &err);
    page = page_of(store, NULL, &report);
    assert_int_equal(report.statements, 1);
    assert_int_equal(report.statements_drawn, 1);
    data = data_of(&page);
    row = sg_json_first(sg_json_get(data, "statements"));
    assert_text(item(row, 2), "accuses");
    /* Offsets in UTF-16: the ship counts two. */
    assert_span(item(row, 9), 0, 5);
    assert_span(item(row, 10), 6, 13);
    assert_span(item(row, 11), 17, 24);
    document = sg_json_first(sg_json_get(data, "documents"));
    assert_text(sg_json_get(document, "title"), "Sea </script><b>& salt");
    assert_text(sg_json_get(document, "url"), "https://example.org/a?b=1&c=2");
    assert_text(sg_json_get(sg_json_get(document, "sentences"), "1"),
                told.sentence_text.data);
    row = item(sg_json_get(data, "actors"), 1);
    assert_text(item(row, 0), "Belmora");
    assert_text(sg_json_first(item(row, 3)), "Port Bel");
    sg_json_free(data);
    sg_buf_clear(&page);
}

static void test_span_outside_its_sentence(void **state)
{
    sg_statement told = accusation();
    sg_store *store = new_store();
    sg_json *data;
    sg_buf page;
    int64_t none = -1;

    (void)state;
    told.target.span = (sg_span){2000, 2007};
    put(store, "harbour", &told, 1);
    page = page_of(store, NULL, NULL);
    data = data_of(&page);
    assert_true(sg_json_int(
        item(sg_json_first(sg_json_get(data, "statements")), 11), &none));
    assert_int_equal(none, 0);
    sg_json_free(data);
    sg_buf_clear(&page);
}

static void test_the_strongest_of_many(void **state)
{
    sg_page_options options = SG_PAGE_OPTIONS_INIT;
    sg_statement told[3] = {accusation(), accusation(), accusation()};
    sg_store *store = new_store();
    sg_render_report report;
    sg_json *data;
    sg_buf page;

    (void)state;
    told[1].sentence = 2;
    told[2].sentence = 3;
    told[2].target = party("Zarnia", 120);
    put(store, "harbour", told, 3);
    options.picture.max_statements = 2;
    page = page_of(store, &options, &report);
    assert_int_equal(report.statements_drawn, 2);
    assert_int_equal(report.statements, 3);
    data = data_of(&page);
    assert_int_equal(sg_json_count(sg_json_get(data, "statements")), 2);
    assert_int_equal(sg_json_count(sg_json_get(data, "actors")), 2);
    sg_json_free(data);
    sg_buf_clear(&page);
}

/* What opens a script or a comment, counted. */
static size_t count_of(const sg_buf *page, const char *text)
{
    size_t count = 0;

    for (const char *at = page->data; (at = strstr(at, text)) != NULL; at++)
        count++;
    return count;
}

static void test_hostile_names(void **state)
{
    sg_store *store = new_store();
    sg_store *empty;
    sg_json *data;
    sg_buf page;
    sg_buf plain;

    (void)state;
    for (size_t i = 0; i + 1 < HOSTILE_NAMES; i++) {
        sg_statement told = accusation();
        char id[16];

        if (strstr(hostile_names[i], "broken") != NULL ||
            strstr(hostile_names[i + 1], "broken") != NULL)
            continue; /* which the store refuses */
        (void)snprintf(id, sizeof(id), "doc-%zu", i);
        told.source.entity = sg_str_of(hostile_names[i]);
        told.target.entity = sg_str_of(hostile_names[i + 1]);
        told.topic_text = sg_str_of(hostile_names[i]);
        told.cue_text = sg_str_of(hostile_names[i]);
        put(store, id, &told, 1);
    }
    page = page_of(store, NULL, NULL);
    empty = new_store();
    plain = page_of(empty, NULL, NULL);
    assert_int_equal(count_of(&page, "<script"), count_of(&plain, "<script"));
    assert_int_equal(count_of(&page, "</script"), count_of(&plain, "</script"));
    assert_int_equal(count_of(&page, "<!--"), count_of(&plain, "<!--"));
    assert_int_equal(count_of(&page, "<b>"), count_of(&plain, "<b>"));
    assert_int_equal(count_of(&page, "\u202e"), 0);
    assert_int_equal(count_of(&page, "<!--sg:"), 0);
    data = data_of(&page);
    assert_true(sg_json_count(sg_json_get(data, "actors")) > 5);
    sg_json_free(data);
    sg_buf_clear(&plain);
    sg_buf_clear(&page);
}

static void test_title_and_empty_graph(void **state)
{
    sg_page_options options = SG_PAGE_OPTIONS_INIT;
    sg_store *store = new_store();
    sg_render_report report;
    sg_json *data;
    sg_buf page;

    (void)state;
    options.picture.title = SG_STR("<i>Sea & salt</i>");
    page = page_of(store, &options, &report);
    assert_non_null(
        strstr(page.data, "<title>&lt;i&gt;Sea &amp; salt&lt;/i&gt;</title>"));
    assert_int_equal(report.statements, 0);
    data = data_of(&page);
    assert_int_equal(sg_json_count(sg_json_get(data, "statements")), 0);
    sg_json_free(data);
    sg_buf_clear(&page);
}

static bool refuse(void *context, sg_str text)
{
    (void)context;
    (void)text;
    return false;
}

static void test_writer_that_stops(void **state)
{
    sg_store *store = new_store();
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(sg_render_page(store, NULL, refuse, NULL, NULL, &err),
                     SG_ESTOP);
    sg_store_close(store);
    (void)remove(store_path);
}

static void test_page_needs_a_store(void **state)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph = sg_graph_new();
    sg_error err = SG_ERROR_INIT;
    sg_buf out = SG_BUF_INIT;

    (void)state;
    options.format = SG_PICTURE_PAGE;
    assert_int_equal(sg_render(graph, &options, collect, &out, NULL, &err),
                     SG_EUSAGE);
    assert_int_equal(out.len, 0);
    sg_graph_free(graph);
    sg_buf_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_it_carries),
        cmocka_unit_test(test_span_outside_its_sentence),
        cmocka_unit_test(test_the_strongest_of_many),
        cmocka_unit_test(test_hostile_names),
        cmocka_unit_test(test_title_and_empty_graph),
        cmocka_unit_test(test_writer_that_stops),
        cmocka_unit_test(test_page_needs_a_store),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Statements as JSON lines: exact bytes, the way there and back, bad lines. */
#include "tests/base/check.h"

#include <string.h>

#include "extract/document_json.h"
#include "extract/statement_json.h"

static const char full_line[] =
    "{\"doc\":\"d 1\",\"sentence\":3,\"sentence_start\":10,\"sentence_end\":99,"
    "\"sentence_text\":\"She \\\"said\\\" it.\","
    "\"source\":{\"text\":\"She\",\"start\":10,\"end\":13,"
    "\"entity\":\"Jane Doe\",\"kind\":\"person\","
    "\"affiliation\":\"Ruritania\"},"
    "\"relation\":\"accuses\","
    "\"cue\":{\"text\":\"said\",\"start\":15,\"end\":19,\"lemma\":\"say\"},"
    "\"target\":{\"text\":\"Acme\",\"start\":30,\"end\":34,"
    "\"entity\":\"Acme\",\"kind\":\"organization\"},"
    "\"topic\":{\"text\":\"the deal\",\"start\":40,\"end\":48},"
    "\"polarity\":-1,\"status\":\"conditional\","
    "\"attributed_to\":[{\"text\":\"the Post\",\"start\":50,\"end\":58,"
    "\"entity\":\"The Post\",\"kind\":\"medium\"},{\"text\":\"her "
    "aide\",\"start\":60,\"end\":68,"
    "\"entity\":\"Ruritania\",\"kind\":\"state\"}],\"attribution\":true,"
    "\"quote\":{\"text\":\"it\",\"start\":70,\"end\":72},"
    "\"content\":null,\"date\":\"2025-05-09\",\"date_from\":\"text\","
    "\"confidence\":0.90,\"rule\":\"accuse.1\"}\n";

static const char bare_line[] =
    "{\"doc\":\"d\",\"sentence\":0,\"sentence_start\":0,\"sentence_end\":0,"
    "\"sentence_text\":null,"
    "\"source\":{\"text\":\"X\",\"start\":0,\"end\":0,\"entity\":\"X\","
    "\"kind\":\"other\"},\"relation\":\"says\","
    "\"cue\":{\"text\":\"\",\"start\":0,\"end\":0,\"lemma\":\"\"},"
    "\"target\":null,\"topic\":null,\"polarity\":0,\"status\":\"actual\","
    "\"attributed_to\":[],\"attribution\":false,\"quote\":null,"
    "\"content\":null,\"date\":null,\"date_from\":null,"
    "\"confidence\":1.00,\"rule\":\"\"}\n";

/* `chain` has room for two. */
static sg_statement full_statement(sg_party *chain)
{
    chain[0] = (sg_party){.span = {50, 58},
                          .text = SG_STR("the Post"),
                          .entity = SG_STR("The Post"),
                          .kind = SG_ACTOR_MEDIUM};
    chain[1] = (sg_party){.span = {60, 68},
                          .text = SG_STR("her aide"),
                          .entity = SG_STR("Ruritania"),
                          .kind = SG_ACTOR_STATE};
    return (sg_statement){
        .sentence = 3,
        .sentence_span = {10, 99},
        .sentence_text = SG_STR("She \"said\" it."),
        .source = {.span = {10, 13},
                   .text = SG_STR("She"),
                   .entity = SG_STR("Jane Doe"),
                   .affiliation = SG_STR("Ruritania"),
                   .kind = SG_ACTOR_PERSON},
        .relation = SG_STR("accuses"),
        .cue = {15, 19},
        .cue_text = SG_STR("said"),
        .cue_lemma = SG_STR("say"),
        .has_target = true,
        .target = {.span = {30, 34},
                   .text = SG_STR("Acme"),
                   .entity = SG_STR("Acme"),
                   .kind = SG_ACTOR_ORGANIZATION},
        .topic = {40, 48},
        .topic_text = SG_STR("the deal"),
        .polarity = -1,
        .status = SG_CONDITIONAL,
        .attributed_to = chain,
        .attributed_count = 2,
        .attribution = true,
        .quote = {70, 72},
        .quote_text = SG_STR("it"),
        .date = SG_STR("2025-05-09"),
        .date_from = SG_DATE_TEXT,
        .confidence = 0.9,
        .rule = SG_STR("accuse.1"),
    };
}

static void test_written_in_fixed_order(void **state)
{
    sg_document_info doc = {.id = SG_STR("d 1")};
    sg_party chain[2];
    sg_statement s = full_statement(chain);
    sg_buf out = SG_BUF_INIT;

    (void)state;
    sg_statement_write(&out, &doc, &s);
    assert_string_equal(out.data, full_line);
    sg_buf_clear(&out);
}

static void test_missing_values_are_null(void **state)
{
    sg_document_info doc = {.id = SG_STR("d")};
    sg_statement s = {.source = {.text = SG_STR("X"), .entity = SG_STR("X")},
                      .relation = SG_STR("says"),
                      .confidence = 1};
    sg_buf out = SG_BUF_INIT;

    (void)state;
    sg_statement_write(&out, &doc, &s);
    assert_string_equal(out.data, bare_line);
    sg_buf_clear(&out);
}

static void there_and_back(const char *line)
{
    sg_arena *arena = sg_arena_new();
    sg_document_info doc;
    sg_statement s;
    sg_error err = SG_ERROR_INIT;
    sg_buf out = SG_BUF_INIT;

    if (sg_statement_read(arena, sg_str_of(line), &doc, &s, &err) != SG_OK)
        fail_msg("%s", err.message);
    sg_statement_write(&out, &doc, &s);
    assert_string_equal(out.data, line);
    sg_buf_clear(&out);
    sg_arena_free(arena);
}

static void test_facts_of_the_document(void **state)
{
    static const char facts[] =
        "\"document\":{\"title\":\"Talks\",\"date\":\"2025-05-09\","
        "\"url\":\"https://example.org/1\",\"author\":\"A. Writer\","
        "\"medium\":\"The Post\"}}\n";
    sg_buf line = SG_BUF_INIT;
    sg_arena *arena = sg_arena_new();
    sg_document_info doc;
    sg_statement s;
    sg_error err = SG_ERROR_INIT;

    (void)state;
    sg_buf_add(&line,
               sg_str_sub(sg_str_of(bare_line), 0, strlen(bare_line) - 2));
    sg_buf_printf(&line, ",%s", facts);
    there_and_back(line.data);
    sg_buf_reset(&line);
    sg_buf_addc(&line, "{\"doc\":\"d\",\"source\":{\"entity\":\"X\"},"
                       "\"relation\":\"says\",\"polarity\":0,"
                       "\"document\":{\"date\":\"soon\"}}");
    assert_int_equal(
        sg_statement_read(arena, sg_buf_str(&line), &doc, &s, &err), SG_EINPUT);
    assert_non_null(strstr(err.message, "document.date"));
    sg_buf_clear(&line);
    sg_arena_free(arena);
}

static void test_there_and_back(void **state)
{
    (void)state;
    there_and_back(full_line);
    there_and_back(bare_line);
}

static void test_values_arrive(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_document_info doc;
    sg_statement s;

    (void)state;
    assert_int_equal(
        sg_statement_read(arena, sg_str_of(full_line), &doc, &s, NULL), SG_OK);
    assert_str(doc.id, "d 1");
    assert_str(s.sentence_text, "She \"said\" it.");
    assert_str(s.source.affiliation, "Ruritania");
    assert_int_equal(s.source.kind, SG_ACTOR_PERSON);
    assert_null(s.target.affiliation.data);
    assert_int_equal(s.topic.end, 48);
    assert_int_equal(s.polarity, -1);
    assert_int_equal(s.status, SG_CONDITIONAL);
    assert_int_equal(s.attributed_count, 2);
    assert_str(s.attributed_to[1].entity, "Ruritania");
    assert_true(s.attribution && s.has_target);
    assert_int_equal(s.content.end, 0);
    assert_int_equal(s.date_from, SG_DATE_TEXT);
    sg_arena_free(arena);
}

static void test_little_is_needed(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_document_info doc;
    sg_statement s;

    (void)state;
    assert_int_equal(
        sg_statement_read(arena,
                          SG_STR("{\"doc\":\"d\",\"relation\":\"aids\","
                                 "\"polarity\":1,\"extra\":{},"
                                 "\"source\":{\"entity\":\"X\"},"
                                 "\"target\":{\"text\":\"Y\"}}"),
                          &doc, &s, NULL),
        SG_OK);
    assert_str(s.source.text, "X");
    assert_str(s.target.entity, "Y");
    assert_int_equal(s.status, SG_ACTUAL);
    assert_true(s.confidence == 1);
    sg_arena_free(arena);
}

/* The good short line with `from` replaced by `to` is refused. */
static void refused(const char *from, const char *to, const char *message)
{
    static const char good[] =
        "{\"doc\":\"d\",\"source\":{\"entity\":\"X\",\"start\":1,\"end\":2},"
        "\"relation\":\"says\",\"polarity\":0}";
    const char *at = strstr(good, from);
    sg_arena *arena = sg_arena_new();
    sg_buf line = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;
    sg_document_info doc;
    sg_statement s;

    assert_non_null(at);
    sg_buf_add(&line, (sg_str){good, (size_t)(at - good)});
    sg_buf_addc(&line, to);
    sg_buf_addc(&line, at + strlen(from));
    assert_int_equal(
        sg_statement_read(arena, sg_buf_str(&line), &doc, &s, &err), SG_EINPUT);
    if (!strstr(err.message, message))
        fail_msg("\"%s\" does not tell \"%s\"", err.message, message);
    assert_true(err.byte < line.len);
    assert_null(doc.id.data);
    assert_null(s.relation.data);
    sg_buf_clear(&line);
    sg_arena_free(arena);
}

static void test_bad_fields(void **state)
{
    (void)state;
    refused("\"doc\":\"d\",", "", "'doc' is missing");
    refused("\"d\"", "\"\"", "'doc' is empty");
    refused("\"d\"", "null", "'doc' is null, not a string");
    refused("\"says\"", "5", "'relation' is a number");
    refused("\"entity\":\"X\",", "", "'source.entity' is missing");
    refused("\"entity\":\"X\"", "\"text\":\"\"", "'source.entity' is empty");
    refused("{\"entity\":\"X\",\"start\":1,\"end\":2}", "\"X\"",
            "'source' is a string, not an object");
    refused("\"start\":1", "\"start\":-1", "'source.start' is no offset");
    refused("\"start\":1", "\"start\":1.5", "'source.start' is no offset");
    refused("\"start\":1", "\"start\":3", "less than the start");
    refused("\"end\":2", "\"end\":4294967296", "'source.end' is no offset");
    refused("\"end\":2", "\"end\":2,\"kind\":\"alien\"", "'source.kind'");
    refused("\"polarity\":0", "\"polarity\":2", "'polarity' is none");
    refused("\"polarity\":0", "\"polarity\":\"+\"", "'polarity' is a string");
    refused("\"polarity\":0", "\"polarity\":0,\"status\":\"maybe\"",
            "'status'");
    refused("\"polarity\":0", "\"polarity\":0,\"confidence\":1.5",
            "'confidence'");
    refused("\"polarity\":0", "\"polarity\":0,\"date\":\"May 9\"", "'date'");
    refused("\"polarity\":0", "\"polarity\":0,\"date_from\":\"x\"",
            "'date_from'");
    refused("\"polarity\":0", "\"polarity\":0,\"attributed_to\":[1]",
            "'attributed_to.item'");
    refused("\"polarity\":0", "\"polarity\":0,\"attributed_to\":{}",
            "not an array");
    refused("\"polarity\":0", "\"polarity\":0,\"topic\":\"x\"", "'topic'");
    refused("\"polarity\":0}", "\"polarity\":0", "not JSON");
    refused("\"d\"", "\"\xFF\"", "UTF-8");
}

static void test_error_points_at_the_field(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_error err = SG_ERROR_INIT;
    sg_document_info doc;
    sg_statement s;

    (void)state;
    assert_int_equal(sg_statement_read(arena,
                                       SG_STR("{\"doc\":\"d\",\"source\":7}"),
                                       &doc, &s, &err),
                     SG_EINPUT);
    assert_int_equal(err.byte, 11);
    assert_int_equal(sg_statement_read(arena, SG_STR("[]"), &doc, &s, &err),
                     SG_EINPUT);
    sg_arena_free(arena);
}

static const char document_line[] =
    "{\"doc\":\"d 1\",\"statements\":2,\"text_hash\":"
    "\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\","
    "\"version\":\"1\",\"document\":{\"title\":\"T\"},\"sentences\":["
    "{\"text\":\"One.\",\"start\":0,\"end\":4},"
    "{\"text\":\"Two.\",\"start\":5,\"end\":9}]}\n";

static void test_line_of_a_document(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_buf out = SG_BUF_INIT;
    sg_line line;

    (void)state;
    assert_int_equal(sg_line_read(arena, sg_str_of(document_line), &line, NULL),
                     SG_OK);
    assert_true(line.is_document);
    assert_int_equal(line.document.statements, 2);
    assert_int_equal(line.document.sentence_count, 2);
    assert_int_equal(line.document.sentences[1].number, 1);
    sg_document_record_write(&out, &line.document);
    assert_string_equal(out.data, document_line);
    assert_int_equal(sg_line_read(arena, sg_str_of(bare_line), &line, NULL),
                     SG_OK);
    assert_false(line.is_document);
    sg_buf_clear(&out);
    sg_arena_free(arena);
}

static void test_bad_lines_of_documents(void **state)
{
    static const struct {
        const char *line;
        const char *told;
    } bad[] = {
        {"{\"statements\":1}", "doc"},
        {"{\"doc\":\"d\",\"statements\":null}", "statements"},
        {"{\"doc\":\"d\",\"statements\":1.5}", "statements"},
        {"{\"doc\":\"d\",\"statements\":1,\"text_hash\":\"x\"}", "text_hash"},
        {"{\"doc\":\"d\",\"statements\":1,\"sentences\":[{\"start\":2,"
         "\"end\":1}]}",
         "sentences.end"},
    };
    sg_arena *arena = sg_arena_new();

    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        sg_error err = SG_ERROR_INIT;
        sg_line line;

        assert_int_equal(
            sg_line_read(arena, sg_str_of(bad[i].line), &line, &err),
            SG_EINPUT);
        assert_non_null(strstr(err.message, bad[i].told));
    }
    sg_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_written_in_fixed_order),
        cmocka_unit_test(test_missing_values_are_null),
        cmocka_unit_test(test_there_and_back),
        cmocka_unit_test(test_facts_of_the_document),
        cmocka_unit_test(test_values_arrive),
        cmocka_unit_test(test_little_is_needed),
        cmocka_unit_test(test_bad_fields),
        cmocka_unit_test(test_error_points_at_the_field),
        cmocka_unit_test(test_line_of_a_document),
        cmocka_unit_test(test_bad_lines_of_documents),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

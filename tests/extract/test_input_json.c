/* Documents as JSON lines. */
#include "tests/base/check.h"

#include <string.h>

#include "extract/input_json.h"

static void test_all_fields(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_document_info info;
    sg_str text;

    (void)state;
    assert_int_equal(
        sg_document_read(
            arena,
            SG_STR("{\"doc\":\"d1\",\"title\":\"T\",\"date\":\"2025-05-01\","
                   "\"url\":\"u\",\"author\":\"a\",\"medium\":\"m\","
                   "\"other\":[1],\"text\":\"One.\\nTwo \\u00e9.\"}\n"),
            &info, &text, NULL),
        SG_OK);
    assert_str(info.id, "d1");
    assert_str(info.title, "T");
    assert_str(info.date, "2025-05-01");
    assert_str(info.url, "u");
    assert_str(info.author, "a");
    assert_str(info.medium, "m");
    assert_str(text, "One.\nTwo \xC3\xA9.");
    sg_arena_free(arena);
}

static void test_only_text_is_needed(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_document_info info;
    sg_str text;

    (void)state;
    assert_int_equal(sg_document_read(arena,
                                      SG_STR("{\"text\":\"\",\"doc\":null}"),
                                      &info, &text, NULL),
                     SG_OK);
    assert_non_null(text.data);
    assert_int_equal(text.len, 0);
    assert_int_equal(info.id.len, 0);
    assert_null(info.title.data);
    sg_arena_free(arena);
}

static void refused(const char *line, size_t byte, const char *message)
{
    sg_arena *arena = sg_arena_new();
    sg_document_info info = {.id = SG_STR("old")};
    sg_str text = SG_STR("old");
    sg_error err = SG_ERROR_INIT;

    assert_int_equal(
        sg_document_read(arena, sg_str_of(line), &info, &text, &err),
        SG_EINPUT);
    assert_int_equal(err.byte, byte);
    if (!strstr(err.message, message))
        fail_msg("\"%s\" does not tell \"%s\"", err.message, message);
    assert_null(text.data);
    assert_null(info.id.data);
    sg_arena_free(arena);
}

static void test_bad_lines(void **state)
{
    (void)state;
    refused("", 0, "no JSON");
    refused("{\"doc\":\"x\"}", 0, "'text' is missing");
    refused("{\"doc\":\"x\",\"text\":7}", 11, "'text' is a number");
    refused("{\"text\":\"x\",\"date\":2025}", 12, "'date' is a number");
    refused("[\"text\"]", 0, "an array");
    refused("{\"text\":\"x\"", 10, "not JSON");
    refused("{\"text\":\"x\"} {}", 13, "follows");
}

static void test_bytes_of_no_letter(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_document_info info;
    sg_str text;

    (void)state;
    assert_int_equal(
        sg_document_read(
            arena,
            SG_STR("{\"text\":\"a \xFF\",\"title\":\"\xC3\xA9t\xE9\","
                   "\"author\":\"\xE2\x82\",\"doc\":\"\xFF\"}"),
            &info, &text, NULL),
        SG_OK);
    assert_str(info.title, "\xC3\xA9t?");
    assert_str(info.author, "??");
    assert_str(info.id, "\xFF");
    assert_str(text, "a \xFF");
    sg_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_fields),
        cmocka_unit_test(test_only_text_is_needed),
        cmocka_unit_test(test_bad_lines),
        cmocka_unit_test(test_bytes_of_no_letter),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Fields of CSV, written and read. */
#include "tests/base/check.h"

#include <stdio.h>
#include <string.h>

#include "base/csv.h"

static void test_fields_are_quoted_where_they_must_be(void **state)
{
    sg_buf out = SG_BUF_INIT;

    (void)state;
    sg_csv_field(&out, SG_STR("plain; text"));
    sg_buf_byte(&out, '|');
    sg_csv_field(&out, SG_STR("a,\"b\"\nc"));
    assert_string_equal(out.data, "plain; text|\"a,\"\"b\"\"\nc\"");
    sg_buf_clear(&out);
}

/* All rows as "a|b/c|d/", an error as "LINE: MESSAGE/". */
static const char *rows_of(const char *text)
{
    static char out[512];
    sg_csv csv = sg_csv_open(sg_str_of(text));
    sg_arena *arena = sg_arena_new();
    sg_buf all = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;
    sg_status status = SG_OK;

    for (;;) {
        if (sg_csv_next(&csv, arena, &status, &err)) {
            for (size_t i = 0; i < csv.count; i++)
                sg_buf_printf(&all, "%s%.*s", i ? "|" : "",
                              SG_FMT(csv.fields[i]));
        } else if (status) {
            sg_buf_printf(&all, "%zu: %s", err.line, err.message);
        } else {
            break;
        }
        sg_buf_byte(&all, '/');
    }
    (void)snprintf(out, sizeof out, "%s", all.data);
    sg_buf_clear(&all);
    sg_arena_free(arena);
    return out;
}

static void test_rows(void **state)
{
    (void)state;
    assert_string_equal(rows_of(""), "");
    assert_string_equal(rows_of("a,b\n1,2\n"), "a|b/1|2/");
    assert_string_equal(rows_of("a,b\r\n1,\r\n\r\n,"), "a|b/1|/|/");
    assert_string_equal(rows_of("\xef\xbb\xbf"
                                "a;b,c\n1;2;3"),
                        "a;b|c/1;2;3/");
    assert_string_equal(rows_of("a;b;c\n1;2,5;3"), "a|b|c/1|2,5|3/");
    assert_string_equal(rows_of("\"a \"\"b\"\"\",\"\nc\"\r\nd,e\n"),
                        "a \"b\"|\nc/d|e/");
}

static void test_bad_rows_have_their_line(void **state)
{
    (void)state;
    assert_string_equal(rows_of("a,b\n\"x\ny\"z,2\n3,4\n"),
                        "a|b/2: a quotation mark within a field/3|4/");
    assert_string_equal(rows_of("a\nb\n\"c\n"),
                        "a/b/3: a quotation mark that is not closed/");
}

static void test_too_many_columns(void **state)
{
    char text[2 * SG_CSV_MAX_COLUMNS + 8];

    (void)state;
    memset(text, ',', sizeof text);
    text[sizeof text - 1] = '\0';
    assert_string_equal(rows_of(text), "1: too many columns/");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fields_are_quoted_where_they_must_be),
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_bad_rows_have_their_line),
        cmocka_unit_test(test_too_many_columns),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* JSON: kinds, positions of errors, limits, escapes, numbers. */
#include "tests/base/check.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/json.h"

static sg_json *parsed(const char *text)
{
    sg_json *value;
    sg_error err = SG_ERROR_INIT;

    if (sg_json_parse(sg_str_of(text), &value, &err) != SG_OK)
        fail_msg("%s: %s", text, err.message);
    return value;
}

static void test_kinds(void **state)
{
    sg_json *v = parsed(" {\"s\":\"x\",\"n\":-2.5,\"i\":7,\"b\":true,"
                        "\"z\":null,\"a\":[1,2,3],\"o\":{\"k\":1}} ");
    sg_str s = {NULL, 0};
    double n = 0;
    int64_t i = 0;
    bool b = false;

    (void)state;
    assert_int_equal(sg_json_kind_of(v), SG_JSON_OBJECT);
    assert_true(sg_json_string(sg_json_get(v, "s"), &s));
    assert_str(s, "x");
    assert_true(sg_json_number(sg_json_get(v, "n"), &n));
    assert_true(fabs(n + 2.5) < 1e-12);
    assert_false(sg_json_int(sg_json_get(v, "n"), &i));
    assert_true(sg_json_int(sg_json_get(v, "i"), &i));
    assert_int_equal(i, 7);
    assert_true(sg_json_bool(sg_json_get(v, "b"), &b) && b);
    assert_int_equal(sg_json_kind_of(sg_json_get(v, "z")), SG_JSON_NULL);
    assert_int_equal(sg_json_count(sg_json_get(v, "a")), 3);
    assert_str(sg_json_name(sg_json_first(sg_json_get(v, "o"))), "k");
    assert_null(sg_json_get(v, "S"));
    assert_false(sg_json_string(sg_json_get(v, "n"), &s));
    sg_json_free(v);
}

static void test_nothing_may_be_asked_anything(void **state)
{
    sg_str s;
    double n;

    (void)state;
    assert_int_equal(sg_json_kind_of(NULL), SG_JSON_NONE);
    assert_null(sg_json_get(NULL, "a"));
    assert_null(sg_json_first(NULL));
    assert_null(sg_json_next(NULL));
    assert_int_equal(sg_json_count(NULL), 0);
    assert_false(sg_json_string(NULL, &s));
    assert_false(sg_json_number(NULL, &n));
    sg_json_free(NULL);
}

static void fails_at(const char *text, size_t byte)
{
    sg_json *value;
    sg_error err = SG_ERROR_INIT;

    assert_int_equal(sg_json_parse(sg_str_of(text), &value, &err), SG_EINPUT);
    assert_null(value);
    assert_int_equal(err.byte, byte);
    assert_int_equal(sg_json_parse(sg_str_of(text), &value, NULL), SG_EINPUT);
}

static void test_errors_tell_the_byte(void **state)
{
    (void)state;
    fails_at("", 0);
    fails_at("  \n", 0);
    fails_at("{\"a\":1} x", 8);
    fails_at("{\"a\":tru}", 5);
    fails_at("[1,2", 3);
    fails_at("nonsense", 0);
}

static void test_missing_text_is_an_error(void **state)
{
    sg_json *value;

    (void)state;
    assert_int_equal(sg_json_parse((sg_str){NULL, 0}, &value, NULL), SG_EINPUT);
    assert_null(value);
}

static void test_depth_is_limited(void **state)
{
    enum { DEPTH = 100000 };
    char *deep = malloc(DEPTH);
    sg_json *value;

    (void)state;
    memset(deep, '[', DEPTH);
    assert_int_equal(sg_json_parse((sg_str){deep, DEPTH}, &value, NULL),
                     SG_EINPUT);
    free(deep);
}

static void string_is(const char *json, const char *want, size_t len)
{
    sg_json *v = parsed(json);
    sg_str s = {NULL, 0};

    assert_true(sg_json_string(v, &s));
    assert_int_equal(s.len, len);
    assert_memory_equal(s.data, want, len);
    sg_json_free(v);
}

static void test_escapes(void **state)
{
    sg_json *value;

    (void)state;
    string_is("\"\\u00e9\\n\\\"\\\\\\/\"", "\xC3\xA9\n\"\\/", 6);
    string_is("\"\\ud83d\\ude00\"", "\xF0\x9F\x98\x80", 4);
    string_is("\"a\\u0000b\"", "a b", 3);
    string_is("\"\\\\u0000\"", "\\u0000", 6);
    assert_int_equal(sg_json_parse(SG_STR("\"\\ud83d\""), &value, NULL),
                     SG_EINPUT);
}

static void test_huge_numbers_are_no_integers(void **state)
{
    sg_json *v = parsed("[1e999,1e300,9007199254740992,-5]");
    const sg_json *item = sg_json_first(v);
    int64_t i = 1;
    double n = 1;

    (void)state;
    assert_false(sg_json_number(item, &n));
    item = sg_json_next(item);
    assert_false(sg_json_int(item, &i));
    item = sg_json_next(item);
    assert_true(sg_json_int(item, &i));
    assert_true(i == 9007199254740992);
    item = sg_json_next(item);
    assert_true(sg_json_int(item, &i));
    assert_int_equal(i, -5);
    sg_json_free(v);
}

static void test_first_of_two_names_counts(void **state)
{
    sg_json *v = parsed("{\"a\":1,\"a\":2}");
    int64_t i = 0;

    (void)state;
    assert_true(sg_json_int(sg_json_get(v, "a"), &i));
    assert_int_equal(i, 1);
    sg_json_free(v);
}

static void test_field_errors_point_into_the_line(void **state)
{
    sg_str line = SG_STR("{\"say\":\"end\",\"end\":true}");
    sg_json *v = parsed("{\"say\":\"end\",\"end\":true}");
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(sg_json_fail_kind(line, "end", sg_json_get(v, "end"),
                                       SG_JSON_NUMBER, &err),
                     SG_EINPUT);
    assert_string_equal(err.message, "'end' is true or false, not a number");
    assert_int_equal(
        sg_json_fail_kind(line, "x.gone", NULL, SG_JSON_NUMBER, &err),
        SG_EINPUT);
    assert_string_equal(err.message, "'x.gone' is missing");
    assert_int_equal(err.byte, 0);
    assert_int_equal(sg_json_fail(line, "say", "is rude", &err), SG_EINPUT);
    assert_int_equal(err.byte, 1);
    sg_json_free(v);
}

static void test_written_strings(void **state)
{
    sg_buf out = SG_BUF_INIT;

    (void)state;
    sg_json_write_string(&out, (sg_str){"a\"b\\\n\t\x01\0\xC3\xA9", 10});
    assert_string_equal(out.data, "\"a\\\"b\\\\\\n\\t\\u0001\\u0000\xC3\xA9\"");
    sg_buf_reset(&out);
    sg_json_write_string_or_null(&out, (sg_str){NULL, 0});
    sg_json_write_string_or_null(&out, SG_STR(""));
    assert_string_equal(out.data, "null\"\"");
    sg_buf_clear(&out);
}

static void written_number(double number, const char *want)
{
    sg_buf out = SG_BUF_INIT;

    sg_json_write_number(&out, number);
    assert_string_equal(out.data, want);
    sg_buf_clear(&out);
}

static void written_fixed(double number, int digits, const char *want)
{
    sg_buf out = SG_BUF_INIT;

    sg_json_write_fixed(&out, number, digits);
    assert_string_equal(out.data, want);
    sg_buf_clear(&out);
}

static void test_written_numbers(void **state)
{
    (void)state;
    written_number(0.1, "0.1");
    written_number(1.0 / 3, "0.3333333333333333");
    written_number(-42, "-42");
    written_number(NAN, "null");
    written_fixed(0.905, 2, "0.91");
    written_fixed(1, 2, "1.00");
    written_fixed(-0.004, 2, "0.00");
    written_fixed(-1.25, 1, "-1.3");
    written_fixed(7.6, 0, "8");
    written_fixed(INFINITY, 2, "null");
}

/* Whoever uses the library may have set a locale of his own. */
static void test_numbers_in_a_locale_with_a_comma(void **state)
{
    double number = 0;
    sg_json *v;

    (void)state;
    if (setlocale(LC_NUMERIC, "de_DE.UTF-8") == NULL)
        skip();
    written_number(0.25, "0.25");
    written_fixed(-1.25, 1, "-1.3");
    assert_true(sg_str_to_double(SG_STR("0.5"), &number));
    assert_true(number == 0.5);
    assert_false(sg_str_to_double(SG_STR("0,5"), &number));
    v = parsed("{\"n\":-2.5}");
    assert_true(sg_json_number(sg_json_get(v, "n"), &number));
    assert_true(number == -2.5);
    sg_json_free(v);
    (void)setlocale(LC_NUMERIC, "C");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_nothing_may_be_asked_anything),
        cmocka_unit_test(test_errors_tell_the_byte),
        cmocka_unit_test(test_missing_text_is_an_error),
        cmocka_unit_test(test_depth_is_limited),
        cmocka_unit_test(test_escapes),
        cmocka_unit_test(test_huge_numbers_are_no_integers),
        cmocka_unit_test(test_first_of_two_names_counts),
        cmocka_unit_test(test_field_errors_point_into_the_line),
        cmocka_unit_test(test_written_strings),
        cmocka_unit_test(test_written_numbers),
        cmocka_unit_test(test_numbers_in_a_locale_with_a_comma),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

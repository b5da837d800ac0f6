/* Tables: columns by name, comments, and every way a row can be wrong. */
#include "tests/base/check.h"

#include <string.h>

#include "base/tsv.h"

static void test_columns_in_the_order_asked_for(void **state)
{
    sg_str text = SG_STR("# a comment\n\nname\tkind\tnote\n"
                         "one\tx\tfirst\r\n# another\ntwo\ty\n");
    sg_tsv tsv;
    sg_status status = SG_OK;

    (void)state;
    assert_int_equal(sg_tsv_open(&tsv, "t.tsv", text, "note name", NULL),
                     SG_OK);
    assert_true(sg_tsv_next(&tsv, &status, NULL));
    assert_str(tsv.fields[0], "first");
    assert_str(tsv.fields[1], "one");
    assert_int_equal(tsv.line, 4);
    assert_true(sg_tsv_next(&tsv, &status, NULL));
    assert_str(tsv.fields[0], "");
    assert_str(tsv.fields[1], "two");
    assert_int_equal(tsv.line, 6);
    assert_false(sg_tsv_next(&tsv, &status, NULL));
    assert_int_equal(status, SG_OK);
}

static void test_missing_column_is_named(void **state)
{
    sg_tsv tsv;
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(
        sg_tsv_open(&tsv, "t.tsv", SG_STR("a\tb\n1\t2\n"), "a c", &err),
        SG_EDATA);
    assert_string_equal(err.file, "t.tsv");
    assert_int_equal(err.line, 1);
    assert_non_null(strstr(err.message, "'c'"));
}

static void test_empty_table(void **state)
{
    sg_tsv tsv;
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(sg_tsv_open(&tsv, "t.tsv", SG_STR(""), "a", &err),
                     SG_EDATA);
    assert_int_equal(sg_tsv_open(&tsv, "t.tsv", SG_STR("# only\n"), "a", &err),
                     SG_EDATA);
    assert_int_equal(sg_tsv_open(&tsv, "t.tsv", (sg_str){NULL, 0}, "a", &err),
                     SG_EDATA);
}

static void bad_row(const char *text, size_t line, const char *message)
{
    sg_tsv tsv;
    sg_error err = SG_ERROR_INIT;
    sg_status status = SG_OK;

    assert_int_equal(sg_tsv_open(&tsv, "t.tsv", sg_str_of(text), "a", &err),
                     SG_OK);
    while (sg_tsv_next(&tsv, &status, &err))
        ;
    assert_int_equal(status, SG_EDATA);
    assert_int_equal(err.line, line);
    assert_non_null(strstr(err.message, message));
}

static void test_bad_rows(void **state)
{
    (void)state;
    bad_row("a\tb\n1\t2\n1\t2\t3\n", 3, "more fields");
    bad_row("a\tb\n\xFF\t2\n", 2, "UTF-8");
}

static void test_dashes_tell_nothing(void **state)
{
    (void)state;
    assert_true(sg_tsv_is_dash(SG_STR("-")));
    assert_true(sg_tsv_is_dash(SG_STR("")));
    assert_false(sg_tsv_is_dash(SG_STR("-1")));
}

static void test_own_errors_name_the_row(void **state)
{
    sg_tsv tsv;
    sg_error err = SG_ERROR_INIT;
    sg_status status = SG_OK;

    (void)state;
    assert_int_equal(
        sg_tsv_open(&tsv, "t.tsv", SG_STR("a\n#\n#\nx\n"), "a", &err), SG_OK);
    assert_true(sg_tsv_next(&tsv, &status, &err));
    assert_int_equal(sg_tsv_fail(&tsv, &err, "no '%s'", "y"), SG_EDATA);
    assert_int_equal(err.line, 4);
    assert_string_equal(err.message, "no 'y'");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_columns_in_the_order_asked_for),
        cmocka_unit_test(test_missing_column_is_named),
        cmocka_unit_test(test_empty_table),
        cmocka_unit_test(test_bad_rows),
        cmocka_unit_test(test_dashes_tell_nothing),
        cmocka_unit_test(test_own_errors_name_the_row),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Tables: alignment, narrow terminals, empty columns, colours. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/str.h"
#include "cli/table.h"

static const cli_column columns[] = {
    {"COUNT", 6, true, false},
    {"NAME", 20, false, false},
    {"NOTE", 10, false, false},
    {"SIGN", 4, false, true},
};
enum { COLUMNS = 4 };

static cli_table *make_table(void)
{
    const sg_str first[COLUMNS] = {
        SG_STR("7"), SG_STR("Copenhagen"), {0}, SG_STR("-")};
    const sg_str second[COLUMNS] = {
        SG_STR("12"), SG_STR("Oslo"), {0}, SG_STR("0")};
    cli_table *table = cli_table_new(columns, COLUMNS);

    cli_table_row(table, first, -1);
    cli_evidence evidence = {.sentence = SG_STR("A sentence of evidence."),
                             .cue = {2, 10}};
    cli_table_below(table, &evidence);
    cli_table_row(table, second, 0);
    return table;
}

static void check_table(size_t width, bool colour, const char *expected)
{
    cli_table *table = make_table();
    sg_buf out = SG_BUF_INIT;

    cli_table_write(table, width, colour, &out);
    assert_string_equal(out.data, expected);
    sg_buf_clear(&out);
    cli_table_free(table);
}

static void test_alignment(void **state)
{
    (void)state;
    check_table(0, false,
                "COUNT  NAME        SIGN\n"
                "    7  Copenhagen  -\n"
                "    A *sentence* of evidence.\n"
                "   12  Oslo        0\n");
}

static void test_narrow(void **state)
{
    (void)state;
    check_table(21, false,
                "COUNT  NAME      SIGN\n"
                "    7  Copenha…  -\n"
                "    A *sentence* of\n"
                "    evidence.\n"
                "   12  Oslo      0\n");
    /* Narrower than the columns can be: they stay as narrow as they can. */
    check_table(10, false,
                "COUNT  NAME      SIGN\n"
                "    7  Copenha…  -\n"
                "    A\n"
                "    *sentence*\n"
                "    of\n"
                "    evidence.\n"
                "   12  Oslo      0\n");
}

static void test_colour(void **state)
{
    (void)state;
    check_table(0, true,
                "COUNT  NAME        SIGN\n"
                "    7  Copenhagen  \033[31m-   \033[0m\n"
                "    A *\033[4msentence\033[0m* of evidence.\n"
                "   12  Oslo        0\n");
}

static void test_empty(void **state)
{
    cli_table *table = cli_table_new(columns, COLUMNS);
    sg_buf out = SG_BUF_INIT;

    (void)state;
    cli_table_write(table, 80, true, &out);
    assert_int_equal(out.len, 0);
    sg_buf_clear(&out);
    cli_table_free(table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_alignment),
        cmocka_unit_test(test_narrow),
        cmocka_unit_test(test_colour),
        cmocka_unit_test(test_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

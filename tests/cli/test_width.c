/* Widths of text on a terminal, and cells cut to them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/str.h"
#include "cli/width.h"

static void test_widths(void **state)
{
    (void)state;
    assert_int_equal(cli_width(SG_STR("")), 0);
    assert_int_equal(cli_width(SG_STR("Oslo")), 4);
    assert_int_equal(cli_width(SG_STR("Å")), 1);
    assert_int_equal(cli_width(SG_STR("A\xCC\x8A")), 1); /* combining ring */
    assert_int_equal(cli_width(SG_STR("東京")), 4);
    assert_int_equal(cli_width(SG_STR("한국")), 4);
    assert_int_equal(cli_width(SG_STR("😀")), 2);
    assert_int_equal(cli_width(SG_STR("\xFF\xFE")), 2); /* not UTF-8 */
}

static void check_cell(const char *text, size_t width, bool right,
                       const char *expected)
{
    sg_buf out = SG_BUF_INIT;

    cli_add_cell(&out, sg_str_of(text), width, right);
    assert_string_equal(out.data, expected);
    sg_buf_clear(&out);
}

static void test_cells(void **state)
{
    (void)state;
    check_cell("Oslo", 6, false, "Oslo  ");
    check_cell("12", 4, true, "  12");
    check_cell("Oslo", 4, false, "Oslo");
    check_cell("Copenhagen", 5, false, "Cope…");
    check_cell("東京都", 5, false, "東京…");
    check_cell("東京都", 4, false, "東… "); /* half a character does not fit */
    check_cell("a\nb\x1b[31mc", 8, false, "a b [31…");
    check_cell("\xFF", 1, false, "?");
    check_cell("", 3, false, "   ");
}

static void test_no_limit(void **state)
{
    sg_buf out = SG_BUF_INIT;

    (void)state;
    cli_add_cut(&out, SG_STR("as long\tas it is"), 0);
    assert_string_equal(out.data, "as long as it is");
    sg_buf_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_widths),
        cmocka_unit_test(test_cells),
        cmocka_unit_test(test_no_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Periods in words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/str.h"
#include "render/period.h"

static void expect(const char *first, const char *last, const char *words)
{
    sg_buf out = SG_BUF_INIT;

    sg_period_add(&out, sg_str_of(first), sg_str_of(last));
    assert_string_equal(out.data, words);
    sg_buf_clear(&out);
}

static void test_what_is_shared_is_told_once(void **state)
{
    (void)state;
    expect("2031-03-03", "2031-03-18", "3 to 18 March 2031");
    expect("2031-03-03", "2031-04-18", "3 March to 18 April 2031");
    expect("2030-12-31", "2031-01-01", "31 December 2030 to 1 January 2031");
    expect("2031-03-03", "2031-03-03", "3 March 2031");
    expect("2031-03", "2031-05", "March to May 2031");
    expect("2030", "2031", "2030 to 2031");
    expect("2031", "2031", "2031");
}

static void test_dates_may_be_more_or_less_exact(void **state)
{
    (void)state;
    expect("2030-12", "2031-03-18", "December 2030 to 18 March 2031");
    expect("2031-03", "2031-03-18", "March to 18 March 2031");
    expect("2031", "2031-03-18", "2031 to 18 March 2031");
    expect("2031-03-03T08:00", "2031-03-18T09:30", "3 to 18 March 2031");
}

static void test_what_is_no_date_stays(void **state)
{
    (void)state;
    expect("soon", "2031-03-18", "soon to 2031-03-18");
    expect("2031-99-01", "2031-99-01", "2031-99-01");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_shared_is_told_once),
        cmocka_unit_test(test_dates_may_be_more_or_less_exact),
        cmocka_unit_test(test_what_is_no_date_stays),
    };

    return cmocka_run_group_tests_name("render/period", tests, NULL, NULL);
}

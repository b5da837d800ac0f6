/* Windows of time. */
#include "fixture.h"

#include <string.h>

#include "graph/window.h"

static void check(const char *date, sg_window by, const char *expected)
{
    char name[SG_WINDOW_NAME];
    bool known = sg_window_of((sg_str){date, strlen(date)}, by, name);

    assert_int_equal(known, expected != NULL);
    if (known)
        assert_string_equal(name, expected);
}

static void test_names(void **state)
{
    (void)state;
    check("2031-03-18", SG_BY_NOTHING, "all");
    check("2031-03-18", SG_BY_DAY, "2031-03-18");
    check("2031-03-18T10:00:00", SG_BY_DAY, "2031-03-18");
    check("2031-03-18", SG_BY_MONTH, "2031-03");
    check("2031-03-18", SG_BY_QUARTER, "2031-Q1");
    check("2031-04", SG_BY_QUARTER, "2031-Q2");
    check("2031-12-31", SG_BY_QUARTER, "2031-Q4");
    check("2031-03-18", SG_BY_YEAR, "2031");
    check("2031", SG_BY_YEAR, "2031");
}

/* The first days of January may belong to the last week of the year before,
 * the last of December to the first of the next. */
static void test_weeks_are_those_of_iso_8601(void **state)
{
    (void)state;
    check("2024-01-01", SG_BY_WEEK, "2024-W01"); /* a Monday */
    check("2023-01-01", SG_BY_WEEK, "2022-W52"); /* a Sunday */
    check("2021-01-03", SG_BY_WEEK, "2020-W53");
    check("2021-01-04", SG_BY_WEEK, "2021-W01");
    check("2024-12-30", SG_BY_WEEK, "2025-W01");
    check("1969-12-29", SG_BY_WEEK, "1970-W01");
}

static void test_less_exact_dates_have_no_window(void **state)
{
    (void)state;
    check("", SG_BY_NOTHING, "all");
    check("", SG_BY_YEAR, NULL);
    check("2031", SG_BY_MONTH, NULL);
    check("2031", SG_BY_QUARTER, NULL);
    check("2031-03", SG_BY_WEEK, NULL);
    check("2031-03", SG_BY_DAY, NULL);
    check("2031-02-30", SG_BY_DAY, NULL);
    check("yesterday", SG_BY_DAY, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_weeks_are_those_of_iso_8601),
        cmocka_unit_test(test_less_exact_dates_have_no_window),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

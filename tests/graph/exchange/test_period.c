/* Which days a date means. */
#include "tests/graph/fixture.h"

#include "graph/exchange/period.h"

static void means(const char *date, const char *first, const char *last)
{
    sg_period period;

    assert_true(sg_period_of(sg_str_of(date), &period));
    assert_string_equal(period.first, first);
    assert_string_equal(period.last, last);
}

static void test_years_months_and_days(void **state)
{
    (void)state;
    means("2024", "2024-01-01", "2024-12-31");
    means("2024-02", "2024-02-01", "2024-02-29");
    means("2100-02", "2100-02-01", "2100-02-28");
    means("2024-02-29", "2024-02-29", "2024-02-29");
    means("2024-02-29T12:00:00Z", "2024-02-29", "2024-02-29");
}

static void test_what_is_no_date(void **state)
{
    static const char *const none[] = {"",        "202",        "2024x",
                                       "2024-13", "2024-00",    "2024-2",
                                       "soon",    "2023-02-29", "2024-01-00"};
    sg_period period;

    (void)state;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_false(sg_period_of(sg_str_of(none[i]), &period));
}

static void test_seconds(void **state)
{
    static const struct {
        const char *date;
        int64_t seconds;
    } cases[] = {{"1970-01-01", 0},
                 {"1969-12-31", -86400},
                 {"2000-03-01", 951868800},
                 {"2005-01-26", 1106697600},
                 {"2400-02-29", 13574563200}};
    sg_period period;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(sg_period_of(sg_str_of(cases[i].date), &period));
        assert_int_equal(sg_period_seconds(&period), cases[i].seconds);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_years_months_and_days),
        cmocka_unit_test(test_what_is_no_date),
        cmocka_unit_test(test_seconds),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

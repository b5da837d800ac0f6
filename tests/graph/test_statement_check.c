/* What passes for a date. (Other checks: test_store_write.c.) */
#include "fixture.h"

#include "graph/statement_check.h"

static bool is_date(const char *text)
{
    return sg_is_date(sg_str_of(text));
}

static void test_dates(void **state)
{
    (void)state;
    assert_true(is_date("2024"));
    assert_true(is_date("2024-12"));
    assert_true(is_date("2024-02-29"));
    assert_true(is_date("2000-02-29"));
    assert_true(is_date("2024-02-29T10:00:00+02:00"));
    assert_true(is_date("2024-02-29 10:00"));
}

static void test_other_texts(void **state)
{
    (void)state;
    assert_false(is_date(""));
    assert_false(is_date("202"));
    assert_false(is_date("20245"));
    assert_false(is_date("2024-"));
    assert_false(is_date("2024-1"));
    assert_false(is_date("2024-13"));
    assert_false(is_date("2024-00"));
    assert_false(is_date("2024-123"));
    assert_false(is_date("2024-01-"));
    assert_false(is_date("2024-01-0"));
    assert_false(is_date("2024-01-00"));
    assert_false(is_date("2023-02-29"));
    assert_false(is_date("1900-02-29"));
    assert_false(is_date("2024-04-31"));
    assert_false(is_date("2024-04-30x"));
    assert_false(is_date("3 May 2024"));
    assert_false(is_date("-024-01-01"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_dates),
        cmocka_unit_test(test_other_texts),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

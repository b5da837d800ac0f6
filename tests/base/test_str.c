/* Slices: comparing, cutting, splitting, numbers. */
#include "tests/base/check.h"

#include <math.h>

static const sg_str missing = {NULL, 0};

static void test_equality(void **state)
{
    (void)state;
    assert_true(sg_str_eq(SG_STR("ab"), SG_STR("ab")));
    assert_false(sg_str_eq(SG_STR("ab"), SG_STR("abc")));
    assert_true(sg_str_eq(missing, SG_STR("")));
    assert_true(sg_str_eq_nocase(SG_STR("AbZ"), SG_STR("aBz")));
    assert_false(sg_str_eq_nocase(SG_STR("a["), SG_STR("A{")));
}

static void test_one_of_several(void **state)
{
    static const char *const words[] = {"the", "both", NULL};

    (void)state;
    assert_true(sg_str_is_any(SG_STR("Both"), words));
    assert_false(sg_str_is_any(SG_STR("bot"), words));
    assert_false(sg_str_is_any(missing, words));
    assert_int_equal(sg_str_index(SG_STR("both"), words, 2), 1);
    assert_int_equal(sg_str_index(SG_STR("Both"), words, 2), -1);
}

static void test_order(void **state)
{
    (void)state;
    assert_true(sg_str_cmp(SG_STR("a"), SG_STR("b")) < 0);
    assert_true(sg_str_cmp(SG_STR("a"), SG_STR("ab")) < 0);
    assert_true(sg_str_cmp(SG_STR("\xC3\xA9"), SG_STR("z")) > 0);
    assert_int_equal(sg_str_cmp(missing, SG_STR("")), 0);
}

static void test_cutting_stays_inside(void **state)
{
    sg_str text = SG_STR("stance");

    (void)state;
    assert_str(sg_str_sub(text, 1, 4), "tan");
    assert_str(sg_str_sub(text, 3, 100), "nce");
    assert_str(sg_str_sub(text, 50, 100), "");
    assert_str(sg_str_sub(text, 4, 2), "");
    assert_str(sg_str_sub(missing, 1, 2), "");
    assert_true(sg_str_starts(text, SG_STR("sta")));
    assert_false(sg_str_starts(SG_STR("st"), SG_STR("sta")));
    assert_true(sg_str_ends(text, SG_STR("ce")));
    assert_true(sg_str_ends(text, SG_STR("")));
    assert_false(sg_str_ends(SG_STR("e"), SG_STR("ce")));
}

static void test_trimming(void **state)
{
    (void)state;
    assert_str(sg_str_trim(SG_STR(" \t a b \r\n")), "a b");
    assert_str(sg_str_trim(SG_STR(" \n ")), "");
    assert_str(sg_str_trim(missing), "");
}

static void test_splitting_tells_empty_from_none(void **state)
{
    sg_str rest = SG_STR("a,,b,");
    sg_str item;

    (void)state;
    assert_true(sg_str_next(&rest, ',', &item));
    assert_str(item, "a");
    assert_true(sg_str_next(&rest, ',', &item));
    assert_str(item, "");
    assert_true(sg_str_next(&rest, ',', &item));
    assert_str(item, "b");
    assert_true(sg_str_next(&rest, ',', &item));
    assert_str(item, "");
    assert_false(sg_str_next(&rest, ',', &item));
    rest = SG_STR("");
    assert_true(sg_str_next(&rest, ',', &item));
    assert_false(sg_str_next(&rest, ',', &item));
}

static void test_integers(void **state)
{
    int64_t n = 99;

    (void)state;
    assert_true(sg_str_to_int(SG_STR("-9223372036854775808"), &n));
    assert_true(n == INT64_MIN);
    assert_true(sg_str_to_int(SG_STR("007"), &n));
    assert_int_equal(n, 7);
    assert_false(sg_str_to_int(SG_STR("9223372036854775808"), &n));
    assert_false(sg_str_to_int(SG_STR(""), &n));
    assert_false(sg_str_to_int(SG_STR(" 1"), &n));
    assert_false(sg_str_to_int(SG_STR("1 "), &n));
    assert_false(sg_str_to_int(SG_STR("1.5"), &n));
    assert_false(sg_str_to_int(SG_STR("0x10"), &n));
    assert_int_equal(n, 7);
    assert_true(sg_str_to_int((sg_str){"123456", 3}, &n));
    assert_int_equal(n, 123);
}

static void test_fractions(void **state)
{
    double x = 9;

    (void)state;
    assert_true(sg_str_to_double(SG_STR("0.25"), &x));
    assert_true(fabs(x - 0.25) < 1e-12);
    assert_false(sg_str_to_double(SG_STR("nan"), &x));
    assert_false(sg_str_to_double(SG_STR("inf"), &x));
    assert_false(sg_str_to_double(SG_STR("1e999"), &x));
    assert_false(sg_str_to_double(SG_STR("1,5"), &x));
    assert_true(fabs(x - 0.25) < 1e-12);
}

static void test_hash_is_fnv1a(void **state)
{
    (void)state;
    assert_int_equal(sg_str_hash(SG_STR("")), 2166136261u);
    assert_int_equal(sg_str_hash(SG_STR("a")), 0xE40C292Cu);
    assert_int_equal(sg_str_hash(SG_STR("foobar")), 0xBF9CF968u);
}

static void test_finding(void **state)
{
    (void)state;
    assert_int_equal(sg_str_find(SG_STR("a-b-c"), '-', 0), 1);
    assert_int_equal(sg_str_find(SG_STR("a-b-c"), '-', 2), 3);
    assert_int_equal(sg_str_find(SG_STR("a-b-c"), '-', 4), 5);
    assert_int_equal(sg_str_find(SG_STR("abc"), '-', 9), 3);
    assert_int_equal(sg_str_find(missing, '-', 0), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_equality),
        cmocka_unit_test(test_one_of_several),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_cutting_stays_inside),
        cmocka_unit_test(test_trimming),
        cmocka_unit_test(test_splitting_tells_empty_from_none),
        cmocka_unit_test(test_integers),
        cmocka_unit_test(test_fractions),
        cmocka_unit_test(test_hash_is_fnv1a),
        cmocka_unit_test(test_finding),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

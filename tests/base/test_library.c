/* Libraries that are there, that are not, and that lack something. */
#include "tests/base/check.h"

#include <math.h>
#include <string.h>

#include "base/library.h"

#define FUNCTIONS(X)                                                           \
    X(double, floor, (double))                                                 \
    X(double, pow, (double, double))

typedef struct mathematics {
    FUNCTIONS(SG_LIBRARY_MEMBER)
} mathematics;

#define PLACE(result, name, parameters) {#name, offsetof(mathematics, name)},
static const sg_symbol symbols[] = {FUNCTIONS(PLACE)};
enum { SYMBOLS = sizeof symbols / sizeof *symbols };

static void test_functions_are_found(void **state)
{
    mathematics m = {NULL, NULL};
    const char *missing;

    (void)state;
    assert_true(sg_library_load("libm.so.6", symbols, SYMBOLS, &m, &missing));
    assert_true(m.floor(2.5) == 2);
    assert_true(m.pow(2, 3) == 8);
}

static void test_no_such_library(void **state)
{
    mathematics m = {NULL, NULL};
    const char *missing;

    (void)state;
    assert_false(
        sg_library_load("libnone.so.0", symbols, SYMBOLS, &m, &missing));
    assert_null(missing);
    assert_non_null(strstr(sg_library_why(), "libnone.so.0"));
}

static void test_no_such_symbol(void **state)
{
    static const sg_symbol odd[] = {{"no_such_function", 0}};
    const char *missing;
    void *place = NULL;

    (void)state;
    assert_false(sg_library_load("libm.so.6", odd, 1, &place, &missing));
    assert_string_equal(missing, "no_such_function");
    assert_null(place);
    assert_non_null(sg_library_why());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_functions_are_found),
        cmocka_unit_test(test_no_such_library),
        cmocka_unit_test(test_no_such_symbol),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

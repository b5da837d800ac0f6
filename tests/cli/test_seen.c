/* Names that came before. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/str.h"
#include "cli/seen.h"

static bool add(cli_seen *seen, size_t number)
{
    char name[32];

    (void)snprintf(name, sizeof name, "document %zu", number);
    return cli_seen_add(seen, sg_str_of(name));
}

static void test_each_once(void **state)
{
    cli_seen *seen = cli_seen_new();

    (void)state;
    for (size_t i = 0; i < 700000; i++)
        assert_false(add(seen, i));
    for (size_t i = 0; i < 700000; i += 1000)
        assert_true(add(seen, i));
    cli_seen_free(seen);
}

/* Without end, and without growing. */
static void test_many(void **state)
{
    cli_seen *seen = cli_seen_new();

    (void)state;
    for (size_t i = 0; i < 2000000; i++) {
        assert_false(add(seen, i));
        assert_true(add(seen, i));
    }
    cli_seen_free(seen);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_once),
        cmocka_unit_test(test_many),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* What is told as a fact, and what only on somebody's word. */
#include "tests/base/check.h"

#include <stancegraph/graph.h>

#include "base/str.h"

static sg_party party(const char *name, const char *affiliation)
{
    return (sg_party){.entity = sg_str_of(name),
                      .affiliation = sg_str_of(affiliation)};
}

static bool is_asserted(sg_party source, sg_party speaker)
{
    sg_statement s = {.source = source,
                      .status = SG_ACTUAL,
                      .attributed_to = &speaker,
                      .attributed_count = 1};

    return sg_statement_is_asserted(&s);
}

static void test_status(void **state)
{
    sg_statement s = {.source = party("Iceland", NULL), .status = SG_ACTUAL};

    (void)state;
    assert_true(sg_statement_is_asserted(&s));
    s.status = SG_NEGATED;
    assert_false(sg_statement_is_asserted(&s));
}

static void test_own_word(void **state)
{
    sg_party iceland = party("Iceland", NULL);
    sg_party minister = party("Jon Arnarson", "Iceland");

    (void)state;
    assert_true(is_asserted(minister, minister));
    assert_true(is_asserted(iceland, minister));
    assert_true(is_asserted(minister, iceland));
    assert_true(is_asserted(minister, party("Katla Bjornsdottir", "Iceland")));
}

static void test_word_of_others(void **state)
{
    (void)state;
    assert_false(
        is_asserted(party("Iceland", NULL), party("Helen Ashworth", NULL)));
    assert_false(is_asserted(party("Iceland", NULL), party("Norway", NULL)));
    assert_false(is_asserted(party("Jon Arnarson", "Iceland"),
                             party("Sigrid Halvorsen", "Norway")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_status),
        cmocka_unit_test(test_own_word),
        cmocka_unit_test(test_word_of_others),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

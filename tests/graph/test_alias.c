/* Keys of names and topics, and which mentions are names. */
#include "fixture.h"

#include "graph/alias.h"

static bool has_key(const char *text, const char *key)
{
    sg_buf buf = SG_BUF_INIT;
    bool same;

    sg_name_key(&buf, sg_str_of(text));
    same = sg_str_is(sg_buf_str(&buf), key);
    sg_buf_clear(&buf);
    return same;
}

static void test_keys(void **state)
{
    (void)state;
    assert_true(has_key("The United Nations", "united nations"));
    assert_true(has_key("U.S.", "us"));
    assert_true(has_key("any of these plans", "of these plans"));
    assert_true(has_key("all the plans", "plans"));
    assert_true(has_key("the", "the"));      /* nothing would be left */
    assert_true(has_key("A. Lee", "a lee")); /* an initial */
    assert_true(has_key("A deal", "deal"));
    assert_true(has_key("Theresa", "theresa"));
    assert_true(has_key("...", "...")); /* folds to nothing */
    assert_true(has_key("", ""));
    assert_true(has_key("no deal", "no deal"));
}

static bool is_name(const char *mention, const char *entity, bool opens)
{
    return sg_is_name(sg_str_of(mention), sg_str_of(entity), opens);
}

static void test_names(void **state)
{
    (void)state;
    assert_true(is_name("Mr. Brown", "Ada Brown", true));
    assert_true(is_name("Brown", "Ada Brown", true));
    assert_true(is_name("the EU", "European Union", false));
    assert_true(is_name("U.S.", "United States", true));
    assert_true(is_name("US", "United States", false));
    assert_true(is_name("WHO", "World Health Organization", true));
    assert_true(is_name("Lisbon", "Portugal", false));
    assert_true(is_name("Bank of America", "Bank of America", true));
    assert_true(is_name("\xD0\x9A\xD0\xB8\xD1\x97\xD0\xB2", "Kyiv", false));
}

static void test_other_mentions(void **state)
{
    (void)state;
    assert_false(is_name("he", "Ada Brown", false));
    assert_false(is_name("He", "Ada Brown", true));
    assert_false(is_name("We", "Portugal", false));
    assert_false(is_name("I", "Ada Brown", false));
    assert_false(is_name("the president", "Ada Brown", false));
    assert_false(is_name("Portuguese officials", "Portugal", true));
    assert_false(is_name("Officials", "Portugal", true));
    assert_false(is_name("Lisbon", "Portugal", true)); /* cannot be told */
    assert_false(is_name("", "Portugal", false));
    assert_false(is_name("the", "Portugal", false));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_keys),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_other_mentions),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

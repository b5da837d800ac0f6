/* UTF-8: what is well formed, classes of letters, folding of names. */
#include "tests/base/check.h"

#include "base/utf8.h"

static size_t length(const char *bytes)
{
    return sg_utf8_len(sg_str_of(bytes), 0);
}

static void test_well_formed(void **state)
{
    (void)state;
    assert_int_equal(length("a"), 1);
    assert_int_equal(length("\xC3\xA9"), 2);
    assert_int_equal(length("\xE2\x82\xAC"), 3);
    assert_int_equal(length("\xF0\x9F\x98\x80"), 4);
    assert_int_equal(length("\xF4\x8F\xBF\xBF"), 4);
    assert_int_equal(length("\xEF\xBF\xBF"), 3);
}

static void test_malformed(void **state)
{
    static const char *const bad[] = {
        "\x80",     /* no lead */
        "\xC0\x80", /* overlong */
        "\xC1\xBF",
        "\xE0\x9F\xBF",
        "\xF0\x8F\xBF\xBF",
        "\xED\xA0\x80",     /* surrogate */
        "\xF4\x90\x80\x80", /* beyond U+10FFFF */
        "\xF5\x80\x80\x80",
        "\xFE",
        "\xFF",
        "\xC3", /* cut off */
        "\xE2\x82",
        "\xE2(\xAC",
    };

    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_int_equal(length(bad[i]), 0);
    assert_int_equal(sg_utf8_len(SG_STR(""), 0), 0);
    assert_int_equal(sg_utf8_len(SG_STR("a"), 5), 0);
    assert_int_equal(sg_utf8_len((sg_str){"\xC3\xA9", 1}, 0), 0);
}

static void test_decoding_goes_on_behind_damage(void **state)
{
    sg_str text = SG_STR("\xE2\x82\xAC\xFFz");
    size_t at = 0;

    (void)state;
    assert_int_equal(sg_utf8_next(text, &at), 0x20AC);
    assert_int_equal(sg_utf8_next(text, &at), 0xFFFD);
    assert_int_equal(sg_utf8_next(text, &at), 'z');
    assert_int_equal(at, text.len);
}

static void test_classes(void **state)
{
    (void)state;
    assert_true(sg_is_upper('Z') && !sg_is_upper('z'));
    assert_true(sg_is_upper(0xC9) && !sg_is_upper(0xE9));   /* É é */
    assert_true(sg_is_upper(0x160) && !sg_is_upper(0x161)); /* Š š */
    assert_true(sg_is_upper(0x17D) && !sg_is_upper(0x17E)); /* Ž ž */
    assert_true(sg_is_upper(0x141) && !sg_is_upper(0x142)); /* Ł ł */
    assert_true(sg_is_upper(0x41A) && !sg_is_upper(0x43A)); /* К к */
    assert_false(sg_is_upper(0xD7));                        /* × */
    assert_true(sg_is_letter(0xE9) && sg_is_letter(0x4E2D));
    assert_false(sg_is_letter(0x2014) || sg_is_letter(0x201C) ||
                 sg_is_letter('1') || sg_is_letter(0x1F600));
    assert_true(sg_is_space(0xA0) && sg_is_space(0x2009) && sg_is_space('\n'));
    assert_false(sg_is_space(0x200B) || sg_is_space('x'));
}

static void folds_to(const char *text, const char *want)
{
    char out[64];

    assert_str(sg_fold(sg_str_of(text), out, sizeof out), want);
}

static void test_folding(void **state)
{
    (void)state;
    folds_to("U.S.", "us");
    folds_to("Erdo\xC4\x9F"
             "an",
             "erdogan");
    folds_to("  Jean-Luc   O\xE2\x80\x99"
             "Brien ",
             "jean luc obrien");
    folds_to("Stra\xC3\x9F"
             "e \xC3\x86ra \xC5\x92uvre",
             "strasse aera oeuvre");
    folds_to("Zelenskyj \xC5\xB9", "zelenskyj z");
    folds_to("", "");
    folds_to("...", "");
}

static void test_taming(void **state)
{
    char text[] = "a\n\x1B[1m\xC2\x9B\x7F \xC3\xA9 \xE2\x82 \xFF";

    (void)state;
    sg_utf8_tame(text, sizeof text - 1);
    assert_string_equal(text, "a??[1m??? \xC3\xA9 ?? ?");
}

static void test_folding_into_too_little_room(void **state)
{
    char out[4];

    (void)state;
    assert_str(sg_fold(SG_STR("abcdef"), out, sizeof out), "abcd");
    assert_str(sg_fold(SG_STR("abcdef"), out, 0), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_well_formed),
        cmocka_unit_test(test_malformed),
        cmocka_unit_test(test_decoding_goes_on_behind_damage),
        cmocka_unit_test(test_classes),
        cmocka_unit_test(test_folding),
        cmocka_unit_test(test_taming),
        cmocka_unit_test(test_folding_into_too_little_room),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

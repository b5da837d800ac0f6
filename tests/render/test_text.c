/* Cleaning, measuring and breaking text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/str.h"
#include "render/text.h"

static int make_arena(void **state)
{
    *state = sg_arena_new();
    return 0;
}

static int free_arena(void **state)
{
    sg_arena_free(*state);
    return 0;
}

static void expect(sg_str got, const char *wanted)
{
    assert_int_equal(got.len, strlen(wanted));
    assert_memory_equal(got.data, wanted, got.len);
}

static void test_clean_makes_single_blanks(void **state)
{
    expect(
        sg_text_printable(*state, SG_STR("  Port\t\n Council\xC2\xA0 East ")),
        "Port Council East");
    expect(sg_text_printable(*state, (sg_str){NULL, 0}), "");
}

static void test_clean_drops_what_must_not_be_drawn(void **state)
{
    /* NUL, BEL, right-to-left override, U+FFFE, C1 */
    expect(sg_text_printable(*state, SG_STR("a\0b\x07"
                                            "c\xE2\x80\xAE"
                                            "d\xEF\xBF"
                                            "\xBE"
                                            "e\xC2\x85"
                                            "f")),
           "abcdef");
    expect(sg_text_printable(*state, SG_STR("\x01\x02\x1F")), "");
}

static void test_clean_repairs_broken_bytes(void **state)
{
    expect(sg_text_printable(*state, SG_STR("a\xFFz\xC3")),
           "a\xEF\xBF\xBDz\xEF\xBF\xBD");
    expect(sg_text_printable(*state, SG_STR("\xF0\x9F\x98\x80")),
           "\xF0\x9F\x98\x80");
}

static void test_width_follows_the_letters(void **state)
{
    (void)state;
    assert_true(sg_text_width(SG_STR("iii"), 10, false) <
                sg_text_width(SG_STR("WWW"), 10, false));
    assert_float_equal(sg_text_width(SG_STR("00"), 10, false), 11.12, 0.001);
    assert_float_equal(sg_text_width(SG_STR("\xE4\xB8\xAD"), 10, false), 10,
                       0.001);
    /* e and a combining acute accent */
    assert_float_equal(sg_text_width(SG_STR("e\xCC\x81"), 10, false), 5.56,
                       0.001);
    assert_float_equal(sg_text_width(SG_STR(""), 10, false), 0, 0.001);
}

static void test_bold_is_wider_and_accents_are_not(void **state)
{
    double plain = sg_text_width(SG_STR("Germany"), 10, false);
    double accented = sg_text_width(SG_STR("G\u00e9rm\u00e4ny"), 10, false);

    (void)state;
    assert_true(sg_text_width(SG_STR("Germany"), 10, true) > plain * 1.04);
    assert_float_equal(accented, plain, 0.001);
    /* Cyrillic sha and i, Arabic alef */
    assert_true(sg_text_width(SG_STR("\u0448"), 10, false) > 7);
    assert_true(sg_text_width(SG_STR("\u0456"), 10, false) < 3);
    assert_true(sg_text_width(SG_STR("\u0627"), 10, false) > 3);
}

static void test_marks_do_not_pile_up(void **state)
{
    expect(sg_text_printable(*state, SG_STR("e\u0301\u0302\u0303\u0304"
                                            "\u0305\u0306\u0307x")),
           "e\u0301\u0302\u0303\u0304x");
    /* a cut does not take the accent from its letter */
    expect(sg_text_cut(*state, SG_STR("aaaae\u0301bbbbb"), 6),
           "aaaae\u0301\u2026");
}

static void test_right_to_left_is_fenced_off(void **state)
{
    expect(sg_text_isolated(*state, SG_STR("Mina")), "Mina");
    expect(sg_text_isolated(*state, SG_STR("\u05d0\u05d1")),
           "\u2068\u05d0\u05d1\u2069");
}

static void test_punctuation_stays_with_its_word(void **state)
{
    /* three squares a line; the full stop does not begin one */
    sg_label label =
        sg_text_wrap(*state, SG_STR("\u4e2d\u4e2d\u4e2d\u3002\u4e2d\u4e2d"),
                     (sg_label_room){10, 35, 4, false});

    assert_true(label.count >= 2);
    for (size_t i = 0; i < label.count; i++)
        assert_false(sg_str_starts(label.lines[i], SG_STR("\u3002")));
}

static void test_cut_ends_on_a_word(void **state)
{
    expect(sg_text_cut(*state, SG_STR("short"), 5), "short");
    expect(sg_text_cut(*state, SG_STR("the harbour is closed"), 14),
           "the harbour\xE2\x80\xA6");
    expect(sg_text_cut(*state, SG_STR("aaaaaaaaaaaaaaaaaaaa"), 10),
           "aaaaaaaaa\xE2\x80\xA6");
}

static void test_wrap_balances_lines(void **state)
{
    sg_label label = sg_text_wrap(*state, SG_STR("one two six ten nod den"),
                                  (sg_label_room){12, 115, 3, false});

    assert_int_equal(label.count, 2);
    expect(label.lines[0], "one two six");
    expect(label.lines[1], "ten nod den");
    assert_true(label.width <= 115);
}

static void test_wrap_breaks_a_long_word(void **state)
{
    sg_label label = sg_text_wrap(*state, SG_STR("WWWWWWWWWWWWWWWWWWWWWWWW"),
                                  (sg_label_room){10, 100, 3, false});

    assert_int_equal(label.count, 3);
    assert_true(label.width <= 100);
}

static void test_wrap_says_that_something_is_missing(void **state)
{
    sg_label label =
        sg_text_wrap(*state, SG_STR("one two three four five six seven"),
                     (sg_label_room){10, 40, 2, false});

    assert_int_equal(label.count, 2);
    assert_true(sg_str_ends(label.lines[1], SG_STR("\xE2\x80\xA6")));
    assert_true(label.width <= 40);
}

static void test_wrap_between_wide_characters(void **state)
{
    sg_label label = sg_text_wrap(
        *state, SG_STR("\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD"),
        (sg_label_room){10, 25, 4, false});

    assert_int_equal(label.count, 2);
    assert_int_equal(label.lines[0].len, 6);
}

static void test_wrap_of_nothing(void **state)
{
    assert_int_equal(
        sg_text_wrap(*state, SG_STR(""), (sg_label_room){10, 25, 4, false})
            .count,
        0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_clean_makes_single_blanks),
        cmocka_unit_test(test_clean_drops_what_must_not_be_drawn),
        cmocka_unit_test(test_clean_repairs_broken_bytes),
        cmocka_unit_test(test_width_follows_the_letters),
        cmocka_unit_test(test_bold_is_wider_and_accents_are_not),
        cmocka_unit_test(test_marks_do_not_pile_up),
        cmocka_unit_test(test_right_to_left_is_fenced_off),
        cmocka_unit_test(test_punctuation_stays_with_its_word),
        cmocka_unit_test(test_cut_ends_on_a_word),
        cmocka_unit_test(test_wrap_balances_lines),
        cmocka_unit_test(test_wrap_breaks_a_long_word),
        cmocka_unit_test(test_wrap_says_that_something_is_missing),
        cmocka_unit_test(test_wrap_between_wide_characters),
        cmocka_unit_test(test_wrap_of_nothing),
    };

    return cmocka_run_group_tests_name("render/text", tests, make_arena,
                                       free_arena);
}

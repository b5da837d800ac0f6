/* Clean text: every byte stays where it was. */
#include "tests/base/check.h"

#include <string.h>

#include "base/utf8.h"
#include "extract/text.h"

static void cleaned(sg_str raw, const char *want, size_t repairs, size_t first)
{
    sg_doc doc = {.arena = sg_arena_new(), .repairs = 99, .first_repair = 99};

    sg_text_clean(&doc, raw);
    assert_int_equal(doc.text.len, raw.len);
    assert_str(doc.text, want);
    assert_int_equal(doc.repairs, repairs);
    assert_int_equal(doc.first_repair, first);
    sg_arena_free(doc.arena);
}

static void test_good_text_stays(void **state)
{
    (void)state;
    cleaned(SG_STR("plain\ttext\r\nof \xE2\x80\x9C"
                   "two\xE2\x80\x9D lines"),
            "plain\ttext\r\nof \xE2\x80\x9C"
            "two\xE2\x80\x9D lines",
            0, 0);
    cleaned(SG_STR(""), "", 0, 0);
    cleaned((sg_str){NULL, 0}, "", 0, 0);
}

static void test_damage_is_counted_and_marked(void **state)
{
    (void)state;
    cleaned(SG_STR("a\xFFz"), "a?z", 1, 1);
    cleaned(SG_STR("ok \xE2\x80 cut \xC0\xAF"), "ok ?? cut ??", 4, 3);
    cleaned(SG_STR("\xED\xA0\x80"), "???", 3, 0);
    cleaned(SG_STR("end \xC3"), "end ?", 1, 4);
}

static void test_control_characters_become_blanks(void **state)
{
    (void)state;
    cleaned((sg_str){"a\0b\x1B[c\x7F", 7}, "a b [c ", 3, 1);
    cleaned(SG_STR("\v\f"), "  ", 2, 0);
}

static void test_byte_order_mark_is_no_damage(void **state)
{
    (void)state;
    cleaned(SG_STR("\xEF\xBB\xBFText"), "   Text", 0, 0);
    cleaned(SG_STR("\xEF\xBB\xBF"), "   ", 0, 0);
    cleaned(SG_STR("\xEF\xBB"), "??", 2, 0);
    cleaned(SG_STR("a\xEF\xBB\xBF"
                   "b"),
            "a\xEF\xBB\xBF"
            "b",
            0, 0);
}

/* Any bytes: the result is valid, as long, and free of controls. */
static void test_any_bytes(void **state)
{
    enum { SIZE = 4096, ROUNDS = 50 };
    static char raw[SIZE];
    uint32_t seed = 12345;

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        sg_doc doc = {.arena = sg_arena_new()};

        for (size_t i = 0; i < SIZE; i++) {
            seed = seed * 1664525u + 1013904223u;
            raw[i] = (char)(seed >> 24);
        }
        sg_text_clean(&doc, (sg_str){raw, SIZE});
        assert_int_equal(doc.text.len, SIZE);
        for (size_t at = 0, n; at < SIZE; at += n) {
            n = sg_utf8_len(doc.text, at);
            assert_true(n > 0);
            assert_true((unsigned char)doc.text.data[at] >= ' ' ||
                        strchr("\t\n\r", doc.text.data[at]));
        }
        sg_arena_free(doc.arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_good_text_stays),
        cmocka_unit_test(test_damage_is_counted_and_marked),
        cmocka_unit_test(test_control_characters_become_blanks),
        cmocka_unit_test(test_byte_order_mark_is_no_damage),
        cmocka_unit_test(test_any_bytes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

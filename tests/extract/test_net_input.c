/* What the network sees of a word form. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "extract/net_input.h"

enum { ROWS = 6144 };

static void assert_normal(const char *form, const char *wanted)
{
    char out[SG_NET_FORM_MAX];
    sg_str normal = sg_net_normalise(sg_str_of(form), out);

    assert_int_equal(normal.len, strlen(wanted));
    assert_memory_equal(normal.data, wanted, normal.len);
}

static void typography_becomes_plain(void **state)
{
    (void)state;
    assert_normal("plain", "plain");
    assert_normal("\xE2\x80\x9Cwe\xE2\x80\x9D", "\"we\"");
    assert_normal("n\xE2\x80\x99t", "n't");
    assert_normal("\xE2\x80\x94", "--");
    assert_normal("\xE2\x80\x93", "--");
    assert_normal("\xE2\x80\xA6", "...");
    assert_normal("1995", "0000");
    assert_normal("Z\xC3\xBCrich", "Z\xC3\xBCrich");
    assert_normal("", "");
    assert_normal("\xE2\x80", "\xE2\x80");
}

static void long_forms_are_cut_at_a_character(void **state)
{
    char form[3 * SG_NET_FORM_MAX + 2];
    char out[SG_NET_FORM_MAX];
    sg_str normal;

    (void)state;
    form[0] = 'x';
    for (size_t i = 1; i + 1 < sizeof form; i += 2)
        memcpy(form + i, "\xC3\xA9", 2);
    normal = sg_net_normalise((sg_str){form, sizeof form - 1}, out);
    assert_in_range(normal.len, SG_NET_FORM_MAX - 4, SG_NET_FORM_MAX);
    assert_int_equal((unsigned char)normal.data[normal.len - 1], 0xA9);
}

static void lower_case_knows_latin_letters(void **state)
{
    char out[SG_NET_FORM_MAX];

    (void)state;
    assert_true(sg_str_is(sg_net_lower(SG_STR("NATO-\xC3\x89tats"), out),
                          "nato-\xC3\xA9tats"));
    assert_true(sg_str_is(sg_net_lower(SG_STR("\xC3\x97\xC3\x9F"), out),
                          "\xC3\x97\xC3\x9F"));
}

static void describe(const sg_map *words, const char *form, sg_net_input *out)
{
    sg_net_describe(sg_str_of(form), words, ROWS, out);
    for (int k = 0; k < SG_NET_PARTS; k++)
        assert_in_range(out->parts[k], 0, ROWS - 1);
}

static void words_and_parts_are_found(void **state)
{
    enum { SHAPE, SUFFIX2, SUFFIX3, SUFFIX4, PREFIX3, PREFIX5, CASED };
    sg_map *words = sg_map_new();
    sg_net_input a;
    sg_net_input b;

    (void)state;
    sg_map_set(words, SG_STR("walking"), 3);
    describe(words, "Walking", &a);
    describe(words, "walking", &b);
    assert_int_equal(a.word, 3);
    assert_int_equal(a.part_count, SG_NET_PARTS);
    assert_int_equal(a.parts[SUFFIX4], b.parts[SUFFIX4]);
    assert_int_equal(a.parts[PREFIX5], b.parts[PREFIX5]);
    assert_int_not_equal(a.parts[SHAPE], b.parts[SHAPE]);
    assert_int_not_equal(a.parts[CASED], b.parts[CASED]);
    describe(words, "Working", &b);
    assert_int_equal(b.word, SG_MAP_NONE);
    assert_int_equal(b.part_count, SG_NET_PARTS - 1);
    assert_int_equal(a.parts[SHAPE], b.parts[SHAPE]);
    assert_int_equal(a.parts[SUFFIX3], b.parts[SUFFIX3]);
    assert_int_not_equal(a.parts[SUFFIX4], a.parts[SUFFIX3]);
    assert_int_not_equal(a.parts[PREFIX3], b.parts[PREFIX3]);
    describe(words, "", &a);
    describe(words, "\xFF", &a);
    sg_map_free(words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(typography_becomes_plain),
        cmocka_unit_test(long_forms_are_cut_at_a_character),
        cmocka_unit_test(lower_case_knows_latin_letters),
        cmocka_unit_test(words_and_parts_are_found),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

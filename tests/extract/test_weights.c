/* The weights file: what is written comes back, what is damaged is refused
 * with its reason, and no damage makes the reader leave the file. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/str.h"
#include "extract/engine.h"
#include "extract/weights.h"
#include "small_weights.h"

static sg_sentence *sample(sg_token *tokens, sg_sentence *sentence)
{
    static const char *const words[] = {"The", "minister", "spoke", "."};

    *sentence = (sg_sentence){.tokens = tokens, .count = 4};
    for (int i = 0; i < 4; i++)
        tokens[i] = (sg_token){.form = sg_str_of(words[i])};
    return sentence;
}

/* Loads a copy of exactly `size` bytes, so that a sanitizer sees every read
 * beyond them; parses if it loads. */
static sg_status try_bytes(const char *bytes, size_t size, sg_error *err)
{
    char *copy = sg_malloc(size);
    sg_engine *engine = NULL;
    sg_token tokens[4];
    sg_sentence sentence;
    sg_status status;

    if (size)
        memcpy(copy, bytes, size);
    status = sg_engine_load((sg_str){copy, size}, SG_ISA_BEST, &engine, err);
    free(copy);
    if (status == SG_OK)
        sg_engine_parse(engine, sample(tokens, &sentence), 1);
    else
        assert_null(engine);
    sg_engine_free(engine);
    return status;
}

static void numbers_and_texts_come_back(void **state)
{
    const float values[] = {1.5f, -2.25f, 0};
    float back[3] = {0};
    sg_buf out = SG_BUF_INIT;
    sg_weights weights;
    sg_str text;

    (void)state;
    sg_weights_begin(&out);
    sg_weights_add_text(&out, "name", SG_STR("value"));
    sg_weights_add_numbers(&out, "three", values, 3);
    sg_weights_seal(out.data, out.len);
    assert_int_equal(sg_weights_open(sg_buf_str(&out), &weights, NULL), SG_OK);
    assert_int_equal(sg_weights_text(&weights, "name", &text, NULL), SG_OK);
    assert_true(sg_str_is(text, "value"));
    assert_int_equal(sg_weights_numbers(&weights, "three", 3, back, NULL),
                     SG_OK);
    assert_memory_equal(back, values, sizeof values);
    assert_int_equal(sg_weights_numbers(&weights, "three", 2, back, NULL),
                     SG_EDATA);
    assert_int_equal(sg_weights_numbers(&weights, "name", 3, back, NULL),
                     SG_EDATA);
    assert_int_equal(sg_weights_text(&weights, "none", &text, NULL), SG_EDATA);
    sg_buf_clear(&out);
}

static void matrices_are_rounded_row_by_row(void **state)
{
    const float values[] = {0.5f, -1.0f, 0.1f, 0, 0, 0, 200.0f, 3.0f, -7.0f};
    sg_buf out = SG_BUF_INIT;
    sg_weights weights;
    sg_weights_matrix m;

    (void)state;
    sg_weights_begin(&out);
    sg_weights_add_matrix(&out, "m", values, 3, 3);
    sg_weights_seal(out.data, out.len);
    assert_int_equal(sg_weights_open(sg_buf_str(&out), &weights, NULL), SG_OK);
    assert_int_equal(sg_weights_matrix_get(&weights, "m", 3, 3, &m, NULL),
                     SG_OK);
    for (int i = 0; i < 9; i++) {
        float scale = m.scales[i / 3];
        float off = fabsf((float)m.values[i] * scale - values[i]);

        assert_true(off <= 0.501f * scale);
    }
    assert_int_equal(m.values[1], -127);
    free(m.scales);
    assert_int_equal(sg_weights_matrix_get(&weights, "m", 3, 2, &m, NULL),
                     SG_EDATA);
    assert_null(m.scales);
    sg_buf_clear(&out);
}

static void numbers_that_are_none_are_refused(void **state)
{
    const float values[] = {1, NAN};
    const float huge[] = {1e30f, 1};
    float back[2];
    sg_buf out = SG_BUF_INIT;
    sg_weights weights;

    (void)state;
    sg_weights_begin(&out);
    sg_weights_add_numbers(&out, "nan", values, 2);
    sg_weights_add_numbers(&out, "huge", huge, 2);
    sg_weights_seal(out.data, out.len);
    assert_int_equal(sg_weights_open(sg_buf_str(&out), &weights, NULL), SG_OK);
    assert_int_equal(sg_weights_numbers(&weights, "nan", 2, back, NULL),
                     SG_EDATA);
    assert_int_equal(sg_weights_numbers(&weights, "huge", 2, back, NULL),
                     SG_EDATA);
    sg_buf_clear(&out);
}

static void damage_is_named(void **state)
{
    sg_buf out = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(try_bytes("", 0, &err), SG_EDATA);
    assert_non_null(strstr(err.message, "not a weights file"));
    assert_int_equal(try_bytes("SGWEIGHT", 8, &err), SG_EDATA);
    assert_non_null(strstr(err.message, "header"));
    small_weights(1, &out);
    assert_int_equal(try_bytes(out.data, out.len - 1, &err), SG_EDATA);
    assert_non_null(strstr(err.message, "bytes where its header says"));
    out.data[out.len / 2] ^= 4;
    assert_int_equal(try_bytes(out.data, out.len, &err), SG_EDATA);
    assert_non_null(strstr(err.message, "checksum"));
    out.data[8] = 9;
    assert_int_equal(try_bytes(out.data, out.len, &err), SG_EDATA);
    assert_non_null(strstr(err.message, "version 9"));
    sg_buf_clear(&out);
}

/* A file whose section `name` has been taken over by another text. */
static void expect_refusal(const char *name, sg_str text, const char *reason)
{
    sg_buf whole = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;
    size_t at = 0;

    small_weights(1, &whole);
    while (!sg_str_starts(sg_str_sub(sg_buf_str(&whole), at, whole.len),
                          sg_str_of(name)))
        at++;
    memcpy(whole.data + at + strlen(name), text.data, text.len);
    sg_weights_seal(whole.data, whole.len);
    assert_int_equal(try_bytes(whole.data, whole.len, &err), SG_EDATA);
    assert_non_null(strstr(err.message, reason));
    sg_buf_clear(&whole);
}

static void contents_are_checked(void **state)
{
    (void)state;
    expect_refusal("tags", SG_STR("DOG"), "unknown tag \"DOG|DT\"");
    expect_refusal("relations", SG_STR("toor"), "unknown relation \"toor\"");
    expect_refusal("relations", SG_STR("nmod"), "lacks labels");
    expect_refusal("names", SG_STR("o"), "unknown label of names \"o\"");
    expect_refusal("name.bia", SG_STR("n"), "no section name.bias");
    expect_refusal("words", SG_STR("t\ne\n"), "words but 2 vectors");
    expect_refusal("sizes", SG_STR("\0\0\0\0"), "bad width");
    expect_refusal("tag.bia", SG_STR("t"), "no section tag.bias");
}

static void no_truncation_leaves_the_file(void **state)
{
    sg_buf out = SG_BUF_INIT;

    (void)state;
    small_weights(2, &out);
    for (size_t size = 0; size < out.len; size += size < 600 ? 1 : 997) {
        assert_int_equal(try_bytes(out.data, size, NULL), SG_EDATA);
        if (size < 40)
            continue;
        sg_weights_seal(out.data, size);
        assert_int_equal(try_bytes(out.data, size, NULL), SG_EDATA);
        sg_weights_seal(out.data, out.len);
    }
    assert_int_equal(try_bytes(out.data, out.len, NULL), SG_OK);
    sg_buf_clear(&out);
}

/* Flips bytes with the checksum made right again: the loader itself must find
 * what matters, and whatever loads must parse. */
static void no_flipped_byte_leaves_the_file(void **state)
{
    enum { ROUNDS = 1500 };
    sg_buf out = SG_BUF_INIT;
    uint32_t random = 12345;
    int refused = 0;

    (void)state;
    small_weights(3, &out);
    for (int round = 0; round < ROUNDS; round++) {
        size_t range = round % 2 ? out.len : 500;
        size_t at;
        char old;

        random = random * 1664525u + 1013904223u;
        at = 20 + (random >> 8) % (range - 20);
        old = out.data[at];
        out.data[at] = (char)(old ^ (char)(1u << (random >> 4) % 8));
        assert_int_equal(try_bytes(out.data, out.len, NULL), SG_EDATA);
        sg_weights_seal(out.data, out.len);
        refused += try_bytes(out.data, out.len, NULL) != SG_OK;
        out.data[at] = old;
        sg_weights_seal(out.data, out.len);
    }
    assert_in_range(refused, 100, ROUNDS - 100);
    sg_buf_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_and_texts_come_back),
        cmocka_unit_test(matrices_are_rounded_row_by_row),
        cmocka_unit_test(numbers_that_are_none_are_refused),
        cmocka_unit_test(damage_is_named),
        cmocka_unit_test(contents_are_checked),
        cmocka_unit_test(no_truncation_leaves_the_file),
        cmocka_unit_test(no_flipped_byte_leaves_the_file),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

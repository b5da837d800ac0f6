/* The network in floats (bench/float) is that of the engine. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/io.h"
#include "base/str.h"
#include "bench/float/net.h"

enum { LIMIT = 1 << 26 };

static const char *const lines[] = {
    "The minister accused Norway of breaking the agreement on herring .",
    "\xE2\x80\x9C We will not sign it , \xE2\x80\x9D said Ms. Holm on Monday .",
    "PARLIAMENT REJECTS BUDGET",
    "Denmark , which had voted against it , now backs it , a minister said .",
    "x"};

enum { LINES = sizeof lines / sizeof *lines, LONG = 2 * SG_SENTENCE_MAX };

/* LINES sentences, and one longer than the network takes at once. */
static sg_sentence *make_text(sg_arena *arena)
{
    sg_sentence *text = sg_arena_array(arena, LINES + 1, sizeof *text);
    sg_sentence *all = &text[LINES];

    all->tokens = sg_arena_array(arena, LONG, sizeof *all->tokens);
    for (int i = 0; i < LINES; i++) {
        sg_str rest = sg_str_of(lines[i]);
        sg_str word;

        text[i].tokens = sg_arena_array(arena, rest.len, sizeof(sg_token));
        while (sg_str_next(&rest, ' ', &word))
            text[i].tokens[text[i].count++].form = word;
    }
    while (all->count < LONG) {
        all->tokens[all->count].form = text[3].tokens[all->count % 16].form;
        all->count++;
    }
    return text;
}

static void assert_same(const sg_sentence *a, const sg_sentence *b)
{
    const float near = 1e-3f;

    for (int32_t i = 0; i < a->count; i++) {
        const sg_token *x = &a->tokens[i];
        const sg_token *y = &b->tokens[i];

        assert_int_equal(x->upos, y->upos);
        assert_int_equal(x->xpos, y->xpos);
        assert_int_equal(x->head, y->head);
        assert_int_equal(x->deprel, y->deprel);
        assert_int_equal(x->named, y->named);
        assert_int_equal(x->name_begins, y->name_begins);
        assert_true(fabsf(x->p_tag - y->p_tag) < near);
        assert_true(fabsf(x->p_head - y->p_head) < near);
        assert_true(fabsf(x->p_deprel - y->p_deprel) < near);
        assert_true(fabsf(x->p_named - y->p_named) < near);
    }
}

static void floats_say_what_the_engine_says(void **state)
{
    const sg_buf *weights = *state;
    sg_arena *arena = sg_arena_new();
    sg_sentence *ours = make_text(arena);
    sg_sentence *theirs = make_text(arena);
    sg_engine *engine;
    float_net *net;

    assert_int_equal(
        sg_engine_load(sg_buf_str(weights), SG_ISA_BEST, &engine, NULL), SG_OK);
    assert_int_equal(
        float_net_load(sg_buf_str(weights), SG_STR(""), &net, NULL), SG_OK);
    sg_engine_parse(engine, ours, LINES + 1);
    float_net_parse(net, theirs, LINES + 1);
    for (int i = 0; i <= LINES; i++)
        assert_same(&ours[i], &theirs[i]);
    float_net_free(net);
    sg_engine_free(engine);
    sg_arena_free(arena);
}

static void rounded_weights_are_not_taken_for_floats(void **state)
{
    const sg_buf *weights = *state;
    sg_error err = SG_ERROR_INIT;
    float_net *net;

    assert_int_equal(
        float_net_load(sg_buf_str(weights), sg_buf_str(weights), &net, &err),
        SG_EDATA);
    assert_non_null(strstr(err.message, "embed.words"));
    assert_null(net);
}

static int read_weights(void **state)
{
    static sg_buf weights = SG_BUF_INIT;

    *state = &weights;
    return sg_io_read(SG_SOURCE_DIR "/data/english.sgw", LIMIT, &weights,
                      NULL) == SG_OK
               ? 0
               : -1;
}

static int drop_weights(void **state)
{
    sg_buf_clear(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(floats_say_what_the_engine_says),
        cmocka_unit_test(rounded_weights_are_not_taken_for_floats),
    };

    return cmocka_run_group_tests(tests, read_weights, drop_weights);
}

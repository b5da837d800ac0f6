/* The engine asks for no memory while it parses, a document for little.
 * The allocator of tests/faults/fail_memory.c counts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stancegraph/extract.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/engine.h"
#include "set_up.h"
#include "small_weights.h"
#include "tests/faults/fail_memory.h"

enum { SENTENCES = 90, LONGEST = 3 * SG_SENTENCE_MAX };

/* Sentences of 0 to 60 words and one of LONGEST. The little network's weights
 * are random: most of its first choices are no trees, so that trees have to be
 * worked out. */
static sg_sentence *make_text(sg_arena *arena)
{
    static const char *const words[] = {"The", "minister", "said", "no", "."};
    sg_sentence *text = sg_arena_array(arena, SENTENCES, sizeof *text);

    for (int32_t s = 0; s < SENTENCES; s++) {
        text[s].count = s == 7 ? LONGEST : (s * 13 + 5) % 61;
        text[s].tokens = sg_arena_array(arena, (size_t)text[s].count,
                                        sizeof *text[s].tokens);
        for (int32_t i = 0; i < text[s].count; i++)
            text[s].tokens[i].form = sg_str_of(words[(s + i * i) % 5]);
    }
    return text;
}

static void a_warm_engine_asks_for_nothing(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_sentence *text = make_text(arena);
    sg_buf weights = SG_BUF_INIT;
    sg_engine *engine = NULL;
    long before;

    (void)state;
    small_weights(5, &weights);
    assert_int_equal(
        sg_engine_load(sg_buf_str(&weights), SG_ISA_BEST, &engine, NULL),
        SG_OK);
    before = count_allocations();
    sg_engine_parse(engine, text, SENTENCES);
    assert_true(count_allocations() > before); /* it does count */
    before = count_allocations();
    sg_engine_parse(engine, text, SENTENCES);
    for (int32_t s = 0; s < SENTENCES; s++)
        sg_engine_parse(engine, &text[s], 1);
    assert_int_equal(count_allocations(), before);
    sg_engine_free(engine);
    sg_buf_clear(&weights);
    sg_arena_free(arena);
}

/* It was three times a sentence when this was written, and 80 times besides. */
static void a_document_asks_for_little(void **state)
{
    const long a_sentence = 8;
    const long a_document = 160;
    sg_document_info info = {.id = {NULL, 0}};
    sg_extraction *found;
    sg_buf text = SG_BUF_INIT;
    long before;

    for (int i = 0; i < SENTENCES; i++)
        sg_buf_addc(&text, "The minister of Norway accused Denmark of lying. ");
    for (int round = 0; round < 2; round++) { /* the first warms the engine */
        before = count_allocations();
        assert_int_equal(
            sg_extract(*state, &info, sg_buf_str(&text), &found, NULL), SG_OK);
        before = count_allocations() - before;
        assert_int_equal(sg_extraction_sentences(found), SENTENCES);
        sg_extraction_free(found);
    }
    assert_true(before < a_document + a_sentence * SENTENCES);
    sg_buf_clear(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_warm_engine_asks_for_nothing),
        cmocka_unit_test(a_document_asks_for_little),
    };

    return cmocka_run_group_tests(tests, set_up_extractor, tear_down_extractor);
}

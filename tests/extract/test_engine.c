/* The engine: the same trees on all kernels and in any batch, whatever it is
 * fed; and that the shipped weights read plain English. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/io.h"
#include "base/str.h"
#include "extract/engine.h"
#include "small_weights.h"

enum { SENTENCES = 60, WEIGHTS_LIMIT = 64 << 20 };

static const char *const vocabulary[] = {
    "The",
    "minister",
    "the",
    "said",
    "\xE2\x80\x9C",
    "n't",
    "",
    "42",
    "\xFF\xFE",
    "Z\xC3\xBCrich",
    "U.S.",
    ",",
    ".",
    "a-word-that-is-much-longer-than-anything-a-newspaper-would-print-"
    "a-word-that-is-much-longer-than-anything-a-newspaper-would-print-"
    "a-word-that-is-much-longer-than-anything-a-newspaper-would-print"};

typedef struct text {
    sg_arena *arena;
    sg_sentence *sentences;
    int32_t count;
} text;

/* Random words in sentences of 0 to 40 words and one of `longest`. */
static text random_text(uint32_t seed, int32_t longest)
{
    const uint32_t words = sizeof vocabulary / sizeof *vocabulary;
    text t = {.arena = sg_arena_new(), .count = SENTENCES};

    t.sentences = sg_arena_array(t.arena, SENTENCES, sizeof *t.sentences);
    for (int32_t s = 0; s < SENTENCES; s++) {
        int32_t count = s == 7 ? longest : (s * 13 + 5) % 41;

        t.sentences[s].count = count;
        t.sentences[s].tokens =
            sg_arena_array(t.arena, (size_t)count, sizeof(sg_token));
        for (int32_t i = 0; i < count; i++) {
            seed = seed * 1664525u + 1013904223u;
            t.sentences[s].tokens[i].form =
                sg_str_of(vocabulary[(seed >> 10) % words]);
        }
    }
    return t;
}

static sg_engine *small_engine(sg_isa isa)
{
    sg_buf weights = SG_BUF_INIT;
    sg_engine *engine = NULL;

    small_weights(5, &weights);
    (void)sg_engine_load(sg_buf_str(&weights), isa, &engine, NULL);
    sg_buf_clear(&weights);
    return engine;
}

static void assert_tree(const sg_sentence *sentence)
{
    int32_t roots = 0;

    for (int32_t i = 0; i < sentence->count; i++) {
        const sg_token *t = &sentence->tokens[i];
        int32_t at = i;
        int32_t steps = 0;

        roots += t->head == SG_NONE;
        assert_true(t->head >= SG_NONE && t->head < sentence->count);
        while (at != SG_NONE && steps++ <= sentence->count)
            at = sentence->tokens[at].head;
        assert_int_equal(at, SG_NONE);
        assert_true((t->deprel == SG_DEPREL_root) == (t->head == SG_NONE));
        assert_true(t->p_tag > 0 && t->p_tag <= 1);
        assert_true(t->p_head > 0 && t->p_head <= 1);
        assert_true(t->p_deprel > 0 && t->p_deprel <= 1);
        assert_true(t->named < SG_NAMED_COUNT);
        assert_true(t->p_named > 0 && t->p_named <= 1);
    }
    assert_int_equal(roots, sentence->count > 0);
}

static void assert_same(const sg_sentence *a, const sg_sentence *b)
{
    assert_int_equal(a->count, b->count);
    for (int32_t i = 0; i < a->count; i++) {
        const sg_token *x = &a->tokens[i];
        const sg_token *y = &b->tokens[i];

        assert_int_equal(x->upos, y->upos);
        assert_int_equal(x->xpos, y->xpos);
        assert_int_equal(x->head, y->head);
        assert_int_equal(x->deprel, y->deprel);
        assert_memory_equal(&x->p_tag, &y->p_tag, sizeof x->p_tag);
        assert_memory_equal(&x->p_head, &y->p_head, sizeof x->p_head);
        assert_memory_equal(&x->p_deprel, &y->p_deprel, sizeof x->p_deprel);
        assert_int_equal(x->named, y->named);
        assert_int_equal(x->name_begins, y->name_begins);
        assert_memory_equal(&x->p_named, &y->p_named, sizeof x->p_named);
    }
}

static void any_text_becomes_trees(void **state)
{
    sg_engine *engine = small_engine(SG_ISA_BEST);
    text t = random_text(1, SG_SENTENCE_MAX);

    (void)state;
    assert_non_null(engine);
    sg_engine_parse(engine, t.sentences, t.count);
    for (int32_t s = 0; s < t.count; s++)
        assert_tree(&t.sentences[s]);
    sg_engine_parse(engine, t.sentences, 0);
    sg_arena_free(t.arena);
    sg_engine_free(engine);
}

static void sentences_beyond_the_limit_become_one_tree(void **state)
{
    sg_engine *engine = small_engine(SG_ISA_BEST);
    text t = random_text(2, 3 * SG_SENTENCE_MAX + 1);

    (void)state;
    sg_engine_parse(engine, t.sentences, t.count);
    assert_tree(&t.sentences[7]);
    sg_arena_free(t.arena);
    sg_engine_free(engine);
}

static void all_kernels_give_the_same(void **state)
{
    static const sg_isa isas[] = {SG_ISA_BASELINE,   SG_ISA_AVX2,
                                  SG_ISA_AVXVNNI,    SG_ISA_AVX512,
                                  SG_ISA_AVX512VNNI, SG_ISA_BEST};
    sg_engine *plain = small_engine(SG_ISA_PORTABLE);
    text wanted = random_text(3, SG_SENTENCE_MAX);

    (void)state;
    assert_string_equal(sg_engine_isa(plain), "portable");
    sg_engine_parse(plain, wanted.sentences, wanted.count);
    for (size_t i = 0; i < sizeof isas / sizeof *isas; i++) {
        sg_engine *engine = small_engine(isas[i]);
        text t = random_text(3, SG_SENTENCE_MAX);

        if (engine)
            sg_engine_parse(engine, t.sentences, t.count);
        else
            print_message("skipped: this processor lacks kernel %d\n",
                          (int)isas[i]);
        for (int32_t s = 0; engine && s < t.count; s++)
            assert_same(&t.sentences[s], &wanted.sentences[s]);
        sg_arena_free(t.arena);
        sg_engine_free(engine);
    }
    sg_arena_free(wanted.arena);
    sg_engine_free(plain);
}

static void batches_do_not_matter(void **state)
{
    sg_engine *engine = small_engine(SG_ISA_BEST);
    text together = random_text(4, 100);
    text apart = random_text(4, 100);

    (void)state;
    sg_engine_parse(engine, together.sentences, together.count);
    for (int32_t s = 0; s < apart.count; s++)
        sg_engine_parse(engine, &apart.sentences[s], 1);
    for (int32_t s = 0; s < apart.count; s++)
        assert_same(&apart.sentences[s], &together.sentences[s]);
    sg_arena_free(together.arena);
    sg_arena_free(apart.arena);
    sg_engine_free(engine);
}

/* Weights of before there were names give the same trees. */
static void names_can_be_missing(void **state)
{
    sg_buf weights = SG_BUF_INIT;
    sg_engine *with = small_engine(SG_ISA_BEST);
    sg_engine *without = NULL;
    text wanted = random_text(5, 30);
    text t = random_text(5, 30);

    (void)state;
    small_weights_without_names(5, &weights);
    assert_int_equal(
        sg_engine_load(sg_buf_str(&weights), SG_ISA_BEST, &without, NULL),
        SG_OK);
    sg_buf_clear(&weights);
    sg_engine_parse(with, wanted.sentences, wanted.count);
    sg_engine_parse(without, t.sentences, t.count);
    for (int32_t s = 0; s < t.count; s++) {
        for (int32_t i = 0; i < t.sentences[s].count; i++) {
            sg_token *token = &wanted.sentences[s].tokens[i];

            token->named = SG_NAMED_NOTHING;
            token->name_begins = false;
            token->p_named = 0;
        }
        assert_same(&t.sentences[s], &wanted.sentences[s]);
    }
    sg_arena_free(wanted.arena);
    sg_arena_free(t.arena);
    sg_engine_free(with);
    sg_engine_free(without);
}

/* The words of `line`, separated by blanks, parsed with the shipped weights.
 */
static sg_sentence parse_line(const sg_engine *engine, sg_arena *arena,
                              const char *line)
{
    sg_str rest = sg_str_of(line);
    sg_sentence sentence = {.count = 0};
    sg_str word;

    sentence.tokens = sg_arena_array(arena, rest.len, sizeof(sg_token));
    while (sg_str_next(&rest, ' ', &word))
        sentence.tokens[sentence.count++].form = word;
    sg_engine_parse(engine, &sentence, 1);
    return sentence;
}

static void assert_parse(const sg_sentence *s, int32_t word, sg_upos upos,
                         int32_t head, sg_deprel relation)
{
    assert_int_equal(s->tokens[word].upos, upos);
    assert_int_equal(s->tokens[word].head, head);
    assert_int_equal(s->tokens[word].deprel, relation);
}

static int load_shipped(void **state)
{
    sg_buf weights = SG_BUF_INIT;
    sg_engine *engine = NULL;
    sg_status status = sg_io_read(SG_SOURCE_DIR "/data/english.sgw",
                                  WEIGHTS_LIMIT, &weights, NULL);

    if (status == SG_OK)
        status =
            sg_engine_load(sg_buf_str(&weights), SG_ISA_BEST, &engine, NULL);
    sg_buf_clear(&weights);
    *state = engine;
    return status != SG_OK;
}

static int free_shipped(void **state)
{
    sg_engine_free(*state);
    return 0;
}

static void plain_english_is_understood(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_sentence s =
        parse_line(*state, arena, "The minister criticized the new plan .");

    assert_parse(&s, 0, SG_UPOS_DET, 1, SG_DEPREL_det);
    assert_parse(&s, 1, SG_UPOS_NOUN, 2, SG_DEPREL_nsubj);
    assert_parse(&s, 2, SG_UPOS_VERB, SG_NONE, SG_DEPREL_root);
    assert_int_equal(s.tokens[2].xpos, SG_XPOS_VBD);
    assert_parse(&s, 5, SG_UPOS_NOUN, 2, SG_DEPREL_obj);
    assert_parse(&s, 6, SG_UPOS_PUNCT, 2, SG_DEPREL_punct);
    s = parse_line(*state, arena,
                   "The bridge was destroyed by the army on Monday .");
    assert_parse(&s, 1, SG_UPOS_NOUN, 3, SG_DEPREL_nsubj_pass);
    assert_parse(&s, 2, SG_UPOS_AUX, 3, SG_DEPREL_aux_pass);
    assert_parse(&s, 6, SG_UPOS_NOUN, 3, SG_DEPREL_obl_agent);
    s = parse_line(*state, arena, "She said that they would not leave .");
    assert_parse(&s, 0, SG_UPOS_PRON, 1, SG_DEPREL_nsubj);
    assert_parse(&s, 6, SG_UPOS_VERB, 1, SG_DEPREL_ccomp);
    assert_parse(&s, 2, SG_UPOS_SCONJ, 6, SG_DEPREL_mark);
    sg_arena_free(arena);
}

/* Newspaper typography reads like what the treebanks have. */
static void curly_quotes_read_like_straight_ones(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_sentence straight =
        parse_line(*state, arena,
                   "\" We don't want the city 's help -- ever , \" he "
                   "said ...");
    sg_sentence curly =
        parse_line(*state, arena,
                   "\xE2\x80\x9C We don\xE2\x80\x99t want the city \xE2\x80\x99"
                   "s help \xE2\x80\x94 ever , \xE2\x80\x9D he said "
                   "\xE2\x80\xA6");

    assert_same(&curly, &straight);
    assert_int_equal(curly.tokens[0].upos, SG_UPOS_PUNCT);
    assert_int_equal(curly.tokens[6].xpos, SG_XPOS_POS);
    sg_arena_free(arena);
}

static void names_tell_what_they_name(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_sentence s = parse_line(
        *state, arena, "Mr. Harlan Dobbs met German officials in Paris .");

    assert_int_equal(s.tokens[1].named, SG_NAMED_PERSON);
    assert_true(s.tokens[1].name_begins);
    assert_int_equal(s.tokens[2].named, SG_NAMED_PERSON);
    assert_false(s.tokens[2].name_begins);
    assert_true(s.tokens[2].p_named > 0.5);
    assert_int_equal(s.tokens[3].named, SG_NAMED_NOTHING);
    assert_int_equal(s.tokens[4].named, SG_NAMED_PEOPLE);
    assert_int_equal(s.tokens[7].named, SG_NAMED_PLACE);
    sg_arena_free(arena);
}

static void shipped_weights_tell_what_they_are(void **state)
{
    assert_non_null(strstr(sg_engine_about(*state), " treebanks"));
    assert_true(strlen(sg_engine_isa(*state)) > 0);
}

int main(void)
{
    const struct CMUnitTest small[] = {
        cmocka_unit_test(any_text_becomes_trees),
        cmocka_unit_test(sentences_beyond_the_limit_become_one_tree),
        cmocka_unit_test(all_kernels_give_the_same),
        cmocka_unit_test(batches_do_not_matter),
        cmocka_unit_test(names_can_be_missing),
    };
    const struct CMUnitTest shipped[] = {
        cmocka_unit_test(plain_english_is_understood),
        cmocka_unit_test(curly_quotes_read_like_straight_ones),
        cmocka_unit_test(names_tell_what_they_name),
        cmocka_unit_test(shipped_weights_tell_what_they_are),
    };
    int failed = cmocka_run_group_tests(small, NULL, NULL);

    return failed + cmocka_run_group_tests(shipped, load_shipped, free_shipped);
}

/* Sentences from a grammar: what is read, what is refused, what comes out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/io.h"
#include "base/str.h"
#include "extract/conllu.h"
#include "train/grammar.h"

static const char small[] = "# a comment\n"
                            "words NAME PROPN NNP: Anna\n"
                            "forms VERB VERB VB VBD\n"
                            "form VERB: praise praised\n"
                            "rule SENTENCE 1: NAME|nsubj|2 VERB.VBD|root|0 "
                            "THING|obj|2 ./PUNCT/.|punct|2\n"
                            "rule THING 1: the/DET/DT|det|2 "
                            "deal/NOUN/NN|root|0\n";

static void test_a_sentence_and_its_tree(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_grammar *grammar;
    sg_random random;
    sg_buf out = SG_BUF_INIT;

    (void)state;
    assert_int_equal(sg_grammar_read(sg_str_of(small), arena, &grammar, NULL),
                     SG_OK);
    sg_random_seed(&random, 1);
    sg_grammar_write(grammar, &random, 0, &out);
    assert_true(sg_str_eq(sg_buf_str(&out),
                          SG_STR("# sent_id = grammar-1\n"
                                 "1\tAnna\t_\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
                                 "2\tpraised\t_\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                                 "3\tthe\t_\tDET\tDT\t_\t4\tdet\t_\t_\n"
                                 "4\tdeal\t_\tNOUN\tNN\t_\t2\tobj\t_\t_\n"
                                 "5\t.\t_\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n")));
    sg_buf_clear(&out);
    sg_grammar_free(grammar);
    sg_arena_free(arena);
}

static void assert_refused(const char *text, size_t line)
{
    sg_arena *arena = sg_arena_new();
    sg_grammar *grammar;
    sg_error err = SG_ERROR_INIT;

    assert_int_equal(sg_grammar_read(sg_str_of(text), arena, &grammar, &err),
                     SG_EDATA);
    assert_null(grammar);
    assert_int_equal(err.line, line);
    sg_arena_free(arena);
}

static void test_mistakes_are_refused_with_their_line(void **state)
{
    (void)state;
    assert_refused("rule SENTENCE 1: a/DET/DT|det\n", 1);
    assert_refused("\nnonsense\n", 2);
    assert_refused("rule SENTENCE 1: a/DET/DT|det|1\n", 1);
    assert_refused("rule SENTENCE 1: a/DET/DT|det|2\n", 1);
    assert_refused("rule SENTENCE x: a/DET/DT|root|0\n", 1);
    assert_refused("forms V VERB VB VBD\nform V: go\n", 2);
    assert_refused("rule SENTENCE 1: NOBODY|root|0\n", 0);
    assert_refused("words A X Y: a\n", 0);
}

/* What the project ships must give trees that a treebank may hold. */
static void test_the_grammar_of_news(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_buf text = SG_BUF_INIT;
    sg_buf out = SG_BUF_INIT;
    sg_grammar *grammar;
    sg_random random;
    sg_treebank bank;

    (void)state;
    assert_int_equal(
        sg_io_read(SG_SOURCE_DIR "/train/news.grammar", 1 << 24, &text, NULL),
        SG_OK);
    assert_int_equal(sg_grammar_read(sg_buf_str(&text), arena, &grammar, NULL),
                     SG_OK);
    sg_random_seed(&random, 1);
    for (int i = 0; i < 2000; i++)
        sg_grammar_write(grammar, &random, i, &out);
    assert_int_equal(sg_conllu_read(sg_buf_str(&out), arena, &bank, NULL),
                     SG_OK);
    assert_int_equal(bank.count, 2000);
    sg_grammar_free(grammar);
    sg_buf_clear(&out);
    sg_buf_clear(&text);
    sg_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_sentence_and_its_tree),
        cmocka_unit_test(test_mistakes_are_refused_with_their_line),
        cmocka_unit_test(test_the_grammar_of_news),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

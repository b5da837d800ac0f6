/* Reading and writing CoNLL-U. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "extract/conllu.h"

static const char two_sentences[] =
    "# sent_id = 1\n"
    "# text = They don't.\n"
    "1\tThey\tthey\tPRON\tPRP\tCase=Nom\t2\tnsubj\t2:nsubj\t_\n"
    "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
    "2\tdo\tdo\tAUX\tVBP\t_\t0\troot\t0:root\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t2:advmod\t_\n"
    "3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t2:xcomp\t_\n"
    "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t2:punct\tSpaceAfter=No\n"
    "\n"
    "1\tvoil\xC3\xA0\tvoil\xC3\xA0\tX\tFW\t_\t0\troot\t_\t_\r\n"
    "\r\n";

static sg_status read(const char *text, sg_arena *arena, sg_treebank *bank,
                      sg_error *err)
{
    return sg_conllu_read(sg_str_of(text), arena, bank, err);
}

static void words_are_read_and_other_lines_skipped(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_treebank bank;
    const sg_token *t;

    (void)state;
    assert_int_equal(read(two_sentences, arena, &bank, NULL), SG_OK);
    assert_int_equal(bank.count, 2);
    assert_int_equal(bank.tokens, 5);
    assert_int_equal(bank.sentences[0].count, 4);
    t = bank.sentences[0].tokens;
    assert_true(sg_str_is(t[2].form, "n't"));
    assert_true(sg_str_is(t[2].lemma, "not"));
    assert_int_equal(t[0].upos, SG_UPOS_PRON);
    assert_int_equal(t[0].xpos, SG_XPOS_PRP);
    assert_int_equal(t[0].head, 1);
    assert_int_equal(t[0].deprel, SG_DEPREL_nsubj);
    assert_int_equal(t[1].head, SG_NONE);
    assert_string_equal(sg_upos_name((sg_upos)bank.sentences[1].tokens[0].upos),
                        "X");
    sg_arena_free(arena);
}

static void spacing_follows_the_written_token(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_treebank bank;
    const sg_token *t;

    (void)state;
    assert_int_equal(read(two_sentences, arena, &bank, NULL), SG_OK);
    t = bank.sentences[0].tokens;
    assert_true(t[0].space_after);
    assert_false(t[1].space_after);
    assert_false(t[2].space_after);
    assert_false(t[3].space_after);
    assert_true(bank.sentences[1].tokens[0].space_after);
    sg_arena_free(arena);
}

static void written_sentences_read_the_same(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_buf first = SG_BUF_INIT;
    sg_buf second = SG_BUF_INIT;
    sg_treebank bank;

    (void)state;
    assert_int_equal(read(two_sentences, arena, &bank, NULL), SG_OK);
    for (int i = 0; i < bank.count; i++)
        sg_conllu_write(&bank.sentences[i], &first);
    assert_int_equal(read(first.data, arena, &bank, NULL), SG_OK);
    for (int i = 0; i < bank.count; i++)
        sg_conllu_write(&bank.sentences[i], &second);
    assert_string_equal(first.data, second.data);
    assert_non_null(strstr(first.data, "3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_"
                                       "\tSpaceAfter=No\n"));
    assert_non_null(strstr(first.data, "\tX\tFW\t_\t0\troot\t_\t_\n"));
    sg_buf_clear(&first);
    sg_buf_clear(&second);
    sg_arena_free(arena);
}

static void bad_lines_are_named(void **state)
{
    static const struct {
        const char *text;
        size_t line;
        const char *reason;
    } cases[] = {
        {"1\tA\ta\tDET\tDT\t_\t0\troot\t_\n\n", 1, "9 columns"},
        {"# c\n1\tA\ta\tDOG\tDT\t_\t0\troot\t_\t_\n", 2, "UPOS \"DOG\""},
        {"1\tA\ta\tDET\tDOG\t_\t0\troot\t_\t_\n", 1, "XPOS \"DOG\""},
        {"1\tA\ta\tDET\tDT\t_\t0\tdog\t_\t_\n", 1, "relation \"dog\""},
        {"1\tA\ta\tDET\tDT\t_\t-1\troot\t_\t_\n", 1, "bad head"},
        {"1\tA\ta\tDET\tDT\t_\tx\troot\t_\t_\n", 1, "bad head"},
        {"2\tA\ta\tDET\tDT\t_\t0\troot\t_\t_\n", 1, "out of order"},
        {"1\t\ta\tDET\tDT\t_\t0\troot\t_\t_\n", 1, "empty form"},
        {"1\tA\ta\tDET\tDT\t_\t2\tdet\t_\t_\n\n", 2, "has head 2"},
        {"1\tA\ta\tDET\tDT\t_\t1\tdet\t_\t_\n\n", 2, "has head 1"},
        {"1-x\tA\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, "bad range"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        sg_arena *arena = sg_arena_new();
        sg_error err = SG_ERROR_INIT;
        sg_treebank bank;

        assert_int_equal(read(cases[i].text, arena, &bank, &err), SG_EINPUT);
        assert_int_equal(err.line, cases[i].line);
        assert_non_null(strstr(err.message, cases[i].reason));
        assert_int_equal(bank.count, 0);
        sg_arena_free(arena);
    }
}

static void empty_and_open_files(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_treebank bank;

    (void)state;
    assert_int_equal(read("", arena, &bank, NULL), SG_OK);
    assert_int_equal(bank.count, 0);
    assert_int_equal(read("\n\n# c\n\n", arena, &bank, NULL), SG_OK);
    assert_int_equal(bank.count, 0);
    assert_int_equal(read("1\tA\t_\tDET\t_\t_\t_\t_\t_\t_", arena, &bank, NULL),
                     SG_OK);
    assert_int_equal(bank.count, 1);
    assert_int_equal(bank.sentences[0].tokens[0].xpos, SG_XPOS_XX);
    assert_int_equal(bank.sentences[0].tokens[0].head, SG_NONE);
    sg_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_read_and_other_lines_skipped),
        cmocka_unit_test(spacing_follows_the_written_token),
        cmocka_unit_test(written_sentences_read_the_same),
        cmocka_unit_test(bad_lines_are_named),
        cmocka_unit_test(empty_and_open_files),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

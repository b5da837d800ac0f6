/* Sentences in the letters of headlines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/str.h"
#include "train/recase.h"

static const char bank_text[] =
    "1\tMayor\t_\tNOUN\tNN\t_\t2\tnsubj\t_\t_\n"
    "2\tthanks\t_\tVERB\tVBZ\t_\t0\troot\t_\t_\n"
    "3\tthe\t_\tDET\tDT\t_\t4\tdet\t_\t_\n"
    "4\t\xC3\xA9lite\t_\tNOUN\tNN\t_\t2\tobj\t_\t_\n"
    "5\tof\t_\tADP\tIN\t_\t6\tcase\t_\t_\n"
    "6\t\xC3\x89vreux\t_\tPROPN\tNNP\t_\t4\tnmod\t_\t_\n"
    "\n";

static void assert_forms(sg_letters letters, const char *wanted)
{
    sg_arena *arena = sg_arena_new();
    sg_str rest = sg_str_of(wanted);
    sg_str word;
    sg_treebank bank;
    int32_t i = 0;

    assert_int_equal(sg_conllu_read(sg_str_of(bank_text), arena, &bank, NULL),
                     SG_OK);
    sg_recase_treebank(&bank, letters, arena);
    while (sg_str_next(&rest, ' ', &word)) {
        if (!sg_str_eq(bank.sentences[0].tokens[i].form, word))
            fail_msg("\"%.*s\", not \"%.*s\"",
                     SG_FMT(bank.sentences[0].tokens[i].form), SG_FMT(word));
        i++;
    }
    assert_int_equal(i, bank.sentences[0].count);
    sg_arena_free(arena);
}

static void forms_get_other_letters(void **state)
{
    (void)state;
    assert_forms(SG_LETTERS_CAPITALS,
                 "MAYOR THANKS THE \xC3\x89LITE OF \xC3\x89VREUX");
    assert_forms(SG_LETTERS_SMALL,
                 "mayor thanks the \xC3\xA9lite of \xC3\xA9vreux");
    assert_forms(SG_LETTERS_TITLE,
                 "Mayor Thanks the \xC3\x89lite of \xC3\x89vreux");
}

static void names_of_letters(void **state)
{
    sg_letters letters = SG_LETTERS_SMALL;

    (void)state;
    assert_true(sg_letters_parse(SG_STR("title"), &letters));
    assert_int_equal(letters, SG_LETTERS_TITLE);
    assert_false(sg_letters_parse(SG_STR("Title"), &letters));
}

/* `share` 0 leaves a batch as it is, 1 changes every sentence. */
static void batches_are_recased_by_share(void **state)
{
    sg_arena *arena = sg_arena_new();
    const sg_sentence *sentences[1];
    sg_inventory inventory;
    sg_treebank bank;
    sg_random random;
    sg_batch batch;
    uint32_t shape;

    (void)state;
    assert_int_equal(sg_conllu_read(sg_str_of(bank_text), arena, &bank, NULL),
                     SG_OK);
    sg_random_seed(&random, 1);
    sg_inventory_build(&inventory, bank.sentences, bank.count, 2);
    sentences[0] = bank.sentences;
    sg_batch_build(&batch, sentences, 1, &inventory, 512, arena);
    shape = batch.inputs[0].parts[0];
    assert_int_not_equal(shape, batch.inputs[1].parts[0]);
    sg_recase_batch(&batch, &inventory, 512, 0, &random);
    assert_int_equal(batch.inputs[0].parts[0], shape);
    assert_int_not_equal(batch.inputs[1].parts[0], shape);
    sg_recase_batch(&batch, &inventory, 512, 1, &random);
    /* "Mayor" and "thanks" have one shape in each of the three ways. */
    assert_int_equal(batch.inputs[0].parts[0], batch.inputs[1].parts[0]);
    sg_inventory_clear(&inventory);
    sg_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_get_other_letters),
        cmocka_unit_test(names_of_letters),
        cmocka_unit_test(batches_are_recased_by_share),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

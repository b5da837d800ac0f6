/* Reading news with names, and counting whole names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/str.h"
#include "train/gold.h"
#include "train/names.h"

static const char meaning_bank[] = "President\tNNP\tB-per\n"
                                   "Ada\tNNP\tI-per\n"
                                   "Quill\tNNP\tI-per\n"
                                   "met\tVBD\tO\n"
                                   "Quill-led\tJJ\tB-per\n"
                                   "envoys\tNNS\tO\n"
                                   "Monday\tNNP\tB-tim\n"
                                   "\n"
                                   "ex-envoys\tNNS\tO\n";

static void assert_word(const sg_sentence *s, int32_t at, const char *form,
                        sg_named named, bool begins)
{
    assert_true(sg_str_is(s->tokens[at].form, form));
    assert_int_equal(s->tokens[at].named, named);
    assert_int_equal(s->tokens[at].name_begins, begins);
}

static void titles_and_hyphens_are_no_part_of_names(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_treebank bank;
    const sg_sentence *s;

    (void)state;
    assert_int_equal(sg_names_read(sg_str_of(meaning_bank), arena, &bank, NULL),
                     SG_OK);
    assert_int_equal(bank.count, 2);
    s = &bank.sentences[0];
    assert_int_equal(s->count, 9);
    assert_word(s, 0, "President", SG_NAMED_NOTHING, false);
    assert_word(s, 1, "Ada", SG_NAMED_PERSON, true);
    assert_word(s, 2, "Quill", SG_NAMED_PERSON, false);
    assert_word(s, 4, "Quill", SG_NAMED_PERSON, true);
    assert_word(s, 5, "-", SG_NAMED_PERSON, false);
    assert_word(s, 8, "Monday", SG_NAMED_NOTHING, false);
    assert_int_equal(s->tokens[3].xpos, SG_XPOS_VBD);
    assert_int_equal(s->tokens[4].xpos, SG_GOLD_MISSING);
    assert_int_equal(s->tokens[3].upos, SG_GOLD_MISSING);
    assert_int_equal(s->tokens[3].head, SG_GOLD_HEAD_MISSING);
    assert_int_equal(bank.sentences[1].count, 1);
    sg_arena_free(arena);
}

static void only_whole_names_of_the_right_kind_count(void **state)
{
    static const char gold[] = "1\tAda\tB-PER\t-\t-\n"
                               "2\tQuill\tI-PER\t-\t-\n"
                               "3\tsaw\tO\t-\t-\n"
                               "4\tOslo\tB-LOC\t-\t-\n";
    static const char ours[] = "# a note\n"
                               "1\tAda\tB-PER\t-\t-\n"
                               "2\tQuill\tB-PER\t-\t-\n"
                               "3\tsaw\tO\t-\t-\n"
                               "4\tOslo\tI-LOC\t-\t-\n";
    sg_arena *arena = sg_arena_new();
    sg_names_score score = {{0}, {0}, {0}};
    sg_treebank wanted;
    sg_treebank got;

    (void)state;
    assert_int_equal(sg_names_read(sg_str_of(gold), arena, &wanted, NULL),
                     SG_OK);
    assert_int_equal(sg_names_read(sg_str_of(ours), arena, &got, NULL), SG_OK);
    sg_names_compare(&wanted.sentences[0], &got.sentences[0], &score);
    assert_int_equal(score.gold[SG_NAMED_PERSON], 1);
    assert_int_equal(score.found[SG_NAMED_PERSON], 2);
    assert_int_equal(score.right[SG_NAMED_PERSON], 0);
    assert_int_equal(score.right[SG_NAMED_PLACE], 1);
    sg_arena_free(arena);
}

static void bad_lines_are_told(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_error err = SG_ERROR_INIT;
    sg_treebank bank;

    (void)state;
    assert_int_equal(sg_names_read(SG_STR("Ada\tNNP\tO\nOslo\tNNP\tB-town\n"),
                                   arena, &bank, &err),
                     SG_EINPUT);
    assert_int_equal(err.line, 2);
    assert_int_equal(sg_names_read(SG_STR("Ada\n"), arena, &bank, &err),
                     SG_EINPUT);
    sg_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles_and_hyphens_are_no_part_of_names),
        cmocka_unit_test(only_whole_names_of_the_right_kind_count),
        cmocka_unit_test(bad_lines_are_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

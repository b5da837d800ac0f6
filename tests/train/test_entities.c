/* Names from entities: the proper nouns of their core. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/str.h"
#include "train/entities.h"
#include "train/gold.h"

static const char marked[] =
    "# global.Entity = GRP-etype-infstat-salience-centering-minspan-link\n"
    "1\tthe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-organization-new-n-cf1-2,3,"
    "4-sgl\n"
    "2\tCollege\tCollege\tPROPN\tNNP\t_\t0\troot\t_\t_\n"
    "3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_\n"
    "4\tOslo\tOslo\tPROPN\tNNP\t_\t2\tnmod\t_\tEntity=(2-place-new-n-cf2-1-sgl)"
    "1)\n"
    "5\tsaw\tsee\tVERB\tVBD\t_\t2\tdep\t_\t_\n"
    "6\tGreeks\tGreek\tPROPN\tNNPS\t_\t5\tobj\t_\tEntity=(3-person-new-n-cf3-1-"
    "sgl)|SpaceAfter=No\n"
    "7\tFriday\tFriday\tPROPN\tNNP\t_\t5\tobl\t_\tEntity=(4-time-new-n-cf3-1-"
    "sgl)\n"
    "8\tand\tand\tCCONJ\tCC\t_\t9\tcc\t_\t_\n"
    "9\tQuill\tQuill\tPROPN\tNNP\t_\t6\tconj\t_\t_\n"
    "\n"
    "1\tEnvoys\tenvoy\tNOUN\tNNS\t_\t0\troot\t_\tEntity=(5-person-new-n-cf1-1-"
    "sgl)\n"
    "\n";

static sg_treebank read(const char *text, sg_arena *arena)
{
    sg_treebank bank;

    assert_int_equal(sg_conllu_read(sg_str_of(text), arena, &bank, NULL),
                     SG_OK);
    for (int32_t s = 0; s < bank.count; s++)
        for (int32_t i = 0; i < bank.sentences[s].count; i++)
            bank.sentences[s].tokens[i].named = SG_GOLD_MISSING;
    sg_entities_read(sg_str_of(text), &bank);
    return bank;
}

static void cores_of_proper_nouns_are_names(void **state)
{
    static const uint8_t wanted[] = {
        SG_NAMED_NOTHING,      SG_NAMED_ORGANIZATION, SG_NAMED_ORGANIZATION,
        SG_NAMED_ORGANIZATION, SG_NAMED_NOTHING,      SG_NAMED_PEOPLE,
        SG_NAMED_NOTHING,      SG_NAMED_NOTHING,      SG_GOLD_MISSING};
    sg_arena *arena = sg_arena_new();
    sg_treebank bank = read(marked, arena);

    (void)state;
    for (int i = 0; i < 9; i++)
        assert_int_equal(bank.sentences[0].tokens[i].named, wanted[i]);
    assert_true(bank.sentences[0].tokens[1].name_begins);
    assert_false(bank.sentences[0].tokens[3].name_begins);
    assert_int_equal(bank.sentences[1].tokens[0].named, SG_NAMED_NOTHING);
    sg_arena_free(arena);
}

static void files_without_entities_know_no_names(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_treebank bank =
        read(marked + sizeof "# global.Entity = GRP-etype-infstat-salience-"
                             "centering-minspan-link",
             arena);

    (void)state;
    assert_int_equal(bank.sentences[0].tokens[0].named, SG_GOLD_MISSING);
    sg_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cores_of_proper_nouns_are_names),
        cmocka_unit_test(files_without_entities_know_no_names),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

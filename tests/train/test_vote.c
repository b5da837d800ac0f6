/* Teachers that agree fill in what is missing, and no more than that. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/str.h"
#include "tests/extract/small_weights.h"
#include "train/gold.h"
#include "train/vote.h"

enum { WORDS = 6 };

static sg_engine *teacher(uint32_t seed)
{
    sg_buf weights = SG_BUF_INIT;
    sg_engine *engine = NULL;

    small_weights(seed, &weights);
    (void)sg_engine_load(sg_buf_str(&weights), SG_ISA_BEST, &engine, NULL);
    sg_buf_clear(&weights);
    assert_non_null(engine);
    return engine;
}

static sg_sentence unlabelled(sg_token *words)
{
    static const char *const forms[WORDS] = {"The",     "minister", "saw",
                                             "another", "minister", "."};

    for (int i = 0; i < WORDS; i++)
        words[i] = (sg_token){.form = sg_str_of(forms[i]),
                              .upos = SG_GOLD_MISSING,
                              .xpos = SG_GOLD_MISSING,
                              .deprel = SG_GOLD_MISSING,
                              .named = SG_GOLD_MISSING,
                              .head = SG_GOLD_HEAD_MISSING};
    return (sg_sentence){.tokens = words, .count = WORDS};
}

static void one_teacher_is_believed(void **state)
{
    sg_engine *engine = teacher(5);
    sg_token words[WORDS];
    sg_token parsed[WORDS];
    sg_sentence s = unlabelled(words);
    sg_sentence wanted = unlabelled(parsed);

    (void)state;
    sg_engine_parse(engine, &wanted, 1);
    sg_vote(&engine, 1, &s, 1);
    for (int i = 0; i < WORDS; i++) {
        assert_int_equal(words[i].head, parsed[i].head);
        assert_int_equal(words[i].deprel, parsed[i].deprel);
        assert_int_equal(words[i].upos, parsed[i].upos);
        assert_int_equal(words[i].xpos, parsed[i].xpos);
        assert_int_equal(words[i].named, SG_GOLD_MISSING);
    }
    sg_engine_free(engine);
}

/* Two agree on whatever one of them is not alone with. */
static void what_has_no_majority_stays_missing(void **state)
{
    sg_engine *teachers[2] = {teacher(5), teacher(6)};
    sg_token words[WORDS];
    sg_token parsed[2][WORDS];
    sg_sentence s = unlabelled(words);
    int missing = 0;

    (void)state;
    for (int t = 0; t < 2; t++) {
        sg_sentence copy = unlabelled(parsed[t]);

        sg_engine_parse(teachers[t], &copy, 1);
    }
    sg_vote(teachers, 2, &s, 1);
    for (int i = 0; i < WORDS; i++) {
        bool agree = parsed[0][i].head == parsed[1][i].head;

        missing += words[i].head == SG_GOLD_HEAD_MISSING;
        if (!agree)
            assert_int_equal(words[i].deprel, SG_GOLD_MISSING);
        if (words[i].head != SG_GOLD_HEAD_MISSING)
            assert_true(agree);
    }
    assert_true(missing > 0);
    sg_engine_free(teachers[0]);
    sg_engine_free(teachers[1]);
}

static void known_penn_tags_stay(void **state)
{
    sg_engine *engine = teacher(5);
    sg_token words[WORDS];
    sg_sentence s = unlabelled(words);

    (void)state;
    words[2].xpos = SG_XPOS_RB; /* the small network does not have it */
    sg_vote(&engine, 1, &s, 1);
    assert_int_equal(words[2].xpos, SG_XPOS_RB);
    assert_int_equal(words[2].upos, SG_GOLD_MISSING);
    sg_engine_free(engine);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_teacher_is_believed),
        cmocka_unit_test(what_has_no_majority_stays_missing),
        cmocka_unit_test(known_penn_tags_stay),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Statements against gold ones: who is the same, where, one to one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/str.h"
#include "extract/compare.h"

static sg_statement tell(const char *source, const char *relation,
                         const char *target, int polarity)
{
    return (sg_statement){
        .source.entity = sg_str_of(source),
        .relation = sg_str_of(relation),
        .has_target = target != NULL,
        .target.entity = sg_str_of(target),
        .polarity = polarity,
    };
}

/* Matches of the gold statements; the arena is the test's. */
static sg_match *compare(void **state, const sg_statement *gold, size_t golds,
                         const sg_statement *found, size_t founds,
                         sg_score *score)
{
    sg_match *of_gold;
    sg_match *of_found;

    *score = (sg_score){.gold = 0};
    sg_compare(*state, (sg_statements){gold, golds},
               (sg_statements){found, founds}, &of_gold, &of_found, score);
    return of_gold;
}

static bool same(void **state, sg_statement gold, sg_statement found)
{
    sg_score score;

    (void)compare(state, &gold, 1, &found, 1, &score);
    return score.pairs == 1;
}

static void test_names(void **state)
{
    sg_statement gold = tell("Angela Merkel", "praises", "the Senate", 1);

    assert_true(same(state, gold, tell("Merkel", "praises", "Senate", 1)));
    assert_true(same(state, gold, tell("angela MERKEL", "x", "Senate", -1)));
    assert_false(same(state, gold, tell("Angela", "praises", "Senate", 1)));
    assert_false(same(state, gold, tell("Merkel", "praises", NULL, 1)));
    assert_false(same(state, gold, tell("Merkel", "praises", "House", 1)));
    assert_true(
        same(state, tell("A", "says", NULL, 0), tell("A", "says", NULL, 0)));
    assert_false(same(state, tell("kel", "says", NULL, 0),
                      tell("Merkel", "says", NULL, 0)));
}

static void test_spans(void **state)
{
    sg_statement gold = tell("the minister", "says", NULL, 0);
    sg_statement found = tell("Jane Doe", "says", NULL, 0);

    gold.source.span = (sg_span){10, 22};
    found.source.span = (sg_span){14, 22};
    assert_true(same(state, gold, found));
    found.source.span = (sg_span){22, 25};
    assert_false(same(state, gold, found));
}

static void test_sentences(void **state)
{
    sg_statement gold = tell("A", "praises", "B", 1);
    sg_statement found = gold;

    found.sentence_span = (sg_span){100, 200};
    assert_true(same(state, gold, found));
    gold.cue = (sg_span){150, 157};
    assert_true(same(state, gold, found));
    gold.cue = (sg_span){50, 57};
    assert_false(same(state, gold, found));
}

static void test_one_to_one_the_most_alike(void **state)
{
    sg_statement gold[] = {tell("A", "praises", "B", 1),
                           tell("A", "criticizes", "B", -1)};
    sg_statement found[] = {tell("A", "criticizes", "B", -1),
                            tell("A", "praises", "B", 1),
                            tell("A", "praises", "B", 1)};
    sg_score score;
    const sg_match *matches = compare(state, gold, 2, found, 3, &score);

    assert_int_equal(matches[0].other, 1);
    assert_int_equal(matches[1].other, 0);
    assert_int_equal(score.gold, 2);
    assert_int_equal(score.found, 3);
    assert_int_equal(score.pairs, 2);
    assert_int_equal(score.all, 2);
}

static void test_what_agrees(void **state)
{
    sg_statement gold = tell("A", "praises", "B", 1);
    sg_statement found = tell("A", "supports", "B", 1);
    sg_score score;

    found.status = SG_NEGATED;
    (void)compare(state, &gold, 1, &found, 1, &score);
    assert_int_equal(score.signs, 1);
    assert_int_equal(score.relations, 0);
    assert_int_equal(score.statuses, 0);
    assert_int_equal(score.all, 0);
}

static void test_directions(void **state)
{
    sg_statement gold = tell("A", "praises", "B", 1);
    sg_statement turned = tell("B", "praises", "A", 1);
    sg_statement both[] = {turned, gold};
    sg_score score;
    const sg_match *matches = compare(state, &gold, 1, &turned, 1, &score);

    assert_int_equal(matches[0].kind, SG_MATCH_REVERSED);
    assert_int_equal(score.pairs, 0);
    assert_int_equal(score.reversed, 1);

    /* Told from both sides: once is enough. */
    matches = compare(state, &gold, 1, both, 2, &score);
    assert_int_equal(matches[0].kind, SG_MATCH_PAIR);
    assert_int_equal(score.found, 1);
    assert_int_equal(score.reversed, 0);
}

static void test_nothing(void **state)
{
    sg_statement one = tell("A", "praises", "B", 1);
    sg_score score;

    (void)compare(state, NULL, 0, &one, 1, &score);
    assert_int_equal(score.found, 1);
    assert_int_equal(score.gold, 0);
    (void)compare(state, &one, 1, NULL, 0, &score);
    assert_int_equal(score.gold, 1);
    assert_int_equal(score.pairs, 0);
}

static int set_up(void **state)
{
    *state = sg_arena_new();
    return 0;
}

static int tear_down(void **state)
{
    sg_arena_free(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_spans),
        cmocka_unit_test(test_sentences),
        cmocka_unit_test(test_one_to_one_the_most_alike),
        cmocka_unit_test(test_what_agrees),
        cmocka_unit_test(test_directions),
        cmocka_unit_test(test_nothing),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}

/* Dictionaries of agents and of verbs. */
#include "tests/extract/dictionary_fixture.h"

#include "tests/base/check.h"

/* ---- agents ----------------------------------------------------------- */

static void test_agents_are_roles(void **state)
{
    bench b;

    (void)state;
    load(set(&b), SG_DICTIONARY_AGENTS,
         "!HAND! = HAND, HANDS\n"
         "RIVERWARDEN [~GOV]\n"
         "FENWALKER {FENWALKEREN} [~REB]\n"
         "DECK!HAND! [~LAB]\n"
         "OFFICIAL [~GOV]\n");
    assert_string_equal(b.bad, "");
    assert_int_equal(b.report.added, 5);
    assert_int_equal(b.report.known, 1);
    assert_string_equal(told(&b, "A Norwegian riverwarden condemned Finland."),
                        "Norway (, state) criticizes -1 Finland");
    assert_string_equal(told(&b, "Norwegian fenwalkers condemned Finland."),
                        "Norwegian fenwalkers (Norway, group) criticizes -1 "
                        "Finland");
    sg_extractor_free(b.extractor);
}

static void test_bad_lines_of_agents(void **state)
{
    bench b;

    (void)state;
    load(set(&b), SG_DICTIONARY_AGENTS,
         "!A! = ONE, !B!\n" /* a set of sets could name itself */
         "!B! = TWO, !A!\n"
         "RIVERWARDEN\n"
         "RIVERWARDEN [~QQQ]\n"
         "RIVER!A! [~GOV]\n"
         "RIVER! [~GOV]\n"
         "RIVERWARDEN [NGO~]\n");
    assert_string_equal(b.bad, "1: a set has words and no sets\n"
                               "2: a set has words and no sets\n"
                               "3: no code in brackets\n"
                               "4: [QQQ] is no code of an agent\n"
                               "5: 'RIVER!A!' has no set of that name\n"
                               "6: 'RIVER!' has no set of that name\n");
    assert_int_equal(b.report.added, 1);
    sg_extractor_free(b.extractor);
}

/* ---- verbs ------------------------------------------------------------ */

static const char petrarch[] = "&BOAT\n"
                               "+BOATS\n"
                               "+FERRY\n"
                               "+FISHING_VESSEL\n"
                               "\n"
                               "--- OUTPACE [111] ---\n"
                               "OUTPACE {OUTPACES OUTPACED OUTPACING}\n"
                               "REFUEL [070]\n"
                               "- * &BOAT [---]  # OUTPACE\n"
                               "- * EXPECTATIONS (OF &BOAT) [051]\n"
                               "- * (WITH +) [057:057]\n"
                               "- * {GREY BOAT} [111]\n"
                               "~ a (b . ATTACK) SAY = a b 112\n";

static void test_verbs_are_rows(void **state)
{
    bench b;

    (void)state;
    load(set(&b), SG_DICTIONARY_VERBS, petrarch);
    assert_string_equal(b.bad, "");
    assert_int_equal(b.report.entries, 10);
    assert_int_equal(b.report.added, 7);
    assert_int_equal(b.report.beyond, 3);
    assert_string_equal(told(&b, "Norway outpaced Finland."),
                        "Norway (, state) criticizes -1 Finland");
    assert_string_equal(told(&b, "Norway refueled Finland."),
                        "Norway (, state) aids 1 Finland");
    assert_string_equal(told(&b, "Norway outpaced a ferry of Finland."),
                        "none");
    sg_extractor_free(b.extractor);
}

static void test_own_verbs_hold(void **state)
{
    bench b;

    (void)state;
    load(set(&b), SG_DICTIONARY_VERBS, "--- PRAISE [111] ---\nPRAISE\n");
    assert_int_equal(b.report.known, 1);
    assert_string_equal(told(&b, "Norway praised Finland."),
                        "Norway (, state) praises 1 Finland");
    sg_extractor_free(b.extractor);
}

/* Verbs with their own code, patterns with marks, comments behind them. */
static void test_the_spelling_of_tabari(void **state)
{
    bench b;

    (void)state;
    load(set(&b), SG_DICTIONARY_VERBS,
         "OUTPACE  [111]  ;ab 10 Jul 2003\n"
         "- $ * + [111]\n"
         "- * AGAINST +  [112]\n"
         "- * BY_^ ATTACKED + [190]\n"
         "- * FERRY [###]\n"
         "REFUEL  [070]\n");
    assert_string_equal(b.bad, "");
    assert_int_equal(b.report.added, 5);
    assert_int_equal(b.report.beyond, 1);
    assert_string_equal(told(&b, "Norway refueled Finland."),
                        "Norway (, state) aids 1 Finland");
    assert_string_equal(told(&b, "Norway outpaced Finland."),
                        "Norway (, state) criticizes -1 Finland");
    assert_string_equal(told(&b, "Norway outpaced against Finland."),
                        "Norway (, state) accuses -1 Finland");
    sg_extractor_free(b.extractor);
}

static void test_bad_lines_of_verbs(void **state)
{
    bench b;

    (void)state;
    load(set(&b), SG_DICTIONARY_VERBS,
         "- * FERRY [111]\n"
         "&BOAT\n"
         "+&SHIP\n"
         "--- OUTPACE ---\n"
         "OUTPACE [111]\n"
         "- * &CANOE [111]\n"
         "- * FERRY\n"
         "- FERRY [111]\n"
         "{OUTPACES}\n"
         "- * FERRY [111]\n"
         "- * RAFT [999]\n");
    assert_string_equal(b.bad, "1: no verb stands above it\n"
                               "3: a set has words and no sets\n"
                               "4: a block without a code\n"
                               "6: a set that is not there\n"
                               "7: a pattern without a code\n"
                               "8: a pattern without a verb (*)\n"
                               "9: no verb\n");
    assert_int_equal(b.report.added, 2);
    assert_int_equal(b.report.beyond, 1);
    sg_extractor_free(b.extractor);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_agents_are_roles),
        cmocka_unit_test(test_bad_lines_of_agents),
        cmocka_unit_test(test_verbs_are_rows),
        cmocka_unit_test(test_own_verbs_hold),
        cmocka_unit_test(test_the_spelling_of_tabari),
        cmocka_unit_test(test_bad_lines_of_verbs),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Dictionaries of TABARI and PETRARCH: what they add, what is told of them. */
#include "tests/base/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <stancegraph/extract.h>

#include "base/buf.h"

/* An extractor, and what was told of the dictionaries that it loaded. */
typedef struct bench {
    sg_extractor *extractor;
    sg_dictionary_report report;
    char bad[2048]; /* "LINE: message\n" */
} bench;

static bench *set(bench *b)
{
    *b = (bench){.extractor = NULL};
    assert_int_equal(sg_extractor_new(NULL, &b->extractor, NULL), SG_OK);
    return b;
}

static void tell(void *context, const sg_error *err)
{
    bench *b = context;
    size_t used = strlen(b->bad);

    (void)snprintf(b->bad + used, sizeof b->bad - used, "%zu: %s\n", err->line,
                   err->message);
}

static void load_bytes(bench *b, sg_dictionary_kind kind, sg_str text)
{
    char path[] = "dictionary-XXXXXX";
    sg_dictionary dictionary = {kind, path};
    int file = mkstemp(path);
    sg_error err = SG_ERROR_INIT;

    assert_true(file >= 0);
    assert_int_equal(write(file, text.data, text.len), text.len);
    assert_int_equal(close(file), 0);
    b->bad[0] = '\0';
    if (sg_extractor_load(b->extractor, &dictionary, tell, b, &b->report,
                          &err) != SG_OK)
        fail_msg("%s: %s", err.file, err.message);
    (void)remove(path);
}

static void load(bench *b, sg_dictionary_kind kind, const char *text)
{
    load_bytes(b, kind, sg_str_of(text));
}

/* "Source (affiliation, kind) relation sign Target" of the first statement
 * that says more than that somebody spoke, or "none". */
static const char *told_on(const bench *b, const char *date, const char *text)
{
    static char out[256];
    sg_document_info info = {.id = SG_STR("d"), .date = sg_str_of(date)};
    sg_extraction *found;

    assert_int_equal(
        sg_extract(b->extractor, &info, sg_str_of(text), &found, NULL), SG_OK);
    (void)snprintf(out, sizeof out, "none");
    if (sg_extraction_count(found) > 0) {
        const sg_statement *s = sg_extraction_statement(found, 0);

        (void)snprintf(out, sizeof out, "%.*s (%.*s, %s) %.*s %d %.*s",
                       SG_FMT(s->source.entity), SG_FMT(s->source.affiliation),
                       sg_actor_kind_name(s->source.kind), SG_FMT(s->relation),
                       s->polarity,
                       SG_FMT(s->has_target ? s->target.entity : SG_STR("-")));
    }
    sg_extraction_free(found);
    return out;
}

static const char *told(const bench *b, const char *text)
{
    return told_on(b, "2012-05-01", text);
}

/* ---- actors ----------------------------------------------------------- */

static void test_names_get_kind_and_affiliation(void **state)
{
    bench b;

    (void)state;
    load(set(&b), SG_DICTIONARY_ACTORS,
         "# names of our own\n"
         "GRENDELAN_FRONT_ [NORREB]  # a note\n"
         "+FRONT_OF_GRENDELA_(FRG)_\n"
         "\n"
         "OSTRAVIA_MINING_COMPANY [MNCCZE]\n"
         "QUILLER_POST [NORMED]   ; as TABARI comments\n");
    assert_string_equal(b.bad, "");
    assert_int_equal(b.report.entries, 5);
    assert_int_equal(b.report.added, 5);
    assert_string_equal(told(&b, "The Grendelan Front condemned Sweden."),
                        "Grendelan Front (Norway, group) criticizes -1 Sweden");
    assert_string_equal(told(&b, "FRG condemned Sweden."),
                        "Grendelan Front (Norway, group) criticizes -1 Sweden");
    assert_string_equal(told(&b, "Front of Grendela condemned Sweden."),
                        "Grendelan Front (Norway, group) criticizes -1 Sweden");
    assert_string_equal(
        told(&b, "Ostravia Mining Company sued Sweden."),
        "Ostravia Mining Company (Czech Republic, organization) prosecutes -1 "
        "Sweden");
    assert_string_equal(told(&b, "Quiller Post praised Sweden."),
                        "Quiller Post (Norway, medium) praises 1 Sweden");
    sg_extractor_free(b.extractor);
}

static void test_dates_are_those_of_the_text(void **state)
{
    bench b;
    const char *text = "Torvald Ekmarken condemned Finland.";

    (void)state;
    load(set(&b), SG_DICTIONARY_ACTORS,
         "TORVALD_EKMARKEN_  # PETRARCH\n"
         "\t[SWEGOV 100101-150101]\n"
         "\t[NORGOV > 20150101] [DNKELI]\n");
    assert_string_equal(b.bad, "");
    assert_string_equal(told_on(&b, "2012-05-01", text),
                        "Torvald Ekmarken (Sweden, person) criticizes -1 "
                        "Finland");
    assert_string_equal(told_on(&b, "2015-01-01", text),
                        "Torvald Ekmarken (Norway, person) criticizes -1 "
                        "Finland");
    assert_string_equal(told_on(&b, "2009-12-31", text),
                        "Torvald Ekmarken (Denmark, person) criticizes -1 "
                        "Finland");
    assert_string_equal(told_on(&b, "", text),
                        "Torvald Ekmarken (Denmark, person) criticizes -1 "
                        "Finland");
    sg_extractor_free(b.extractor);
}

static void test_a_surname_while_in_office(void **state)
{
    bench b;
    const char *text = "Ekmarken condemned Finland.";

    (void)state;
    load(set(&b), SG_DICTIONARY_ACTORS,
         "TORVALD_EKMARKEN_\n\t[SWEGOV 100101-150101]\n\t[SWEELI]\n"
         "LISBETH_OBAMA_\n\t[SWEGOV 100101-150101]\n");
    assert_string_equal(told_on(&b, "2012-05-01", text),
                        "Torvald Ekmarken (Sweden, person) criticizes -1 "
                        "Finland");
    assert_string_equal(told_on(&b, "2018-05-01", text),
                        "Ekmarken (, person) criticizes -1 Finland");
    /* what the program knows itself holds */
    assert_string_equal(told_on(&b, "2012-05-01", "Obama condemned Finland."),
                        "Barack Obama (United States, person) criticizes -1 "
                        "Finland");
    sg_extractor_free(b.extractor);
}

static void test_own_knowledge_holds(void **state)
{
    bench b;

    (void)state;
    load(set(&b), SG_DICTIONARY_ACTORS,
         "FRANCE_ [DEU]\n"
         "NATO_ [NORREB]\n"
         "+QUILLER_DEFENSE_CLUB\n"
         "US_SECRETARY_OF_STATE_ [USAGOV]\n"
         "POLICE_ [NORCOP]\n");
    assert_string_equal(b.bad, "");
    assert_int_equal(b.report.known, 2);
    assert_int_equal(b.report.added, 1);
    assert_int_equal(b.report.beyond, 2);
    assert_string_equal(told(&b, "France condemned Finland."),
                        "France (, state) criticizes -1 Finland");
    assert_string_equal(told(&b, "The Quiller Defense Club condemned Finland."),
                        "NATO (, organization) criticizes -1 Finland");
    sg_extractor_free(b.extractor);
}

static void test_names_of_a_state(void **state)
{
    bench b;

    (void)state;
    load(set(&b), SG_DICTIONARY_ACTORS,
         "NORWAY_ [NOR]\n+FREE_NORWAY_\n+KVITSUNDET_\nGBRLAND_ [GBR]\n");
    assert_string_equal(told(&b, "Free Norway condemned Finland."),
                        "Norway (, state) criticizes -1 Finland");
    sg_extractor_free(b.extractor);
}

static void test_bad_lines_of_actors(void **state)
{
    bench b;

    (void)state;
    load(set(&b), SG_DICTIONARY_ACTORS,
         "\t[AFG]\n"                               /* 1 */
         "+LONELY_\n"                              /* 2 */
         "GRENDELAN_FRONT_ [NORREB 201304-2014]\n" /* 3 */
         "\t[NORREB 20140101-20130101]\n"          /* 4 */
         "\t[norreb]\n"                            /* 5 */
         "\t[NORREB\n"                             /* 6 */
         "___ [NOR]\n"                             /* 7 */
         "\t[NORREB 20131301-20140101]\n"          /* 8 */
         "NOBODY_AT_ALL\n"                         /* 9 */
         "SOMEBODY_ELSE_OF_OSLO [NORREB]\n");
    assert_string_equal(
        b.bad, "1: no name stands above it\n"
               "2: no name stands above it\n"
               "3: [NORREB 201304-2014] has no dates that can be read\n"
               "4: [NORREB 20140101-20130101] ends before it begins\n"
               "5: [norreb] is no code of three letters and more\n"
               "6: '[NORREB' behind the codes\n"
               "3: 'Grendelan Front' has no code\n"
               "7: '___' is no name of 1 to 120 bytes\n"
               "8: [NORREB 20131301-20140101] has no dates that can be read\n"
               "9: 'Nobody at All' has no code\n");
    assert_int_equal(b.report.bad, 10);
    assert_int_equal(b.report.added, 1);
    sg_extractor_free(b.extractor);
}

/* ---- any bytes -------------------------------------------------------- */

static void test_encodings_and_line_ends(void **state)
{
    bench b;

    (void)state;
    load(set(&b), SG_DICTIONARY_ACTORS,
         "\xEF\xBB\xBF"
         "GRENDELAN_FRONT_ [NORREB]\r\n"
         "M\xD8RKVIK_FRONT_ [NORREB]\r\n" /* Latin-1 */
         "<!-- a comment\r\nof two lines --> LATE_FRONT [NORREB]\r\n"
         "OLD_MAC_FRONT [NORREB]\rSECOND_MAC_FRONT [NORREB]\r\n");
    assert_string_equal(b.bad, "");
    assert_int_equal(b.report.added, 5);
    assert_string_equal(told(&b, "Mørkvik Front condemned Finland."),
                        "MØrkvik Front (Norway, group) criticizes -1 Finland");
    sg_extractor_free(b.extractor);
}

static void test_bytes_that_are_no_text(void **state)
{
    char noise[9000];
    bench b;

    (void)state;
    for (size_t i = 0; i < sizeof noise; i++)
        noise[i] = (char)(i * 7919 >> 3);
    set(&b);
    for (int kind = SG_DICTIONARY_ACTORS; kind <= SG_DICTIONARY_VERBS; kind++)
        load_bytes(&b, (sg_dictionary_kind)kind, (sg_str){noise, sizeof noise});
    memset(noise, 'A', sizeof noise);
    load_bytes(&b, SG_DICTIONARY_ACTORS, (sg_str){noise, sizeof noise});
    assert_string_equal(b.bad, "1: a line of 9000 bytes; at most 4096\n");
    load(&b, SG_DICTIONARY_VERBS, "<!-- never\nclosed\n");
    assert_string_equal(b.bad, "1: a comment that never ends\n");
    load(&b, SG_DICTIONARY_ACTORS, "");
    assert_int_equal(b.report.entries, 0);
    sg_extractor_free(b.extractor);
}

static void test_a_file_that_is_not_there(void **state)
{
    sg_dictionary dictionary = {SG_DICTIONARY_VERBS, "no/such/file"};
    bench b;
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(sg_extractor_load(set(&b)->extractor, &dictionary, NULL,
                                       NULL, NULL, &err),
                     SG_ESYSTEM);
    assert_string_equal(err.file, "no/such/file");
    assert_int_equal(sg_extractor_dictionaries(b.extractor), 0);
    load(&b, SG_DICTIONARY_VERBS, "");
    assert_int_not_equal(sg_extractor_dictionaries(b.extractor), 0);
    sg_extractor_free(b.extractor);
}

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
        cmocka_unit_test(test_names_get_kind_and_affiliation),
        cmocka_unit_test(test_dates_are_those_of_the_text),
        cmocka_unit_test(test_a_surname_while_in_office),
        cmocka_unit_test(test_own_knowledge_holds),
        cmocka_unit_test(test_names_of_a_state),
        cmocka_unit_test(test_bad_lines_of_actors),
        cmocka_unit_test(test_encodings_and_line_ends),
        cmocka_unit_test(test_bytes_that_are_no_text),
        cmocka_unit_test(test_a_file_that_is_not_there),
        cmocka_unit_test(test_agents_are_roles),
        cmocka_unit_test(test_bad_lines_of_agents),
        cmocka_unit_test(test_verbs_are_rows),
        cmocka_unit_test(test_own_verbs_hold),
        cmocka_unit_test(test_the_spelling_of_tabari),
        cmocka_unit_test(test_bad_lines_of_verbs),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

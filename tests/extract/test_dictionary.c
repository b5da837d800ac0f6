/* Dictionaries of actors: what they add, what is told of them, and of files
 * that are none. */
#include "tests/extract/dictionary_fixture.h"

#include <string.h>

#include "base/buf.h"
#include "tests/base/check.h"

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
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

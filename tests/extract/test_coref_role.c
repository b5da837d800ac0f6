/* Who is who by what somebody is: offices by date, roles learnt in the
 * document, speakers, governments, groups. */
#include "tests/base/check.h"

#include "tests/extract/coref_fixture.h"
#include "tests/extract/doc_fixture.h"
#include "tests/extract/set_up.h"

static void test_role_learnt_in_the_document(void **state)
{
    sg_doc *doc = resolve(state,
                          "Norwegian ADJ JJ 3 amod\n"
                          "Foreign ADJ NNP 3 amod\n"
                          "Minister PROPN NNP 6 nsubj\n"
                          "Ada PROPN NNP 3 flat\n"
                          "Norrell PROPN NNP 3 flat\n"
                          "left VERB VBD 0 root leave\n"
                          "\n"
                          "The DET DT 3 det\n"
                          "foreign ADJ JJ 3 amod\n"
                          "minister NOUN NN 4 nsubj\n"
                          "waited VERB VBD 0 root wait\n"
                          "\n"
                          "The DET DT 2 det\n"
                          "minister NOUN NN 3 nsubj\n"
                          "ate VERB VBD 0 root eat\n",
                          "2011-05-01");

    assert_who(doc, "foreign minister", 0, "Ada Norrell");
    assert_who(doc, "minister", 0, "Ada Norrell");
    assert_str(entity(doc, "minister", 0)->affiliation, "Norway");
    doc_fixture_free(doc);
}

static void test_office_table_by_date(void **state)
{
    const char *rows = "The DET DT 3 det\n"
                       "US PROPN NNP 3 compound\n"
                       "president NOUN NN 6 nsubj\n"
                       "and CCONJ CC 5 cc\n"
                       "France PROPN NNP 3 conj\n"
                       "agreed VERB VBD 0 root agree\n";
    sg_doc *doc = resolve(state, rows, "2010-03-04");

    assert_who(doc, "US president", 0, "Barack Obama");
    doc_fixture_free(doc);
    doc = resolve(state, rows, "2022-03-04");
    assert_who(doc, "US president", 0, "Joe Biden");
    doc_fixture_free(doc);
}

static void test_nobody_knows_which_president(void **state)
{
    sg_doc *doc = resolve(state,
                          "The DET DT 2 det\n"
                          "president NOUN NN 3 nsubj\n"
                          "met VERB VBD 0 root meet\n"
                          "France PROPN NNP 3 obj\n"
                          "and CCONJ CC 6 cc\n"
                          "Iran PROPN NNP 4 conj\n",
                          "2020-01-01");

    assert_open(doc, "president", 0);
    doc_fixture_free(doc);
}

static void test_apposition_names_the_role(void **state)
{
    sg_doc *doc = resolve(state,
                          "Orrin PROPN NNP 8 nsubj\n"
                          "Vale~ PROPN NNP 1 flat\n"
                          ", PUNCT , 6 punct\n"
                          "the DET DT 6 det\n"
                          "Swiss ADJ JJ 6 amod\n"
                          "envoy~ NOUN NN 1 appos\n"
                          ", PUNCT , 1 punct\n"
                          "left VERB VBD 0 root leave\n"
                          "\n"
                          "The DET DT 2 det\n"
                          "envoy NOUN NN 7 nsubj\n"
                          "and CCONJ CC 6 cc\n"
                          "a DET DT 6 det\n"
                          "Swiss ADJ JJ 6 amod\n"
                          "envoy NOUN NN 2 conj\n"
                          "met VERB VBD 0 root meet\n",
                          NULL);

    assert_who(doc, "Swiss envoy", 0, "Orrin Vale");
    assert_who(doc, "envoy", 0, "Orrin Vale");
    assert_who(doc, "Swiss envoy", 1, "Switzerland");
    assert_str(entity(doc, "envoy", 0)->affiliation, "Switzerland");
    doc_fixture_free(doc);
}

static void test_speakers_stand_for_their_body(void **state)
{
    sg_doc *doc = resolve(state,
                          "Turkish ADJ JJ 2 amod\n"
                          "troops NOUN NNS 6 nsubj troops\n"
                          "and CCONJ CC 5 cc\n"
                          "NATO PROPN NNP 5 compound\n"
                          "officials NOUN NNS 2 conj official\n"
                          "met VERB VBD 0 root meet\n"
                          "Taliban PROPN NNP 8 compound\n"
                          "fighters NOUN NNS 6 obj fighter\n"
                          "and CCONJ CC 11 cc\n"
                          "Turkish ADJ JJ 11 amod\n"
                          "journalists NOUN NNS 8 conj journalist\n",
                          NULL);

    assert_who(doc, "Turkish troops", 0, "Turkey");
    assert_who(doc, "NATO officials", 0, "NATO");
    assert_who(doc, "Taliban fighters", 0, "Taliban");
    assert_who(doc, "Turkish journalists", 0, "Turkish journalists");
    assert_str(entity(doc, "Turkish journalists", 0)->affiliation, "Turkey");
    doc_fixture_free(doc);
}

static void test_government_of_a_person(void **state)
{
    sg_doc *doc = resolve(state,
                          "Emmanuel PROPN NNP 4 nsubj\n"
                          "Macron PROPN NNP 1 flat\n"
                          "has AUX VBZ 4 aux\n"
                          "left VERB VBN 0 root leave\n"
                          "\n"
                          "His PRON PRP$ 2 nmod:poss\n"
                          "government NOUN NN 3 nsubj\n"
                          "fell VERB VBD 0 root fall\n",
                          "2020-01-01");

    assert_who(doc, "His", 0, "Emmanuel Macron");
    assert_who(doc, "government", 0, "France");
    doc_fixture_free(doc);
}

static void test_companies_do_not_speak_for_their_state(void **state)
{
    sg_doc *doc = resolve(state,
                          "Chinese ADJ JJ 2 amod\n"
                          "companies NOUN NNS 3 nsubj company\n"
                          "sued VERB VBD 0 root sue\n"
                          "Chinese ADJ JJ 5 amod\n"
                          "police NOUN NNS 3 obj\n",
                          NULL);

    assert_who(doc, "Chinese companies", 0, "Chinese companies");
    assert_str(entity(doc, "Chinese companies", 0)->affiliation, "China");
    assert_who(doc, "Chinese police", 0, "China");
    doc_fixture_free(doc);
}

static void test_government_of_the_country_spoken_of(void **state)
{
    sg_doc *doc = resolve(state,
                          "Rwanda PROPN NNP 2 nsubj\n"
                          "helped VERB VBD 0 root help\n"
                          "Rwanda PROPN NNP 5 nmod:poss\n"
                          "'s PART POS 3 case\n"
                          "army NOUN NN 2 obj\n"
                          "\n"
                          "The DET DT 2 det\n"
                          "government NOUN NN 3 nsubj\n"
                          "fell VERB VBD 0 root fall\n",
                          NULL);
    sg_doc *bare = resolve(state,
                           "The DET DT 2 det\n"
                           "government NOUN NN 3 nsubj\n"
                           "fell VERB VBD 0 root fall\n",
                           NULL);

    assert_who(doc, "government", 0, "Rwanda");
    assert_who(bare, "government", 0, "government");
    assert_false(entity(bare, "government", 0)->known);
    doc_fixture_free(bare);
    doc_fixture_free(doc);
}

static void test_apposition_behind_a_place(void **state)
{
    sg_doc *doc = resolve(state,
                          "A DET DT 2 det\n"
                          "spokesman NOUN NN 13 nsubj\n"
                          "for ADP IN 6 case\n"
                          "the DET DT 6 det\n"
                          "Chinese ADJ JJ 6 amod\n"
                          "Embassy PROPN NNP 2 nmod\n"
                          "in ADP IN 8 case\n"
                          "Oslo~ PROPN NNP 6 nmod\n"
                          ", PUNCT , 10 punct\n"
                          "Tao PROPN NNP 2 appos\n"
                          "Velm~ PROPN NNP 10 compound\n"
                          ", PUNCT , 10 punct\n"
                          "left VERB VBD 0 root leave\n",
                          NULL);

    assert_who(doc, "spokesman for the Chinese Embassy", 0, "Tao Velm");
    assert_int_equal(entity(doc, "Tao Velm", 0)->kind, SG_ACTOR_PERSON);
    assert_str(entity(doc, "Tao Velm", 0)->affiliation, "China");
    doc_fixture_free(doc);
}

static void test_groups_come_again(void **state)
{
    sg_doc *doc = resolve(state,
                          "Syrian ADJ JJ 2 amod\n"
                          "rebels NOUN NNS 3 nsubj rebel\n"
                          "fled VERB VBD 0 root flee\n"
                          "\n"
                          "The DET DT 2 det\n"
                          "rebels NOUN NNS 3 nsubj rebel\n"
                          "said VERB VBD 0 root say\n"
                          "they PRON PRP 5 nsubj\n"
                          "won VERB VBD 3 ccomp win\n",
                          NULL);

    assert_who(doc, "rebels", 0, "Syrian rebels");
    assert_who(doc, "they", 0, "Syrian rebels");
    assert_int_equal(entity(doc, "they", 0)->kind, SG_ACTOR_GROUP);
    doc_fixture_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_role_learnt_in_the_document),
        cmocka_unit_test(test_office_table_by_date),
        cmocka_unit_test(test_nobody_knows_which_president),
        cmocka_unit_test(test_apposition_names_the_role),
        cmocka_unit_test(test_speakers_stand_for_their_body),
        cmocka_unit_test(test_government_of_a_person),
        cmocka_unit_test(test_companies_do_not_speak_for_their_state),
        cmocka_unit_test(test_government_of_the_country_spoken_of),
        cmocka_unit_test(test_apposition_behind_a_place),
        cmocka_unit_test(test_groups_come_again),
    };

    return cmocka_run_group_tests(tests, set_up_knowledge, tear_down_knowledge);
}

/* Who is who in a document: surnames, acronyms, titles, places, pronouns. */
#include "tests/base/check.h"

#include <string.h>

#include "base/buf.h"
#include "extract/coref.h"
#include "extract/mention.h"
#include "tests/extract/coref_fixture.h"
#include "tests/extract/doc_fixture.h"
#include "tests/extract/set_up.h"

/* ---- names ------------------------------------------------------------ */

static void test_surname_leads_to_the_full_name(void **state)
{
    sg_doc *doc = resolve(state,
                          "Orrin PROPN NNP 3 nsubj\n"
                          "Vale PROPN NNP 1 flat\n"
                          "met VERB VBD 0 root meet\n"
                          "spokeswoman NOUN NN 3 obj\n"
                          "Ada PROPN NNP 4 appos\n"
                          "Q. PROPN NNP 5 flat\n"
                          "Norrell PROPN NNP 5 flat\n"
                          "\n"
                          "Norrell PROPN NNP 2 nsubj\n"
                          "thanked VERB VBD 0 root thank\n"
                          "Mr. PROPN NNP 4 nmod:desc\n"
                          "Vale PROPN NNP 2 obj\n"
                          "and CCONJ CC 6 cc\n"
                          "Ada PROPN NNP 4 conj\n"
                          "Norrell PROPN NNP 6 flat\n",
                          NULL);

    assert_who(doc, "Norrell", 0, "Ada Q. Norrell");
    assert_who(doc, "Ada Norrell", 0, "Ada Q. Norrell");
    assert_who(doc, "Mr. Vale", 0, "Orrin Vale");
    assert_int_equal(entity(doc, "Norrell", 0)->gender, SG_GENDER_FEMALE);
    assert_int_equal(entity(doc, "Mr. Vale", 0)->kind, SG_ACTOR_PERSON);
    assert_false(entity(doc, "Norrell", 0)->known);
    assert_int_equal(entity(doc, "Norrell", 0)->mentions, 3);
    doc_fixture_free(doc);
}

static void test_the_document_knows_better_than_the_tables(void **state)
{
    const char *introduced = "Rita PROPN NNP 3 nsubj\n"
                             "Rubio PROPN NNP 1 flat\n"
                             "left VERB VBD 0 root leave\n"
                             "\n"
                             "Rubio PROPN NNP 2 nsubj\n"
                             "waited VERB VBD 0 root wait\n";
    const char *bare = "Rubio PROPN NNP 2 nsubj\n"
                       "waited VERB VBD 0 root wait\n";
    sg_doc *doc = resolve(state, introduced, "2025-05-01");

    assert_who(doc, "Rubio", 0, "Rita Rubio");
    doc_fixture_free(doc);
    doc = resolve(state, bare, "2025-05-01");
    assert_who(doc, "Rubio", 0, "Marco Rubio");
    assert_str(entity(doc, "Rubio", 0)->affiliation, "United States");
    doc_fixture_free(doc);
}

static void test_acronym_learnt_from_brackets(void **state)
{
    sg_doc *doc = resolve(state,
                          "The DET DT 2 det\n"
                          "Organization PROPN NNP 9 nsubj\n"
                          "for ADP IN 5 case\n"
                          "Arctic ADJ NNP 5 amod\n"
                          "Trade PROPN NNP 2 nmod\n"
                          "(~ PUNCT -LRB- 7 punct\n"
                          "OAT~ PROPN NNP 5 appos\n"
                          ") PUNCT -RRB- 7 punct\n"
                          "left VERB VBD 0 root leave\n"
                          "\n"
                          "OAT PROPN NNP 2 nsubj\n"
                          "said VERB VBD 0 root say\n"
                          "its PRON PRP$ 4 nmod:poss\n"
                          "offices NOUN NNS 5 nsubj office\n"
                          "closed VERB VBD 2 ccomp close\n",
                          NULL);

    assert_who(doc, "OAT", 1, "Organization for Arctic Trade");
    assert_who(doc, "its", 0, "Organization for Arctic Trade");
    assert_int_equal(entity(doc, "OAT", 0)->kind, SG_ACTOR_ORGANIZATION);
    doc_fixture_free(doc);
}

static void test_title_tells_which_of_two(void **state)
{
    const char *rows = "President PROPN NNP 2 nmod:desc\n"
                       "Bush PROPN NNP 3 nsubj\n"
                       "left VERB VBD 0 root leave\n";
    sg_doc *doc = resolve(state, rows, "1990-06-01");

    assert_who(doc, "President Bush", 0, "George H.W. Bush");
    doc_fixture_free(doc);
    doc = resolve(state, rows, "2005-06-01");
    assert_who(doc, "President Bush", 0, "George W. Bush");
    doc_fixture_free(doc);
}

static void test_mere_places_are_nobody(void **state)
{
    sg_doc *doc = resolve(state,
                          "He PRON PRP 2 nsubj\n"
                          "travelled VERB VBD 0 root travel\n"
                          "in ADP IN 4 case\n"
                          "Kyiv PROPN NNP 2 obl\n"
                          "and CCONJ CC 7 cc\n"
                          "in ADP IN 7 case\n"
                          "Crimea PROPN NNP 4 conj\n",
                          NULL);

    assert_open(doc, "Crimea", 0);
    assert_int_equal(find(doc, "Crimea", 0)->form, SG_MENTION_PLACE);
    assert_who(doc, "Kyiv", 0, "Ukraine");
    assert_int_equal(find(doc, "Kyiv", 0)->form, SG_MENTION_PLACE);
    doc_fixture_free(doc);
}

static void test_a_place_that_acts_is_somebody(void **state)
{
    sg_doc *doc = resolve(state,
                          "Texas PROPN NNP 2 nsubj\n"
                          "sued VERB VBD 0 root sue\n"
                          "Google PROPN NNP 2 obj\n",
                          NULL);

    assert_int_equal(find(doc, "Texas", 0)->form, SG_MENTION_NAME);
    assert_who(doc, "Texas", 0, "Texas");
    doc_fixture_free(doc);
}

/* ---- pronouns --------------------------------------------------------- */

static void test_gender_and_arguments_of_one_verb(void **state)
{
    sg_doc *doc = resolve(state,
                          "Maria PROPN NNP 3 nsubj\n"
                          "Vale PROPN NNP 1 flat\n"
                          "met VERB VBD 0 root meet\n"
                          "Bill PROPN NNP 3 obj\n"
                          "Norrell PROPN NNP 4 flat\n"
                          "\n"
                          "She PRON PRP 2 nsubj\n"
                          "blamed VERB VBD 0 root blame\n"
                          "him PRON PRP 2 obj\n"
                          "\n"
                          "Norrell PROPN NNP 2 nsubj\n"
                          "blamed VERB VBD 0 root blame\n"
                          "himself PRON PRP 2 obj\n",
                          NULL);

    assert_who(doc, "She", 0, "Maria Vale");
    assert_who(doc, "him", 0, "Bill Norrell");
    assert_who(doc, "himself", 0, "Bill Norrell");
    assert_true(find(doc, "She", 0)->confidence < 0.8F);
    doc_fixture_free(doc);
}

static void test_he_may_stand_before_his_name(void **state)
{
    sg_doc *doc = resolve(state,
                          "After SCONJ IN 3 mark\n"
                          "he PRON PRP 3 nsubj\n"
                          "left~ VERB VBD 7 advcl leave\n"
                          ", PUNCT , 3 punct\n"
                          "Bill PROPN NNP 7 nsubj\n"
                          "Norrell PROPN NNP 5 flat\n"
                          "slept VERB VBD 0 root sleep\n",
                          NULL);

    assert_who(doc, "he", 0, "Bill Norrell");
    doc_fixture_free(doc);
}

static void test_it_is_a_body_or_nobody(void **state)
{
    sg_doc *doc = resolve(state,
                          "France PROPN NNP 2 nsubj\n"
                          "said VERB VBD 0 root say\n"
                          "it PRON PRP 4 nsubj\n"
                          "agreed VERB VBD 2 ccomp agree\n"
                          "\n"
                          "Bill PROPN NNP 3 nsubj\n"
                          "Norrell PROPN NNP 1 flat\n"
                          "bought VERB VBD 0 root buy\n"
                          "it PRON PRP 3 obj\n",
                          NULL);

    assert_who(doc, "it", 0, "France");
    assert_open(doc, "it", 1);
    doc_fixture_free(doc);
}

static void test_i_is_who_speaks(void **state)
{
    sg_doc *doc = doc_fixture("\"~ PUNCT `` 3 punct\n"
                              "I PRON PRP 3 nsubj\n"
                              "think VERB VBP 9 ccomp think\n"
                              "he PRON PRP 5 nsubj\n"
                              "lies~ VERB VBZ 3 ccomp lie\n"
                              ",~ PUNCT , 3 punct\n"
                              "\" PUNCT '' 3 punct\n"
                              "Vale PROPN NNP 9 nsubj\n"
                              "said VERB VBD 0 root say\n"
                              "to ADP IN 11 case\n"
                              "us PRON PRP 9 obl we\n");

    sg_find_mentions(*state, NULL, doc);
    assert_int_equal(doc->quotation_count, 1);
    for (int32_t i = 0; i < doc->mention_count; i++)
        if (doc->mentions[i].first == 7)
            doc->quotations[0].speaker = i;
    sg_resolve_mentions(*state, doc);
    assert_who(doc, "I", 0, "Vale");
    assert_open(doc, "he", 0);
    assert_open(doc, "us", 0);
    doc_fixture_free(doc);
}

static void test_tie_stays_open(void **state)
{
    sg_doc *doc = resolve(state,
                          "In ADP IN 2 case\n"
                          "talks NOUN NNS 10 obl talk\n"
                          "of ADP IN 4 case\n"
                          "Bill PROPN NNP 2 nmod\n"
                          "Norrell PROPN NNP 4 flat\n"
                          "and CCONJ CC 7 cc\n"
                          "Tom PROPN NNP 4 conj\n"
                          "Vale PROPN NNP 7 flat\n"
                          "Norway PROPN NNP 10 nsubj\n"
                          "failed VERB VBD 0 root fail\n"
                          "\n"
                          "He PRON PRP 2 nsubj\n"
                          "left VERB VBD 0 root leave\n",
                          NULL);

    assert_open(doc, "He", 0);
    doc_fixture_free(doc);
}

/* ---- properties ------------------------------------------------------- */

static void test_long_documents(void **state)
{
    sg_buf rows = SG_BUF_INIT;
    sg_doc *doc;

    for (int i = 0; i < 5000; i++)
        sg_buf_printf(&rows,
                      "President PROPN NNP 2 nmod:desc\n"
                      "Kappa%d PROPN NNP 3 nsubj\n"
                      "told VERB VBD 0 root tell\n"
                      "the DET DT 5 det\n"
                      "president NOUN NN 3 obj\n"
                      "he PRON PRP 7 nsubj\n"
                      "left VERB VBD 3 ccomp leave\n\n",
                      i % 7 ? i : 0);
    doc = resolve(state, rows.data, "2020-01-01");
    assert_int_equal(doc->mention_count, 15000);
    for (int32_t i = 0; i < doc->mention_count; i++) {
        assert_true(doc->mentions[i].entity >= SG_NONE);
        assert_true(doc->mentions[i].entity < doc->entity_count);
    }
    doc_fixture_free(doc);
    sg_buf_clear(&rows);
}

/* No word of "Tarkin" or "Oddwell" tells what it is; the engine may. */
static void test_the_engine_tells_the_kind_of_a_name(void **state)
{
    sg_doc *doc = doc_fixture("Tarkin PROPN NNP 2 nsubj\n"
                              "met VERB VBD 0 root meet\n"
                              "Oddwell PROPN NNP 2 obj\n"
                              "and CCONJ CC 5 cc\n"
                              "Brask PROPN NNP 3 conj\n"
                              "in ADP IN 8 case\n"
                              "the DET DT 8 det\n"
                              "old ADJ JJ 9 amod\n"
                              "town NOUN NN 2 obl\n");
    sg_token *tokens = doc->sentences[0].tokens;

    tokens[0].named = SG_NAMED_PERSON;
    tokens[2].named = SG_NAMED_ORGANIZATION;
    tokens[4].named = SG_NAMED_PERSON;
    tokens[0].p_named = tokens[2].p_named = 0.95f;
    tokens[4].p_named = 0.4f;
    sg_find_mentions(*state, NULL, doc);
    sg_resolve_mentions(*state, doc);
    assert_int_equal(entity(doc, "Tarkin", 0)->kind, SG_ACTOR_PERSON);
    assert_int_equal(entity(doc, "Oddwell", 0)->kind, SG_ACTOR_ORGANIZATION);
    assert_int_equal(entity(doc, "Brask", 0)->kind, SG_ACTOR_OTHER);
    doc_fixture_free(doc);
}

static void test_nothing_gives_nothing(void **state)
{
    sg_doc doc = {.arena = sg_arena_new()};

    sg_resolve_mentions(*state, &doc);
    assert_int_equal(doc.entity_count, 0);
    sg_arena_free(doc.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_surname_leads_to_the_full_name),
        cmocka_unit_test(test_the_document_knows_better_than_the_tables),
        cmocka_unit_test(test_acronym_learnt_from_brackets),
        cmocka_unit_test(test_title_tells_which_of_two),
        cmocka_unit_test(test_mere_places_are_nobody),
        cmocka_unit_test(test_a_place_that_acts_is_somebody),
        cmocka_unit_test(test_gender_and_arguments_of_one_verb),
        cmocka_unit_test(test_he_may_stand_before_his_name),
        cmocka_unit_test(test_it_is_a_body_or_nobody),
        cmocka_unit_test(test_i_is_who_speaks),
        cmocka_unit_test(test_tie_stays_open),
        cmocka_unit_test(test_long_documents),
        cmocka_unit_test(test_the_engine_tells_the_kind_of_a_name),
        cmocka_unit_test(test_nothing_gives_nothing),
    };

    return cmocka_run_group_tests(tests, set_up_knowledge, tear_down_knowledge);
}

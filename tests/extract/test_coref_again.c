/* Who is meant where no name is: several at once, other words for somebody
 * just named, things that compete with actors, surnames of two. */
#include "tests/base/check.h"

#include <stdio.h>

#include "extract/coref.h"
#include "extract/mention.h"
#include "tests/extract/doc_fixture.h"
#include "tests/extract/set_up.h"

/* The last mention with this text. */
static const sg_mention *last(const sg_doc *doc, const char *text)
{
    for (int32_t i = doc->mention_count - 1; i >= 0; i--) {
        const sg_mention *m = &doc->mentions[i];

        if (sg_str_is(sg_str_sub(doc->text, m->span.start, m->span.end), text))
            return m;
    }
    fail_msg("no mention \"%s\"", text);
    return NULL;
}

/* Asserts who the last mention with this text is: "A+B" for two, "-" for
 * nobody. */
static void assert_who(void **state, const char *rows, const char *date,
                       const char *text, const char *want)
{
    sg_doc *doc = doc_fixture(rows);
    const sg_mention *m;
    sg_str rest = sg_str_of(want);
    sg_str name;

    doc->info.date = sg_str_of(date);
    sg_find_mentions(*state, NULL, doc);
    sg_resolve_mentions(*state, doc);
    m = last(doc, text);
    if (sg_str_is(rest, "-")) {
        assert_int_equal(m->entity, SG_NONE);
    } else {
        while (sg_str_next(&rest, '+', &name)) {
            assert_non_null(m);
            assert_int_not_equal(m->entity, SG_NONE);
            assert_true(sg_str_eq(doc->entities[m->entity].name, name));
            m = m->also == SG_NONE ? NULL : &doc->also[m->also];
        }
        assert_null(m);
    }
    doc_fixture_free(doc);
}

#define CANADA_AND_MEXICO                                                      \
    "Canada PROPN NNP 4 nsubj\n"                                               \
    "and CCONJ CC 3 cc\n"                                                      \
    "Mexico PROPN NNP 1 conj\n"                                                \
    "met VERB VBD 0 root meet\n\n"

/* ---- several ---------------------------------------------------------- */

static void test_they_are_all_of_a_list(void **state)
{
    assert_who(state,
               CANADA_AND_MEXICO "They PRON PRP 2 nsubj\n"
                                 "condemned VERB VBD 0 root condemn\n"
                                 "Norway PROPN NNP 2 obj\n",
               NULL, "They", "Canada+Mexico");
    assert_who(state,
               CANADA_AND_MEXICO "It PRON PRP 2 nsubj\n"
                                 "condemned VERB VBD 0 root condemn\n"
                                 "Norway PROPN NNP 2 obj\n",
               NULL, "It", "-");
}

static void test_two_of_a_kind(void **state)
{
    const char *rows = CANADA_AND_MEXICO "The DET DT 3 det\n"
                                         "two NUM CD 3 nummod\n"
                                         "countries NOUN NNS 4 nsubj country\n"
                                         "blamed VERB VBD 0 root blame\n"
                                         "each DET DT 6 det\n"
                                         "other ADJ JJ 4 obj\n";

    assert_who(state, rows, NULL, "countries", "Canada+Mexico");
    assert_who(state, rows, NULL, "each other", "Canada+Mexico");
    assert_who(state,
               CANADA_AND_MEXICO "The DET DT 2 det\n"
                                 "latter ADJ JJ 3 nsubj\n"
                                 "left VERB VBD 0 root leave\n",
               NULL, "latter", "Mexico");
}

/* With a third state about, nobody knows which two. */
static void test_two_of_three(void **state)
{
    assert_who(state,
               "Canada PROPN NNP 2 nsubj\n"
               "told VERB VBD 0 root tell\n"
               "Mexico PROPN NNP 2 obj\n"
               "about ADP IN 5 case\n"
               "Norway PROPN NNP 2 obl\n\n"
               "The DET DT 3 det\n"
               "two NUM CD 3 nummod\n"
               "countries NOUN NNS 4 nsubj country\n"
               "left VERB VBD 0 root leave\n",
               NULL, "countries", "-");
}

/* ---- things ----------------------------------------------------------- */

static void test_things_compete(void **state)
{
    const char *agents = "The DET DT 2 det\n"
                         "envoys NOUN NNS 5 nsubj envoy\n"
                         "of ADP IN 4 case\n"
                         "Norway PROPN NNP 2 nmod\n"
                         "read VERB VBD 0 root read\n"
                         "the DET DT 7 det\n"
                         "letters NOUN NNS 5 obj letter\n\n";
    char rows[400];

    /* whoever says something is no letter */
    (void)snprintf(rows, sizeof rows, "%s%s", agents,
                   "They PRON PRP 2 nsubj\n"
                   "said VERB VBD 0 root say\n"
                   "nothing PRON NN 2 obj\n");
    assert_who(state, rows, NULL, "They", "Norway");
    assert_who(state,
               "Norwegian ADJ JJ 2 amod\n"
               "envoys NOUN NNS 3 nsubj envoy\n"
               "slept VERB VBD 0 root sleep\n\n"
               "The DET DT 2 det\n"
               "letters NOUN NNS 3 nsubj letter\n"
               "burned VERB VBD 0 root burn\n"
               "before SCONJ IN 6 mark\n"
               "they PRON PRP 6 nsubj\n"
               "arrived VERB VBD 3 advcl arrive\n",
               NULL, "they", "-");
}

/* ---- clauses ---------------------------------------------------------- */

#define VALE_MET_NORRELL                                                       \
    "Bill PROPN NNP 3 nsubj\n"                                                 \
    "Vale PROPN NNP 1 flat\n"                                                  \
    "met VERB VBD 0 root meet\n"                                               \
    "Tom PROPN NNP 3 obj\n"                                                    \
    "Norrell~ PROPN NNP 4 flat\n"

static void test_who_is_the_subject_of_his_clause(void **state)
{
    assert_who(state,
               VALE_MET_NORRELL ", PUNCT , 8 punct\n"
                                "who PRON WP 8 nsubj\n"
                                "praised VERB VBD 4 acl:relcl praise\n"
                                "his PRON PRP$ 10 nmod:poss\n"
                                "speech NOUN NN 8 obj\n",
               NULL, "his", "Tom Norrell");
    assert_who(state,
               VALE_MET_NORRELL ", PUNCT , 8 punct\n"
                                "who PRON WP 8 nsubj\n"
                                "praised VERB VBD 4 acl:relcl praise\n"
                                "him PRON PRP 8 obj\n",
               NULL, "him", "Bill Vale");
}

static void test_he_who_opens_the_sentence(void **state)
{
    assert_who(state,
               VALE_MET_NORRELL "\n"
                                "In ADP IN 3 case\n"
                                "his PRON PRP$ 3 nmod:poss\n"
                                "speech~ NOUN NN 6 obl\n"
                                ", PUNCT , 3 punct\n"
                                "Norrell PROPN NNP 6 nsubj\n"
                                "wept VERB VBD 0 root weep\n",
               NULL, "his", "Tom Norrell");
}

/* ---- other words ------------------------------------------------------ */

static void test_another_word_for_a_body(void **state)
{
    assert_who(state,
               "Boeing PROPN NNP 2 nsubj\n"
               "lost VERB VBD 0 root lose\n"
               "money NOUN NN 2 obj\n\n"
               "The DET DT 2 det\n"
               "company NOUN NN 3 nsubj\n"
               "blamed VERB VBD 0 root blame\n"
               "Airbus PROPN NNP 3 obj\n",
               NULL, "company", "Boeing");
    /* no company is called a department, and no department a company */
    assert_who(state,
               "Boeing PROPN NNP 2 nsubj\n"
               "sued VERB VBD 0 root sue\n"
               "the DET DT 5 det\n"
               "Energy PROPN NNP 5 compound\n"
               "Department PROPN NNP 2 obj\n\n"
               "The DET DT 2 det\n"
               "department NOUN NN 3 nsubj\n"
               "waited VERB VBD 0 root wait\n",
               NULL, "department", "United States Department of Energy");
}

static void test_another_word_for_a_person(void **state)
{
    assert_who(state,
               "Elon PROPN NNP 3 nsubj\n"
               "Musk PROPN NNP 1 flat\n"
               "posted VERB VBD 0 root post\n\n"
               "The DET DT 2 det\n"
               "billionaire NOUN NN 3 nsubj\n"
               "mocked VERB VBD 0 root mock\n"
               "Norway PROPN NNP 3 obj\n",
               NULL, "billionaire", "Elon Musk");
    /* two as likely as each other, and a judge may be anybody */
    assert_who(state,
               "Bill PROPN NNP 6 nsubj\n"
               "Vale PROPN NNP 1 flat\n"
               "and CCONJ CC 4 cc\n"
               "Tom PROPN NNP 1 conj\n"
               "Norrell PROPN NNP 4 flat\n"
               "spoke VERB VBD 0 root speak\n\n"
               "The DET DT 2 det\n"
               "billionaire NOUN NN 3 nsubj\n"
               "left VERB VBD 0 root leave\n",
               NULL, "billionaire", "billionaire");
    assert_who(state,
               "Elon PROPN NNP 3 nsubj\n"
               "Musk PROPN NNP 1 flat\n"
               "posted VERB VBD 0 root post\n\n"
               "The DET DT 2 det\n"
               "judge NOUN NN 3 nsubj\n"
               "left VERB VBD 0 root leave\n",
               NULL, "judge", "judge");
}

static void test_former_holders(void **state)
{
    assert_who(state,
               "Donald PROPN NNP 3 nsubj\n"
               "Trump PROPN NNP 1 flat\n"
               "blamed VERB VBD 0 root blame\n"
               "Joe PROPN NNP 3 obj\n"
               "Biden PROPN NNP 4 flat\n\n"
               "The DET DT 3 det\n"
               "former ADJ JJ 3 amod\n"
               "president NOUN NN 4 nsubj\n"
               "left VERB VBD 0 root leave\n",
               "2023-06-12", "president", "Donald Trump");
}

static void test_a_member_is_no_party(void **state)
{
    assert_who(state,
               "Mitch PROPN NNP 3 nsubj\n"
               "McConnell PROPN NNP 1 flat\n"
               "spoke VERB VBD 0 root speak\n\n"
               "The DET DT 3 det\n"
               "Kentucky PROPN NNP 3 compound\n"
               "Republican PROPN NNP 4 nsubj\n"
               "left VERB VBD 0 root leave\n",
               NULL, "Republican", "Mitch McConnell");
    assert_who(state,
               "Republicans PROPN NNPS 2 nsubj\n"
               "left VERB VBD 0 root leave\n",
               NULL, "Republicans", "Republican Party");
}

static void test_an_administration_is_its_presidents(void **state)
{
    const char *rows = "The DET DT 3 det\n"
                       "Obama PROPN NNP 3 compound\n"
                       "administration NOUN NN 4 nsubj\n"
                       "agreed VERB VBD 0 root agree\n\n"
                       "Barack PROPN NNP 3 nsubj\n"
                       "Obama PROPN NNP 1 flat\n"
                       "and CCONJ CC 5 cc\n"
                       "Congress PROPN NNP 1 conj\n"
                       "slept VERB VBD 0 root sleep\n\n"
                       "President PROPN NNP 2 nmod:desc\n"
                       "Obama PROPN NNP 3 nsubj\n"
                       "left VERB VBD 0 root leave\n\n"
                       "The DET DT 2 det\n"
                       "administration NOUN NN 3 nsubj\n"
                       "said VERB VBD 0 root say\n"
                       "it PRON PRP 5 nsubj\n"
                       "agreed VERB VBD 3 ccomp agree\n";

    assert_who(state, rows, NULL, "Obama administration", "Barack Obama");
    assert_who(state, rows, NULL, "administration", "Barack Obama");
    assert_who(state, rows, NULL, "it", "Barack Obama");
}

/* ---- surnames --------------------------------------------------------- */

static void test_surname_of_two(void **state)
{
    const char *vale = "Ada PROPN NNP 3 nsubj\n"
                       "Vale PROPN NNP 1 flat\n"
                       "left VERB VBD 0 root leave\n\n";
    char rows[600];

    /* whoever the document is about, not whoever came last */
    (void)snprintf(rows, sizeof rows, "%s%s%s", vale, vale,
                   "Tom PROPN NNP 3 nsubj\n"
                   "Vale PROPN NNP 1 flat\n"
                   "wept VERB VBD 0 root weep\n\n"
                   "Vale PROPN NNP 2 nsubj\n"
                   "spoke VERB VBD 0 root speak\n");
    assert_who(state, rows, NULL, "Vale", "Ada Vale");
    assert_who(state,
               "Ada PROPN NNP 3 nsubj\n"
               "Vale PROPN NNP 1 flat\n"
               "met VERB VBD 0 root meet\n"
               "Tom PROPN NNP 3 obj\n"
               "Vale PROPN NNP 4 flat\n\n"
               "Vale PROPN NNP 2 nsubj\n"
               "spoke VERB VBD 0 root speak\n",
               NULL, "Vale", "Vale");
}

static void test_titles_tell_relatives_apart(void **state)
{
    assert_who(state,
               "Ivanka PROPN NNP 3 nsubj\n"
               "Trump PROPN NNP 1 flat\n"
               "met VERB VBD 0 root meet\n"
               "President PROPN NNP 5 nmod:desc\n"
               "Trump PROPN NNP 3 obj\n",
               "2018-06-01", "President Trump", "Donald Trump");
}

static void test_towns_and_namesakes(void **state)
{
    assert_who(state,
               "Esteban PROPN NNP 3 nsubj\n"
               "Santiago PROPN NNP 1 flat\n"
               "fled VERB VBD 0 root flee\n\n"
               "Santiago PROPN NNP 2 nsubj\n"
               "hid VERB VBD 0 root hide\n",
               NULL, "Santiago", "Esteban Santiago");
}

static void test_short_titles(void **state)
{
    assert_who(state,
               "House PROPN NNP 2 compound\n"
               "Speaker PROPN NNP 5 nsubj\n"
               "Ada PROPN NNP 2 flat\n"
               "Norrell PROPN NNP 2 flat\n"
               "met VERB VBD 0 root meet\n"
               "Vice PROPN NNP 7 compound\n"
               "President PROPN NNP 5 obj\n"
               "Tom PROPN NNP 7 flat\n"
               "Vale PROPN NNP 7 flat\n\n"
               "The DET DT 2 det\n"
               "speaker NOUN NN 3 nsubj\n"
               "left VERB VBD 0 root leave\n",
               NULL, "speaker", "Ada Norrell");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_they_are_all_of_a_list),
        cmocka_unit_test(test_two_of_a_kind),
        cmocka_unit_test(test_two_of_three),
        cmocka_unit_test(test_things_compete),
        cmocka_unit_test(test_who_is_the_subject_of_his_clause),
        cmocka_unit_test(test_he_who_opens_the_sentence),
        cmocka_unit_test(test_another_word_for_a_body),
        cmocka_unit_test(test_another_word_for_a_person),
        cmocka_unit_test(test_former_holders),
        cmocka_unit_test(test_a_member_is_no_party),
        cmocka_unit_test(test_an_administration_is_its_presidents),
        cmocka_unit_test(test_surname_of_two),
        cmocka_unit_test(test_titles_tell_relatives_apart),
        cmocka_unit_test(test_towns_and_namesakes),
        cmocka_unit_test(test_short_titles),
    };

    return cmocka_run_group_tests(tests, set_up_knowledge, tear_down_knowledge);
}

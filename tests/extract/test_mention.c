/* Mentions: titles with names, roles with bodies, places, pronouns. Trees are
 * as a parser gives them: heads inside a name are not to be trusted. */
#include "tests/base/check.h"

#include <stdio.h>

#include "base/buf.h"
#include "extract/mention.h"
#include "tests/extract/doc_fixture.h"
#include "tests/extract/set_up.h"

/* Every mention in order: "form:text; form:text". */
static void assert_mentions(void **state, const char *rows, const char *want)
{
    static const char *const forms[] = {"name",  "role",    "speaks", "adj",
                                        "place", "pronoun", "common"};
    sg_doc *doc = doc_fixture(rows);
    char got[2000];
    size_t len = 0;

    got[0] = '\0';
    sg_find_mentions(*state, NULL, doc);
    for (int32_t i = 0; i < doc->mention_count; i++) {
        const sg_mention *m = &doc->mentions[i];
        sg_str text = sg_str_sub(doc->text, m->span.start, m->span.end);

        len += (size_t)snprintf(got + len, sizeof got - len, "%s%s:%.*s",
                                i ? "; " : "", forms[m->form], SG_FMT(text));
    }
    doc_fixture_free(doc);
    assert_string_equal(got, want);
}

static void test_title_and_name_are_one_mention(void **state)
{
    assert_mentions(state,
                    "US PROPN NNP 2 compound\n"
                    "Secretary PROPN NNP 7 nsubj\n"
                    "of ADP IN 4 case\n"
                    "State PROPN NNP 2 nmod\n"
                    "Marco PROPN NNP 2 nmod\n"
                    "Rubio PROPN NNP 5 flat\n"
                    "called VERB VBD 0 root call\n"
                    "Russian ADJ JJ 10 amod\n"
                    "Foreign ADJ NNP 10 amod\n"
                    "Minister PROPN NNP 7 obj\n"
                    "Sergei PROPN NNP 10 compound\n"
                    "Lavrov PROPN NNP 11 flat\n"
                    ". PUNCT . 7 punct\n",
                    "name:US Secretary of State Marco Rubio; "
                    "name:Russian Foreign Minister Sergei Lavrov");
}

static void test_title_of_a_body_the_tagger_got_wrong(void **state)
{
    assert_mentions(state,
                    "State NOUN NN 2 compound\n"
                    "Department NOUN NN 6 nsubj\n"
                    "spokeswoman ADJ JJ 6 ccomp\n"
                    "Ada PROPN NNP 3 appos\n"
                    "Norrell PROPN NNP 4 flat\n"
                    "spoke VERB VBD 0 root speak\n"
                    ". PUNCT . 6 punct\n",
                    "name:State Department spokeswoman Ada Norrell");
}

static void test_two_people_are_two_mentions(void **state)
{
    assert_mentions(state,
                    "Mr. PROPN NNP 2 nmod:desc\n"
                    "Rubio PROPN NNP 8 nsubj\n"
                    "and CCONJ CC 4 cc\n"
                    "Trump PROPN NNP 2 conj\n"
                    "'s PART POS 4 case\n"
                    "aide NOUN NN 2 conj\n"
                    "Al PROPN NNP 6 flat\n"
                    "met VERB VBD 0 root meet\n"
                    "Monday PROPN NNP 8 obl:unmarked\n",
                    "name:Mr. Rubio; name:Trump; name:aide Al");
}

static void test_coordinated_modifiers_have_mentions_of_their_own(void **state)
{
    assert_mentions(state,
                    "The DET DT 7 det\n"
                    "US~ PROPN NNP 7 compound\n"
                    ", PUNCT , 2 punct\n"
                    "Ukrainian ADJ JJ 2 conj\n"
                    "and CCONJ CC 6 cc\n"
                    "European ADJ JJ 4 conj\n"
                    "officials NOUN NNS 8 nsubj official\n"
                    "met VERB VBD 0 root meet\n",
                    "speaks:US, Ukrainian and European officials; adj:US; "
                    "adj:Ukrainian; adj:European");
}

static void test_bodies_behind_and_places(void **state)
{
    assert_mentions(state,
                    "The DET DT 2 det\n"
                    "government NOUN NN 5 nsubj\n"
                    "in ADP IN 4 case\n"
                    "Kyiv PROPN NNP 2 nmod\n"
                    "condemned VERB VBD 0 root condemn\n"
                    "Russian ADJ JJ 7 amod\n"
                    "threats NOUN NNS 5 obj threat\n"
                    "in ADP IN 9 case\n"
                    "Geneva PROPN NNP 5 obl\n",
                    "speaks:government in Kyiv; place:Kyiv; adj:Russian; "
                    "place:Geneva");
}

static void test_place_or_government(void **state)
{
    assert_mentions(state,
                    "Moscow PROPN NNP 2 nsubj\n"
                    "told VERB VBD 0 root tell\n"
                    "Paris PROPN NNP 2 obj\n"
                    "that SCONJ IN 6 mark\n"
                    "envoys NOUN NNS 6 nsubj envoy\n"
                    "flew VERB VBD 2 ccomp fly\n"
                    "to ADP IN 8 case\n"
                    "Moscow PROPN NNP 6 obl\n"
                    "from ADP IN 10 case\n"
                    "Paris PROPN NNP 6 obl\n",
                    "name:Moscow; name:Paris; speaks:envoys; place:Moscow; "
                    "place:Paris");
}

static void test_people_who_are_nobodys_voice(void **state)
{
    assert_mentions(state,
                    "Thousands NOUN NNS 5 nsubj thousand\n"
                    "of ADP IN 4 case\n"
                    "anti-government ADJ JJ 4 amod\n"
                    "protesters NOUN NNS 1 nmod protester\n"
                    "told VERB VBD 0 root tell\n"
                    "Ukrainian ADJ JJ 7 amod\n"
                    "reporters NOUN NNS 5 obj reporter\n",
                    "common:Thousands of anti-government protesters; "
                    "common:Ukrainian reporters; adj:Ukrainian");
}

static void test_acronyms_are_no_pronouns(void **state)
{
    assert_mentions(state,
                    "It PRON PRP 2 nsubj\n"
                    "told VERB VBD 0 root tell\n"
                    "us PRON PRP 2 iobj we\n"
                    "that SCONJ IN 7 mark\n"
                    "the DET DT 6 det\n"
                    "WHO PRON WP 7 nsubj who\n"
                    "left VERB VBD 2 ccomp leave\n",
                    "pronoun:It; pronoun:us; name:WHO");
}

static void test_months_days_and_things_are_nobody(void **state)
{
    assert_mentions(state,
                    "On ADP IN 2 case\n"
                    "Tuesday PROPN NNP 8 obl\n"
                    "the DET DT 7 det\n"
                    "Oslo PROPN NNP 7 compound\n"
                    "Peace PROPN NNP 6 compound\n"
                    "Accord PROPN NNP 7 compound\n"
                    "talks NOUN NNS 8 nsubj talk\n"
                    "ended VERB VBD 0 root end\n"
                    "in ADP IN 10 case\n"
                    "Arabic PROPN NNP 8 obl\n",
                    "adj:Oslo");
}

static void test_names_with_small_words(void **state)
{
    assert_mentions(state,
                    "Ministry PROPN NNP 9 nsubj\n"
                    "of ADP IN 3 case\n"
                    "Defence PROPN NNP 1 nmod\n"
                    "chief NOUN NN 1 appos\n"
                    "Omar PROPN NNP 4 appos\n"
                    "al~ PROPN NNP 5 flat\n"
                    "-~ PUNCT HYPH 6 punct\n"
                    "Harun PROPN NNP 6 flat\n"
                    "met VERB VBD 0 root meet\n"
                    "the DET DT 11 det\n"
                    "Organization PROPN NNP 9 obj\n"
                    "for ADP IN 13 case\n"
                    "Trade PROPN NNP 11 nmod\n"
                    "and CCONJ CC 15 cc\n"
                    "Peace PROPN NNP 13 conj\n",
                    "name:Ministry of Defence chief Omar al-Harun; "
                    "name:Organization for Trade and Peace");
}

static void test_offices_that_nobody_holds_yet(void **state)
{
    assert_mentions(state,
                    "They PRON PRP 2 nsubj\n"
                    "elected VERB VBD 0 root elect\n"
                    "a DET DT 4 det\n"
                    "president NOUN NN 2 obj\n"
                    "and CCONJ CC 8 cc\n"
                    "the DET DT 7 det\n"
                    "president NOUN NN 8 nsubj\n"
                    "left VERB VBD 2 conj leave\n",
                    "pronoun:They; role:president");
}

static void test_capitals_of_headlines_tell_nothing(void **state)
{
    assert_mentions(state,
                    "French ADJ JJ 3 amod\n"
                    "Cheese PROPN NNP 3 compound\n"
                    "Makers PROPN NNPS 4 nsubj\n"
                    "Reject PROPN NNP 0 root\n"
                    "Merger PROPN NNP 4 obj\n",
                    "adj:French");
}

static void test_prefixes_part_from_their_state(void **state)
{
    assert_mentions(state,
                    "pro~ ADJ JJ 3 amod\n"
                    "-~ PUNCT HYPH 1 punct\n"
                    "Russian ADJ JJ 4 amod\n"
                    "rebels NOUN NNS 5 nsubj rebel\n"
                    "fled VERB VBD 0 root flee\n",
                    "common:pro-Russian rebels");
}

/* ---- properties ------------------------------------------------------- */

static void assert_nested(const sg_doc *doc)
{
    for (int32_t i = 0; i < doc->mention_count; i++) {
        const sg_mention *a = &doc->mentions[i];

        assert_true(a->first <= a->head && a->head <= a->last);
        assert_true(a->span.start < a->span.end);
        assert_true(a->span.end <= doc->text.len);
        for (int32_t k = i + 1; k < doc->mention_count; k++) {
            const sg_mention *b = &doc->mentions[k];

            if (a->sentence != b->sentence)
                continue;
            assert_true(b->first >= a->first);
            assert_true(b->first > a->last || b->last <= a->last);
        }
    }
}

/* The words repeated to one sentence, hanging in a chain. */
static sg_doc *repeat(const char *const *words, int count, int times)
{
    sg_buf rows = SG_BUF_INIT;
    sg_doc *doc;
    int number = 0;

    for (int i = 0; i < times; i++)
        for (int w = 0; w < count; w++, number++)
            sg_buf_printf(&rows, "%s %d %s\n", words[w], number,
                          number ? "compound" : "root");
    sg_buf_addc(&rows, ". PUNCT . 1 punct\n"); /* no headline */
    doc = doc_fixture(rows.data);
    sg_buf_clear(&rows);
    return doc;
}

static void test_long_runs_end(void **state)
{
    static const char *const names[] = {"Kappa PROPN NNP"};
    static const char *const titles[] = {"US PROPN NNP", "President PROPN NNP",
                                         "of ADP IN", "Iran PROPN NNP"};
    static const char *const lists[] = {"Iran PROPN NNP", ", PUNCT ,",
                                        "and CCONJ CC", "French ADJ JJ"};
    sg_doc *doc = repeat(names, 1, 10000);

    sg_find_mentions(*state, NULL, doc);
    assert_true(doc->mention_count >= 1000);
    doc_fixture_free(doc);
    doc = repeat(titles, 4, 200);
    sg_find_mentions(*state, NULL, doc);
    assert_nested(doc);
    doc_fixture_free(doc);
    doc = repeat(lists, 4, 200);
    sg_find_mentions(*state, NULL, doc);
    assert_nested(doc);
    doc_fixture_free(doc);
}

static void test_nothing_gives_nothing(void **state)
{
    sg_doc doc = {.arena = sg_arena_new()};

    sg_find_mentions(*state, NULL, &doc);
    assert_int_equal(doc.mention_count, 0);
    sg_arena_free(doc.arena);
}

static void test_tokens_know_their_smallest_mention(void **state)
{
    sg_doc *doc = doc_fixture("US PROPN NNP 2 compound\n"
                              "officials NOUN NNS 3 nsubj official\n"
                              "left VERB VBD 0 root leave\n");
    const sg_token *tokens = doc->sentences[0].tokens;

    sg_find_mentions(*state, NULL, doc);
    assert_int_equal(doc->mention_count, 2);
    assert_int_equal(tokens[0].mention, 1);
    assert_int_equal(tokens[1].mention, 0);
    assert_int_equal(tokens[2].mention, SG_NONE);
    assert_true(doc->mentions[0].plural);
    assert_int_equal(doc->mentions[0].head, 1);
    doc_fixture_free(doc);
}

/* "Grapple sued": taken for a verb, but the engine is sure of the name. */
static void test_names_that_only_the_engine_sees(void **state)
{
    static const double chances[] = {0.95, 0.6};

    for (int i = 0; i < 2; i++) {
        sg_doc *doc = doc_fixture("Grapple VERB VB 2 nsubj\n"
                                  "sued VERB VBD 0 root sue\n"
                                  "Barlow PROPN NNP 2 obj\n");
        sg_token *grapple = &doc->sentences[0].tokens[0];

        grapple->named = SG_NAMED_ORGANIZATION;
        grapple->p_named = (float)chances[i];
        sg_find_mentions(*state, NULL, doc);
        assert_int_equal(doc->mention_count, i == 0 ? 2 : 1);
        doc_fixture_free(doc);
    }
}

static void test_words_that_point(void **state)
{
    assert_mentions(state,
                    "The DET DT 2 det\n"
                    "two NUM CD 3 nsubj\n"
                    "blamed VERB VBD 0 root blame\n"
                    "one NUM CD 5 det\n"
                    "another DET DT 3 obj\n"
                    "for ADP IN 9 case\n"
                    "both DET DT 9 det\n"
                    "old ADJ JJ 9 amod\n"
                    "debts NOUN NNS 3 obl debt\n",
                    "pronoun:two; pronoun:one another");
    assert_mentions(state,
                    "Both PRON DT 2 nsubj\n"
                    "saw VERB VBD 0 root see\n"
                    "a DET DT 4 det\n"
                    "pair NOUN NN 2 obj\n"
                    "of ADP IN 6 case\n"
                    "shoes NOUN NNS 4 nmod shoe\n",
                    "pronoun:Both");
}

static void test_party_tags_are_no_names(void **state)
{
    assert_mentions(state,
                    "Ada PROPN NNP 8 nsubj\n"
                    "Norrell PROPN NNP 1 flat\n"
                    "(~ PUNCT -LRB- 4 punct\n"
                    "R~ PROPN NNP 1 appos\n"
                    "-~ PUNCT HYPH 4 punct\n"
                    "Utah~ PROPN NNP 4 nmod\n"
                    ") PUNCT -RRB- 4 punct\n"
                    "left VERB VBD 0 root leave\n",
                    "name:Ada Norrell; name:Utah");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_title_and_name_are_one_mention),
        cmocka_unit_test(test_title_of_a_body_the_tagger_got_wrong),
        cmocka_unit_test(test_two_people_are_two_mentions),
        cmocka_unit_test(test_coordinated_modifiers_have_mentions_of_their_own),
        cmocka_unit_test(test_bodies_behind_and_places),
        cmocka_unit_test(test_place_or_government),
        cmocka_unit_test(test_people_who_are_nobodys_voice),
        cmocka_unit_test(test_acronyms_are_no_pronouns),
        cmocka_unit_test(test_months_days_and_things_are_nobody),
        cmocka_unit_test(test_names_with_small_words),
        cmocka_unit_test(test_offices_that_nobody_holds_yet),
        cmocka_unit_test(test_capitals_of_headlines_tell_nothing),
        cmocka_unit_test(test_prefixes_part_from_their_state),
        cmocka_unit_test(test_long_runs_end),
        cmocka_unit_test(test_nothing_gives_nothing),
        cmocka_unit_test(test_tokens_know_their_smallest_mention),
        cmocka_unit_test(test_names_that_only_the_engine_sees),
        cmocka_unit_test(test_words_that_point),
        cmocka_unit_test(test_party_tags_are_no_names),
    };

    return cmocka_run_group_tests(tests, set_up_knowledge, tear_down_knowledge);
}

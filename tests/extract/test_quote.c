/* Quotations: where they open and close, and who speaks. */
#include "tests/base/check.h"

#include <stdio.h>

#include "extract/mention.h"
#include "extract/quote.h"
#include "tests/extract/doc_fixture.h"

typedef struct tools {
    sg_knowledge *knowledge;
    sg_lexicon *lexicon;
} tools;

static int load(void **state)
{
    static tools t;
    sg_data *data;

    if (sg_data_open(NULL, &data, NULL) != SG_OK)
        return -1;
    (void)sg_knowledge_load(data, &t.knowledge, NULL);
    (void)sg_lexicon_load(data, &t.lexicon, NULL);
    sg_data_free(data);
    *state = &t;
    return t.knowledge && t.lexicon ? 0 : -1;
}

static int unload(void **state)
{
    tools *t = *state;

    sg_knowledge_free(t->knowledge);
    sg_lexicon_free(t->lexicon);
    return 0;
}

static size_t add(char *got, size_t len, size_t size, sg_str text)
{
    return len + (size_t)snprintf(got + len, size - len, "%s%.*s",
                                  len ? " / " : "", SG_FMT(text));
}

/* The words of every quotation, parted by " / ". */
static void assert_quoted(const sg_doc *doc, const char *want)
{
    char got[1000] = "";
    size_t len = 0;

    for (int32_t i = 0; i < doc->quotation_count; i++) {
        sg_span span = doc->quotations[i].span;

        len = add(got, len, sizeof got,
                  sg_str_sub(doc->text, span.start, span.end));
    }
    assert_string_equal(got, want);
}

static void assert_quotations(const char *rows, const char *want)
{
    sg_doc *doc = doc_fixture(rows);

    assert_quoted(doc, want);
    doc_fixture_free(doc);
}

/* Who speaks each quotation; "-" for nobody. */
static void assert_speakers(void **state, sg_doc *doc, const char *want)
{
    const tools *t = *state;
    char got[1000] = "";
    size_t len = 0;

    sg_find_mentions(t->knowledge, t->lexicon, doc);
    sg_find_speakers(t->lexicon, doc);
    for (int32_t i = 0; i < doc->quotation_count; i++) {
        int32_t speaker = doc->quotations[i].speaker;
        sg_span span =
            speaker == SG_NONE ? (sg_span){0, 0} : doc->mentions[speaker].span;

        len = add(got, len, sizeof got,
                  speaker == SG_NONE
                      ? SG_STR("-")
                      : sg_str_sub(doc->text, span.start, span.end));
    }
    doc_fixture_free(doc);
    assert_string_equal(got, want);
}

/* ---- marks ------------------------------------------------------------ */

static void test_straight_marks(void **state)
{
    (void)state;
    assert_quotations("\"~ PUNCT `` 3 punct\n"
                      "We PRON PRP 3 nsubj\n"
                      "lost~ VERB VBD 7 ccomp\n"
                      ",~ PUNCT , 3 punct\n"
                      "\" PUNCT '' 3 punct\n"
                      "he PRON PRP 7 nsubj\n"
                      "said VERB VBD 0 root\n",
                      "We lost,");
}

static void test_curly_marks(void **state)
{
    (void)state;
    assert_quotations("\u201c~ PUNCT `` 3 punct\n"
                      "We PRON PRP 3 nsubj\n"
                      "lost~ VERB VBD 6 ccomp\n"
                      "\u201d PUNCT '' 3 punct\n"
                      "he PRON PRP 6 nsubj\n"
                      "said VERB VBD 0 root\n",
                      "We lost");
}

static void test_doubled_apostrophes_open_and_close(void **state)
{
    (void)state;
    assert_quotations("''~ PUNCT '' 3 punct\n"
                      "We PRON PRP 3 nsubj\n"
                      "lost~ VERB VBD 7 ccomp\n"
                      ",~ PUNCT , 3 punct\n"
                      "'' PUNCT '' 3 punct\n"
                      "he PRON PRP 7 nsubj\n"
                      "said VERB VBD 0 root\n",
                      "We lost,");
}

static void test_single_marks(void **state)
{
    (void)state;
    assert_quotations("'~ PUNCT `` 3 punct\n"
                      "We PRON PRP 3 nsubj\n"
                      "lost~ VERB VBD 7 ccomp\n"
                      ",~ PUNCT , 3 punct\n"
                      "' PUNCT '' 3 punct\n"
                      "he PRON PRP 7 nsubj\n"
                      "said VERB VBD 0 root\n",
                      "We lost,");
}

static void test_apostrophes_are_no_marks(void **state)
{
    (void)state;
    assert_quotations("The DET DT 2 det\n"
                      "miners~ NOUN NNS 4 nmod:poss\n"
                      "' PART POS 2 case\n"
                      "union NOUN NN 5 nsubj\n"
                      "met VERB VBD 0 root\n"
                      "the DET DT 7 det\n"
                      "owners~ NOUN NNS 9 nmod:poss\n"
                      "' PART POS 7 case\n"
                      "envoy NOUN NN 5 obj\n",
                      "");
}

static void test_an_opening_apostrophe_that_nothing_closes_is_none(void **state)
{
    (void)state;
    assert_quotations("'~ PUNCT `` 2 punct\n"
                      "Tis PRON PRP 4 nsubj\n"
                      "the DET DT 4 det\n"
                      "season NOUN NN 0 root\n",
                      "");
}

static void test_single_marks_within_double_ones_close_nothing(void **state)
{
    (void)state;
    assert_quotations("''~ PUNCT '' 3 punct\n"
                      "He PRON PRP 3 nsubj\n"
                      "shouted~ VERB VBD 0 root\n"
                      ", PUNCT , 3 punct\n"
                      "'~ PUNCT `` 6 punct\n"
                      "Leave~ VERB VB 3 ccomp\n"
                      ",~ PUNCT , 6 punct\n"
                      "' PUNCT '' 6 punct\n"
                      "and CCONJ CC 10 cc\n"
                      "left~ VERB VBD 3 conj\n"
                      "'' PUNCT '' 3 punct\n",
                      "He shouted, 'Leave,' and left");
}

static void test_a_second_opening_ends_an_unclosed_one(void **state)
{
    (void)state;
    assert_quotations("\u201c~ PUNCT `` 3 punct\n"
                      "We PRON PRP 3 nsubj\n"
                      "lost~ VERB VBD 0 root\n"
                      ". PUNCT . 3 punct\n"
                      "\n"
                      "\u201c~ PUNCT `` 3 punct\n"
                      "We PRON PRP 3 nsubj\n"
                      "won~ VERB VBD 0 root\n"
                      "\u201d PUNCT '' 3 punct\n",
                      "We lost. / We won");
}

static const char *const paragraphs = "\"~ PUNCT `` 3 punct\n"
                                      "We PRON PRP 3 nsubj\n"
                                      "lost~ VERB VBD 7 ccomp\n"
                                      ",~ PUNCT , 3 punct\n"
                                      "\" PUNCT '' 3 punct\n"
                                      "Merkel PROPN NNP 7 nsubj\n"
                                      "said~ VERB VBD 0 root say\n"
                                      ". PUNCT . 7 punct\n"
                                      "\n"
                                      "\"~ PUNCT `` 3 punct\n"
                                      "It PRON PRP 3 nsubj\n"
                                      "hurts~ VERB VBZ 0 root\n"
                                      ". PUNCT . 3 punct\n"
                                      "\n"
                                      "\"~ PUNCT `` 3 punct\n"
                                      "They PRON PRP 3 nsubj\n"
                                      "cheated~ VERB VBD 0 root\n"
                                      ".~ PUNCT . 3 punct\n"
                                      "\" PUNCT '' 3 punct\n";

static sg_doc *in_paragraphs(void)
{
    sg_doc *doc = doc_fixture(paragraphs);

    for (int32_t i = 0; i < doc->sentence_count; i++)
        doc->sentences[i].paragraph = (uint32_t)i;
    sg_find_quotations(doc);
    return doc;
}

static void test_paragraphs_that_each_open_with_a_mark(void **state)
{
    sg_doc *doc = in_paragraphs();

    (void)state;
    assert_quoted(doc, "We lost, / It hurts. / They cheated.");
    doc_fixture_free(doc);
}

/* ---- speakers --------------------------------------------------------- */

static void test_paragraphs_keep_their_speaker(void **state)
{
    assert_speakers(state, in_paragraphs(), "Merkel / Merkel / Merkel");
}

static void test_the_speaker_stands_before_behind_or_between(void **state)
{
    assert_speakers(state,
                    doc_fixture("Merkel PROPN NNP 2 nsubj\n"
                                "said~ VERB VBD 0 root say\n"
                                ": PUNCT : 2 punct\n"
                                "\"~ PUNCT `` 6 punct\n"
                                "We PRON PRP 6 nsubj\n"
                                "lost~ VERB VBD 2 ccomp\n"
                                ".~ PUNCT . 6 punct\n"
                                "\" PUNCT '' 6 punct\n"
                                "\n"
                                "\"~ PUNCT `` 3 punct\n"
                                "We PRON PRP 3 nsubj\n"
                                "lost~ VERB VBD 6 ccomp\n"
                                "\" PUNCT '' 3 punct\n"
                                "Macron PROPN NNP 6 nsubj\n"
                                "said~ VERB VBD 0 root say\n"
                                ", PUNCT , 6 punct\n"
                                "\"~ PUNCT `` 10 punct\n"
                                "they PRON PRP 10 nsubj\n"
                                "won~ VERB VBD 6 ccomp\n"
                                "\" PUNCT '' 10 punct\n"),
                    "Merkel / Macron / Macron");
}

static void test_a_verb_of_saying_in_the_sentence_before(void **state)
{
    assert_speakers(state,
                    doc_fixture("Merkel PROPN NNP 2 nsubj\n"
                                "replied~ VERB VBD 0 root reply\n"
                                ". PUNCT . 2 punct\n"
                                "\n"
                                "\"~ PUNCT `` 3 punct\n"
                                "We PRON PRP 3 nsubj\n"
                                "lost~ VERB VBD 0 root\n"
                                ".~ PUNCT . 3 punct\n"
                                "\" PUNCT '' 3 punct\n"),
                    "Merkel");
}

static void test_nobody_speaks_unsaid_words(void **state)
{
    assert_speakers(state,
                    doc_fixture("Merkel PROPN NNP 2 nsubj\n"
                                "slept~ VERB VBD 0 root sleep\n"
                                ". PUNCT . 2 punct\n"
                                "\n"
                                "The DET DT 5 det\n"
                                "\"~ PUNCT `` 3 punct\n"
                                "grand~ ADJ JJ 5 amod\n"
                                "\" PUNCT '' 3 punct\n"
                                "plan NOUN NN 6 nsubj\n"
                                "failed VERB VBD 0 root fail\n"),
                    "-");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_straight_marks),
        cmocka_unit_test(test_curly_marks),
        cmocka_unit_test(test_doubled_apostrophes_open_and_close),
        cmocka_unit_test(test_single_marks),
        cmocka_unit_test(test_apostrophes_are_no_marks),
        cmocka_unit_test(
            test_an_opening_apostrophe_that_nothing_closes_is_none),
        cmocka_unit_test(test_single_marks_within_double_ones_close_nothing),
        cmocka_unit_test(test_a_second_opening_ends_an_unclosed_one),
        cmocka_unit_test(test_paragraphs_that_each_open_with_a_mark),
        cmocka_unit_test(test_paragraphs_keep_their_speaker),
        cmocka_unit_test(test_the_speaker_stands_before_behind_or_between),
        cmocka_unit_test(test_a_verb_of_saying_in_the_sentence_before),
        cmocka_unit_test(test_nobody_speaks_unsaid_words),
    };

    return cmocka_run_group_tests(tests, load, unload);
}

/* Trees of speech made right: the speaker is the subject of the verb of saying.
 */
#include "tests/base/check.h"

#include <stdio.h>

#include "extract/repair_speech.h"
#include "tests/extract/doc_fixture.h"

static int load(void **state)
{
    sg_lexicon *lexicon = NULL;
    sg_data *data;

    if (sg_data_open(NULL, &data, NULL) != SG_OK)
        return -1;
    (void)sg_lexicon_load(data, &lexicon, NULL);
    sg_data_free(data);
    *state = lexicon;
    return lexicon ? 0 : -1;
}

static int unload(void **state)
{
    sg_lexicon_free(*state);
    return 0;
}

/* The subject of the verb `verb` (from 0) of the only sentence. */
static void assert_subject(void **state, const char *rows, int32_t verb,
                           const char *want)
{
    sg_doc *doc = doc_fixture(rows);
    sg_sentence *s = &doc->sentences[0];
    const char *got = "-";
    char form[40];

    sg_repair_speech(*state, s);
    for (int32_t i = 0; i < s->count; i++)
        if (s->tokens[i].head == verb &&
            s->tokens[i].deprel == SG_DEPREL_nsubj) {
            (void)snprintf(form, sizeof form, "%.*s",
                           SG_FMT(s->tokens[i].form));
            got = form;
        }
    doc_fixture_free(doc);
    assert_string_equal(got, want);
}

static void test_a_speaker_hung_into_the_quotation_is_brought_back(void **state)
{
    assert_subject(state,
                   "\"~ PUNCT `` 3 punct\n"
                   "We PRON PRP 3 nsubj\n"
                   "hid VERB VBD 14 ccomp\n"
                   "claims~ NOUN NNS 3 obj\n"
                   ",~ PUNCT , 3 punct\n"
                   "\" PUNCT '' 3 punct\n"
                   "Ada PROPN NNP 11 compound\n"
                   "Norrell~ PROPN NNP 7 flat\n"
                   ", PUNCT , 11 punct\n"
                   "the DET DT 11 det\n"
                   "director~ NOUN NN 4 appos\n"
                   ", PUNCT , 3 punct\n"
                   "calmly ADV RB 14 advmod\n"
                   "said VERB VBD 0 root say\n",
                   13, "Ada");
}

static void test_a_speaker_behind_the_verb(void **state)
{
    assert_subject(state,
                   "Jobs NOUN NNS 3 nsubj\n"
                   "will AUX MD 3 aux\n"
                   "return~ VERB VB 5 ccomp\n"
                   ", PUNCT , 3 punct\n"
                   "said VERB VBD 0 root say\n"
                   "Ada PROPN NNP 5 iobj\n"
                   "Norrell~ PROPN NNP 6 flat\n"
                   ". PUNCT . 5 punct\n",
                   4, "Ada");
}

static void test_a_day_is_no_speaker(void **state)
{
    assert_subject(state,
                   "Jobs NOUN NNS 2 nsubj\n"
                   "return~ VERB VBP 8 ccomp\n"
                   ", PUNCT , 2 punct\n"
                   "Ada PROPN NNP 8 nsubj\n"
                   "Norrell~ PROPN NNP 4 flat\n"
                   ", PUNCT , 7 punct\n"
                   "clerk NOUN NN 4 appos\n"
                   "said VERB VBD 0 root say\n"
                   "Monday PROPN NNP 8 nsubj\n",
                   7, "Ada");
}

static void test_content_behind_the_verb_is_no_speaker(void **state)
{
    assert_subject(state,
                   "Ada PROPN NNP 6 nsubj\n"
                   "Norrell~ PROPN NNP 1 flat\n"
                   ", PUNCT , 5 punct\n"
                   "a DET DT 5 det\n"
                   "clerk~ NOUN NN 1 appos\n"
                   "said VERB VBD 0 root say\n"
                   "jobs NOUN NNS 9 nsubj\n"
                   "will AUX MD 9 aux\n"
                   "return VERB VB 6 ccomp\n",
                   5, "Ada");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_a_speaker_hung_into_the_quotation_is_brought_back),
        cmocka_unit_test(test_a_speaker_behind_the_verb),
        cmocka_unit_test(test_a_day_is_no_speaker),
        cmocka_unit_test(test_content_behind_the_verb_is_no_speaker),
    };

    return cmocka_run_group_tests(tests, load, unload);
}

/* Lemmas: irregular and regular inflection, closed classes, spelling. */
#include "tests/base/check.h"

#include <stdlib.h>
#include <string.h>

#include "extract/lemma.h"

typedef struct fixture {
    sg_lemmas *lemmas;
    sg_arena *arena;
} fixture;

static int load(void **state)
{
    fixture *f = calloc(1, sizeof *f);
    sg_data *data;

    *state = f;
    if (!f || sg_data_open(NULL, &data, NULL) != SG_OK)
        return -1;
    f->arena = sg_arena_new();
    (void)sg_lemmas_load(data, &f->lemmas, NULL);
    sg_data_free(data);
    return f->lemmas ? 0 : -1;
}

static int unload(void **state)
{
    fixture *f = *state;

    sg_lemmas_free(f->lemmas);
    sg_arena_free(f->arena);
    free(f);
    return 0;
}

static void is(void **state, const char *form, const char *tags,
               const char *want)
{
    fixture *f = *state;
    sg_str rest = sg_str_of(tags);
    sg_str name;
    sg_upos upos;
    sg_xpos xpos;

    assert_true(sg_str_next(&rest, ' ', &name));
    assert_true(sg_upos_parse(name, &upos));
    assert_true(sg_xpos_parse(rest, &xpos));
    assert_str(sg_lemma_of(f->lemmas, f->arena, sg_str_of(form), upos, xpos),
               want);
}

static void test_regular_verbs(void **state)
{
    is(state, "criticizes", "VERB VBZ", "criticize");
    is(state, "denies", "VERB VBZ", "deny");
    is(state, "clashes", "VERB VBZ", "clash");
    is(state, "threatened", "VERB VBD", "threaten");
    is(state, "backed", "VERB VBN", "back");
    is(state, "refused", "VERB VBD", "refuse");
    is(state, "denied", "VERB VBN", "deny");
    is(state, "admitted", "VERB VBD", "admit");
    is(state, "agreed", "VERB VBD", "agree");
    is(state, "vetoed", "VERB VBD", "veto");
    is(state, "banned", "VERB VBN", "ban");
    is(state, "attacked", "VERB VBN", "attack");
    is(state, "negotiating", "VERB VBG", "negotiate");
    is(state, "planning", "VERB VBG", "plan");
    is(state, "calling", "VERB VBG", "call");
    is(state, "urging", "VERB VBG", "urge");
    is(state, "bringing", "VERB VBG", "bring");
    is(state, "changing", "VERB VBG", "change");
    is(state, "lying", "VERB VBG", "lie");
    is(state, "visiting", "VERB VBG", "visit");
    is(state, "inviting", "VERB VBG", "invite");
}

static void test_irregular_verbs(void **state)
{
    is(state, "said", "VERB VBD", "say");
    is(state, "Told", "VERB VBD", "tell");
    is(state, "sought", "VERB VBN", "seek");
    is(state, "withdrew", "VERB VBD", "withdraw");
    is(state, "struck", "VERB VBD", "strike");
    is(state, "forbidden", "VERB VBN", "forbid");
}

/* The tag decides: the past of "find" is the base form of "found". */
static void test_tag_decides(void **state)
{
    is(state, "found", "VERB VBD", "find");
    is(state, "found", "VERB VB", "found");
    is(state, "saw", "VERB VBD", "see");
    is(state, "saw", "NOUN NN", "saw");
    is(state, "left", "ADJ JJ", "left");
    is(state, "talks", "NOUN NNS", "talk");
    is(state, "talks", "VERB VBZ", "talk");
    is(state, "news", "NOUN NN", "news");
    is(state, "meeting", "NOUN NN", "meeting");
    is(state, "meeting", "VERB VBG", "meet");
    is(state, "her", "PRON PRP", "she");
    is(state, "her", "PRON PRP$", "her");
}

static void test_nouns(void **state)
{
    is(state, "Countries", "NOUN NNS", "country");
    is(state, "crises", "NOUN NNS", "crisis");
    is(state, "wives", "NOUN NNS", "wife");
    is(state, "spokeswomen", "NOUN NNS", "spokeswoman");
    is(state, "viruses", "NOUN NNS", "virus");
    is(state, "houses", "NOUN NNS", "house");
    is(state, "boxes", "NOUN NNS", "box");
    is(state, "heroes", "NOUN NNS", "hero");
    is(state, "people", "NOUN NNS", "people");
    is(state, "1960s", "NOUN NNS", "1960s");
}

static void test_comparison(void **state)
{
    is(state, "better", "ADJ JJR", "good");
    is(state, "better", "ADV RBR", "well");
    is(state, "harsher", "ADJ JJR", "harsh");
    is(state, "biggest", "ADJ JJS", "big");
    is(state, "easier", "ADJ JJR", "easy");
    is(state, "larger", "ADJ JJR", "large");
    is(state, "more", "ADJ JJR", "more");
}

static void test_closed_classes(void **state)
{
    is(state, "him", "PRON PRP", "he");
    is(state, "them", "PRON PRP", "they");
    is(state, "I", "PRON PRP", "I");
    is(state, "n't", "PART RB", "not");
    is(state, "n\xE2\x80\x99t", "PART RB", "not");
    is(state, "wo", "AUX MD", "will");
    is(state, "Ca", "AUX MD", "can");
    is(state, "'ll", "AUX MD", "will");
    is(state, "\xE2\x80\x99re", "AUX VBP", "be");
    is(state, "'d", "AUX MD", "would");
    is(state, "'d", "AUX VBD", "have");
    is(state, "an", "DET DT", "a");
    is(state, "those", "DET DT", "that");
}

static void test_american_spelling(void **state)
{
    is(state, "criticised", "VERB VBD", "criticize");
    is(state, "advised", "VERB VBD", "advise");
    is(state, "promising", "VERB VBG", "promise");
    is(state, "weaponise", "VERB VB", "weaponize");
    is(state, "organisations", "NOUN NNS", "organization");
    is(state, "defence", "NOUN NN", "defense");
    is(state, "labour", "NOUN NN", "labor");
    is(state, "favours", "VERB VBZ", "favor");
    is(state, "hour", "NOUN NN", "hour");
    is(state, "programmes", "NOUN NNS", "program");
    is(state, "Labour", "PROPN NNP", "Labour");
}

static void test_proper_nouns_keep_their_form(void **state)
{
    is(state, "Keys", "PROPN NNP", "Keys");
    is(state, "United", "ADJ NNP", "United");
    is(state, "Sept.", "PROPN NNP", "September");
}

static void test_odd_forms_are_kept(void **state)
{
    char big[200];

    memset(big, 'x', sizeof big);
    big[sizeof big - 1] = '\0';
    is(state, big, "VERB VBD", big);
    is(state, "ed", "VERB VBD", "ed");
    is(state, "\xC3\x89tat", "NOUN NN", "\xC3\xA9tat");
    is(state, "s", "NOUN NNS", "s");
}

/* "It's been" is "has", "it's over" is "is". */
static void test_has_in_context(void **state)
{
    fixture *f = *state;
    sg_token tokens[] = {
        {.form = SG_STR("It"), .upos = SG_UPOS_PRON, .xpos = SG_XPOS_PRP},
        {.form = SG_STR("'s"), .upos = SG_UPOS_AUX, .xpos = SG_XPOS_VBZ},
        {.form = SG_STR("never"), .upos = SG_UPOS_ADV, .xpos = SG_XPOS_RB},
        {.form = SG_STR("been"), .upos = SG_UPOS_AUX, .xpos = SG_XPOS_VBN},
    };
    sg_sentence sentence = {.tokens = tokens, .count = 4};
    sg_doc doc = {
        .arena = f->arena, .sentences = &sentence, .sentence_count = 1};

    sg_lemmatize(f->lemmas, &doc);
    assert_str(tokens[1].lemma, "have");
    assert_str(tokens[3].lemma, "be");
    tokens[3].form = SG_STR("over");
    tokens[3].upos = SG_UPOS_ADV;
    tokens[3].xpos = SG_XPOS_RB;
    sg_lemmatize(f->lemmas, &doc);
    assert_str(tokens[1].lemma, "be");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_regular_verbs),
        cmocka_unit_test(test_irregular_verbs),
        cmocka_unit_test(test_tag_decides),
        cmocka_unit_test(test_nouns),
        cmocka_unit_test(test_comparison),
        cmocka_unit_test(test_closed_classes),
        cmocka_unit_test(test_american_spelling),
        cmocka_unit_test(test_proper_nouns_keep_their_form),
        cmocka_unit_test(test_odd_forms_are_kept),
        cmocka_unit_test(test_has_in_context),
    };

    return cmocka_run_group_tests(tests, load, unload);
}

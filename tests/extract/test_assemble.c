/* What a statement says of itself: whose words it is, which sign it has. */
#include "tests/base/check.h"

#include <stancegraph/extract.h>

#include "tests/extract/set_up.h"

/* The statement of a text that has this relation, and its extraction. */
static const sg_statement *find(sg_extractor *extractor, const char *text,
                                const char *relation, sg_extraction **found)
{
    assert_int_equal(sg_extract(extractor, NULL, sg_str_of(text), found, NULL),
                     SG_OK);
    for (size_t i = 0; i < sg_extraction_count(*found); i++) {
        const sg_statement *s = sg_extraction_statement(*found, i);

        if (sg_str_is(s->relation, relation))
            return s;
    }
    fail_msg("no %s in: %s", relation, text);
    return NULL;
}

static void test_attributions(void **state)
{
    static const struct {
        const char *text;
        const char *relation;
        bool attribution;
    } cases[] = {
        {"Germany said it was ready.", "says", true},
        {"Germany accused Hungary of fraud.", "accuses", true},
        {"Germany will criticize Hungary.", "criticizes", false},
        {"Germany might criticize Hungary.", "criticizes", false},
        {"Germany did not support Hungary.", "supports", false},
        {"Poland said Germany had criticized Hungary.", "criticizes", false},
        {"Poland said Germany had criticized Hungary.", "says", true},
        {"Germany attacked Hungary.", "attacks", false},
        {"\"Germany criticized Hungary,\" Donald Tusk said.", "criticizes",
         false},
        {"\"Germany criticized Hungary,\" Donald Tusk said.", "says", true},
        {"According to Donald Tusk, Germany was ready.", "says", true},
        {"Germany voted for the plan.", "supports", false},
        {"Germany issued a warning to Hungary.", "warns", true},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        sg_extraction *found = NULL;
        const sg_statement *s =
            find(*state, cases[i].text, cases[i].relation, &found);

        if (s->attribution != cases[i].attribution)
            fail_msg("%s: %s", cases[i].relation, cases[i].text);
        sg_extraction_free(found);
    }
}

/* The words of a party, and what was said, as they stand in the text. */
static void test_words_of_the_text(void **state)
{
    static const struct {
        const char *text;
        const char *source;
        const char *quote;
        const char *content;
    } cases[] = {
        {"The old beekeeper said it was over.", "The old beekeeper", "",
         "it was over"},
        {"It was over, according to Donald Tusk.", "Donald Tusk", "",
         "It was over"},
        {"It was over, Donald Tusk said.", "Donald Tusk", "", "It was over"},
        {"\"It was over,\" Donald Tusk said.", "Donald Tusk", "It was over,",
         ""},
        {"''It was over,'' Donald Tusk said.", "Donald Tusk", "It was over,",
         ""},
        {"Donald Tusk, who said it was over, left.", "who", "", "it was over"},
        {"A clerk, Ada Norrell, said it was over.", "A clerk, Ada Norrell", "",
         "it was over"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        sg_extraction *found = NULL;
        const sg_statement *s = find(*state, cases[i].text, "says", &found);

        if (!sg_str_is(s->source.text, cases[i].source) ||
            !sg_str_is(s->quote_text, cases[i].quote) ||
            !sg_str_is(s->content_text, cases[i].content))
            fail_msg("%.*s | %.*s | %.*s: %s", SG_FMT(s->source.text),
                     SG_FMT(s->quote_text), SG_FMT(s->content_text),
                     cases[i].text);
        sg_extraction_free(found);
    }
}

static void test_signs_of_acts_within_acts(void **state)
{
    static const struct {
        const char *text;
        const char *relation;
        int polarity;
    } cases[] = {
        {"Japan threatened to attack Yemen.", "threatens", -1},
        {"Japan promised to attack Yemen.", "promises", -1},
        {"Japan promised to help Yemen.", "promises", 1},
        {"Japan lifted its blockade of Yemen.", "yields", 1},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        sg_extraction *found = NULL;
        const sg_statement *s =
            find(*state, cases[i].text, cases[i].relation, &found);

        if (s->polarity != cases[i].polarity || !s->has_target)
            fail_msg("%d, %s: %s", s->polarity, s->has_target ? "" : "nobody",
                     cases[i].text);
        sg_extraction_free(found);
    }
}

/* Verb and noun of one phrase tell one statement. */
static void test_told_once(void **state)
{
    static const char text[] =
        "The European Union opened an investigation into Poland.";
    sg_extraction *found = NULL;

    assert_int_equal(sg_extract(*state, NULL, sg_str_of(text), &found, NULL),
                     SG_OK);
    assert_int_equal(sg_extraction_count(found), 1);
    sg_extraction_free(found);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_attributions),
        cmocka_unit_test(test_words_of_the_text),
        cmocka_unit_test(test_signs_of_acts_within_acts),
        cmocka_unit_test(test_told_once),
    };

    return cmocka_run_group_tests(tests, set_up_extractor, tear_down_extractor);
}

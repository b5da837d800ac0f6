/* What a statement says of itself: whose words it is, which sign it has. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stancegraph/extract.h>

#include "base/str.h"

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

static int set_up(void **state)
{
    sg_extractor *extractor = NULL;

    assert_int_equal(sg_extractor_new(NULL, &extractor, NULL), SG_OK);
    *state = extractor;
    return 0;
}

static int tear_down(void **state)
{
    sg_extractor_free(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_attributions),
        cmocka_unit_test(test_signs_of_acts_within_acts),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}

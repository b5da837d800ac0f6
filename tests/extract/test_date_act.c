/* When an act happened, as its sentence tells. */
#include "tests/base/check.h"

#include <stancegraph/extract.h>

#include "tests/extract/set_up.h"

typedef struct act_case {
    const char *relation;
    const char *date; /* "-": the sentence tells none */
    const char *text;
} act_case;

/* In a document of 2025-04-10, a Thursday. */
static const act_case cases[] = {
    /* on the verb, before or behind it, with a preposition or not */
    {"criticizes", "2025-04-07", "Germany criticized Hungary on Monday."},
    {"criticizes", "2025-04-07", "Germany criticized Hungary Monday."},
    {"criticizes", "2025-04-07", "On Monday, Germany criticized Hungary."},
    {"criticizes", "2025-04-07", "On Monday Germany criticized Hungary."},
    {"criticizes", "2025-04-07", "Germany on Monday criticized Hungary."},
    {"criticizes", "2025-04-07", "Germany late on Monday criticized Hungary."},
    {"criticizes", "2025-04-07",
     "Hungary was criticized by Germany on Monday."},
    {"criticizes", "2025-04-09",
     "Germany criticized Hungary at 5 p.m. on Wednesday."},
    {"criticizes", "2024", "Germany criticized Hungary last year."},
    {"criticizes", "2014-03", "Germany criticized Hungary in March 2014."},
    {"criticizes", "2025-03", "Germany criticized Hungary in March."},
    {"accuses", "2022", "Ukraine has accused Russia of crimes since 2022."},
    /* tense */
    {"meets", "2025-04-11", "Iran will meet Oman on Friday."},
    {"meets", "2025-04-04", "Iran met Oman on Friday."},
    {"meets", "2025-04-11", "Iran wants to meet Oman on Friday."},
    {"meets", "2025-04-04", "Iran may have met Oman on Friday."},
    {"meets", "2025-04-15", "Iran will meet Oman next Tuesday."},
    {"meets", "-", "Iran meets Oman on Friday."},
    /* each act its own */
    {"says", "2025-04-09",
     "Turkey said on Wednesday that it had met Greece on Monday."},
    {"meets", "2025-04-07",
     "Turkey said on Wednesday that it had met Greece on Monday."},
    {"meets", "-", "Turkey said on Wednesday that it had met Greece."},
    {"threatens", "2025-04-07",
     "Poland threatened on Monday to punish Belarus."},
    /* what happened at the same time */
    {"warns", "2025-04-07",
     "On Monday, Kenya praised Uganda and warned Rwanda."},
    {"warns", "-", "Kenya praised Uganda on Monday and warned Rwanda."},
    {"criticizes", "2025-04-07",
     "Merkel, speaking in Berlin on Monday, criticized Hungary."},
    {"criticizes", "2025-04-07",
     "Merkel criticized Hungary in an interview on Monday."},
    {"criticizes", "2025-04-07",
     "Merkel criticized Hungary at a Monday rally."},
    {"accuses", "2025-04-07",
     "On Monday, Kenya praised Uganda, accusing Rwanda of fraud."},
    /* nouns */
    {"agrees", "2014", "The 2014 agreement between Iran and Oman is dead."},
    /* look-alikes */
    {"criticizes", "-", "Trump criticized the 2014 agreement with Iran."},
    {"criticizes", "-", "Germany criticized Hungary by Monday."},
    {"criticizes", "-", "Germany criticized Hungary before Monday's vote."},
    {"criticizes", "-", "The Sunday Times criticized Germany."},
    {"criticizes", "-", "Prime Minister Theresa May criticized Germany."},
    {"criticizes", "-", "Germany criticized the March on Washington."},
    {"criticizes", "-", "Germany criticized Hungary after 9/11."},
    {"criticizes", "-", "Germany criticized Hungary for Thursday's meeting."},
    {"criticizes", "-", "Germany criticized Hungary in recent weeks."},
    {"criticizes", "-", "Germany criticized Hungary on Black Friday."},
    {"criticizes", "-", "USA Today criticized Germany."},
    {"supports", "-", "Spain backed Morocco's plan for 2030."},
    {"criticizes", "-", "The senator, who was born in 1970, criticized Qatar."},
};

static const sg_statement *find(const sg_extraction *found,
                                const char *relation)
{
    for (size_t i = 0; i < sg_extraction_count(found); i++)
        if (sg_str_is(sg_extraction_statement(found, i)->relation, relation))
            return sg_extraction_statement(found, i);
    return NULL;
}

/* The date of the statement: `document` where the text tells none. */
static void check_act(sg_extractor *extractor, const act_case *c,
                      const char *document)
{
    sg_document_info info = {.id = SG_STR("x"), .date = sg_str_of(document)};
    bool told = !sg_str_is(sg_str_of(c->date), "-");
    const char *want = told ? c->date : document;
    sg_extraction *found = NULL;
    const sg_statement *s;

    assert_int_equal(
        sg_extract(extractor, &info, sg_str_of(c->text), &found, NULL), SG_OK);
    s = find(found, c->relation);
    if (!s)
        fail_msg("no %s: %s", c->relation, c->text);
    if (!sg_str_is(s->date, want))
        fail_msg("%.*s, want %s: %s", SG_FMT(s->date), want, c->text);
    assert_int_equal(s->date_from, told              ? SG_DATE_TEXT
                                   : s->date.len > 0 ? SG_DATE_DOCUMENT
                                                     : SG_DATE_NONE);
    sg_extraction_free(found);
}

static void test_acts_are_dated(void **state)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_act(*state, &cases[i], "2025-04-10");
}

static void test_nothing_is_invented(void **state)
{
    static const act_case undated[] = {
        {"criticizes", "-", "Germany criticized Hungary on Monday."},
        {"criticizes", "-", "Germany criticized Hungary last year."},
        {"criticizes", "-", "Germany criticized Hungary in March."},
        {"criticizes", "2014", "Germany criticized Hungary in 2014."},
        {"criticizes", "2014-03-05",
         "Germany criticized Hungary on March 5, 2014."},
    };

    for (size_t i = 0; i < sizeof undated / sizeof *undated; i++)
        check_act(*state, &undated[i], "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_acts_are_dated),
        cmocka_unit_test(test_nothing_is_invented),
    };

    return cmocka_run_group_tests(tests, set_up_extractor, tear_down_extractor);
}

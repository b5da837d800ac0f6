/* The document's date: given, from a dateline, from a line of its own; and
 * what is looked up by it. */
#include "tests/base/check.h"

#include <stancegraph/extract.h>

#include "tests/extract/set_up.h"

static sg_extraction *extract(void **state, const char *text, const char *date)
{
    sg_document_info info = {.id = SG_STR("x"), .date = sg_str_of(date)};
    sg_extraction *found = NULL;

    assert_int_equal(sg_extract(*state, &info, sg_str_of(text), &found, NULL),
                     SG_OK);
    return found;
}

static void is_dated(void **state, const char *text, const char *want)
{
    sg_extraction *found = extract(state, text, "");
    sg_str date = sg_extraction_info(found)->date;

    if (!sg_str_is(date, want))
        fail_msg("\"%.*s\", want \"%s\": %s", SG_FMT(date), want, text);
    sg_extraction_free(found);
}

static void test_datelines(void **state)
{
    is_dated(state, "LONDON, March 3, 2025 (Reuters) - It rained.",
             "2025-03-03");
    is_dated(state,
             "Floods\n\nKYIV, Ukraine, Jan. 5, 2024 \xE2\x80\x94 It fell.",
             "2024-01-05");
    is_dated(state, "Paris, 3 March 2025 \xE2\x80\x93 The minister left.",
             "2025-03-03");
    is_dated(state, "TEL-AVIV (AP), 2014-07-02 - Rockets fell.", "2014-07-02");
    is_dated(state, "WASHINGTON (AP) \xE2\x80\x94 It rained.", "");
    is_dated(state, "LONDON, March 3 (Reuters) - It rained.", "");
    is_dated(state, "On March 3, 2025 - a Monday - it rained.", "");
    is_dated(state, "It rained in May, on March 3, 2025 - as ever.", "");
    is_dated(state, "LONDON, Feb. 30, 2025 (Reuters) - It rained.", "");
}

static void test_date_lines(void **state)
{
    is_dated(state, "Floods\n\nPublished 3 March 2025\n\nIt rained.",
             "2025-03-03");
    is_dated(state, "Floods\n2025-03-03\nIt rained.", "2025-03-03");
    is_dated(state, "Floods\n\nMarch 3, 2025\n\nIt rained.", "2025-03-03");
    is_dated(
        state,
        "Posted on Monday, March 3rd, 2025 at 10:15 a.m. EST\n\nIt rained.",
        "2025-03-03");
    is_dated(state, "By Jane Doe | March 3, 2025\n\nIt rained.", "2025-03-03");
    is_dated(state, "Date: Mon, 3 Mar 2025 10:15:00 +0000\n\nIt rained.",
             "2025-03-03");
    is_dated(state, "**Published:** 3 March 2025, updated 4 March 2025\n\nX.",
             "2025-03-03");
    is_dated(state, "The war of March 3, 2025\n\nIt rained.", "");
    is_dated(state, "March 2025\n\nIt rained.", "");
    is_dated(state, "By March 3, 2025, the talks must end, he said.\n\nX.", "");
    is_dated(state, "It rained on March 3, 2025.\n\nIt snowed.", "");
    is_dated(state, "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\n2025-03-03\n", "");
    is_dated(state, "", "");
    is_dated(state, "\n\n\xFF\xC3\n,,,\n(((", "");
}

static void test_a_given_date_stands(void **state)
{
    sg_extraction *found = extract(
        state, "LONDON, March 3, 2025 (Reuters) - It rained.", "2024-01-01");

    assert_str(sg_extraction_info(found)->date, "2024-01-01");
    sg_extraction_free(found);
}

/* Source and date ("" for none) of the first statement. */
static void first_source(void **state, const char *text, const char *source,
                         const char *date)
{
    sg_extraction *found = extract(state, text, "");
    const sg_statement *s;

    assert_true(sg_extraction_count(found) > 0);
    s = sg_extraction_statement(found, 0);
    assert_str(s->source.entity, source);
    assert_str(s->date, date);
    sg_extraction_free(found);
}

static void test_it_tells_who_held_an_office(void **state)
{
    first_source(state,
                 "LONDON, April 9, 2025 (Reuters) - The US secretary of state "
                 "warned Iran.",
                 "Marco Rubio", "2025-04-09");
    first_source(state,
                 "LONDON, April 9, 2014 (Reuters) - The US secretary of state "
                 "warned Iran.",
                 "John Kerry", "2014-04-09");
    first_source(state,
                 "Published 9 April 2014\n\nThe US secretary of state warned "
                 "Iran on Tuesday.",
                 "John Kerry", "2014-04-08");
    first_source(state,
                 "LONDON, April 9, 2025 (Reuters) - In 2014, the US secretary "
                 "of state warned Iran.",
                 "John Kerry", "2014");
    first_source(state, "In March 2003, the US president warned Iran.",
                 "George W. Bush", "2003-03");
    first_source(state, "The US secretary of state warned Iran.",
                 "United States", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_datelines),
        cmocka_unit_test(test_date_lines),
        cmocka_unit_test(test_a_given_date_stands),
        cmocka_unit_test(test_it_tells_who_held_an_office),
    };

    return cmocka_run_group_tests(tests, set_up_extractor, tear_down_extractor);
}

/* Segmentation, shown as text: sentences between bars, words between blanks,
 * a new paragraph as a double bar. */
#include "tests/base/check.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "extract/segment.h"
#include "extract/text.h"

static int load(void **state)
{
    sg_data *data;
    sg_segmenter *segmenter = NULL;

    if (sg_data_open(NULL, &data, NULL) == SG_OK) {
        (void)sg_segmenter_load(data, &segmenter, NULL);
        sg_data_free(data);
    }
    *state = segmenter;
    return segmenter ? 0 : -1;
}

static int unload(void **state)
{
    sg_segmenter_free(*state);
    return 0;
}

/* What must hold of any segmentation. */
static void check_offsets(const sg_doc *doc)
{
    size_t behind = 0;

    for (int32_t i = 0; i < doc->sentence_count; i++) {
        const sg_sentence *s = &doc->sentences[i];

        assert_true(s->count > 0 && s->count <= SG_SENTENCE_MAX + 1);
        assert_int_equal(s->span.start, s->tokens[0].span.start);
        assert_int_equal(s->span.end, s->tokens[s->count - 1].span.end);
        for (int32_t k = 0; k < s->count; k++) {
            sg_span span = s->tokens[k].span;

            assert_true(span.start >= behind && span.end > span.start);
            assert_true(span.end <= doc->text.len);
            assert_ptr_equal(s->tokens[k].form.data,
                             doc->text.data + span.start);
            assert_int_equal(s->tokens[k].form.len, span.end - span.start);
            behind = span.end;
        }
    }
}

static void show(const sg_doc *doc, sg_buf *out)
{
    for (int32_t i = 0; i < doc->sentence_count; i++) {
        const sg_sentence *s = &doc->sentences[i];

        if (i > 0)
            sg_buf_addc(out, s[-1].paragraph == s->paragraph ? "| " : "|| ");
        for (int32_t k = 0; k < s->count; k++) {
            sg_buf_add(out, s->tokens[k].form);
            if (i + 1 < doc->sentence_count || k + 1 < s->count)
                sg_buf_byte(out, ' ');
        }
    }
}

static void cuts(void **state, const char *text, const char *want)
{
    sg_doc doc = {.arena = sg_arena_new()};
    sg_buf got = SG_BUF_INIT;

    sg_text_clean(&doc, sg_str_of(text));
    sg_segment(*state, &doc);
    check_offsets(&doc);
    show(&doc, &got);
    assert_str(sg_buf_str(&got), want);
    sg_buf_clear(&got);
    sg_arena_free(doc.arena);
}

static void test_contractions(void **state)
{
    cuts(state, "It doesn't, can't, won't: I'm sure they'll say we've lost.",
         "It does n't , ca n't , wo n't : I 'm sure they 'll say we 've "
         "lost .");
    cuts(state,
         "I cannot go and I\xE2\x80\x99"
         "d\xE2\x80\x99ve gone",
         "I can not go and I \xE2\x80\x99"
         "d \xE2\x80\x99ve gone");
    cuts(state, "We're gonna win", "We 're gon na win");
}

static void test_possessives(void **state)
{
    cuts(state, "Moscow's refusal, the players' union, James's vote",
         "Moscow 's refusal , the players ' union , James 's vote");
    cuts(state, "O'Brien met D'Alema at ten o'clock",
         "O'Brien met D'Alema at ten o'clock");
}

static void test_hyphens(void **state)
{
    cuts(state, "a three-year-old, full-scale, so-called plan",
         "a three - year - old , full - scale , so - called plan");
    cuts(state, "anti-war, pro-Ukrainian, non-profit, mid-January, re-election",
         "anti-war , pro-Ukrainian , non-profit , mid-January , re-election");
    cuts(state, "the U.S.-led, al-Hajj and F-16",
         "the U.S. - led , al - Hajj and F - 16");
}

static void test_numbers(void **state)
{
    cuts(state,
         "$5.5bn or 3.5% of \xE2\x82\xAC"
         "1,200,000 at 10:30pm",
         "$ 5.5 bn or 3.5 % of \xE2\x82\xAC 1,200,000 at 10:30 pm");
    cuts(state, "He won 218-214 on 9/11/2001, call 555-1234",
         "He won 218 - 214 on 9/11/2001 , call 555-1234");
    cuts(state, "the 1960s, the '90s and the 19th in 2019-2020",
         "the 1960s , the '90s and the 19th in 2019 - 2020");
}

static void test_things_that_stay_whole(void **state)
{
    cuts(state, "See https://example.org/a_(b)?q=1, or ask a.b@example.org.",
         "See https://example.org/a_(b)?q=1 , or ask a.b@example.org .");
    cuts(state, "@jane_doe wrote #Peace and AT&T, see www.example.org",
         "@jane_doe wrote #Peace and AT&T , see www.example.org");
    cuts(state, "#\u00c9nergie @Zo\u00eb_1", "#\u00c9nergie @Zo\u00eb_1");
    cuts(state, "Wait... What?! And/or\xE2\x80\x94yes--no",
         "Wait ... | What ?! | And / or \xE2\x80\x94 yes -- no");
}

static void test_plain_sentences(void **state)
{
    cuts(state, "It ended. They left! Did they? Yes.",
         "It ended . | They left ! | Did they ? | Yes .");
    cuts(state, "It ended.They left.", "It ended . | They left .");
    cuts(state, "", "");
    cuts(state, " \n\t\n ", "");
}

static void test_abbreviations_that_never_end(void **state)
{
    cuts(state, "Mr. Roe met Sen. Doe, Lt. Gov. Poe and Dr. Loe.",
         "Mr. Roe met Sen. Doe , Lt. Gov. Poe and Dr. Loe .");
    cuts(state, "GEN. ROE LEFT.", "GEN. ROE LEFT .");
    cuts(state, "See No. 5. She said no. He left.",
         "See No. 5 . | She said no . | He left .");
}

static void test_abbreviations_that_may_end(void **state)
{
    cuts(state, "He left the U.S. The vote is on Jan. 5.",
         "He left the U.S . | The vote is on Jan. 5 .");
    cuts(state, "The U.S. Senate sued Acme Inc. on Monday.",
         "The U.S. Senate sued Acme Inc. on Monday .");
    cuts(state, "It begins at 5 p.m. It ends at 6 p.m.",
         "It begins at 5 p.m . | It ends at 6 p.m .");
}

static void test_initials(void **state)
{
    cuts(state, "J. K. Roe met George W. Doe. So did I. Then it ended.",
         "J. K. Roe met George W. Doe . | So did I . | Then it ended .");
}

static void test_quotations(void **state)
{
    cuts(state, "\xE2\x80\x9CIt is over. We lost,\xE2\x80\x9D he said.",
         "\xE2\x80\x9C It is over . | We lost , \xE2\x80\x9D he said .");
    cuts(state, "\"It is over.\" The talks ended.",
         "\" It is over . \" | The talks ended .");
    cuts(state, "\"Why now?\" Mr. Roe asked. \"Why?\" she said.",
         "\" Why now ? \" Mr. Roe asked . | \" Why ? \" she said .");
    cuts(state, "He called it 'a lie' and left (for now.) She stayed.",
         "He called it ' a lie ' and left ( for now . ) | She stayed .");
}

static void test_stray_quotation_mark_goes_on(void **state)
{
    cuts(state, "They met. \xE2\x80\x9C\nIt is over,\xE2\x80\x9D he said.",
         "They met . || \xE2\x80\x9C It is over , \xE2\x80\x9D he said .");
    cuts(state, "They met. \"\n\nIt is over,\" he said.",
         "They met . || \" It is over , \" he said .");
    cuts(state, "The end \xE2\x80\x9C", "The end || \xE2\x80\x9C");
}

static void test_datelines(void **state)
{
    cuts(state, "KYIV, Ukraine (Reuters) - The talks ended.",
         "KYIV , Ukraine ( Reuters ) - | The talks ended .");
    cuts(state, "LONDON \xE2\x80\x94 Mr. Roe left.",
         "LONDON \xE2\x80\x94 | Mr. Roe left .");
    cuts(state, "(CNN)The talks ended.", "( CNN ) | The talks ended .");
    cuts(state, "NATO - the alliance - agreed.",
         "NATO - the alliance - agreed .");
    cuts(state, "Doe (Labour) - The winner", "Doe ( Labour ) - | The winner");
}

static void test_headings_and_items(void **state)
{
    cuts(state, "Talks end\nThe talks ended.\n\nNew hope",
         "Talks end || The talks ended . || New hope");
    cuts(state, "1. First point\n2. Second point",
         "1. First point || 2. Second point");
    cuts(state, "* one\n* two", "* one || * two");
}

static void test_hard_wrapped_text_is_joined(void **state)
{
    cuts(state,
         "The minister told reporters on Monday that the long talks which\n"
         "had begun in the spring were over and that no side had anything\n"
         "to show for them, while his counterpart kept silent about those\n"
         "questions.\n"
         "\n"
         "A heading\n"
         "The second paragraph of this text is wrapped as the first one is\n"
         "and ends.\n",
         "The minister told reporters on Monday that the long talks which "
         "had begun in the spring were over and that no side had anything "
         "to show for them , while his counterpart kept silent about those "
         "questions . || A heading || "
         "The second paragraph of this text is wrapped as the first one is "
         "and ends .");
}

static void test_footnotes_belong_to_what_they_note(void **state)
{
    cuts(state, "It ended.[12] They left.", "It ended . [ 12 ] | They left .");
}

static void test_spaces(void **state)
{
    sg_doc doc = {.arena = sg_arena_new()};
    const sg_token *t;

    sg_text_clean(&doc, SG_STR("No, it isn't."));
    sg_segment(*state, &doc);
    assert_int_equal(doc.sentence_count, 1);
    assert_int_equal(doc.sentences[0].count, 6);
    t = doc.sentences[0].tokens;
    assert_false(t[0].space_after);
    assert_true(t[1].space_after);
    assert_true(t[2].space_after);
    assert_false(t[3].space_after);
    assert_false(t[4].space_after);
    assert_true(t[5].space_after);
    sg_arena_free(doc.arena);
}

/* No input, however hostile, may break an offset. */
static void survives(void **state, const char *unit, size_t times)
{
    sg_doc doc = {.arena = sg_arena_new()};
    sg_buf text = SG_BUF_INIT;

    for (size_t i = 0; i < times; i++)
        sg_buf_addc(&text, unit);
    sg_text_clean(&doc, sg_buf_str(&text));
    sg_segment(*state, &doc);
    check_offsets(&doc);
    sg_buf_clear(&text);
    sg_arena_free(doc.arena);
}

static void test_hostile_input(void **state)
{
    static const char *const units[] = {
        "(",
        ")",
        "\"",
        "'",
        ".",
        "...",
        "?!",
        "? ",
        "-",
        "a-",
        "1-",
        "a.B",
        "@",
        "#",
        "a@",
        "//",
        "x.y/",
        "\n",
        "I.",
        "J. ",
        ".)",
        "[1]",
        "$",
        "$1",
        "%",
        "\xFF",
        "'t",
        "n't",
        "\xE2\x80\x9C\n",
        "\xE2\x80\x99s",
        "U.S. ",
        "1,",
        "\xC2\xA0",
    };

    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        survives(state, units[i], 1);
        survives(state, units[i], 3000);
    }
}

static void test_long_sentences_are_cut(void **state)
{
    sg_doc doc = {.arena = sg_arena_new()};
    sg_buf text = SG_BUF_INIT;

    for (int i = 0; i < 100; i++)
        sg_buf_addc(&text, "one two three, ");
    sg_text_clean(&doc, sg_buf_str(&text));
    sg_segment(*state, &doc);
    check_offsets(&doc);
    assert_int_equal(doc.sentence_count, 2);
    assert_str(doc.sentences[0].tokens[doc.sentences[0].count - 1].form, ",");
    sg_buf_clear(&text);
    sg_arena_free(doc.arena);
}

/* Nor does the stop of an abbreviation make one too long. */
static void test_long_sentences_of_abbreviations(void **state)
{
    sg_doc doc = {.arena = sg_arena_new()};
    sg_buf text = SG_BUF_INIT;

    for (int i = 0; i < 3 * SG_SENTENCE_MAX; i++)
        sg_buf_addc(&text, "A. ");
    sg_text_clean(&doc, sg_buf_str(&text));
    sg_segment(*state, &doc);
    for (int32_t i = 0; i < doc.sentence_count; i++)
        assert_true(doc.sentences[i].count <= SG_SENTENCE_MAX);
    sg_buf_clear(&text);
    sg_arena_free(doc.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_contractions),
        cmocka_unit_test(test_possessives),
        cmocka_unit_test(test_hyphens),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_things_that_stay_whole),
        cmocka_unit_test(test_plain_sentences),
        cmocka_unit_test(test_abbreviations_that_never_end),
        cmocka_unit_test(test_abbreviations_that_may_end),
        cmocka_unit_test(test_initials),
        cmocka_unit_test(test_quotations),
        cmocka_unit_test(test_stray_quotation_mark_goes_on),
        cmocka_unit_test(test_datelines),
        cmocka_unit_test(test_headings_and_items),
        cmocka_unit_test(test_hard_wrapped_text_is_joined),
        cmocka_unit_test(test_footnotes_belong_to_what_they_note),
        cmocka_unit_test(test_spaces),
        cmocka_unit_test(test_hostile_input),
        cmocka_unit_test(test_long_sentences_are_cut),
        cmocka_unit_test(test_long_sentences_of_abbreviations),
    };

    return cmocka_run_group_tests(tests, load, unload);
}

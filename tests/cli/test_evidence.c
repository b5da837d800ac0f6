/* Sentences with their marks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/str.h"
#include "cli/evidence.h"

/* "Norway accused Germany of greed." at byte 100 of its document. */
static sg_statement norway(void)
{
    return (sg_statement){
        .sentence_span = {100, 132},
        .sentence_text = SG_STR("Norway accused Germany of greed."),
        .source = {.span = {100, 106}},
        .cue = {107, 114},
        .has_target = true,
        .target = {.span = {115, 122}},
        .topic = {126, 131},
    };
}

static void assert_written(const cli_evidence *evidence, size_t width,
                           bool colour, const char *wanted)
{
    sg_buf out = SG_BUF_INIT;

    cli_add_evidence(&out, evidence, width, 2, colour);
    assert_string_equal(out.data, wanted);
    sg_buf_clear(&out);
}

static void test_who_what_whom(void **state)
{
    sg_statement s = norway();
    cli_evidence evidence = cli_evidence_of(&s);

    (void)state;
    assert_written(&evidence, 0, false,
                   "  [Norway] *accused* {Germany} of greed.\n");
    s.has_target = false;
    evidence = cli_evidence_of(&s);
    evidence.document = SG_STR("a\tletter");
    assert_written(&evidence, 0, false,
                   "  [Norway] *accused* Germany of {greed}. (a letter)\n");
    evidence.date = SG_STR("2031-03-04");
    assert_written(&evidence, 40, false,
                   "  [Norway] *accused* Germany of {greed}.\n"
                   "  (a letter, 2031-03-04)\n");
}

static void test_terminals_have_type(void **state)
{
    sg_statement s = norway();
    cli_evidence evidence = cli_evidence_of(&s);

    (void)state;
    assert_written(&evidence, 0, true,
                   "  [\033[1mNorway\033[0m] *\033[4maccused\033[0m* "
                   "{\033[1;3mGermany\033[0m} of greed.\n");
}

static void test_lines_break_between_words(void **state)
{
    sg_statement s = norway();
    cli_evidence evidence = cli_evidence_of(&s);

    (void)state;
    assert_written(&evidence, 22, false,
                   "  [Norway] *accused*\n  {Germany} of greed.\n");
    s.cue = (sg_span){107, 125};
    s.has_target = false;
    evidence = cli_evidence_of(&s);
    assert_written(&evidence, 12, true,
                   "  [\033[1mNorway\033[0m]\n"
                   "  *\033[4maccused\033[0m\n"
                   "  \033[4mGermany\033[0m\n"
                   "  \033[4mof\033[0m*\n"
                   "  {\033[1;3mgreed\033[0m}.\n");
}

/* A pronoun's name may stand in another sentence, and a sentence may have been
 * stored other than it stands in its document. */
static void test_words_elsewhere_are_not_marked(void **state)
{
    sg_statement s = norway();
    cli_evidence evidence;

    (void)state;
    s.source.span = (sg_span){3, 9};
    s.target.span = (sg_span){130, 140};
    evidence = cli_evidence_of(&s);
    assert_written(&evidence, 0, false,
                   "  Norway *accused* Germany of greed.\n");
    s.sentence_span.end = 135;
    evidence = cli_evidence_of(&s);
    assert_written(&evidence, 0, false, "  Norway accused Germany of greed.\n");
}

static void test_marks_nest(void **state)
{
    cli_evidence evidence = {.sentence = SG_STR("Oslo's envoy spoke"),
                             .source = {0, 12},
                             .target = {0, 4},
                             .cue = {13, 18}};

    (void)state;
    assert_written(&evidence, 0, false, "  [{Oslo}'s envoy] *spoke*\n");
}

/* What would act on the terminal does not get there. */
static void test_controls_are_blanks(void **state)
{
    cli_evidence evidence = {.sentence =
                                 SG_STR("a\033[31m\n\n b \x01\x05 c\xff")};

    (void)state;
    assert_written(&evidence, 0, false, "  a [31m b c?\n");
    evidence.sentence = (sg_str){NULL, 0};
    assert_written(&evidence, 20, false, "  \n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_who_what_whom),
        cmocka_unit_test(test_terminals_have_type),
        cmocka_unit_test(test_lines_break_between_words),
        cmocka_unit_test(test_words_elsewhere_are_not_marked),
        cmocka_unit_test(test_marks_nest),
        cmocka_unit_test(test_controls_are_blanks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Confidence: the table is read as written and checked, and what makes a
 * statement doubtful lowers it. */
#include "tests/base/check.h"

#include <stancegraph/extract.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "extract/confidence.h"
#include "tests/extract/set_up.h"

/* ---- the table -------------------------------------------------------- */

/* The shipped table; the row of `fact` has `row` in its place. */
static void write_table(const char *path, const char *fact, const char *row)
{
    sg_data *data = NULL;
    sg_str rest;
    sg_str line;
    FILE *file = fopen(path, "wb");

    assert_non_null(file);
    assert_int_equal(sg_data_open(NULL, &data, NULL), SG_OK);
    assert_int_equal(sg_data_file(data, "confidence.tsv", &rest, NULL, NULL),
                     SG_OK);
    while (sg_str_next(&rest, '\n', &line)) {
        bool other = line.len <= strlen(fact) || line.data[0] == '#' ||
                     line.data[strlen(fact)] != '\t' ||
                     !sg_str_starts(line, sg_str_of(fact));

        assert_true(
            fprintf(file, "%.*s\n", other ? (int)line.len : 0, line.data) > 0);
    }
    assert_true(fprintf(file, "%s\n", row) > 0);
    assert_int_equal(fclose(file), 0);
    sg_data_free(data);
}

/* Confidence of the first statement of `text` by a table with another row; -1
 * when the table cannot be loaded. */
static double with_row(const char *fact, const char *row, const char *text,
                       sg_error *err)
{
    char dir[] = "/tmp/sg-confidence-XXXXXX";
    char path[256];
    sg_extractor_options options = SG_EXTRACTOR_OPTIONS_INIT;
    sg_extractor *extractor = NULL;
    sg_extraction *found = NULL;
    double value = -1;

    assert_non_null(mkdtemp(dir));
    (void)snprintf(path, sizeof path, "%s/confidence.tsv", dir);
    write_table(path, fact, row);
    options.data_dir = dir;
    if (sg_extractor_new(&options, &extractor, err) == SG_OK) {
        assert_int_equal(
            sg_extract(extractor, NULL, sg_str_of(text), &found, NULL), SG_OK);
        assert_true(sg_extraction_count(found) > 0);
        value = sg_extraction_statement(found, 0)->confidence;
        sg_extraction_free(found);
        sg_extractor_free(extractor);
    }
    assert_int_equal(remove(path), 0);
    assert_int_equal(rmdir(dir), 0);
    return value;
}

static void test_weights_decide(void **state)
{
    const char *text = "Germany criticized Hungary.";

    (void)state;
    assert_true(with_row("start", "start\t-30", text, NULL) < 0.01);
    assert_true(with_row("start", "start\t30", text, NULL) > 0.99);
    assert_true(with_row("start", "start\t0.5", text, NULL) <
                with_row("start", "start\t1", text, NULL));
    assert_true(with_row("negated", "negated\t-30",
                         "Germany did not support Hungary.", NULL) < 0.01);
    assert_true(with_row("negated", "negated\t-30", text, NULL) > 0.5);
}

static void assert_bad(const char *fact, const char *row, const char *message)
{
    sg_error err = SG_ERROR_INIT;

    assert_true(with_row(fact, row, "Germany criticized Hungary.", &err) < 0);
    assert_int_equal(err.code, SG_EDATA);
    assert_non_null(strstr(err.file, "confidence.tsv"));
    assert_non_null(strstr(err.message, message));
}

static void test_bad_tables(void **state)
{
    (void)state;
    assert_bad("negated", "moon\t1", "unknown fact 'moon'");
    assert_bad("negated", "start\t1", "'start' stands twice");
    assert_bad("negated", "negated\tmuch", "'much' is no number");
    assert_bad("negated", "", "'negated' has no row");
}

/* ---- what lowers it --------------------------------------------------- */

/* Confidence of the statement of a text that has this relation. */
static double confidence(sg_extractor *extractor, const char *text,
                         const char *relation)
{
    sg_extraction *found = NULL;
    double value = -1;

    assert_int_equal(sg_extract(extractor, NULL, sg_str_of(text), &found, NULL),
                     SG_OK);
    for (size_t i = 0; i < sg_extraction_count(found); i++) {
        const sg_statement *s = sg_extraction_statement(found, i);

        if (sg_str_is(s->relation, relation))
            value = s->confidence;
    }
    sg_extraction_free(found);
    if (value < 0)
        fail_msg("no %s in: %s", relation, text);
    return value;
}

static void test_doubtful_statements_know_it(void **state)
{
    static const struct {
        const char *relation;
        const char *sure;
        const char *doubtful;
    } cases[] = {
        /* how the clause hangs */
        {"criticizes", "Germany criticized Hungary.",
         "Germany, which had criticized Hungary, was pleased."},
        {"criticizes", "Germany criticized Hungary.",
         "The mayor left early because Germany criticized Hungary."},
        /* who is meant */
        {"criticizes",
         "Angela Merkel met reporters. Merkel criticized Hungary.",
         "Angela Merkel met reporters. She criticized Hungary."},
        /* how real it is */
        {"supports", "Germany supported Hungary.",
         "Germany did not support Hungary."},
        {"supports", "Germany supported Hungary.",
         "Germany might support Hungary."},
        {"criticizes", "Germany criticized Hungary.",
         "Germany reportedly criticized Hungary."},
        /* where the target is */
        {"rejects", "Germany rejected Hungary.",
         "Germany rejected Hungary's proposal."},
        /* what is said */
        {"says", "\"It is a good day,\" Angela Merkel said.",
         "Angela Merkel said it was a good day."},
        {"says", "Angela Merkel said it was a good day.",
         "Angela Merkel said so."},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double sure = confidence(*state, cases[i].sure, cases[i].relation);
        double doubtful =
            confidence(*state, cases[i].doubtful, cases[i].relation);

        if (!(sure > doubtful) || sure > 1 || doubtful < 0)
            fail_msg("%.3f for: %s\n%.3f for: %s", sure, cases[i].sure,
                     doubtful, cases[i].doubtful);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_weights_decide),
        cmocka_unit_test(test_bad_tables),
        cmocka_unit_test(test_doubtful_statements_know_it),
    };

    return cmocka_run_group_tests(tests, set_up_extractor, tear_down_extractor);
}

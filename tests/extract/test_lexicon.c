/* The relation lexicon: rows read as written, bad rows named by file and
 * line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "extract/lexicon.h"
#include "extract/lexicon_row.h"

#define HEADER                                                                 \
    "id\tkind\tcue\trelation\tsign\tsource\ttarget\ttopic\tneeds\tstatus\t"    \
    "example\texpect\torigin\tlicence\n"

static sg_status read_one(const char *row, sg_frame_row *out, sg_str *relation,
                          sg_error *err)
{
    static char text[2048];
    sg_tsv tsv;
    sg_status status = SG_OK;

    (void)snprintf(text, sizeof text, "%s%s\n", HEADER, row);
    status =
        sg_tsv_open(&tsv, "frames.tsv", sg_str_of(text), SG_FRAME_COLUMNS, err);
    if (status == SG_OK && !sg_tsv_next(&tsv, &status, err))
        return status;
    return status == SG_OK ? sg_frame_row_read(&tsv, out, relation, err)
                           : status;
}

static void test_row_with_everything(void **state)
{
    sg_frame_row row;
    sg_str relation;
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(
        read_one("hold.1\tverb\thold obj:talk|@talks\tnegotiates\t=\tsubj\t"
                 "with!,between\ton,in favor of\tobj~talk|@talks no:comp "
                 "with=state|person\tintended\tX.\tRussia|negotiates|China"
                 "\town\tMIT",
                 &row, &relation, &err),
        SG_OK);
    assert_true(sg_str_is(row.id, "hold.1"));
    assert_true(sg_str_is(row.lemma, "hold"));
    assert_int_equal(row.fixed_count, 1);
    assert_true(sg_str_is(row.fixed[0].relation, "obj"));
    assert_true(sg_str_is(row.fixed[0].lemmas, "talk|@talks"));
    assert_true(sg_str_is(relation, "negotiates"));
    assert_int_equal(row.source.items[0].kind, SG_SLOT_SUBJ);
    assert_int_equal(row.target.count, 2);
    assert_true(row.target.items[0].required);
    assert_true(sg_str_is(row.target.items[0].prep, "with"));
    assert_false(row.target.items[1].required);
    assert_true(sg_str_is(row.topic.items[1].prep, "in favor of"));
    assert_int_equal(row.need_count, 3);
    assert_int_equal(row.needs[0].kind, SG_NEED_LEMMA);
    assert_int_equal(row.needs[1].kind, SG_NEED_EMPTY);
    assert_int_equal(row.needs[2].actor_kinds,
                     1u << SG_ACTOR_STATE | 1u << SG_ACTOR_PERSON);
    assert_true(row.has_status);
    assert_int_equal(row.status, SG_INTENDED);
}

static void expect_bad(const char *text, const char *message)
{
    sg_frame_row row;
    sg_str relation;
    sg_error err = SG_ERROR_INIT;

    assert_int_equal(read_one(text, &row, &relation, &err), SG_EDATA);
    assert_string_equal(err.message, message);
    assert_string_equal(err.file, "frames.tsv");
    assert_int_equal(err.line, 2);
}

static void test_bad_rows_are_named(void **state)
{
    (void)state;
    expect_bad("a\tword\tx\tsays\t=\tsubj\t-\t-\t-\t-\t\t\t\t",
               "unknown kind 'word'");
    expect_bad("a\tverb\t\tsays\t=\tsubj\t-\t-\t-\t-\t\t\t\t", "no cue");
    expect_bad("a\tverb\tx obj:\tsays\t=\tsubj\t-\t-\t-\t-\t\t\t\t",
               "bad fixed word 'obj:' in the cue");
    expect_bad("a\tverb\tx\tsays\t?\tsubj\t-\t-\t-\t-\t\t\t\t",
               "unknown sign '?'");
    expect_bad("a\tverb\tx\tsays\t=\tsubj,,obj\t-\t-\t-\t-\t\t\t\t",
               "bad slots 'subj,,obj'");
    expect_bad("a\tverb\tx\tsays\t=\tsubj\t-\t-\tobj=alien\t-\t\t\t\t",
               "bad condition 'obj=alien'");
    expect_bad("a\tverb\tx\tsays\t=\tsubj\t-\t-\tobj~\t-\t\t\t\t",
               "bad condition 'obj~'");
    expect_bad("a\tverb\tx\tsays\t=\tsubj\t-\t-\t-\tmaybe\t\t\t\t",
               "unknown status 'maybe'");
    expect_bad("a\tverb\tx\tsays\t=\tsubj\t-\t-\t-\t-\t\t\t\t\tmore",
               "more fields than the header names");
}

/* Writes tables into a folder of its own and loads them from there. */
static sg_status load_tables(const char *frames, sg_error *err)
{
    char dir[] = "/tmp/sg-lexicon-XXXXXX";
    char path[256];
    FILE *file;
    sg_data *data = NULL;
    sg_lexicon *lexicon = NULL;
    sg_status status;

    assert_non_null(mkdtemp(dir));
    (void)snprintf(path, sizeof path, "%s/frames.tsv", dir);
    file = fopen(path, "wb");
    assert_non_null(file);
    assert_true(fputs(HEADER, file) >= 0 && fputs(frames, file) >= 0);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(sg_data_open(dir, &data, err), SG_OK);
    status = sg_lexicon_load(data, &lexicon, err);
    assert_true((status == SG_OK) == (lexicon != NULL));
    sg_lexicon_free(lexicon);
    sg_data_free(data);
    assert_int_equal(remove(path), 0);
    assert_int_equal(rmdir(dir), 0);
    return status;
}

static void test_tables_are_checked_together(void **state)
{
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(
        load_tables("a.1\tverb\ta\tfoo\t=\tsubj\t-\t-\t-\t-\t\t\t\t\n", &err),
        SG_EDATA);
    assert_string_equal(err.message, "no relation 'foo'");
    assert_int_equal(
        load_tables("a.1\tverb\ta\tsays\t=\tsubj\t-\t-\t-\t-\t\t\t\t\n"
                    "b.1\tverb\tb\tsays\t=\tsubj\t-\t-\t-\t-\t\t\t\t\n"
                    "a.2\tverb\ta\tsays\t=\tsubj\t-\t-\t-\t-\t\t\t\t\n",
                    &err),
        SG_EDATA);
    assert_string_equal(err.message, "rows of 'a' stand apart");
    assert_int_equal(err.line, 4);
    assert_int_equal(
        load_tables("a.1\tcontrol\ta\t-\t=\tsubj\t-\tinf\t-\tattempted"
                    "\t\t\t\t\n",
                    &err),
        SG_OK);
}

static void test_built_in_tables(void **state)
{
    sg_data *data = NULL;
    sg_lexicon *lexicon = NULL;
    sg_error err = SG_ERROR_INIT;
    size_t count = 0;
    int rejects;

    (void)state;
    assert_int_equal(sg_data_open(NULL, &data, &err), SG_OK);
    assert_int_equal(sg_lexicon_load(data, &lexicon, &err), SG_OK);
    rejects = sg_lexicon_relation_index(lexicon, SG_STR("rejects"));
    assert_int_not_equal(rejects, SG_NONE);
    assert_int_equal(sg_lexicon_relation(lexicon, rejects)->sign_actor, -1);
    assert_true(sg_lexicon_relation(lexicon, rejects)->verbal);
    assert_int_equal(sg_lexicon_relation_index(lexicon, SG_STR("nonsense")),
                     SG_NONE);
    assert_non_null(sg_lexicon_rows(lexicon, SG_STR("accuse"), &count));
    assert_true(count > 0);
    assert_null(sg_lexicon_rows(lexicon, SG_STR("xyzzy"), &count));
    assert_int_equal(count, 0);
    assert_int_equal(sg_lexicon_label_sign(lexicon, SG_STR("liar")), -1);
    assert_int_equal(sg_lexicon_cue(lexicon, SG_CUE_ADV, SG_STR("not")),
                     SG_CUE_NEGATED);
    assert_int_equal(sg_lexicon_cue(lexicon, SG_CUE_MARK, SG_STR("if")),
                     SG_CUE_CONDITIONAL);
    assert_true(sg_lexicon_among(lexicon, SG_STR("a|plan|b"), SG_STR("plan")));
    assert_true(sg_lexicon_among(lexicon, SG_STR("@plan"), SG_STR("proposal")));
    assert_false(sg_lexicon_among(lexicon, SG_STR("@plan"), SG_STR("dog")));
    sg_lexicon_free(lexicon);
    sg_data_free(data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_row_with_everything),
        cmocka_unit_test(test_bad_rows_are_named),
        cmocka_unit_test(test_tables_are_checked_together),
        cmocka_unit_test(test_built_in_tables),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Acts as a table: what is written is read back, what is wrong is told by
 * line. */
#include "curate_fixture.h"

#include <string.h>

#include "graph/curate/act_table.h"

static bool add_line(void *context, const sg_act *one)
{
    sg_act_line(context, one);
    return true;
}

static bool count_failure(void *context, const sg_error *err)
{
    size_t *failed = context;

    assert_string_equal(err->file, "acts.tsv");
    assert_true(err->line > 1);
    *failed += 1;
    return *failed < 3;
}

static sg_status apply(sg_store *store, const char *table, size_t *done,
                       size_t *failed)
{
    const sg_act_table acts = {"acts.tsv", sg_str_of(table)};

    *failed = 0;
    return sg_acts_apply(store, &acts, count_failure, failed, done, NULL);
}

/* Names of texts may hold what divides a table. */
static void test_round_trip(void **state)
{
    const char *odd = "Tab\there \\t\nline";
    sg_store *store = fresh_store("table.db");
    sg_store *other;
    sg_statement s = told(0, "A|praises|B");
    sg_document_info info = document("d", NULL);
    sg_buf table = SG_BUF_INIT;
    sg_buf again = SG_BUF_INIT;
    size_t done;
    size_t failed;

    (void)state;
    s.source.entity = s.source.text = sg_str_of(odd);
    (void)load(store, &info, &s, 1);
    act(store, SG_ACT_RENAME, odd, "Even");
    act(store, SG_ACT_MERGE, "B", odd);
    sg_act_titles(&table);
    assert_int_equal(sg_acts_list(store, add_line, &table, NULL), SG_OK);
    assert_string_equal(
        table.data,
        "time\tauthor\tact\tsubject\tfield\tvalue\tnote\n"
        "2031-01-01T00:00:00Z\t\trename\tTab\\there \\\\t\\nline\t\tEven\t\n"
        "2031-01-01T00:00:00Z\t\tmerge\tB\t\tTab\\there \\\\t\\nline\t\n");
    sg_store_close(store);
    other = fresh_store("other.db");
    (void)load(other, &info, &s, 1);
    assert_int_equal(apply(other, table.data, &done, &failed), SG_OK);
    assert_int_equal(done, 2);
    assert_int_equal(failed, 0);
    assert_string_equal(listed(other, NULL), "Even praises Even\n");
    sg_act_titles(&again);
    assert_int_equal(sg_acts_list(other, add_line, &again, NULL), SG_OK);
    assert_string_equal(again.data, table.data);
    assert_int_equal(apply(other, table.data, &done, &failed), SG_OK);
    assert_int_equal(done, 0);
    sg_buf_clear(&again);
    sg_buf_clear(&table);
    sg_store_close(other);
}

static void test_what_does_not_fit(void **state)
{
    sg_store *store = fresh_store("unfit.db");
    static const char *const texts[] = {"A|praises|B", NULL};
    size_t done;
    size_t failed;

    (void)state;
    (void)load_told(store, "d", NULL, texts);
    assert_int_equal(apply(store, "", &done, &failed), SG_EDATA);
    assert_int_equal(apply(store, "time\tact\n", &done, &failed), SG_EDATA);
    assert_int_equal(apply(store,
                           "time\tauthor\tact\tsubject\tfield\tvalue\tnote\n"
                           "2031\t\tmerge\tA\t\tA\t\n"
                           "2031\t\tedit\tA\tcolour\tred\t\n"
                           "2031\t\tkind\tA\t\tperson\t\n",
                           &done, &failed),
                     SG_OK);
    assert_int_equal(done, 1);
    assert_int_equal(failed, 2);
    /* the third failure stops */
    assert_int_equal(apply(store,
                           "time\tauthor\tact\tsubject\tfield\tvalue\tnote\n"
                           "\t\tmerge\tA\t\tB\t\n"
                           "2031\t\tmerge\tA\t\t\xC0\t\n"
                           "2031\t\tmerge\tC\t\tB\t\n"
                           "2031\t\tkind\tA\t\tstate\t\n",
                           &done, &failed),
                     SG_ESTOP);
    assert_int_equal(done, 0);
    assert_int_equal(failed, 3);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_round_trip),
        cmocka_unit_test(test_what_does_not_fit),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Exports through the library: what each link says, ids, stopping, limits. */
#include "tests/graph/fixture.h"

#include <stdlib.h>
#include <string.h>

#include <stancegraph/exchange.h>

#include "base/buf.h"
#include "tests/base/check.h"

static bool gather(void *buffer, sg_str text)
{
    sg_buf_add(buffer, text);
    return true;
}

static bool refuse(void *buffer, sg_str text)
{
    (void)buffer;
    (void)text;
    return false;
}

static sg_store *small_store(void)
{
    static const char *const first[] = {
        "Ann|praises|Bob",       "Ann|accuses|Bob",      "Ann|accuses|Bob",
        "Bob|rejects||the plan", "topic: x|praises|Ann", NULL};
    static const char *const second[] = {"Ann|criticizes|Bob",
                                         "Ann|supports||The plan", NULL};
    sg_store *store = fresh_store("export");

    (void)load_told(store, "d1", "2030-01-01", first);
    (void)load_told(store, "d2", "2031-02", second);
    return store;
}

static const char *exported(sg_store *store, sg_export_format format, bool each,
                            sg_export_report *report)
{
    static sg_buf out = SG_BUF_INIT;
    sg_export_options options = SG_EXPORT_OPTIONS_INIT;
    sg_error err = SG_ERROR_INIT;

    options.format = format;
    options.each = each;
    sg_buf_clear(&out);
    out = (sg_buf)SG_BUF_INIT;
    if (sg_export(store, &options, gather, &out, report, &err) != SG_OK)
        fail_msg("%s", err.message);
    return out.data;
}

static void has(const char *text, const char *part)
{
    if (!strstr(text, part))
        fail_msg("no \"%s\" in %s", part, text);
}

static void test_links_are_counted_and_told_apart(void **state)
{
    sg_store *store = small_store();
    const char *edges = exported(store, SG_EXPORT_CSV_EDGES, false, NULL);

    (void)state;
    has(edges, "Source,Target,Type,Id,Weight,Sign,Relation,Relations,");
    has(edges, "\nAnn,Bob,Directed,e0,3,-1,accuses,\"accuses 2, criticizes 1\","
               "actual,actual 3,");
    has(edges, ",2030-01-01,2031-02,\"2030-01-01, 2031-02\",");
    has(edges, "\nAnn,Bob,Directed,e");
    has(edges, ",1,1,praises,praises 1,");
    has(edges, "\nBob,topic: the plan,Directed,");
    has(edges, "\nAnn,topic: the plan,Directed,");
    has(edges, "\nactor: topic: x,Ann,Directed,");
    edges = exported(store, SG_EXPORT_CSV_EDGES, true, NULL);
    has(edges, "\nAnn,Bob,Directed,e0,1,1,praises,praises 1,");
    sg_store_close(store);
}

static void test_nodes_are_counted(void **state)
{
    sg_store *store = small_store();
    const char *nodes = exported(store, SG_EXPORT_CSV_NODES, false, NULL);

    (void)state;
    has(nodes, "Id,Label,Name,Kind,Affiliation,Made,Received\n");
    has(nodes, "\nAnn,Ann,Ann,state,,5,1\n");
    has(nodes, "\ntopic: the plan,the plan,the plan,topic,,0,2\n");
    sg_store_close(store);
}

static void test_matrix_is_the_difference(void **state)
{
    sg_store *store = small_store();
    sg_export_report report;

    (void)state;
    assert_string_equal(
        exported(store, SG_EXPORT_DL, false, &report),
        "dl n = 4, format = fullmatrix\nlabels:\n\"Ann\"\n\"Bob\"\n"
        "\"topic: the plan\"\n\"actor: topic: x\"\ndata:\n"
        " 0 -2 1 0\n 0 0 -1 0\n 0 0 0 0\n 1 0 0 0\n");
    assert_int_equal(report.statements, 7);
    assert_int_equal(report.left_out, 0);
    sg_store_close(store);
}

static void test_what_is_no_event_is_counted(void **state)
{
    sg_store *store = small_store();
    sg_export_report report;

    (void)state;
    has(exported(store, SG_EXPORT_PETRARCH, false, &report),
        "20300101\t---\t---\t051\t\td1_0\t\t\tAnn\tBob\t");
    assert_int_equal(report.statements, 7);
    assert_int_equal(report.left_out, 2);
    assert_true(report.note[0] != '\0');
    sg_store_close(store);
}

static void test_every_format_has_the_same_bytes_again(void **state)
{
    sg_store *store = small_store();

    (void)state;
    for (int format = 0; format < SG_EXPORT_FORMATS; format++) {
        const char *once =
            exported(store, (sg_export_format)format, false, NULL);
        char *copy = strdup(once);

        assert_string_equal(
            exported(store, (sg_export_format)format, false, NULL), copy);
        free(copy);
    }
    sg_store_close(store);
}

static void test_stopped_and_unknown(void **state)
{
    sg_store *store = small_store();
    sg_export_options options = SG_EXPORT_OPTIONS_INIT;
    sg_error err = SG_ERROR_INIT;

    (void)state;
    for (int format = 0; format < SG_EXPORT_FORMATS; format++) {
        options.format = (sg_export_format)format;
        assert_int_equal(sg_export(store, &options, refuse, NULL, NULL, &err),
                         SG_ESTOP);
    }
    options.format = SG_EXPORT_FORMATS;
    assert_int_equal(sg_export(store, &options, refuse, NULL, NULL, &err),
                     SG_EUSAGE);
    assert_string_equal(sg_export_loses(SG_EXPORT_JSONL), "");
    sg_store_close(store);
}

static void test_documents_are_lines_of_json_only(void **state)
{
    static const char *const nothing[] = {NULL};
    const sg_filter rejected = {.review = SG_REVIEW_REJECTED};
    sg_export_options options = SG_EXPORT_OPTIONS_INIT;
    sg_export_report report;
    sg_store *store = small_store();
    sg_buf out = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;

    (void)state;
    (void)load_told(store, "d0", "2030-06", nothing);
    options.documents = true;
    assert_int_equal(sg_export(store, &options, gather, &out, NULL, &err),
                     SG_EUSAGE);
    options.format = SG_EXPORT_JSONL;
    assert_int_equal(sg_export(store, &options, refuse, NULL, NULL, &err),
                     SG_ESTOP);
    assert_int_equal(sg_export(store, &options, gather, &out, &report, &err),
                     SG_OK);
    assert_int_equal(report.statements, 7);
    has(out.data, "{\"doc\":\"d1\",\"statements\":5,\"text_hash\":null,");
    has(out.data, "}\n{\"doc\":\"d0\",\"statements\":0,");
    has(out.data, "}\n{\"doc\":\"d2\",\"statements\":2,");
    options.filter = &rejected;
    assert_int_equal(sg_export(store, &options, gather, &out, NULL, &err),
                     SG_EUSAGE);
    sg_buf_clear(&out);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_links_are_counted_and_told_apart),
        cmocka_unit_test(test_nodes_are_counted),
        cmocka_unit_test(test_matrix_is_the_difference),
        cmocka_unit_test(test_what_is_no_event_is_counted),
        cmocka_unit_test(test_every_format_has_the_same_bytes_again),
        cmocka_unit_test(test_stopped_and_unknown),
        cmocka_unit_test(test_documents_are_lines_of_json_only),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

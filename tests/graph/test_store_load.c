/* Several documents stored at once. */
#include "fixture.h"

#include <string.h>

#include "base/str.h"

enum { DOCUMENTS = 3 };

/* Three documents, and the same three as they wait to be stored. */
typedef struct pile {
    sg_document_record records[DOCUMENTS];
    sg_statement statements[DOCUMENTS];
    sg_loaded all[DOCUMENTS];
} pile;

static void make(pile *p)
{
    static const char *const ids[DOCUMENTS] = {"d", "e", "f"};
    static const char *const words[DOCUMENTS] = {"A|rejects|B", "B|praises|A",
                                                 "C|accuses|A"};

    for (int i = 0; i < DOCUMENTS; i++) {
        p->records[i] = (sg_document_record){.info = {.id = sg_str_of(ids[i])}};
        p->statements[i] = told(0, words[i]);
        p->all[i] = (sg_loaded){.document = &p->records[i],
                                .statements = &p->statements[i],
                                .count = 1};
    }
}

static void load_all(sg_store *store, pile *p, sg_put done)
{
    assert_int_equal(sg_store_load_documents(store, p->all, DOCUMENTS, NULL),
                     SG_OK);
    for (int i = 0; i < DOCUMENTS; i++)
        assert_int_equal(p->all[i].done, done);
}

static void test_together_is_as_one_by_one(void **state)
{
    sg_store *together = fresh_store("together.db");
    sg_store *alone = fresh_store("alone.db");
    pile p;

    (void)state;
    make(&p);
    load_all(together, &p, SG_PUT_ADDED);
    load_all(together, &p, SG_PUT_UNCHANGED);
    for (int i = DOCUMENTS - 1; i >= 0; i--)
        assert_int_equal(sg_store_load_documents(alone, &p.all[i], 1, NULL),
                         SG_OK);
    assert_same_graph(together, alone);
    assert_int_equal(sg_store_load_documents(alone, NULL, 0, NULL), SG_OK);
    sg_store_close(together);
    sg_store_close(alone);
}

static void test_one_at_fault_stores_none(void **state)
{
    sg_store *store = fresh_store("fault.db");
    sg_error err = SG_ERROR_INIT;
    sg_store_counts counts;
    pile p;

    (void)state;
    make(&p);
    p.statements[2].date = SG_STR("some day");
    assert_int_equal(sg_store_load_documents(store, p.all, DOCUMENTS, &err),
                     SG_EINPUT);
    assert_non_null(strstr(err.message, "some day"));
    assert_int_equal(sg_store_count(store, &counts, NULL), SG_OK);
    assert_int_equal(counts.documents, 0);
    assert_int_equal(sg_store_load_documents(store, p.all, 2, &err), SG_OK);
    assert_int_equal(sg_store_count(store, &counts, NULL), SG_OK);
    assert_int_equal(counts.documents, 2);
    sg_store_close(store);
}

/* Of two documents of one name the later one stays. */
static void test_later_replaces_earlier(void **state)
{
    sg_store *store = fresh_store("later.db");
    sg_store *wanted = fresh_store("wanted.db");
    pile p;

    (void)state;
    make(&p);
    p.records[2].info.id = SG_STR("d");
    assert_int_equal(sg_store_load_documents(store, p.all, DOCUMENTS, NULL),
                     SG_OK);
    assert_int_equal(p.all[0].done, SG_PUT_ADDED);
    assert_int_equal(p.all[2].done, SG_PUT_REPLACED);
    assert_int_equal(sg_store_load_documents(wanted, &p.all[1], 2, NULL),
                     SG_OK);
    assert_same_graph(store, wanted);
    sg_store_close(store);
    sg_store_close(wanted);
}

/* A row's number does not depend on what was stored together with it: a run
 * that was broken off and gone on with gives the file of one that was not. */
static void test_numbers_are_those_of_one_by_one(void **state)
{
    static const char sql[] =
        "SELECT group_concat(statement || ' ' || source || ' ' || document)"
        " FROM (SELECT * FROM statements ORDER BY statement)";
    static const char entities[] =
        "SELECT group_concat(entity || name)"
        " FROM (SELECT * FROM entities ORDER BY entity)";
    const char *const names[] = {"numbers1.db", "numbers2.db"};
    sg_buf rows[2] = {SG_BUF_INIT, SG_BUF_INIT};

    (void)state;
    of_sqlite_only();
    for (int together = 0; together < 2; together++) {
        const char *path = fresh_path(names[together]);
        sg_store *store = reopened(path, SG_STORE_WRITE);
        pile p;

        make(&p);
        load_all(store, &p, SG_PUT_ADDED);
        p.statements[2] = told(0, "A|accuses|B"); /* C goes */
        p.statements[0] = told(0, "A|rejects|D");
        for (int i = DOCUMENTS - 1; i >= 0 && !together; i--)
            assert_int_equal(sg_store_load_documents(store, &p.all[i], 1, NULL),
                             SG_OK);
        if (together) {
            sg_loaded first = p.all[0];

            p.all[0] = p.all[2];
            p.all[2] = first;
            assert_int_equal(
                sg_store_load_documents(store, p.all, DOCUMENTS, NULL), SG_OK);
        }
        sg_store_close(store);
        add_rows(&rows[together], path, sql, 1);
        add_rows(&rows[together], path, entities, 1);
    }
    assert_string_equal(rows[0].data, rows[1].data);
    sg_buf_clear(&rows[0]);
    sg_buf_clear(&rows[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_together_is_as_one_by_one),
        cmocka_unit_test(test_one_at_fault_stores_none),
        cmocka_unit_test(test_later_replaces_earlier),
        cmocka_unit_test(test_numbers_are_those_of_one_by_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

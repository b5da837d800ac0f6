/* The views that users of sqlite3 query (docs/schema.md). */
#include "fixture.h"

static const char *stocked(void)
{
    static const char *const early[] = {"A|rejects||The Plan",
                                        "A|rejects|B|the plan", NULL};
    static const char *const late[] = {"A|rejects||the plan", "A|rejects|B",
                                       "B|praises|A", "C|waits", NULL};
    const char *path = fresh_path("views.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);

    (void)load_told(store, "late", "2024-02-02", late);
    (void)load_told(store, "early", "2024-01-01", early);
    sg_store_close(store);
    return path;
}

static void test_edges(void **state)
{
    const char *path = stocked();

    (void)state;
    assert_int_equal(asked(path, "SELECT count(*) FROM edges"), 3);
    assert_int_equal(asked(path, "SELECT count FROM edges WHERE source = 'A'"
                                 " AND target = 'B' AND relation = 'rejects'"
                                 " AND polarity = -1 AND NOT is_topic"
                                 " AND first_date = '2024-01-01'"
                                 " AND last_date = '2024-02-02'"
                                 " AND confidence = 0.5"),
                     2);
    assert_int_equal(asked(path, "SELECT count FROM edges WHERE is_topic"
                                 " AND target = 'The Plan'"),
                     2);
}

static void test_topics(void **state)
{
    const char *path = stocked();

    (void)state;
    assert_int_equal(asked(path, "SELECT count(*) FROM topics"), 1);
    assert_int_equal(asked(path, "SELECT statements FROM topics"
                                 " WHERE key = 'plan' AND name = 'The Plan'"),
                     3);
}

static void test_statement_view(void **state)
{
    const char *path = fresh_path("view.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);
    sg_party chain[] = {{.entity = SG_STR("Gazette")},
                        {.entity = SG_STR("Ann")}};
    sg_statement s = told(0, "A|rejects|B");
    sg_document_info info = document("d", "2024-01-01");

    (void)state;
    s.attributed_to = chain;
    s.attributed_count = 2;
    (void)load(store, &info, &s, 1);
    sg_store_close(store);
    assert_int_equal(
        asked(path, "SELECT count(*) FROM statement_view"
                    " WHERE source = 'A' AND target = 'B' AND document = 'd'"
                    " AND date = '2024-01-01' AND sentence = 'A|rejects|B'"
                    " AND attributed_to = 'Gazette > Ann'"),
        1);
}

/* Removing a document by hand takes all that hangs on it along. */
static void test_deleting_by_hand(void **state)
{
    const char *path = stocked();

    (void)state;
    meddle(path, "PRAGMA foreign_keys = ON;"
                 "DELETE FROM documents WHERE id = 'late'");
    assert_int_equal(asked(path, "SELECT count(*) FROM statements"), 2);
    assert_int_equal(asked(path, "SELECT sum(mentions) FROM readings"), 3);
    assert_int_equal(asked(path, "SELECT count(*) FROM mentions"), 3);
}

static void test_checks(void **state)
{
    const char *path = stocked();

    (void)state;
    assert_true(refuses(path, "UPDATE statements SET polarity = 5"));
    assert_true(refuses(path, "UPDATE statements SET confidence = 1.1"));
    assert_int_equal(asked(path, "SELECT count(*) FROM statements"
                                 " WHERE polarity = 5 OR confidence > 1"),
                     0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_edges),
        cmocka_unit_test(test_topics),
        cmocka_unit_test(test_statement_view),
        cmocka_unit_test(test_deleting_by_hand),
        cmocka_unit_test(test_checks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

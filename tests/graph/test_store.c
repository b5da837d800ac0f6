/* Opening stores: what is ours, what is not, and what the message says. */
#include "store_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sqlite3.h>

#include "graph/db_sqlite.h"
#include "graph/schema.h"
#include "graph/store.h"

static void test_new_store_is_marked(void **state)
{
    const char *path = fresh_path("new.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);

    (void)state;
    sg_store_close(store);
    assert_int_equal(asked(path, "PRAGMA application_id"), SG_APPLICATION_ID);
    assert_int_equal(asked(path, "PRAGMA user_version"), SG_SCHEMA_VERSION);
    assert_int_equal(asked(path, "SELECT count(*) FROM pragma_journal_mode"
                                 " WHERE journal_mode = 'wal'"),
                     1);
    assert_int_equal(asked(path, "SELECT count(*) FROM meta"
                                 " WHERE key = 'program'"),
                     1);
    store = reopened(path, SG_STORE_READ);
    assert_string_equal(listed(store, NULL), "");
    sg_store_close(store);
}

static void test_missing_file(void **state)
{
    const char *path = fresh_path("missing.db");

    (void)state;
    assert_refused(path, SG_STORE_READ, SG_ESYSTEM, "No such file");
    assert_int_equal(access(path, F_OK), -1);
    assert_refused("", SG_STORE_WRITE, SG_ESYSTEM, "No such file");
    assert_refused("no/such/folder/x.db", SG_STORE_WRITE, SG_ESYSTEM,
                   "No such file");
}

static void test_folder(void **state)
{
    const char *path = fresh_path("folder.db");

    (void)state;
    (void)mkdir(path, 0755);
    assert_refused(path, SG_STORE_WRITE, SG_ESYSTEM, "cannot open");
    assert_refused(path, SG_STORE_READ, SG_ESYSTEM, "");
}

static void test_text_file(void **state)
{
    const char text[] = "Just some notes, and long enough to have a header: "
                        "............................................."
                        ".............................................";
    const char *path = fresh_path("notes.txt");

    (void)state;
    write_file(path, text, sizeof text);
    assert_refused(path, SG_STORE_WRITE, SG_ESTORE, "not a stancegraph");
    assert_refused(path, SG_STORE_READ, SG_ESTORE, "not a stancegraph");
}

static void test_empty_file(void **state)
{
    const char *path = fresh_path("empty.db");
    sg_store *store;

    (void)state;
    write_file(path, "", 0);
    assert_refused(path, SG_STORE_READ, SG_ESTORE, "empty");
    store = reopened(path, SG_STORE_WRITE);
    assert_int_equal(load_told(store, "d", NULL, one), SG_PUT_ADDED);
    sg_store_close(store);
}

static void test_database_of_another_program(void **state)
{
    const char *path = fresh_path("other.db");

    (void)state;
    meddle(path, "CREATE TABLE bookmarks (url)");
    assert_refused(path, SG_STORE_WRITE, SG_ESTORE, "another program");
    assert_refused(path, SG_STORE_READ, SG_ESTORE, "another program");
    /* it was left as it was */
    assert_int_equal(asked(path, "SELECT count(*) FROM pragma_journal_mode"
                                 " WHERE journal_mode = 'delete'"),
                     1);
    path = fresh_path("marked.db");
    meddle(path, "PRAGMA application_id = 7");
    assert_refused(path, SG_STORE_WRITE, SG_ESTORE, "another program");
}

static void test_newer_schema(void **state)
{
    const char *path = fresh_path("newer.db");

    (void)state;
    sg_store_close(reopened(path, SG_STORE_WRITE));
    meddle(path, "PRAGMA user_version = 12");
    assert_refused(path, SG_STORE_WRITE, SG_ESTORE, "schema 12");
    assert_refused(path, SG_STORE_READ, SG_ESTORE, "schema 12");
}

static void test_locked(void **state)
{
    const char *path = fresh_path("locked.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);
    sg_document_info info = document("d", NULL);
    sg_error err = SG_ERROR_INIT;
    sqlite3 *other = NULL;
    sg_put done;

    (void)state;
    assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL),
                     SQLITE_OK);
    assert_int_equal(sqlite3_busy_timeout(sg_sqlite_handle(store->db), 20),
                     SQLITE_OK);
    assert_int_equal(sg_store_load(store, &info, NULL, 0, &done, &err),
                     SG_ESTORE);
    assert_non_null(strstr(err.message, "locked"));
    assert_string_equal(listed(store, NULL), ""); /* reading goes on */
    (void)sqlite3_close(other);
    assert_int_equal(sg_store_load(store, &info, NULL, 0, &done, &err), SG_OK);
    sg_store_close(store);
}

static void test_read_mode_does_not_write(void **state)
{
    const char *path = fresh_path("reader.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);
    sg_document_info info = document("e", NULL);
    sg_error err = SG_ERROR_INIT;
    char wal[300];
    sg_put done;

    (void)state;
    (void)load_told(store, "d", NULL, one);
    sg_store_close(store);
    store = reopened(path, SG_STORE_READ);
    assert_int_equal(sg_store_load(store, &info, NULL, 0, &done, &err),
                     SG_ESYSTEM);
    assert_string_equal(listed(store, NULL), "A rejects B\n");
    sg_store_close(store);
    (void)snprintf(wal, sizeof wal, "%s-wal", path);
    assert_int_equal(access(wal, F_OK), -1); /* nothing is left behind */
}

static void test_path_with_special_characters(void **state)
{
    const char *path = fresh_path("100%25?a=b#c.db");

    (void)state;
    sg_store_close(reopened(path, SG_STORE_WRITE));
    assert_int_equal(access(path, F_OK), 0);
    sg_store_close(reopened(path, SG_STORE_READ));
    sg_store_close(reopened("file:x.db?mode=memory", SG_STORE_WRITE));
    assert_int_equal(access("file:x.db?mode=memory", F_OK), 0);
    assert_int_equal(remove("file:x.db?mode=memory"), 0);
}

enum { SHARE = 40 };

static int write_share(const char *path, const char *name)
{
    sg_error err = SG_ERROR_INIT;
    sg_store *store;
    char id[32];
    int wrong = 0;

    if (sg_store_open(path, SG_STORE_WRITE, &store, &err)) {
        print_error("%s: %s\n", name, err.message);
        return 1;
    }
    for (int i = 0; i < SHARE; i++) {
        sg_statement s = told(0, one[0]);
        sg_document_info info;
        sg_put done;

        (void)snprintf(id, sizeof id, "%s %d", name, i);
        info = document(id, NULL);
        if (sg_store_load(store, &info, &s, 1, &done, &err)) {
            print_error("%s: %s\n", name, err.message);
            wrong++;
        }
    }
    sg_store_close(store);
    return wrong;
}

/* Two programs create and fill one store at the same time. */
static void test_two_writers(void **state)
{
    const char *path = fresh_path("two.db");
    pid_t child = fork();
    sg_store_counts counts;
    sg_store *store;
    int answer;

    (void)state;
    assert_true(child >= 0);
    if (child == 0)
        _exit(write_share(path, "child"));
    assert_int_equal(write_share(path, "parent"), 0);
    assert_int_equal(waitpid(child, &answer, 0), child);
    assert_true(WIFEXITED(answer));
    assert_int_equal(WEXITSTATUS(answer), 0);
    store = reopened(path, SG_STORE_READ);
    assert_int_equal(sg_store_count(store, &counts, NULL), SG_OK);
    assert_int_equal(counts.documents, 2 * SHARE);
    assert_int_equal(counts.actors, 2);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_new_store_is_marked),
        cmocka_unit_test(test_missing_file),
        cmocka_unit_test(test_folder),
        cmocka_unit_test(test_text_file),
        cmocka_unit_test(test_empty_file),
        cmocka_unit_test(test_database_of_another_program),
        cmocka_unit_test(test_newer_schema),
        cmocka_unit_test(test_locked),
        cmocka_unit_test(test_read_mode_does_not_write),
        cmocka_unit_test(test_path_with_special_characters),
        cmocka_unit_test(test_two_writers),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

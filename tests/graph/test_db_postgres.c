/* What PostgreSQL needs beside what the other tests check on it: SQL in its
 * words, the tables of SQLite, and messages without passwords. */
#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/db_postgres_sql.h"
#include "graph/store.h"

static void of_servers_only(void)
{
    if (!getenv("STANCEGRAPH_TEST_SERVER"))
        skip();
}

/* ---- without a server -----------------------------------------------------
 */

static void assert_says(const char *sql, const char *wanted)
{
    sg_buf out = SG_BUF_INIT;

    sg_postgres_sql(&out, sg_str_of(sql), "news");
    assert_string_equal(out.data, wanted);
    sg_buf_clear(&out);
}

static void test_sql(void **state)
{
    (void)state;
    assert_says("SELECT ?, ? WHERE x = ?", "SELECT $1, $2 WHERE x = $3");
    assert_says("SELECT ?2, ?1", "SELECT $2, $1");
    assert_says("SELECT '?', 'it''s instr(', instr(a, ?)",
                "SELECT '?', 'it''s instr(', strpos(a, $1)");
    assert_says("CAST(? AS INTEGER)", "CAST($1 AS bigint)");
    assert_says("a CROSS JOIN b", "a  JOIN b");
    assert_says("main.statements, domain.main", "news.statements, domain.main");
    assert_says("reinstr(x)", "reinstr(x)");
    assert_says("'unended", "'unended");
    assert_says("?", "$1");
}

static void assert_refused(const char *name, const char *message)
{
    sg_error err = SG_ERROR_INIT;
    sg_store *store = NULL;
    sg_status status = sg_store_open(name, SG_STORE_READ, &store, &err);

    assert_int_not_equal(status, SG_OK);
    assert_null(store);
    assert_non_null(strstr(err.message, message));
    assert_null(strstr(err.message, "secret"));
    assert_null(strstr(err.file, "secret"));
    assert_int_equal(sg_store_open(name, SG_STORE_WRITE, &store, NULL), status);
    assert_null(store);
}

static void test_bad_addresses(void **state)
{
    (void)state;
    assert_refused("postgresql://u:secret@[host/db", "no address");
    assert_refused("postgresql://u:secret@h/db?colour=red", "no address");
    assert_refused("postgresql://u:secret@h/db?schema=Big", "small letters");
    assert_refused("postgresql://u:secret@h/db?schema=a;drop", "small letters");
    assert_refused("postgresql://u:secret@h/db?schema=pg_x", "small letters");
    assert_refused("postgresql://u:secret@h/db?schema=", "small letters");
    assert_refused("postgresql://u:secret@/db?host=/nowhere/at/all",
                   "cannot open the database");
}

/* ---- on a server -----------------------------------------------------------
 */

/* The names that `sql`, which ends before the name of the table, gives. */
static void add_columns(sg_buf *out, const char *path, const char *sql,
                        const char *table, const char *order)
{
    char text[300];

    (void)snprintf(text, sizeof text, "%s'%s'%s", sql, table, order);
    add_rows(out, path, text, 1);
}

/* Both kinds have the same tables and views with the same columns. */
static void test_same_tables(void **state)
{
    static const char *const tables[] = {
        "meta",      "documents",    "sentences",      "actors", "aliases",
        "mentions",  "readings",     "statements",     "acts",   "entities",
        "originals", "attributions", "statement_view", "edges",  "topics"};
    char server[256];
    const char *file = "test_db_postgres.db";
    sg_error err = SG_ERROR_INIT;
    sg_store *store = NULL;

    (void)state;
    of_servers_only();
    (void)snprintf(server, sizeof server, "%s", fresh_path("tables"));
    sg_store_close(reopened(server, SG_STORE_WRITE));
    (void)remove(file);
    assert_int_equal(sg_store_open(file, SG_STORE_WRITE, &store, &err), SG_OK);
    sg_store_close(store);
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        sg_buf here = SG_BUF_INIT;
        sg_buf there = SG_BUF_INIT;

        add_columns(&here, file, "SELECT name FROM pragma_table_info(",
                    tables[i], ") ORDER BY cid");
        add_columns(&there, server,
                    "SELECT column_name FROM information_schema.columns"
                    " WHERE table_schema = current_schema()"
                    " AND table_name = ",
                    tables[i], " ORDER BY ordinal_position");
        assert_string_equal(there.data, here.data);
        assert_true(here.len > 0);
        sg_buf_clear(&here);
        sg_buf_clear(&there);
    }
    (void)remove(file);
}

/* Neither read nor changed, and both numbers are told. */
static void test_other_versions_are_refused(void **state)
{
    static const struct {
        const char *name;
        const char *version;
        const char *message;
    } others[] = {
        {"older", "2", "older stancegraph: schema 2, this program's is 3"},
        {"newer", "4", "newer stancegraph: schema 4, this program knows up to"},
        {"unnumbered", "none", "tables of another program"},
        {"negative", "-1", "tables of another program"},
    };
    char path[256];
    char sql[80];

    (void)state;
    of_servers_only();
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        (void)snprintf(path, sizeof path, "%s", fresh_path(others[i].name));
        sg_store_close(reopened(path, SG_STORE_WRITE));
        (void)snprintf(sql, sizeof sql,
                       "UPDATE meta SET value = '%s' WHERE key = 'schema'",
                       others[i].version);
        meddle(path, sql);
        assert_refused(path, others[i].message);
    }
}

static void test_zero_byte_is_refused(void **state)
{
    static const char words[] = "a\0b";
    sg_store *store;
    sg_document_info info = document("d", NULL);
    sg_statement s = told(0, "A|rejects|B");
    sg_error err = SG_ERROR_INIT;
    sg_put done;

    (void)state;
    of_servers_only();
    store = fresh_store("zero");
    s.quote_text = (sg_str){words, 3};
    assert_int_equal(sg_store_load(store, &info, &s, 1, &done, &err),
                     SG_EINPUT);
    assert_string_equal(listed(store, NULL), "");
    s.quote_text = (sg_str){NULL, 0};
    assert_int_equal(load(store, &info, &s, 1), SG_PUT_ADDED);
    sg_store_close(store);
}

/* What is not run at once fails at the end, and nothing is stored. */
static void test_late_failure_rolls_back(void **state)
{
    char path[256];
    sg_store *store;
    sg_document_info info = document("d", NULL);
    sg_statement s = told(0, "A|rejects|B");
    sg_error err = SG_ERROR_INIT;
    sg_put done;

    (void)state;
    of_servers_only();
    (void)snprintf(path, sizeof path, "%s", fresh_path("late"));
    store = reopened(path, SG_STORE_WRITE);
    meddle(path, "ALTER TABLE statements ADD CHECK (relation <> 'rejects')");
    assert_int_equal(sg_store_load(store, &info, &s, 1, &done, &err),
                     SG_ESTORE);
    assert_int_equal(done, SG_PUT_UNCHANGED);
    assert_int_equal(asked(path, "SELECT count(*) FROM documents"), 0);
    assert_int_equal(asked(path, "SELECT count(*) FROM actors"), 0);
    s.relation = SG_STR("praises");
    assert_int_equal(load(store, &info, &s, 1), SG_PUT_ADDED);
    sg_store_close(store);
}

/* Numbers and names that one writer gives, the other sees. */
static void test_two_writers(void **state)
{
    static const char *const texts[] = {"A|rejects|B", "C|praises||peace",
                                        NULL};
    char path[256];
    sg_store *one;
    sg_store *two;

    (void)state;
    of_servers_only();
    (void)snprintf(path, sizeof path, "%s", fresh_path("two"));
    one = reopened(path, SG_STORE_WRITE);
    two = reopened(path, SG_STORE_WRITE);
    for (int i = 0; i < 6; i++) {
        char id[8];

        (void)snprintf(id, sizeof id, "d%d", i);
        (void)load_told(i % 2 ? one : two, id, "2030-01-01", texts);
    }
    assert_int_equal(asked(path, "SELECT count(*) FROM statements"), 12);
    assert_int_equal(asked(path, "SELECT count(*) FROM actors"), 3);
    assert_int_equal(asked(path, "SELECT mentions FROM readings"
                                 " JOIN entities USING (entity)"
                                 " WHERE name = 'A'"),
                     6);
    sg_store_close(one);
    sg_store_close(two);
}

/* The server ends the connection: an error, and nothing half stored. */
static void test_lost_connection(void **state)
{
    char path[256];
    sg_store *store;
    sg_document_info info = document("d", NULL);
    sg_statement s = told(0, "A|rejects|B");
    sg_error err = SG_ERROR_INIT;
    sg_put done;
    sg_call pid;
    char sql[80];
    bool row;

    (void)state;
    of_servers_only();
    (void)snprintf(path, sizeof path, "%s", fresh_path("lost"));
    store = reopened(path, SG_STORE_WRITE);
    (void)load(store, &info, &s, 1);
    pid = sg_call_once(store, "SELECT pg_backend_pid()");
    assert_int_equal(sg_call_step(&pid, &row, &err), SG_OK);
    (void)snprintf(sql, sizeof sql, "SELECT pg_terminate_backend(%lld)",
                   (long long)sg_column_int(pid.answer, 0));
    sg_call_end(&pid);
    meddle(path, sql);
    info.id = SG_STR("e");
    assert_int_equal(sg_store_load(store, &info, &s, 1, &done, &err),
                     SG_ESYSTEM);
    assert_non_null(strstr(err.message, "connection is lost"));
    assert_int_equal(sg_store_load(store, &info, &s, 1, &done, &err),
                     SG_ESYSTEM);
    sg_store_close(store);
    assert_int_equal(asked(path, "SELECT count(*) FROM documents"), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sql),
        cmocka_unit_test(test_bad_addresses),
        cmocka_unit_test(test_same_tables),
        cmocka_unit_test(test_other_versions_are_refused),
        cmocka_unit_test(test_zero_byte_is_refused),
        cmocka_unit_test(test_late_failure_rolls_back),
        cmocka_unit_test(test_two_writers),
        cmocka_unit_test(test_lost_connection),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

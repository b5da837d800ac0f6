/* What the tests of graph/curate share. */
#include "curate_fixture.h"

#include <stdio.h>

#include <sqlite3.h>

static sg_act made(sg_act_kind kind, const char *subject, const char *value)
{
    return (sg_act){.kind = kind,
                    .subject = sg_str_of(subject),
                    .value = sg_str_of(value),
                    .time = SG_STR("2031-01-01T00:00:00Z")};
}

void act(sg_store *store, sg_act_kind kind, const char *subject,
         const char *value)
{
    sg_act one = made(kind, subject, value);
    sg_error err = SG_ERROR_INIT;
    size_t done;

    if (sg_acts_do(store, &one, 1, &done, &err))
        fail_msg("%s", err.message);
    assert_int_equal(done, 1);
}

void edit(sg_store *store, const char *key, sg_edit_field field,
          const char *value)
{
    sg_act one = made(SG_ACT_EDIT, key, value);
    sg_error err = SG_ERROR_INIT;
    size_t done;

    one.field = field;
    if (sg_acts_do(store, &one, 1, &done, &err))
        fail_msg("%s", err.message);
    assert_int_equal(done, 1);
}

const char *refusal(sg_store *store, sg_act_kind kind, const char *subject,
                    const char *value)
{
    static sg_error err;
    sg_act one = made(kind, subject, value);
    size_t done;

    err = (sg_error)SG_ERROR_INIT;
    if (sg_acts_do(store, &one, 1, &done, &err))
        assert_int_equal(err.code, SG_EUSAGE);
    return err.message;
}

const char *undo(sg_store *store, int64_t number)
{
    static sg_error err;

    err = (sg_error)SG_ERROR_INIT;
    if (sg_act_undo(store, number, SG_STR("2031-01-02T00:00:00Z"), &err))
        assert_int_equal(err.code, SG_EUSAGE);
    return err.message;
}

static int add_row(void *context, int columns, char **values, char **names)
{
    sg_buf *out = context;

    (void)names;
    for (int i = 0; i < columns; i++)
        sg_buf_printf(out, "%s|", values[i] ? values[i] : "NULL");
    sg_buf_byte(out, '\n');
    return 0;
}

sg_buf dumped(const char *path)
{
    static const char *const tables[] = {
        "documents", "sentences", "entities",   "actors",       "aliases",
        "mentions",  "readings",  "statements", "attributions", "originals",
    };
    sg_buf out = SG_BUF_INIT;
    sqlite3 *db = NULL;

    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        char sql[80];

        (void)snprintf(sql, sizeof sql, "SELECT * FROM %s ORDER BY 1, 2",
                       tables[i]);
        sg_buf_printf(&out, "%s\n", tables[i]);
        assert_int_equal(sqlite3_exec(db, sql, add_row, &out, NULL), SQLITE_OK);
    }
    assert_int_equal(
        sqlite3_exec(db, "PRAGMA foreign_key_check", add_row, &out, NULL),
        SQLITE_OK);
    (void)sqlite3_close(db);
    return out;
}

void assert_same(const char *path, sg_buf *before)
{
    sg_buf after = dumped(path);

    assert_string_equal(after.data, before->data);
    sg_buf_clear(&after);
    sg_buf_clear(before);
}

const char *key_of(const char *path, const char *relation)
{
    static char key[64];
    sqlite3 *db = NULL;
    sqlite3_stmt *rows = NULL;

    key[0] = '\0';
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(
        sqlite3_prepare_v2(db,
                           "SELECT key FROM statements WHERE relation = ?1"
                           " UNION SELECT key FROM originals"
                           " WHERE relation = ?1",
                           -1, &rows, NULL),
        SQLITE_OK);
    assert_int_equal(sqlite3_bind_text(rows, 1, relation, -1, SQLITE_STATIC),
                     SQLITE_OK);
    if (sqlite3_step(rows) == SQLITE_ROW)
        (void)snprintf(key, sizeof key, "%s",
                       (const char *)sqlite3_column_text(rows, 0));
    (void)sqlite3_finalize(rows);
    (void)sqlite3_close(db);
    return key;
}

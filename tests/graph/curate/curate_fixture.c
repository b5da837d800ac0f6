/* What the tests of graph/curate share. */
#include "curate_fixture.h"

#include <stdio.h>

#include "graph/db.h"

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

/* Rows in an order that both kinds of database have. */
sg_buf dumped(const char *path)
{
    static const struct {
        const char *name;
        int columns;
        const char *order;
    } tables[] = {
        {"documents", 10, "1"},      {"sentences", 5, "1, 2"},
        {"entities", 3, "1"},        {"actors", 4, "1"},
        {"aliases", 5, "1, 3"},      {"mentions", 11, "1"},
        {"readings", 4, "1, 2, 3"},  {"statements", 30, "1"},
        {"attributions", 3, "1, 2"}, {"originals", 30, "1"},
    };
    sg_buf out = SG_BUF_INIT;

    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        char sql[80];

        (void)snprintf(sql, sizeof sql, "SELECT * FROM %s ORDER BY %s",
                       tables[i].name, tables[i].order);
        sg_buf_printf(&out, "%s\n", tables[i].name);
        add_rows(&out, path, sql, tables[i].columns);
    }
    if (!sg_db_is_server(path)) /* a server checks always */
        add_rows(&out, path, "PRAGMA foreign_key_check", 4);
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
    sg_buf rows = SG_BUF_INIT;
    char sql[200];

    (void)snprintf(sql, sizeof sql,
                   "SELECT key FROM statements WHERE relation = '%s'"
                   " UNION SELECT key FROM originals WHERE relation = '%s'"
                   " ORDER BY key LIMIT 1",
                   relation, relation);
    add_rows(&rows, path, sql, 1);
    (void)snprintf(key, sizeof key, "%.*s",
                   (int)sg_str_find(sg_buf_str(&rows), '|', 0), rows.data);
    sg_buf_clear(&rows);
    return key;
}

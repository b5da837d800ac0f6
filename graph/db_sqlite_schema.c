/* Does a file of SQLite bring along what is not ours? A view that stands where
 * a table should, or a trigger, is a program that would run inside our own
 * questions: for ever, or to change what we store. */
#include <string.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "graph/db_driver.h"
#include "graph/db_sqlite.h"
#include "graph/schema.h"

static bool is_in_schema(const char *text)
{
    return strstr(sg_schema_sql, text) || strstr(sg_schema_search_sql, text) ||
           strstr(sg_schema_curation_sql, text);
}

static bool is_our_table(sg_str name)
{
    sg_buf plain = SG_BUF_INIT;
    sg_buf words = SG_BUF_INIT;
    bool ours;

    sg_buf_printf(&plain, "CREATE TABLE %.*s (", SG_FMT(name));
    sg_buf_printf(&words, "CREATE VIRTUAL TABLE %.*s USING", SG_FMT(name));
    ours = is_in_schema(plain.data) || is_in_schema(words.data);
    sg_buf_clear(&plain);
    sg_buf_clear(&words);
    return ours;
}

/* SQLite keeps a trigger in the words in which it was made. */
static bool is_our_trigger(sg_str sql)
{
    sg_buf text = SG_BUF_INIT;
    bool ours;

    sg_buf_add(&text, sql);
    ours = sql.len > 0 && is_in_schema(text.data);
    sg_buf_clear(&text);
    return ours;
}

static sg_status check_view(sg_db *db, sg_str name, sg_error *err)
{
    if (!is_our_table(name))
        return SG_OK; /* somebody's own; nothing of ours asks it */
    return sg_fail_at(err, SG_ESTORE, db->name, 0,
                      "the database is damaged: '%.*s' is a view where a "
                      "table should be",
                      SG_FMT(sg_str_sub(name, 0, 80)));
}

static sg_status check_trigger(sg_db *db, sg_str name, sg_str sql,
                               sg_error *err)
{
    if (is_our_trigger(sql))
        return SG_OK;
    return sg_fail_at(err, SG_ESTORE, db->name, 0,
                      "not written to: its trigger '%.*s' is none of "
                      "stancegraph's (DROP TRIGGER removes it)",
                      SG_FMT(sg_str_sub(name, 0, 80)));
}

sg_status sg_sqlite_check_schema(sg_db *db, bool writes, sg_error *err)
{
    sg_call call =
        sg_call_sql(db, "SELECT type = 'view', name, sql FROM sqlite_schema"
                        " WHERE type IN ('view', 'trigger') ORDER BY rowid");
    bool row = false;
    sg_status status;

    while (!(status = sg_call_step(&call, &row, err)) && row) {
        sg_str name = sg_column(call.answer, 1);

        if (sg_column_int(call.answer, 0))
            status = check_view(db, name, err);
        else if (writes)
            status = check_trigger(db, name, sg_column(call.answer, 2), err);
        if (status)
            break;
    }
    sg_call_end(&call);
    return status;
}

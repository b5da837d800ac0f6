/* A question in SQL while it is put together. */
#include "graph/sql.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"

struct sg_query_value {
    enum { VALUE_TEXT, VALUE_INT, VALUE_REAL } type;
    sg_str text;
    int64_t number;
    double real;
};

sg_query sg_query_new(void)
{
    return (sg_query){.sql = SG_BUF_INIT, .arena = sg_arena_new()};
}

void sg_query_clear(sg_query *q)
{
    free(q->values);
    sg_buf_clear(&q->sql);
    sg_arena_free(q->arena);
}

void sg_query_sql(sg_query *q, const char *sql)
{
    sg_buf_addc(&q->sql, sql);
}

void sg_query_marks(sg_query *q, size_t count)
{
    for (size_t i = 0; i < count; i++)
        sg_query_sql(q, i ? ", ?" : " (?");
    sg_query_sql(q, ")");
}

static void add_value(sg_query *q, sg_query_value v)
{
    void *items = q->values;

    sg_grow(&items, &q->capacity, q->count + 1, sizeof *q->values);
    q->values = items;
    q->values[q->count++] = v;
}

void sg_query_text(sg_query *q, sg_str text)
{
    add_value(q, (sg_query_value){.type = VALUE_TEXT, .text = text});
}

void sg_query_int(sg_query *q, int64_t number)
{
    add_value(q, (sg_query_value){.type = VALUE_INT, .number = number});
}

void sg_query_real(sg_query *q, double number)
{
    add_value(q, (sg_query_value){.type = VALUE_REAL, .real = number});
}

void sg_query_size(sg_query *q, size_t number)
{
    sg_query_int(q, number > INT64_MAX ? INT64_MAX : (int64_t)number);
}

static int bind_value(sqlite3_stmt *statement, int at, const sg_query_value *v)
{
    if (v->type == VALUE_INT)
        return sqlite3_bind_int64(statement, at, v->number);
    if (v->type == VALUE_REAL)
        return sqlite3_bind_double(statement, at, v->real);
    return sqlite3_bind_text64(statement, at, v->text.len ? v->text.data : "",
                               v->text.len, SQLITE_TRANSIENT, SQLITE_UTF8);
}

sg_status sg_query_prepare(const sg_query *q, sg_store *store,
                           sqlite3_stmt **out, sg_error *err)
{
    sg_status status = sg_db_prepare(store, sg_buf_str(&q->sql), out, err);
    int rc = SQLITE_OK;

    for (size_t i = 0; !status && rc == SQLITE_OK && i < q->count; i++)
        rc = bind_value(*out, (int)i + 1, &q->values[i]);
    if (rc != SQLITE_OK) {
        status = sg_db_fail(store, rc, err);
        (void)sqlite3_finalize(*out);
        *out = NULL;
    }
    return status;
}

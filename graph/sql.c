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

sg_query sg_query_new(sg_db *db)
{
    return (sg_query){.db = db, .sql = SG_BUF_INIT, .arena = sg_arena_new()};
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

static void bind_value(sg_answer *answer, const sg_query_value *v)
{
    if (v->type == VALUE_INT)
        sg_answer_int(answer, v->number);
    else if (v->type == VALUE_REAL)
        sg_answer_real(answer, v->real);
    else
        sg_answer_text(answer, v->text);
}

sg_answer *sg_query_ask(const sg_query *q)
{
    sg_answer *answer = sg_answer_new(q->db, sg_buf_str(&q->sql));

    for (size_t i = 0; i < q->count; i++)
        bind_value(answer, &q->values[i]);
    return answer;
}

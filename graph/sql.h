/* A question in SQL while it is put together: its text, and the values that are
 * bound to it in the order in which they were added. Values never enter the
 * text. */
#ifndef SG_GRAPH_SQL_H
#define SG_GRAPH_SQL_H

#include "base/arena.h"
#include "base/buf.h"
#include "graph/store.h"

typedef struct sg_query_value sg_query_value;

typedef struct sg_query {
    sg_db *db;
    sg_buf sql;
    sg_arena *arena; /* for texts made for the question */
    sg_query_value *values;
    size_t count;
    size_t capacity;
    sg_str camp; /* names as a JSON array, for the filter by camp */
} sg_query;

sg_query sg_query_new(sg_db *db);
void sg_query_clear(sg_query *q);

void sg_query_sql(sg_query *q, const char *sql);

/* Appends " (?, ?, ?)". */
void sg_query_marks(sg_query *q, size_t count);

/* Values for the marks. Texts must live until the question is prepared. */
void sg_query_text(sg_query *q, sg_str text);
void sg_query_int(sg_query *q, int64_t number);
void sg_query_real(sg_query *q, double number);

/* A count; more than SQLite can count is as much as it can. */
void sg_query_size(sg_query *q, size_t number);

/* The rows; the caller closes them. */
sg_answer *sg_query_ask(const sg_query *q);

#endif

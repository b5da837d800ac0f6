/* A statement as a row of a table that loses nothing: docs/exchange.md lists
 * the columns. */
#ifndef SG_GRAPH_EXCHANGE_STATEMENT_ROW_H
#define SG_GRAPH_EXCHANGE_STATEMENT_ROW_H

#include <stancegraph/statement.h>

#include "base/buf.h"

/* What a cell holds. */
typedef enum sg_row_kind {
    SG_ROW_TEXT,
    SG_ROW_OFFSET,
    SG_ROW_ACTOR_KIND,
    SG_ROW_STATUS,
    SG_ROW_SIGN,
    SG_ROW_FLAG,
    SG_ROW_DATE_FROM,
    SG_ROW_SHARE,
    SG_ROW_CHAIN
} sg_row_kind;

/* A column, and where its cell stands in the JSON form of a statement: `member`
 * of the inner object `object`, or of the statement itself. */
typedef struct sg_row_column {
    const char *name;
    const char *object; /* NULL: the statement */
    const char *member;
    sg_row_kind kind;
    size_t offset; /* within a row of statement_row.c */
} sg_row_column;

extern const sg_row_column sg_row_columns[];
extern const size_t sg_row_column_count;

/* The line of column names, and one of cells. */
void sg_statement_titles(sg_buf *out);
void sg_statement_row(sg_buf *out, const sg_document_info *document,
                      const sg_statement *statement);

#endif

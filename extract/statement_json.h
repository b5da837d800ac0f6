/* Statements as JSON, one object a line: docs/statement-format.md. */
#ifndef SG_EXTRACT_STATEMENT_JSON_H
#define SG_EXTRACT_STATEMENT_JSON_H

#include <stancegraph/statement.h>

#include "base/arena.h"
#include "base/buf.h"

/* Appends one line with its line feed. Keys stand in a fixed order, so equal
 * statements give equal bytes. */
void sg_statement_write(sg_buf *out, const sg_document_info *doc,
                        const sg_statement *statement);

/* The chain of attributions alone, an array of parties. */
void sg_statement_write_chain(sg_buf *out, const sg_statement *statement);

/* "text", "document", or the missing value. */
sg_str sg_date_source_name(sg_date_source from);

/* A line of a file of statements. */
typedef struct sg_line {
    bool is_document;            /* that of a document, else of a statement */
    sg_document_record document; /* of a statement only `info` */
    sg_statement statement;
} sg_line;

/* Reads one line of either kind, as sg_statement_read does. */
sg_status sg_line_read(sg_arena *arena, sg_str line, sg_line *out,
                       sg_error *err);

/* Reads a statement; strings are put into `arena`. SG_EINPUT names the field
 * that is missing or of the wrong type, with the byte in the line. */
sg_status sg_statement_read(sg_arena *arena, sg_str line, sg_document_info *doc,
                            sg_statement *statement, sg_error *err);

#endif

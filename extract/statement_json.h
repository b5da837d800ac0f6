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

/* Reads one line; strings are put into `arena`. SG_EINPUT names the field
 * that is missing or of the wrong type, with the byte in the line. */
sg_status sg_statement_read(sg_arena *arena, sg_str line, sg_document_info *doc,
                            sg_statement *statement, sg_error *err);

#endif

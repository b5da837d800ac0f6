/* What is told of documents, in JSON: docs/statement-format.md. */
#ifndef SG_EXTRACT_DOCUMENT_JSON_H
#define SG_EXTRACT_DOCUMENT_JSON_H

#include <stancegraph/statement.h>

#include "base/buf.h"
#include "extract/json_fields.h"

/* Appends `,"document":{...}` with what is known of it beside its id; nothing
 * when nothing is. */
void sg_document_facts_write(sg_buf *out, const sg_document_info *info);
void sg_document_facts_read(sg_fields *r, sg_document_info *info);

/* Appends the line of a document with its line feed. It stands before those of
 * its statements and tells how many there are: who reads a file that was cut
 * off knows what is missing. */
void sg_document_record_write(sg_buf *out, const sg_document_record *record);
void sg_document_record_read(sg_fields *r, sg_document_record *record);

#endif

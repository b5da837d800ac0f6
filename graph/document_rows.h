/* One document made ready for writing: its statements in the order of the
 * text, its sentences, and the sums that tell whether anything changed. */
#ifndef SG_GRAPH_DOCUMENT_ROWS_H
#define SG_GRAPH_DOCUMENT_ROWS_H

#include <stancegraph/statement.h>

#include "base/arena.h"
#include "graph/hash.h"

/* All that is stored of one document. */
typedef struct sg_document_rows {
    const sg_document_info *info;
    sg_str text_hash; /* missing when the text itself is not known */
    sg_str version;   /* that read it; missing: that of the store */
    const sg_sentence_row *sentences; /* by number */
    size_t sentence_count;
    const sg_statement *statements; /* by place */
    size_t statement_count;
} sg_document_rows;

/* `rows` of statements in any order; the arrays live in `arena`, the texts stay
 * where they are. The sentences are those that the statements tell of. What was
 * made by hand may give two sentences one number: the second gets a new one.
 * SG_EINPUT tells what is wrong with the document or which statement. */
sg_status sg_rows_make(sg_arena *arena, const sg_document_info *info,
                       const sg_statement *statements, size_t count,
                       sg_document_rows *rows, sg_error *err);

/* Puts the sentences of the whole document in place of those that the
 * statements tell of. */
void sg_rows_set_sentences(sg_arena *arena, sg_document_rows *rows,
                           const sg_sentence_row *sentences, size_t count);

/* Leaves out statements that are told twice: equal in every field. */
void sg_rows_drop_repeats(sg_arena *arena, sg_document_rows *rows);

/* The sentence that holds `span`, or NULL. */
const sg_sentence_row *sg_rows_sentence_at(const sg_document_rows *rows,
                                           sg_span span);

/* Sum of everything in `rows`, in hex. */
sg_str sg_rows_hash(const sg_document_rows *rows, char out[SG_HASH_HEX]);

/* As many digits of it name a statement in the store. */
enum { SG_STATEMENT_KEY_DIGITS = 32 };

/* What a statement says and where, but for byte offsets: it stays the same when
 * other parts of the text change. In hex. */
sg_str sg_statement_key(const sg_document_info *info, const sg_statement *s,
                        char out[SG_HASH_HEX]);

#endif

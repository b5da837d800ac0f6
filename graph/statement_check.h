/* Are statements fit to be stored? */
#ifndef SG_GRAPH_STATEMENT_CHECK_H
#define SG_GRAPH_STATEMENT_CHECK_H

#include <stancegraph/statement.h>

/* A year, a year and month, or a day, alone or with a time behind it. */
bool sg_is_date(sg_str text);

/* Nobody nests attributions deeper than this. */
enum { SG_ATTRIBUTIONS_MAX = 32 };

/* Beyond this no document has sentences: a text has fewer bytes, and the index
 * of words knows a sentence by document << 28 | number. */
enum { SG_SENTENCE_NUMBER_MAX = (1 << 28) - 1 };

/* SG_EINPUT names the field: no name, text that is not UTF-8 or has a NUL in
 * it, spans that end before they start, values out of range, dates that are
 * none. */
sg_status sg_check_document(const sg_document_info *info, sg_error *err);
sg_status sg_check_sentences(const sg_sentence_row *sentences, size_t count,
                             sg_error *err);
sg_status sg_check_statement(const sg_statement *statement, sg_error *err);

#endif

/* The date of a document, from its text. */
#ifndef SG_EXTRACT_DATE_DOC_H
#define SG_EXTRACT_DATE_DOC_H

#include "extract/date_words.h"
#include "extract/doc.h"

/* Where the caller gave no date: that of a dateline ("LONDON, March 3, 2025
 * (Reuters) -") or of a line of its own ("Published 3 March 2025") among the
 * first lines. Nothing else in a text is its date. Needs the clean text. */
void sg_find_document_date(const sg_date_words *words, sg_doc *doc);

#endif

/* Bytes -> clean text of the same length. */
#ifndef SG_EXTRACT_TEXT_H
#define SG_EXTRACT_TEXT_H

#include "extract/doc.h"

/* Copies `raw` into the document's arena; bytes that are not UTF-8 become
 * '?', control characters and NUL a blank, so that every offset stays true.
 * Sets doc->text, doc->repairs, doc->first_repair. */
void sg_text_clean(sg_doc *doc, sg_str raw);

#endif

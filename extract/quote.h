/* Quotations: where they open and close, and who speaks. */
#ifndef SG_EXTRACT_QUOTE_H
#define SG_EXTRACT_QUOTE_H

#include "extract/lexicon.h"

/* Fills in doc->quotations and token->quote. Needs tags. Marks are paired with
 * marks of their kind within a paragraph; a second opening mark or the end of
 * the paragraph closes a double one, and the next paragraph that begins with a
 * mark continues its speaker. A single mark that nothing closes is none. */
void sg_find_quotations(sg_doc *doc);

/* Tells scare quotes from speech, and fills in speaker and cue of each
 * quotation. Needs trees and mentions (not entities). The speaker is the
 * subject of the nearest verb of saying outside the marks in the sentences of
 * the quotation; else the name that a colon or dash parts from it; else the
 * speaker of the quotation before; else the subject of a verb of saying in the
 * sentence before. */
void sg_find_speakers(const sg_lexicon *lexicon, sg_doc *doc);

/* Of the quotations that a verb introduces ("A," he said, "B") the longest;
 * SG_NONE when there is none. */
int32_t sg_quotation_of(const sg_doc *doc, int32_t sentence, int32_t verb);

#endif

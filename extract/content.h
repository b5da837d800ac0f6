/* What was said: the words of a statement's source. */
#ifndef SG_EXTRACT_CONTENT_H
#define SG_EXTRACT_CONTENT_H

#include "extract/frame.h"

/* Fills in quote and content of a statement: the quotation that the frame's
 * word introduces, else the clause that it tells, without the words that tell
 * who says it. */
void sg_set_content(const sg_lexicon *lexicon, const sg_doc *doc,
                    const sg_frame *frame, sg_statement *out);

#endif

/* Frames -> statements. */
#ifndef SG_EXTRACT_ASSEMBLE_H
#define SG_EXTRACT_ASSEMBLE_H

#include "extract/confidence.h"
#include "extract/frame.h"

/* Fills in doc->statements, in the order of the text: one for each source and
 * target of each frame that names a relation, has a source, and is told as an
 * act of its own. */
void sg_assemble_statements(const sg_lexicon *lexicon,
                            const sg_confidence *confidence,
                            const sg_frames *frames, sg_doc *doc);

#endif

/* How real an act is: negation, modals, conditions, intentions, attempts. */
#ifndef SG_EXTRACT_FACTUALITY_H
#define SG_EXTRACT_FACTUALITY_H

#include "extract/frame.h"

typedef struct sg_reality {
    sg_factuality status;
    bool hedged;     /* reportedly, allegedly */
    bool unasserted; /* only the content of another act ("threatened to walk
                        away"): no statement of its own */
} sg_reality;

/* Looks at the words around the predicate and at the words that govern it, up
 * to the next clause that stands on its own. */
sg_reality sg_reality_of(const sg_lexicon *lexicon, const sg_doc *doc,
                         const sg_frames *frames, const sg_frame *frame);

#endif

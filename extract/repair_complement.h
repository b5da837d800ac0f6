/* Repairs of second complements and particles. */
#ifndef SG_EXTRACT_REPAIR_COMPLEMENT_H
#define SG_EXTRACT_REPAIR_COMPLEMENT_H

#include "extract/lexicon.h"

/* True when the token was hung or named anew; the sentence is not yet linked
 * again. */
bool sg_repair_complement(const sg_lexicon *lexicon, sg_sentence *sentence,
                          int32_t token);

#endif

/* Repairs of trees where the parser is known to err and the words leave no
 * doubt. Each repair names a sentence that shows it. */
#ifndef SG_EXTRACT_REPAIR_H
#define SG_EXTRACT_REPAIR_H

#include "extract/lexicon.h"

/* Changes heads and relations of one linked sentence and links it again. */
void sg_repair_tree(const sg_lexicon *lexicon, sg_sentence *sentence);

#endif

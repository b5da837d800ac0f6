/* Repairs of trees where the parser is known to err and the words leave no
 * doubt. Each repair names a sentence that shows it. */
#ifndef SG_EXTRACT_REPAIR_H
#define SG_EXTRACT_REPAIR_H

#include "extract/lemma.h"
#include "extract/lexicon.h"

/* Changes tags, heads and relations of one linked sentence and links it
 * again. New lemmas go into `arena`. */
void sg_repair_tree(const sg_lexicon *lexicon, const sg_lemmas *lemmas,
                    sg_arena *arena, sg_sentence *sentence);

#endif

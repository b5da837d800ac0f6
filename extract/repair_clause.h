/* Repairs of clauses whose verb the tagger took for something else. */
#ifndef SG_EXTRACT_REPAIR_CLAUSE_H
#define SG_EXTRACT_REPAIR_CLAUSE_H

#include "extract/lemma.h"
#include "extract/lexicon.h"

/* Changes tags, heads and relations of one linked sentence and links it
 * again. New lemmas go into `arena`. */
void sg_repair_clause(const sg_lexicon *lexicon, const sg_lemmas *lemmas,
                      sg_arena *arena, sg_sentence *sentence);

#endif

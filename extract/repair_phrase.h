/* Repairs of phrases: gerunds, receivers, times, owners, nouns that open a
 * sentence, and complements (repair_complement.h). */
#ifndef SG_EXTRACT_REPAIR_PHRASE_H
#define SG_EXTRACT_REPAIR_PHRASE_H

#include "extract/lemma.h"
#include "extract/lexicon.h"

/* Changes tags, heads and relations of one linked sentence and links it
 * again. New lemmas go into `arena`. */
void sg_repair_phrases(const sg_lexicon *lexicon, const sg_lemmas *lemmas,
                       sg_arena *arena, sg_sentence *sentence);

#endif

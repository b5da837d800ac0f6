/* Repairs of phrases with "by". */
#ifndef SG_EXTRACT_REPAIR_AGENT_H
#define SG_EXTRACT_REPAIR_AGENT_H

#include "extract/lexicon.h"

/* Hangs agents where they belong: on passives, and on nouns of deeds. */
void sg_repair_agents(const sg_lexicon *lexicon, sg_sentence *sentence);

#endif

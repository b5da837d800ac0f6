/* From a word in a slot to the actors it stands for. */
#ifndef SG_EXTRACT_PARTY_H
#define SG_EXTRACT_PARTY_H

#include "extract/lexicon.h"

enum { SG_PARTIES_MAX = 12 };

typedef struct sg_parties {
    const sg_mention *items[SG_PARTIES_MAX];
    int count;
} sg_parties;

/* The widest mention of which `token` is the head, or NULL: "officials" gives
 * "US officials", "US" alone gives "US". */
const sg_mention *sg_mention_at(const sg_doc *doc, int32_t sentence,
                                int32_t token);

/* The actors that fill a slot with head word `token` (SG_NONE gives none),
 * coordination expanded: "Rubio and Trump", "US, Ukrainian and European
 * officials". Mentions without an entity are left out. Nationality words count
 * in SG_SLOT_MOD only; places behind a preposition only, where the lexicon
 * asks for it ("criticism from Germany"). */
void sg_parties_in_slot(const sg_doc *doc, int32_t sentence, int32_t token,
                        sg_slot_kind slot, sg_parties *out);

/* Kind of the first actor in a slot as a bit 1u << kind, 0 for none. */
uint32_t sg_party_kind(const sg_doc *doc, int32_t sentence, int32_t token,
                       sg_slot_kind slot);

/* True when somebody is in both. */
bool sg_parties_meet(const sg_parties *a, const sg_parties *b);

#endif

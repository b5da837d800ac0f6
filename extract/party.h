/* From a word in a slot to the actors it stands for. */
#ifndef SG_EXTRACT_PARTY_H
#define SG_EXTRACT_PARTY_H

#include "extract/doc.h"

enum { SG_PARTIES_MAX = 12 };

typedef struct sg_parties {
    const sg_mention *items[SG_PARTIES_MAX];
    int count;
} sg_parties;

/* The widest mention of which `token` is the head, or NULL: "officials" gives
 * "US officials", "US" alone gives "US". */
const sg_mention *sg_mention_at(const sg_doc *doc, int32_t sentence,
                                int32_t token);

/* The actors at `token`, coordination expanded: "Rubio and Trump", "US,
 * Ukrainian and European officials". Mentions without an entity and mere
 * places are left out. */
void sg_parties_at(const sg_doc *doc, int32_t sentence, int32_t token,
                   sg_parties *out);

/* The same for modifiers of a noun, where nationality words count too. */
void sg_parties_of_modifier(const sg_doc *doc, int32_t sentence, int32_t token,
                            sg_parties *out);

/* Kind of the first actor at `token` as a bit 1u << kind, 0 for none. */
uint32_t sg_party_kind(const sg_doc *doc, int32_t sentence, int32_t token);

#endif

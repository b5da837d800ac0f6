/* Mentions of actors: names, titles with names, roles, bodies that somebody
 * speaks for, nationality words, places, pronouns, common nouns for people. */
#ifndef SG_EXTRACT_MENTION_H
#define SG_EXTRACT_MENTION_H

#include "extract/knowledge.h"

/* Fills in doc->mentions and token->mention. Mentions nest or are disjoint,
 * they never cross. Entities are not set yet. */
void sg_find_mentions(const sg_knowledge *knowledge, sg_doc *doc);

#endif

/* Mentions of actors: names, titles with names, roles, bodies that somebody
 * speaks for, nationality words, places, pronouns, common nouns for people. */
#ifndef SG_EXTRACT_MENTION_H
#define SG_EXTRACT_MENTION_H

#include "extract/knowledge.h"
#include "extract/lexicon.h"

/* Fills in doc->mentions and token->mention. Mentions nest or are disjoint,
 * they never cross; of two that begin together the wider one stands first.
 * Entities are not set yet.
 *
 *  - A title and its name are one mention, without nested ones: "US Secretary
 *    of State Marco Rubio". Determiners, possessors ("Israel's", "its") and
 *    the possessive 's stand outside.
 *  - A role phrase covers its modifiers and the body behind it, which keep
 *    mentions of their own: "[[US] officials]", "[government in [Kyiv]]".
 *  - In "[[US], [Ukrainian] and [European] officials]" the outer mention will
 *    resolve to the first; whoever wants all expands the nested ones.
 *  - A quantity belongs to a plural: "[thousands of protesters]".
 *  - Mere places are mentions of form SG_MENTION_PLACE that stay without an
 *    entity; a state or capital that is meant as a place has one.
 *  - Subjects of verbs of saying that no table lists, "the poll", "one of his
 *    pupils", are mentions of form SG_MENTION_SPEAKER. */
void sg_find_mentions(const sg_knowledge *knowledge, const sg_lexicon *lexicon,
                      sg_doc *doc);

#endif

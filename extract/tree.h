/* Walking dependency trees. */
#ifndef SG_EXTRACT_TREE_H
#define SG_EXTRACT_TREE_H

#include "extract/doc.h"

/* Fills in child lists, yields and the root from heads; expects one tree. */
void sg_tree_link(sg_sentence *sentence);

/* First child of `head` with this relation (base relation: nsubj finds
 * nsubj:pass too), or SG_NONE. */
int32_t sg_tree_child(const sg_sentence *s, int32_t head, sg_deprel relation);

/* First child of `head` with exactly this relation and this lemma. */
int32_t sg_tree_child_lemma(const sg_sentence *s, int32_t head,
                            sg_deprel relation, sg_str lemma);

/* Where the phrase of a noun begins: determiners, possessors and modifiers of
 * `head` that stand before the token `first` without a gap. */
int32_t sg_tree_modifiers(const sg_sentence *s, int32_t head, int32_t first);

/* A colon or dash. */
bool sg_token_parts(const sg_token *token);

/* True for a verb form with tense, or a modal. */
bool sg_token_is_finite(const sg_token *token);

/* True for a noun or name with the tag of the plural. */
bool sg_token_is_plural(const sg_token *token);

/* True when `token` is `ancestor` or below it. */
bool sg_tree_below(const sg_sentence *s, int32_t token, int32_t ancestor);

/* The preposition of a nominal: lemma of its `case` child (with `fixed`
 * parts joined by a blank: "because of"), or the missing value. */
sg_str sg_tree_case(const sg_sentence *s, sg_arena *arena, int32_t nominal);

/* Byte span of the yield of `token`, without leading or trailing
 * punctuation. */
sg_span sg_tree_yield(const sg_sentence *s, int32_t token);

#endif

/* Kinds of clauses and nouns that tell how real an act is. */
#ifndef SG_EXTRACT_CLAUSE_H
#define SG_EXTRACT_CLAUSE_H

#include "extract/doc.h"

/* True for relations of clauses that stand for themselves. */
bool sg_deprel_opens_clause(sg_deprel relation);

/* An infinitive with "to": "met to discuss the border" is an aim, not yet an
 * act. */
bool sg_clause_is_purpose(const sg_sentence *s, int32_t clause);

/* "It was not Finland that rejected". */
bool sg_clause_is_cleft(const sg_sentence *s, int32_t clause);

/* "a report that it had armed them": what a noun says. */
bool sg_clause_is_content_of_noun(const sg_sentence *s, int32_t clause);

/* What somebody asks in a quotation is no question of the text's. */
bool sg_clause_is_question(const sg_sentence *s, int32_t predicate);

/* "Russia's attack", "discuss the attack": spoken of as known, as an argument
 * of the word above. */
bool sg_noun_is_given(const sg_sentence *s, int32_t noun);

#endif

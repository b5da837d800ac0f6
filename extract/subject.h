/* Subjects and objects that a predicate does not have beside it: shared in
 * coordination, controlled from above, or the gap of a relative clause. */
#ifndef SG_EXTRACT_SUBJECT_H
#define SG_EXTRACT_SUBJECT_H

#include "extract/doc.h"

/* True for a participle that is used as a passive: "was sanctioned", "meetings
 * hosted by", "criticized and condemned by". */
bool sg_is_passive(const sg_sentence *s, int32_t verb);

/* The grammatical subject of a verb, or of an adjective or noun with a copula;
 * relative pronouns are replaced by what they stand for. SG_NONE when the
 * sentence does not tell. */
int32_t sg_grammatical_subject(const sg_sentence *s, int32_t predicate);

/* The same as the word that stands there, be it a relative pronoun. */
int32_t sg_subject_word(const sg_sentence *s, int32_t predicate);

/* The object of an active verb, found the same way. */
int32_t sg_grammatical_object(const sg_sentence *s, int32_t verb);

/* The noun that a relative pronoun stands for, or `token` itself. */
int32_t sg_antecedent(const sg_sentence *s, int32_t token);

#endif

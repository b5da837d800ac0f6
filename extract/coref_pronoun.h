/* What coref_agree.c and coref_pronoun.c share: a pronoun, and whom it may
 * mean by number, gender and grammar. */
#ifndef SG_EXTRACT_COREF_PRONOUN_H
#define SG_EXTRACT_COREF_PRONOUN_H

#include "extract/coref_parts.h"

typedef struct sg_pronoun {
    int32_t mention;
    const sg_mention *m;
    const sg_sentence *s;
    const sg_token *token;
    sg_gender gender; /* SG_GENDER_NEUTER for it */
    bool plural;
    bool possessive;
    bool reflexive;
    bool subject;
} sg_pronoun;

sg_pronoun sg_pronoun_read(const sg_resolver *r, int32_t mention);

/* True when nothing speaks against the mention `at` as what it stands for. */
bool sg_pronoun_may_be(const sg_resolver *r, const sg_pronoun *p, int32_t at);

/* The candidate is the subject of a clause above the pronoun's:
 * "Rubio said that he ...". */
bool sg_is_above(const sg_pronoun *p, const sg_mention *c);

/* Functions in the tree; the last also where a verb follows the mention. */
bool sg_is_subject(const sg_sentence *s, int32_t token);
bool sg_is_object(const sg_sentence *s, int32_t token);
bool sg_stands_as_subject(const sg_sentence *s, const sg_mention *m);

/* Within a quotation that is more than a few words. */
bool sg_in_quotation(const sg_resolver *r, const sg_sentence *s, int32_t token);

#endif

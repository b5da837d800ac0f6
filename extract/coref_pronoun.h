/* What coref_agree.c, coref_score.c and coref_pronoun.c share: a pronoun, whom
 * it may mean by number, gender and grammar, and how likely. */
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
    bool minded; /* whoever it is thinks, speaks or listens */
} sg_pronoun;

/* How far back a pronoun reaches. */
enum { SG_PRONOUN_SENTENCES = 3, SG_PRONOUN_MENTIONS = 48 };

sg_pronoun sg_pronoun_read(const sg_resolver *r, int32_t mention);

/* True when nothing speaks against the mention `at` as what it stands for. */
bool sg_pronoun_may_be(const sg_resolver *r, const sg_pronoun *p, int32_t at);

/* The candidate is the subject of a clause above the pronoun's:
 * "Rubio said that he ...", "the man who rode his bike". */
bool sg_is_above(const sg_pronoun *p, const sg_mention *c);

/* The verb of the clause that has the candidate as its subject through "who"
 * or "that", when the pronoun stands in it, else SG_NONE. */
int32_t sg_relative_clause(const sg_pronoun *p, const sg_mention *c);

/* How likely a candidate is meant, in points that only their order has a
 * meaning of. A thing is a candidate without an entity. */
int sg_pronoun_score(const sg_resolver *r, const sg_pronoun *p,
                     const sg_mention *c);

/* Things that a pronoun may mean instead of an actor: nouns that are no
 * mentions, pronouns that stayed open. Calls `rank` once for each. */
typedef void sg_thing_fn(const sg_mention *thing, int id, void *context);
void sg_pronoun_things(const sg_resolver *r, const sg_pronoun *p,
                       sg_thing_fn *rank, void *context);

/* What the form tells. */
sg_gender sg_pronoun_gender(sg_str form);

/* Who speaks the quotation that the pronoun stands in, or NULL. */
const sg_mention *sg_pronoun_speaker(const sg_resolver *r, const sg_pronoun *p);

/* Both are arguments of one verb. */
bool sg_shares_predicate(const sg_pronoun *p, const sg_mention *c);

/* Functions in the tree, the same for all of a list; the last one also where a
 * verb follows the mention. */
int32_t sg_verb_of(const sg_sentence *s, int32_t token);
bool sg_is_subject(const sg_sentence *s, int32_t token);
bool sg_is_object(const sg_sentence *s, int32_t token);
bool sg_stands_as_subject(const sg_sentence *s, const sg_mention *m);

/* Within a quotation that is more than a few words. */
bool sg_in_quotation(const sg_resolver *r, const sg_sentence *s, int32_t token);

#endif

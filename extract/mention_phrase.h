/* What the parts of mention finding share: the mentions being gathered, and
 * phrases of titles, roles, bodies and names. */
#ifndef SG_EXTRACT_MENTION_PHRASE_H
#define SG_EXTRACT_MENTION_PHRASE_H

#include "extract/mention_scan.h"

/* Mentions of a document while they are found. */
typedef struct sg_mentions {
    sg_mention *items;
    size_t count;
    size_t capacity;
} sg_mentions;

/* Adds tokens [first, last] of the scanned sentence as a mention without an
 * entity. Returns it. */
sg_mention *sg_mentions_add(sg_mentions *out, const sg_scan *scan,
                            int32_t first, int32_t last, sg_mention_form form);

/* Adds the pronouns of the scanned sentence, and what points like one. */
void sg_mentions_add_pronouns(sg_mentions *out, const sg_scan *scan);

/* A role with what belongs to it, in units; SG_NONE for what is not there.
 * "former | US | trade | envoy | to | Syria | Geir Pedersen": */
typedef struct sg_phrase {
    int32_t lo;   /* leftmost unit that counts: US */
    int32_t wide; /* with adjectives and nouns before it: former */
    int32_t role; /* envoy */
    int32_t name; /* Geir Pedersen */
    int32_t hi;   /* last unit */
} sg_phrase;

/* The phrase around the role at unit `role`. False when the role at that
 * place is only part of a phrase that goes on to the right. */
bool sg_phrase_read(const sg_scan *scan, int32_t role, sg_phrase *out);

/* Finds the mentions of a phrase: the phrase itself. Returns its form in
 * `*form`; false when it is no mention ("a president", "Mr."). */
bool sg_phrase_form(const sg_scan *scan, const sg_phrase *phrase,
                    sg_mention_form *form);

/* First token of the phrase as a mention of this form; a common noun takes its
 * adjectives along. sg_phrase_first counts "thousands of" in as well. */
int32_t sg_phrase_start(const sg_scan *scan, const sg_phrase *phrase,
                        sg_mention_form form);
int32_t sg_phrase_first(const sg_scan *scan, const sg_phrase *phrase,
                        sg_mention_form form);

/* True for a role that ends in a capitalised word. */
bool sg_role_is_capital(const sg_scan *scan, int32_t role);

/* The body that a role speaks for: the unit of an actor or name within
 * [lo, hi], or SG_NONE. */
int32_t sg_phrase_body(const sg_scan *scan, const sg_phrase *phrase);

/* How a name of the tables or an unlisted name is meant at its place: name,
 * adjective or place. False when it is no mention there. */
bool sg_unit_form(const sg_scan *scan, int32_t unit, sg_mention_form *form);

/* True when a word of the class stands before the role, in the phrase or right
 * before it: "former". */
bool sg_phrase_qualified(const sg_scan *scan, const sg_phrase *phrase,
                         unsigned class);

#endif

/* A word that may carry a relation, with all that may fill its slots. */
#ifndef SG_EXTRACT_CANDIDATE_H
#define SG_EXTRACT_CANDIDATE_H

#include "extract/arguments.h"
#include "extract/lexicon.h"

/* A word under examination, with its arguments found once for all rows. */
typedef struct sg_candidate {
    const sg_lexicon *lexicon;
    const sg_doc *doc;
    const sg_sentence *s;
    int32_t sentence;
    int32_t token;
    sg_arguments args;
    int32_t light; /* light verb above a noun, or SG_NONE */
    const sg_frame_row *light_row;
} sg_candidate;

/* Finds the arguments of the word: its own, those of the light verb above it
 * ("issued a warning to"), of the verb that it hangs on behind a preposition
 * ("came under fire from"), those that the parser hung too low, and what a verb
 * of saying stands beside. */
void sg_candidate_read(sg_candidate *candidate);

/* "at war", "under fire": the preposition before the word itself when it is
 * one of the lemmas, or SG_NONE. */
int32_t sg_candidate_preposition(const sg_candidate *candidate, sg_str lemmas);

/* The particle of a verb that is one of the lemmas, or SG_NONE. */
int32_t sg_particle_of(const sg_lexicon *lexicon, const sg_sentence *s,
                       int32_t verb, sg_str lemmas);

#endif

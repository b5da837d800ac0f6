/* Cue words (data/cues.tsv) around a word: "not", "may", "if", "little". */
#ifndef SG_EXTRACT_CUE_H
#define SG_EXTRACT_CUE_H

#include "extract/lexicon.h"

/* A set of effects: bits 1u << sg_cue_effect. */
typedef uint32_t sg_cue_set;

#define SG_CUE_BIT(effect) (1u << (effect))

/* What the auxiliaries, adverbs, determiners and conjunctions of a word and the
 * determiners of its subject do to it. */
sg_cue_set sg_cues_around(const sg_lexicon *lexicon, const sg_sentence *s,
                          int32_t token);

/* Those of its auxiliaries alone, which verbs that are joined share. */
sg_cue_set sg_cues_shared(const sg_lexicon *lexicon, const sg_sentence *s,
                          int32_t token);

/* What the conjunction of a clause does to the clause: "if", "as if". */
sg_cue_effect sg_cue_of_mark(const sg_lexicon *lexicon, const sg_sentence *s,
                             int32_t clause);

/* What a noun or adjective does to what hangs on it: "a lack of", "no evidence
 * that". */
sg_cue_effect sg_cue_of_noun(const sg_lexicon *lexicon, const sg_sentence *s,
                             int32_t noun);

#endif

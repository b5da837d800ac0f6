/* Patterns of verb dictionaries as rows of the lexicon. */
#ifndef SG_EXTRACT_DICTIONARY_PATTERN_H
#define SG_EXTRACT_DICTIONARY_PATTERN_H

#include "extract/dictionary/reader.h"

/* Puts what "* TALKS (WITH &ALLY)" asks for into `row`: fixed words, slots,
 * conditions. False when rows cannot ask for it. Texts are in the arena. */
bool sg_verb_pattern_read(const sg_dictionary_reader *r, sg_str pattern,
                          sg_frame_row *row);

/* Slots of a verb with nothing but itself. */
void sg_verb_slots(sg_frame_row *row);

/* The relation of a code, its sign and status, into `row`: "[---]" and "[###]"
 * are none; of "[057:040]" the first counts. False for a code that is not
 * among data/events.tsv, or of the passive alone. */
bool sg_verb_code_read(const sg_dictionary_reader *r, sg_str code,
                       sg_frame_row *row);

/* "up" of "beef up", "on" of "settle on"; some words are both. */
bool sg_word_is_particle(sg_str word);
bool sg_word_is_preposition(sg_str word);

/* Lemma of a verb in capitals, in the arena. */
sg_str sg_verb_lemma(const sg_dictionary_reader *r, sg_str word);

/* "&WEAPON" as the name of a class of words, in the arena. */
sg_str sg_set_class(sg_arena *arena, sg_str name);

/* "talks|talk": a noun as it may stand among lemmas. */
sg_str sg_noun_lemmas(const sg_dictionary_reader *r, sg_str word);

#endif

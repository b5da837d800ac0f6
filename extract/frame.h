/* Relation frames: rows of the lexicon matched on dependency trees. */
#ifndef SG_EXTRACT_FRAME_H
#define SG_EXTRACT_FRAME_H

#include "extract/arguments.h"
#include "extract/lexicon.h"

/* A row that matched at a word. Slots hold head words; SG_NONE when empty. */
typedef struct sg_frame {
    const sg_frame_row *row;
    int32_t sentence;
    int32_t predicate;
    int32_t source;
    int32_t target;
    int32_t topic;
    int32_t thing; /* what stands in the target's slot, be it an actor or not */
    sg_slot_kind source_slot;
    sg_slot_kind target_slot;
    sg_slot_kind topic_slot;
    int32_t light; /* the verb above that carries a noun, or SG_NONE */
    const sg_frame_row *light_row; /* its row, or NULL */
    int32_t cue_first;             /* the cue's words: [cue_first, cue_last] */
    int32_t cue_last;
} sg_frame;

/* The frames of a document, [sentence][token], NULL where there is none. */
typedef struct sg_frames {
    const sg_frame ***at;     /* what a word tells: at most one */
    const sg_frame ***judged; /* and what its speaker holds of the doer: "Smith
                                 said Jones lied to Congress" */
} sg_frames;

/* Matches every word that may carry a relation: verbs, nouns, adjectives,
 * auxiliaries, prepositions, colons and dashes. The first row of a lemma that
 * matches wins. Needs trees, mentions and entities. */
void sg_match_frames(const sg_lexicon *lexicon, sg_doc *doc, sg_frames *out);

/* The frame at a word, or NULL. `token` may be SG_NONE. */
const sg_frame *sg_frame_at(const sg_frames *frames, int32_t sentence,
                            int32_t token);

/* True when the row names a relation (not control or light). */
bool sg_frame_relates(const sg_frame *frame);

#endif

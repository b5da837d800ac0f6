/* What frame_match.c, frame_fill.c and frame.c share: a row is tried at a word,
 * then the slots of the frame are filled. */
#ifndef SG_EXTRACT_FRAME_PARTS_H
#define SG_EXTRACT_FRAME_PARTS_H

#include "extract/candidate.h"
#include "extract/frame.h"

/* True when the row holds at the word: then `frame` has its words, its slots
 * are still to be filled. */
bool sg_row_matches(const sg_candidate *c, const sg_frame_row *row,
                    sg_frame *frame);

/* What fills a slot of a row, or SG_NONE: what is said may also stand beside
 * the verb. */
int32_t sg_row_value(const sg_candidate *c, const sg_frame_row *row,
                     const sg_slot *slot);

/* Makes the token one of the words of the cue. */
void sg_frame_widen(sg_frame *frame, int32_t token);

/* Source, target, thing and topic of a frame whose row matched. */
void sg_frame_fill(const sg_candidate *c, sg_frame *frame);

#endif

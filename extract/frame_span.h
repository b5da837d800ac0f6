/* Where the topic and the cue of a frame stand in the text. */
#ifndef SG_EXTRACT_FRAME_SPAN_H
#define SG_EXTRACT_FRAME_SPAN_H

#include "extract/frame.h"

/* A topic without the words that only join it: "on", "to", "that". The frame
 * must have one. */
sg_span sg_topic_span(const sg_sentence *s, const sg_frame *frame);

/* The words of the cue, with those before that tell how the act was done:
 * "went on to say". */
sg_span sg_cue_span(const sg_doc *doc, const sg_frames *frames,
                    const sg_frame *frame);

#endif

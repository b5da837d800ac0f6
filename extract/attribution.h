/* On whose word a statement stands: the chain of speakers above it. */
#ifndef SG_EXTRACT_ATTRIBUTION_H
#define SG_EXTRACT_ATTRIBUTION_H

#include "extract/frame.h"

enum { SG_CHAIN_MAX = 6 };

/* Mentions, outermost first: "The Journal reported that the delegation said
 * it would ..." gives the Journal, then the delegation. */
typedef struct sg_chain {
    const sg_mention *speakers[SG_CHAIN_MAX];
    int count;
    bool nested; /* within somebody's words, whoever that is */
} sg_chain;

/* The chain above `token` of `sentence`: verbs of saying that govern it, a
 * sentence-final ", X said", "according to X", the speaker of the quotation it
 * stands in. `token` itself does not count. */
void sg_attribution_of(const sg_lexicon *lexicon, const sg_doc *doc,
                       const sg_frames *frames, int32_t sentence, int32_t token,
                       sg_chain *out);

/* True for a frame of saying or reporting. */
bool sg_frame_is_speech(const sg_lexicon *lexicon, const sg_frame *frame);

/* The clause that a frame of saying has as content: its content clause, or the
 * clause that it is a parenthesis of ("..., X said"). SG_NONE when it has
 * none in its sentence. */
int32_t sg_speech_content(const sg_lexicon *lexicon, const sg_sentence *s,
                          const sg_frame *frame);

#endif

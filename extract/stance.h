/* Towards whom a frame is, and with which sign. */
#ifndef SG_EXTRACT_STANCE_H
#define SG_EXTRACT_STANCE_H

#include "extract/factuality.h"
#include "extract/party.h"

typedef struct sg_stance {
    sg_parties sources;
    sg_parties targets; /* empty when no actor is addressed */
    int polarity;       /* before negation */
} sg_stance;

/* Sources and targets of a frame. Where its row says `speaker` and nothing else
 * is the source, that is whoever says the clause ("Smith said Jones was
 * unfit"). A frame without a target of its own takes
 *  - the owner of its topic ("rejected Moscow's proposal" -> Russia), or
 *  - the target of the act that is its topic ("threatened to impose sanctions
 *    on Iran" -> Iran), when whoever acts there is the source here,
 *  - of two symmetrical sources the other ("Putin and Xi met"). */
void sg_stance_of(const sg_lexicon *lexicon, const sg_doc *doc,
                  const sg_frames *frames, const sg_frame *frame,
                  sg_stance *out);

/* The sign after negation: a negated favour is a weak disfavour, a negated
 * disfavour says nothing. */
int sg_polarity_after(int polarity, sg_factuality status);

#endif

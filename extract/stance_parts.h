/* What stance.c, stance_reach.c and stance_speaker.c share. */
#ifndef SG_EXTRACT_STANCE_PARTS_H
#define SG_EXTRACT_STANCE_PARTS_H

#include "extract/stance.h"

/* A frame whose sources and targets are looked for. */
typedef struct sg_stance_finder {
    const sg_lexicon *lexicon;
    const sg_doc *doc;
    const sg_frames *frames;
    const sg_frame *frame;
    const sg_sentence *s;
    const sg_relation *relation;
    int depth; /* acts within acts */
} sg_stance_finder;

/* What an actor puts forward, has or stands on is taken as that actor's:
 * "rejected the Russian plan", "shelled a school in Yemen". */
void sg_stance_reach(const sg_stance_finder *f, sg_parties *targets);

/* "Smith said Jones was unfit": the judgement is Smith's. What a medium only
 * reports is nobody's. */
void sg_stance_speaker(const sg_stance_finder *f, sg_parties *sources);

#endif

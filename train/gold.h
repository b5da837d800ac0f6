/* What the trainer does not know of a word. Treebanks know all but names;
 * news with names knows Penn tags and names; voting fills in the rest. The
 * heads of the network learn nothing from a word whose label is missing. */
#ifndef SG_TRAIN_GOLD_H
#define SG_TRAIN_GOLD_H

#include "extract/doc.h"

enum {
    SG_GOLD_MISSING = UINT8_MAX, /* as upos, xpos, deprel or named */
    SG_GOLD_HEAD_MISSING = -2,   /* SG_NONE is the root */
    SG_GOLD_NO_LABEL = -1        /* in a batch */
};

#endif

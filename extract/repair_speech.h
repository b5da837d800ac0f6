/* Repairs of trees around verbs of saying. */
#ifndef SG_EXTRACT_REPAIR_SPEECH_H
#define SG_EXTRACT_REPAIR_SPEECH_H

#include "extract/lexicon.h"

/* Gives verbs of saying the subject that stands beside them: between them and
 * a quotation ("...," Jane Doe, a doctor, said), or behind them ("..., said
 * Jane Doe, a doctor"). Needs a linked tree and quotations; links again. */
void sg_repair_speech(const sg_lexicon *lexicon, sg_sentence *sentence);

#endif

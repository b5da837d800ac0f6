/* Sources of words that no table lists. */
#ifndef SG_EXTRACT_MENTION_SPEAKER_H
#define SG_EXTRACT_MENTION_SPEAKER_H

#include "extract/lexicon.h"
#include "extract/mention_phrase.h"

/* Adds mentions of form SG_MENTION_SPEAKER to those of one sentence, which
 * begin at `from`: subjects of verbs that tell what somebody says or holds and
 * what stands behind "according to", where no other mention does. Nothing
 * without a lexicon. */
void sg_mentions_add_speakers(const sg_lexicon *lexicon, const sg_scan *scan,
                              sg_mentions *out, size_t from);

#endif

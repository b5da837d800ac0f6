/* Trees for sentences that have none: several trained networks parse them, and
 * what most of them say is taught to the next one (tri-training: Zhou and Li
 * 2005; voting trees: Sagae and Lavie 2006). */
#ifndef SG_TRAIN_VOTE_H
#define SG_TRAIN_VOTE_H

#include "extract/conllu.h"
#include "extract/engine.h"

enum { SG_TEACHERS_MAX = 8 };

/* Fills in the heads, relations and Universal tags that are missing (gold.h).
 * What has no majority stays missing; Penn tags that are known stay, and only
 * teachers who see them too say which Universal tag goes with them. */
void sg_vote(sg_engine *const *teachers, int count, sg_sentence *sentences,
             int32_t sentence_count);

#endif

/* News with names: what the names head learns from, and the Penn tags of news.
 * Words one a line with their labels, a blank line after each sentence. */
#ifndef SG_TRAIN_NAMES_H
#define SG_TRAIN_NAMES_H

#include "extract/conllu.h"

/* Reads columns word, Penn tag, label ("B-geo": Groningen Meaning Bank) or
 * number, word, label and others ("B-LOC": Universal NER), told apart by the
 * number of columns. Words are cut at hyphens as the engine's input is. Trees
 * and Universal tags are missing (gold.h). SG_EINPUT, with the line, for a
 * label that is not known. */
sg_status sg_names_read(sg_str text, sg_arena *arena, sg_treebank *out,
                        sg_error *err);

/* How well the names of `ours` are those of `gold`, as whole names. */
typedef struct sg_names_score {
    int64_t gold[SG_NAMED_COUNT];
    int64_t found[SG_NAMED_COUNT];
    int64_t right[SG_NAMED_COUNT];
} sg_names_score;

void sg_names_compare(const sg_sentence *gold, const sg_sentence *ours,
                      sg_names_score *score);

#endif

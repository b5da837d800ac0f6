/* How often the engine is right, compared with a treebank. */
#ifndef SG_TRAIN_SCORE_H
#define SG_TRAIN_SCORE_H

#include "extract/conllu.h"
#include "train/names.h"

typedef struct sg_score {
    int64_t tokens;
    int64_t upos;
    int64_t xpos;
    int64_t heads;         /* UAS */
    int64_t base_labels;   /* LAS: head and relation without subtype */
    int64_t strict_labels; /* head and whole relation */
    double seconds;
    /* of each whole relation: in the treebank, in ours, right with its head */
    int64_t gold[SG_DEPREL_COUNT];
    int64_t found[SG_DEPREL_COUNT];
    int64_t right[SG_DEPREL_COUNT];
} sg_score;

/* Parses the sentences of `gold` with the weights in `bytes`. SG_EDATA as
 * sg_engine_load. */
sg_status sg_score_weights(sg_str bytes, const sg_treebank *gold, sg_score *out,
                           sg_error *err);

/* The same for the names of `gold`. */
sg_status sg_score_names(sg_str bytes, const sg_treebank *gold,
                         sg_names_score *out, sg_error *err);

#endif

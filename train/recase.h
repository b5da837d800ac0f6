/* Headlines are written in capitals, or With Capitals, and some people write
 * in small letters only: training shows some sentences that way. */
#ifndef SG_TRAIN_RECASE_H
#define SG_TRAIN_RECASE_H

#include "extract/conllu.h"
#include "train/batch.h"

typedef enum sg_letters {
    SG_LETTERS_CAPITALS,
    SG_LETTERS_SMALL,
    SG_LETTERS_TITLE, /* Like This, with the Short Words Small */
    SG_LETTERS_COUNT
} sg_letters;

/* "capitals", "small", "title". */
bool sg_letters_parse(sg_str name, sg_letters *out);

/* Rewrites all forms; the new ones live in `arena`. */
void sg_recase_treebank(sg_treebank *bank, sg_letters letters, sg_arena *arena);

/* Rewrites the inputs of about `share` of the sentences of a batch, each in one
 * of the three ways. `rows` as for sg_batch_build. */
void sg_recase_batch(sg_batch *batch, const sg_inventory *inventory,
                     uint32_t rows, float share, sg_random *random);

#endif

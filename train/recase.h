/* Headlines are written in capitals, or With Capitals, and some people write
 * in small letters only: training shows some sentences that way. */
#ifndef SG_TRAIN_RECASE_H
#define SG_TRAIN_RECASE_H

#include "train/batch.h"

/* Rewrites the inputs of about `share` of the sentences of a batch, each in one
 * of the three ways. `rows` as for sg_batch_build. */
void sg_recase_batch(sg_batch *batch, const sg_inventory *inventory,
                     uint32_t rows, float share, sg_random *random);

#endif

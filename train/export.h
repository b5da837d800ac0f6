/* From trained floats to the weights file. */
#ifndef SG_TRAIN_EXPORT_H
#define SG_TRAIN_EXPORT_H

#include "base/buf.h"
#include "train/network.h"

/* How the numbers of matrices are written. */
typedef enum sg_export_form {
    SG_EXPORT_ROUNDED, /* int8 and a scale a row: what the engine reads */
    SG_EXPORT_FLOATS   /* as they were learnt: for comparisons alone */
} sg_export_form;

/* What both forms tell of the model. */
typedef struct sg_export_words {
    sg_str about;  /* one line */
    sg_str notice; /* of its licence */
} sg_export_words;

void sg_export(const sg_network *network, const sg_inventory *inventory,
               const sg_export_words *words, sg_export_form form, sg_buf *out);

#endif

/* From trained floats to the weights file. */
#ifndef SG_TRAIN_EXPORT_H
#define SG_TRAIN_EXPORT_H

#include "base/buf.h"
#include "train/network.h"

/* `about` is one line on the model, `notice` its licence notice. */
void sg_export(const sg_network *network, const sg_inventory *inventory,
               sg_str about, sg_str notice, sg_buf *out);

#endif

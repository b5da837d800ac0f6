/* Reading the cells of frames.tsv. */
#ifndef SG_EXTRACT_LEXICON_ROW_H
#define SG_EXTRACT_LEXICON_ROW_H

#include "base/tsv.h"
#include "extract/lexicon.h"

/* The columns that sg_frame_row_read expects, for sg_tsv_open. */
#define SG_FRAME_COLUMNS                                                       \
    "id kind cue relation sign source target topic needs status example "      \
    "expect"

/* Fills in everything but `relation` from the current row of `tsv`; SG_EDATA
 * names the cell that is wrong. `*relation` is the relation's name, "-" for
 * none. */
sg_status sg_frame_row_read(const sg_tsv *tsv, sg_frame_row *row,
                            sg_str *relation, sg_error *err);

/* The slot of this name, "obj" or "with", and "!" behind it where it must be
 * filled. */
sg_slot sg_slot_of(sg_str name);

#endif

/* A handful of sentences laid out for the network, and the inventories of
 * words and labels that number their columns. */
#ifndef SG_TRAIN_BATCH_H
#define SG_TRAIN_BATCH_H

#include "base/buf.h"
#include "base/map.h"
#include "extract/doc.h"
#include "extract/net_input.h"
#include "train/gold.h"
#include "train/lstm.h"

/* What the training data contain. `tags` are pairs of UPOS and XPOS. */
typedef struct sg_inventory {
    sg_map *words;    /* lower-case form -> row */
    sg_buf word_list; /* one a line, in row order */
    uint32_t *counts; /* of each word in the training data */
    int word_count;
    int tag_count;
    int relation_count;
    int name_count; /* 0 when no name is labelled */
    int16_t tag_of[SG_UPOS_COUNT][SG_XPOS_COUNT]; /* -1 where never seen */
    uint8_t tag_upos[SG_UPOS_COUNT * SG_XPOS_COUNT];
    uint8_t tag_xpos[SG_UPOS_COUNT * SG_XPOS_COUNT];
    int16_t relation_of[SG_DEPREL_COUNT]; /* -1 where never seen */
    uint8_t relations[SG_DEPREL_COUNT];
    int16_t name_of[SG_NAMED_COUNT][2]; /* inside, begins; -1 where unseen */
    uint8_t names[2 * SG_NAMED_COUNT];
    bool name_begins[2 * SG_NAMED_COUNT];
} sg_inventory;

/* Words are listed that stand `least` times or more in the sentences. */
void sg_inventory_build(sg_inventory *inventory, const sg_sentence *sentences,
                        int32_t count, int least);
void sg_inventory_clear(sg_inventory *inventory);

/* Words number `n` in order of sentences; rows in order of time. Labels are
 * SG_GOLD_NO_LABEL where they are not known. */
typedef struct sg_batch {
    int sentence_count;
    const sg_sentence **sentences; /* longest first */
    const int *first;              /* first word of each sentence */
    int n;
    sg_steps steps;
    const int *row_of; /* row of a word */
    sg_net_input *inputs;
    int *tags;
    int *penn;  /* XPOS of the words whose tag is not known */
    int *heads; /* word of the head + 1 in the sentence, 0 for the root */
    int *relations;
    int *names;
} sg_batch;

/* Lays out `count` sentences (and sorts the array). `rows` is the size of the
 * table of parts. */
void sg_batch_build(sg_batch *batch, const sg_sentence **sentences, int count,
                    const sg_inventory *inventory, uint32_t rows,
                    sg_arena *scratch);

#endif

/* What net_embed.c, net_forward.c and net_heads.c share: the numbers of one
 * batch. n stands for its tokens; rows are in order of time unless it says
 * otherwise. */
#ifndef SG_EXTRACT_NET_SCRATCH_H
#define SG_EXTRACT_NET_SCRATCH_H

#include "base/arena.h"
#include "extract/engine_tree.h"
#include "extract/net.h"
#include "extract/net_seen.h"

/* Rows whose sums fit the cache beside the weights. */
enum { SG_NET_ROWS = 24 };

struct sg_net_scratch {
    sg_arena *arena; /* owns all the arrays */
    sg_net_seen *seen;

    /* the layout of the batch */
    const sg_net_piece *pieces; /* longest first */
    int32_t piece_count;
    int32_t n;
    int32_t steps;
    int32_t *start;  /* of each step: its first row */
    int32_t *active; /* and its rows: the pieces that are that long */
    int32_t *row_of; /* of each word in order of sentences */

    int32_t *sums;      /* n x the widest layer */
    float *gates;       /* n x 8 hidden, from the layer's input */
    float **word_gates; /* n: of the word in each row, both directions */
    float **new_gates;  /* those that are to be filled in */
    float *units;       /* n: true value of 1 in a quantised row */
    float *vector;      /* one row of anything */
    int16_t *input;     /* n x embed: the new words */
    int16_t *layers[SG_NET_LAYERS]; /* n x 2 hidden */
    int32_t *step_sums;             /* pieces x 4 hidden */
    float *memory;                  /* pieces x hidden: cells of the LSTM */

    /* in order of sentences */
    int16_t *words;     /* n x 2 hidden: what the encoder says */
    int16_t *quantised; /* n x arc or label */
    float *left;        /* n x arc or label: as dependent */
    float *right;       /* n x arc or label: as head */
    int32_t *heads;     /* n */

    /* of one sentence of up to `longest` words */
    float *columns; /* arc x heads: `right` on its side */
    float *scores;  /* words x heads */
    sg_tree_room *room;
};

/* `count` rounded up to whole lanes. */
int32_t sg_lanes(int32_t count);

/* Fills in scratch->word_gates. */
void sg_net_embed(const sg_net *net, sg_net_scratch *scratch);

/* Reads scratch->words, writes the tokens. */
void sg_net_run_heads(const sg_net *net, sg_net_scratch *scratch);

#endif

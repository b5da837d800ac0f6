/* The network in floats: forward, loss and gradient. extract/net_forward.c is
 * its twin in integers. */
#ifndef SG_TRAIN_NETWORK_H
#define SG_TRAIN_NETWORK_H

#include "train/batch.h"

typedef struct sg_network_options {
    int embed;  /* width of the word vectors */
    int hidden; /* of the LSTM, each direction */
    int arc;    /* of the arc scorer */
    int label;  /* of the relation scorer */
    int rows;   /* of the table of word parts */
    float dropout;
    float word_dropout; /* a word seen c times is hidden with w / (w + c) */
} sg_network_options;

/* docs/engine.md tells what these were measured against. */
#define SG_NETWORK_OPTIONS_INIT                                                \
    {                                                                          \
        .embed = 128, .hidden = 96, .arc = 96, .label = 96, .rows = 6144,      \
        .dropout = 0.25f, .word_dropout = 0.25f                                \
    }

enum { SG_NETWORK_LAYERS = 2 };

typedef struct sg_linear {
    sg_param *weight; /* outputs x inputs */
    sg_param *bias;   /* 1 x outputs, or NULL */
} sg_linear;

typedef struct sg_network {
    sg_network_options options;
    sg_params params;
    sg_param *words;
    sg_param *parts;
    sg_lstm_direction lstm[SG_NETWORK_LAYERS][2];
    sg_linear tag;
    sg_linear arc_dependent;
    sg_linear arc_head;
    sg_linear arc_product; /* of the dependent, before it meets heads */
    sg_param *arc_root;    /* 1 x arc: the root as a head */
    sg_linear label_dependent;
    sg_linear label_head;
    sg_param *label_root; /* 1 x label: the root as a head */
    sg_linear label;
    sg_linear name; /* weight NULL when the data know no names */
} sg_network;

void sg_network_init(sg_network *network, const sg_network_options *options,
                     const sg_inventory *inventory, sg_random *random);
void sg_network_clear(sg_network *network);

/* Adds the gradient of the mean loss of a batch to the parameters' gradients;
 * returns that loss. `random` NULL trains without dropout. */
float sg_network_loss(sg_network *network, const sg_batch *batch,
                      const sg_inventory *inventory, sg_random *random,
                      sg_arena *scratch);

#endif

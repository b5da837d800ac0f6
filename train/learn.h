/* The course of training: epochs over shuffled batches. */
#ifndef SG_TRAIN_LEARN_H
#define SG_TRAIN_LEARN_H

#include "extract/conllu.h"
#include "train/network.h"

typedef struct sg_learn_options {
    int epochs;
    int batch_words; /* words of a batch, about */
    float rate;      /* at the start; falls to 0 in a straight line */
    float recase;    /* share of sentences in other letters */
    uint64_t seed;
} sg_learn_options;

/* docs/engine.md tells what these were measured against. */
#define SG_LEARN_OPTIONS_INIT                                                  \
    {                                                                          \
        .epochs = 30, .batch_words = 450, .rate = 3e-3f, .recase = 0.15f,      \
        .seed = 1                                                              \
    }

/* Called after each epoch with the mean loss. */
typedef void sg_learn_report(void *user, int epoch, double loss);

void sg_learn(sg_network *network, const sg_inventory *inventory,
              const sg_treebank *data, const sg_learn_options *options,
              sg_learn_report *report, void *user);

#endif

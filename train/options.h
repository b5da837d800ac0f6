/* The command line of stancegraph-train. */
#ifndef SG_TRAIN_OPTIONS_H
#define SG_TRAIN_OPTIONS_H

#include "train/learn.h"

enum { SG_TRAIN_FILES_MAX = 16 };

typedef struct sg_train_options {
    const char *command; /* "train", "score", "help" */
    const char *out;
    const char *notice;
    const char *dev;
    const char *letters; /* of score; NULL for those of the treebank */
    sg_network_options network;
    sg_learn_options learn;
    const char *files[SG_TRAIN_FILES_MAX];
    int file_count;
} sg_train_options;

extern const char sg_train_usage[];

/* SG_EUSAGE names the option that is wrong. */
sg_status sg_train_options_read(int argc, char **argv, sg_train_options *out,
                                sg_error *err);

#endif

/* The command line of stancegraph-train. */
#ifndef SG_TRAIN_OPTIONS_H
#define SG_TRAIN_OPTIONS_H

#include "train/learn.h"

enum { SG_TRAIN_FILES_MAX = 16 };

/* Files that an option names, each time it is given. */
typedef struct sg_train_files {
    const char *at[SG_TRAIN_FILES_MAX];
    int count;
} sg_train_files;

typedef struct sg_train_options {
    const char *command; /* "train", "score", "names", "sentences", "help" */
    const char *out;
    const char *floats; /* for the weights before rounding, or NULL */
    const char *notice;
    const char *dev;
    int least;     /* a word that is listed was seen so often */
    int relations; /* of score: print relations that are as frequent, or 0 */
    const char *letters; /* of score; NULL for those of the treebank */
    sg_network_options network;
    sg_learn_options learn;
    sg_train_files names;    /* news with names */
    int entities;            /* 1 for those of treebanks as names too */
    sg_train_files teachers; /* weights that vote on its trees */
    sg_train_files files;
    int count; /* of sentences to make */
} sg_train_options;

extern const char sg_train_usage[];

/* SG_EUSAGE names the option that is wrong. */
sg_status sg_train_options_read(int argc, char **argv, sg_train_options *out,
                                sg_error *err);

#endif

/* What a training reads: treebanks, and news with names. */
#ifndef SG_TRAIN_CORPUS_H
#define SG_TRAIN_CORPUS_H

#include "train/options.h"
#include "train/vote.h"

typedef struct sg_corpus {
    sg_arena *arena;
    sg_buf texts[2 * SG_TRAIN_FILES_MAX]; /* the forms point into them */
    int text_count;
    sg_treebank bank;
    int64_t news_tokens; /* of them in news with names */
} sg_corpus;

void sg_corpus_init(sg_corpus *corpus);
void sg_corpus_clear(sg_corpus *corpus);

/* Appends the sentences of a treebank, or those of a file that sg_names_read
 * reads. `names` takes names from the entities of a treebank that has them;
 * all else is missing (gold.h). The error tells the file. */
sg_status sg_corpus_add_treebank(sg_corpus *corpus, const char *file,
                                 bool names, sg_error *err);
sg_status sg_corpus_add_names(sg_corpus *corpus, const char *file,
                              sg_error *err);

/* Everything that `a` names: treebanks, then names, on whose trees the
 * teachers have voted. */
sg_status sg_corpus_read(sg_corpus *corpus, const sg_train_options *a,
                         sg_error *err);

#endif

/* The documents that are read. */
#ifndef SG_BENCH_SPEED_CORPUS_H
#define SG_BENCH_SPEED_CORPUS_H

#include <stancegraph/extract.h>

#include "base/arena.h"

typedef struct document {
    sg_document_info info;
    sg_str text;
} document;

typedef struct corpus {
    sg_arena *arena;
    document *items;
    size_t count;
    size_t capacity;
} corpus;

/* JSON Lines; without a path the sample articles, 50 times each. */
sg_status corpus_read(corpus *c, const char *path, sg_error *err);
void corpus_clear(corpus *c);

#endif

/* Treebanks in the CoNLL-U format
 * (https://universaldependencies.org/format.html): one word a line, ten
 * columns, a blank line after each sentence. */
#ifndef SG_EXTRACT_CONLLU_H
#define SG_EXTRACT_CONLLU_H

#include <stancegraph/error.h>

#include "base/buf.h"
#include "extract/doc.h"

typedef struct sg_treebank {
    sg_sentence *sentences;
    int32_t count;
    int64_t tokens;
} sg_treebank;

/* Reads syntactic words; lines of multiword tokens ("1-2") and empty nodes
 * ("1.1") only tell spacing or are skipped. Forms point into `text`,
 * everything else lives in `arena`; spans stay 0. A missing Penn tag ("_") is
 * XX, a missing head or relation gives SG_NONE and dep.
 * SG_EINPUT, with the line, for anything malformed. */
sg_status sg_conllu_read(sg_str text, sg_arena *arena, sg_treebank *out,
                         sg_error *err);

/* Appends one sentence with the blank line that ends it. */
void sg_conllu_write(const sg_sentence *sentence, sg_buf *out);

/* The sentences with forms and spaces alone, in `arena`: nobody who parses them
 * can see the gold. */
sg_sentence *sg_treebank_forms(const sg_treebank *bank, sg_arena *arena);

#endif

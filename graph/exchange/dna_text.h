/* The text of a document as DNA gets it: the store keeps sentences, not texts,
 * so it is put together of them, and places are counted anew, in characters.
 * Characters beyond U+FFFF are replaced by one: DNA counts them as two in one
 * place and as one in another. */
#ifndef SG_GRAPH_EXCHANGE_DNA_TEXT_H
#define SG_GRAPH_EXCHANGE_DNA_TEXT_H

#include "graph/exchange/exporter.h"

/* A sentence, and where it stands in the new text. */
typedef struct sg_dna_sentence {
    uint32_t number;
    sg_span span;  /* bytes of the document */
    sg_str text;   /* as it is stored */
    int64_t start; /* characters of the new text */
    int64_t stop;
} sg_dna_sentence;

typedef struct sg_dna_text {
    sg_buf text;
    int64_t length; /* in characters */
    sg_dna_sentence *sentences;
    size_t count;
    size_t capacity;
} sg_dna_text;

#define SG_DNA_TEXT_INIT                                                       \
    {                                                                          \
        SG_BUF_INIT, 0, NULL, 0, 0                                             \
    }

/* Reads the sentences of a document; their texts live in `arena`. */
sg_status sg_dna_text_read(sg_dna_text *text, sg_store *store, sg_str document,
                           sg_arena *arena, sg_error *err);
void sg_dna_text_clear(sg_dna_text *text);

/* Where a statement stands: from the first to the last of its source, cue,
 * target and topic in their sentence, or the whole sentence when that is not
 * known. Never empty. */
void sg_dna_place(const sg_dna_text *text, const sg_statement *s,
                  int64_t *start, int64_t *stop);

/* Appends `text` with what DNA cannot count replaced, at most `most`
 * characters; gives their number. */
int64_t sg_dna_characters(sg_buf *out, sg_str text, size_t most);

#endif

/* What the files of the segmenter share: tables, blocks and pieces.
 *
 *   segment_table.c  abbreviations and special word forms
 *   segment_lines.c  text -> blocks: what line breaks and blank lines part
 *   segment_stop.c   which full stops belong to a word
 *   segment_word.c   where a written word ends, and its parts
 *   segment_sign.c   block -> pieces: words and punctuation
 *   segment_ends.c   pieces -> sentences
 *   segment.c        all of it for one document */
#ifndef SG_EXTRACT_SEGMENT_PARTS_H
#define SG_EXTRACT_SEGMENT_PARTS_H

#include "extract/segment.h"

/* Classes of ASCII bytes. */
static inline bool sg_byte_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool sg_byte_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool sg_byte_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static inline bool sg_byte_small(char c)
{
    return c >= 'a' && c <= 'z';
}

/* Classes of data/abbreviations.tsv and data/tokens.tsv, as bits. */
enum {
    SG_WORD_TITLE = 1 << 0,
    SG_WORD_NEVER = 1 << 1,
    SG_WORD_MAYBE = 1 << 2,
    SG_WORD_NUMBER = 1 << 3,
    SG_WORD_SPLIT = 1 << 4,
    SG_WORD_WHOLE = 1 << 5,
    SG_WORD_PREFIX = 1 << 6,
    SG_WORD_SUFFIX = 1 << 7,
    SG_WORD_UNIT = 1 << 8,
    SG_WORD_OPENER = 1 << 9,
    SG_WORD_SAYING = 1 << 10
};

/* The classes of a form, 0 for none: in its own case, or folded to lower
 * case. For SG_WORD_SPLIT, `*cut` (may be NULL) is the byte to cut at. */
unsigned sg_segmenter_exact(const sg_segmenter *s, sg_str form);
unsigned sg_segmenter_folded(const sg_segmenter *s, sg_str form, size_t *cut);

/* A stretch of text that no sentence crosses. */
typedef struct sg_block {
    size_t start;
    size_t end;
    uint32_t paragraph;
} sg_block;

typedef struct sg_blocks {
    sg_block *items;
    size_t count;
    size_t capacity;
} sg_blocks;

/* Appends the blocks of `text`. */
void sg_segment_lines(sg_str text, sg_blocks *out);

/* What the sentence splitter must know of a token. */
enum {
    SG_PIECE_UPPER = 1 << 0, /* begins with a capital letter */
    SG_PIECE_LOWER = 1 << 1, /* begins with a small letter */
    SG_PIECE_DIGIT = 1 << 2, /* begins with a digit */
    SG_PIECE_OPEN = 1 << 3,  /* opening quotation mark or bracket */
    SG_PIECE_CLOSE = 1 << 4, /* closing quotation mark or bracket */
    SG_PIECE_QUOTE = 1 << 5, /* with OPEN or CLOSE: a quotation mark */
    SG_PIECE_STOP = 1 << 6,  /* a full stop */
    SG_PIECE_CALL = 1 << 7,  /* question and exclamation marks */
    SG_PIECE_DOTS = 1 << 8,  /* an ellipsis */
    SG_PIECE_MAYBE = 1 << 9, /* an abbreviation that may end a sentence */
    SG_PIECE_DASH = 1 << 10,
    SG_PIECE_OTHER = 1 << 11 /* any other sign */
};

typedef struct sg_piece {
    uint32_t start;
    uint32_t end;
    uint32_t flags;
} sg_piece;

typedef struct sg_pieces {
    sg_piece *items;
    size_t count;
    size_t capacity;
} sg_pieces;

void sg_piece_add(sg_pieces *out, size_t start, size_t end, uint32_t flags);

/* The written word that begins at `at`: appends its one or more pieces and
 * returns the byte behind it. `end` is where the block ends. */
size_t sg_segment_word(const sg_segmenter *s, sg_str text, size_t at,
                       size_t end, sg_pieces *out);

/* Whether the full stop behind `word`, which is the last piece so far, belongs
 * to it; `*flags` is then to be added to the piece's. `opens_block` tells that
 * the word is the first of its block. */
bool sg_segment_keeps_stop(const sg_segmenter *s, sg_str text,
                           const sg_piece *word, bool opens_block,
                           uint32_t *flags);

/* Replaces `out` by the tokens of one block. */
void sg_segment_block(const sg_segmenter *s, sg_str text, const sg_block *block,
                      sg_pieces *out);

/* Index behind the last piece of the sentence that begins at `first`. */
size_t sg_segment_end(const sg_segmenter *s, sg_str text,
                      const sg_pieces *pieces, size_t first);

#endif

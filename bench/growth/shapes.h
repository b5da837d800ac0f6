/* Texts that may cost more than they should: shapes of any size. */
#ifndef SG_BENCH_GROWTH_SHAPES_H
#define SG_BENCH_GROWTH_SHAPES_H

#include "base/buf.h"

/* What reads a shape. */
typedef enum reader {
    READ_TEXT,      /* sg_extract */
    READ_STORED,    /* sg_extract and sg_store_put */
    READ_PAGE,      /* sg_article_read, and sg_extract of what it gives */
    READ_DOCUMENT,  /* a line of JSON */
    READ_STATEMENT, /* statements in JSON, loaded into a store */
    READ_CSV,       /* a table for import */
    READ_ACTORS,    /* dictionaries */
    READ_AGENTS,
    READ_VERBS
} reader;

/* A head, a piece again and again, a tail. In the piece "@" is a name of its
 * own for each ("Bakemo"), "#" its number. */
typedef struct shape {
    const char *name;
    reader reader;
    const char *head;
    const char *piece;
    const char *tail;
} shape;

extern const shape shapes[]; /* ended by one without a name */

/* The shape with so many pieces that it has at least `size` bytes. */
void shape_make(const shape *s, size_t size, sg_buf *out);

#endif

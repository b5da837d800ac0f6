/* CSV as RFC 4180 has it, but lines end in a line feed. */
#ifndef SG_BASE_CSV_H
#define SG_BASE_CSV_H

#include <stancegraph/error.h>

#include "base/arena.h"
#include "base/buf.h"

/* Appends one field, in quotation marks where it needs them. */
void sg_csv_field(sg_buf *out, sg_str text);

enum { SG_CSV_MAX_COLUMNS = 256 };

/* A table that is being read. Fields are separated by commas or, where the
 * first line has more of them, semicolons; a byte order mark is skipped, and
 * so are empty lines. */
typedef struct sg_csv {
    sg_str rest;
    char separator;
    size_t line;  /* at which the row begins, from 1 */
    size_t ended; /* line behind it */
    sg_str fields[SG_CSV_MAX_COLUMNS];
    size_t count;
} sg_csv;

/* `text` must outlive the reader. */
sg_csv sg_csv_open(sg_str text);

/* Reads one row; fields with quotation marks in them are put into `arena`, the
 * others are slices of the text. False at the end, and on a row that is none,
 * which sets `*status` (SG_EINPUT with its line) but can be read on behind. */
bool sg_csv_next(sg_csv *csv, sg_arena *arena, sg_status *status,
                 sg_error *err);

#endif

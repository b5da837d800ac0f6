/* Reading the tables in data/: UTF-8, tab-separated, `#` comments, one header
 * line with column names. */
#ifndef SG_BASE_TSV_H
#define SG_BASE_TSV_H

#include <stancegraph/error.h>

enum { SG_TSV_MAX_COLUMNS = 24 };

typedef struct sg_tsv {
    const char *file; /* for messages */
    sg_str rest;      /* what is still to be read */
    size_t line;      /* line of the current row, from 1 */
    size_t columns;
    sg_str header; /* the column names as the file has them */
    sg_str names[SG_TSV_MAX_COLUMNS];
    sg_str fields[SG_TSV_MAX_COLUMNS];
} sg_tsv;

/* Reads the header of `text`, which must outlive the rows. `columns` lists the
 * names wanted, separated by blanks, in the order in which `fields` will hold
 * them; the file may have them in another order and have more of them.
 * SG_EDATA names the missing column. */
sg_status sg_tsv_open(sg_tsv *tsv, const char *file, sg_str text,
                      const char *columns, sg_error *err);

/* Reads one row. False at the end of the table, or on a bad row, which sets
 * `*status` and `err` (more fields than columns, invalid UTF-8);
 * fields missing at the end of a row are empty. */
bool sg_tsv_next(sg_tsv *tsv, sg_status *status, sg_error *err);

/* True for a cell that is empty or "-": it tells nothing. */
bool sg_tsv_is_dash(sg_str cell);

/* An SG_EDATA error at the current row. */
sg_status sg_tsv_fail(const sg_tsv *tsv, sg_error *err, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif

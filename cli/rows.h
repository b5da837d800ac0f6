/* Rows of any kind in the four formats: a table for people, CSV, a JSON array,
 * JSON Lines. For results that are neither statements nor edges. */
#ifndef SG_CLI_ROWS_H
#define SG_CLI_ROWS_H

#include "cli/listing.h"

typedef enum cli_cell_kind {
    CLI_CELL_TEXT,   /* missing: null, or nothing */
    CLI_CELL_NUMBER, /* shown with `digits`, below 0 as exact as it is, but
                        with 4 in tables; NaN: null, or nothing */
    CLI_CELL_FLAG    /* true and false; in tables and CSV yes and no */
} cli_cell_kind;

typedef struct cli_field {
    const char *name;  /* in JSON and CSV */
    const char *title; /* in tables; NULL leaves it out of them */
    cli_cell_kind kind;
    int digits;
    size_t max_width; /* in tables; 0: 20 */
} cli_field;

typedef struct cli_cell {
    sg_str text;
    double number;
    bool flag;
} cli_cell;

static inline cli_cell cli_text_cell(sg_str text)
{
    return (cli_cell){.text = text};
}

static inline cli_cell cli_number_cell(double number)
{
    return (cli_cell){.number = number};
}

static inline cli_cell cli_flag_cell(bool flag)
{
    return (cli_cell){.flag = flag};
}

typedef struct cli_rows cli_rows;

/* `fields` must outlive the rows. */
cli_rows *cli_rows_new(const cli_field *fields, size_t count, cli_format format,
                       cli_output *output);
void cli_rows_free(cli_rows *rows);

/* A row of one cell for each field. False when the output does not take any
 * more. */
bool cli_rows_add(cli_rows *rows, const cli_cell *cells);

/* Writes what comes after the last row (the whole table, for one). */
void cli_rows_end(cli_rows *rows);

/* One row as a JSON object, without a line end. */
void cli_json_row(sg_buf *out, const cli_field *fields, size_t count,
                  const cli_cell *cells);

#endif

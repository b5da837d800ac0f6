/* Tables for people: aligned, no wider than the terminal. */
#ifndef SG_CLI_TABLE_H
#define SG_CLI_TABLE_H

#include "cli/evidence.h"

typedef struct cli_column {
    const char *title;
    size_t max_width; /* longer cells are cut */
    bool right;       /* numbers */
    bool signed_;     /* coloured by the sign of its row */
} cli_column;

typedef struct cli_table cli_table;

/* `columns` must outlive the table. */
cli_table *cli_table_new(const cli_column *columns, size_t count);
void cli_table_free(cli_table *table);

/* Adds a row; `cells` (one for each column) are copied. `sign` is -1, 0, 1. */
void cli_table_row(cli_table *table, const sg_str *cells, int sign);

/* Adds a sentence below the row added last. */
void cli_table_below(cli_table *table, const cli_evidence *evidence);

/* Appends the table. A column without any content is left out. `width` 0
 * means that there is no limit. */
void cli_table_write(const cli_table *table, size_t width, bool colour,
                     sg_buf *out);

/* Columns of the terminal on standard output ($COLUMNS goes before); 0 when
 * there is none. */
size_t cli_terminal_width(void);

/* True when standard output is a terminal and $NO_COLOR is not set
 * (https://no-color.org). */
bool cli_terminal_colour(void);

#endif

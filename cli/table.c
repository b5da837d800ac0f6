/* Rows are kept until all are known, because the longest cell makes a column's
 * width. */
#include "cli/table.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/str.h"
#include "cli/width.h"

/* No column is made narrower than this to fit a terminal. */
enum { NARROWEST = 8, GAP = 2, MAX_COLUMNS = 16 };

/* Of the text below a row. */
enum { INDENT = 4 };

typedef struct table_row {
    sg_str *cells;
    cli_evidence *below;
    size_t below_count;
    size_t below_capacity;
    int sign;
} table_row;

struct cli_table {
    sg_arena *arena;
    const cli_column *columns;
    size_t column_count;
    table_row *rows;
    size_t row_count;
    size_t row_capacity;
};

cli_table *cli_table_new(const cli_column *columns, size_t count)
{
    cli_table *table = sg_calloc(1, sizeof(*table));

    table->arena = sg_arena_new();
    table->columns = columns;
    table->column_count = count < MAX_COLUMNS ? count : MAX_COLUMNS;
    return table;
}

void cli_table_free(cli_table *table)
{
    if (table == NULL)
        return;
    for (size_t i = 0; i < table->row_count; i++)
        free(table->rows[i].below);
    sg_arena_free(table->arena);
    free(table->rows);
    free(table);
}

void cli_table_row(cli_table *table, const sg_str *cells, int sign)
{
    table_row row = {.sign = sign};

    row.cells =
        sg_arena_array(table->arena, table->column_count, sizeof(sg_str));
    for (size_t i = 0; i < table->column_count; i++)
        row.cells[i] = sg_arena_str(table->arena, cells[i]);
    sg_grow((void **)&table->rows, &table->row_capacity, table->row_count + 1,
            sizeof(row));
    table->rows[table->row_count++] = row;
}

void cli_table_below(cli_table *table, const cli_evidence *evidence)
{
    table_row *row = &table->rows[table->row_count - 1];
    cli_evidence *kept;

    sg_grow((void **)&row->below, &row->below_capacity, row->below_count + 1,
            sizeof(*row->below));
    kept = &row->below[row->below_count++];
    *kept = *evidence;
    kept->sentence = sg_arena_str(table->arena, evidence->sentence);
    kept->document = sg_arena_str(table->arena, evidence->document);
    kept->date = sg_arena_str(table->arena, evidence->date);
}

/* ---- widths ---------------------------------------------------------------
 */

/* The width each column would like; 0 for one without content. */
static void wanted_widths(const cli_table *table, size_t *widths)
{
    for (size_t i = 0; i < table->column_count; i++) {
        size_t title = strlen(table->columns[i].title);
        size_t widest = 0;
        for (size_t j = 0; j < table->row_count; j++) {
            size_t width = cli_width(table->rows[j].cells[i]);
            widest = width > widest ? width : widest;
        }
        if (widest > table->columns[i].max_width)
            widest = table->columns[i].max_width;
        widths[i] = widest > 0 && widest < title ? title : widest;
    }
}

static size_t total_width(const size_t *widths, size_t count)
{
    size_t total = 0;

    for (size_t i = 0; i < count; i++)
        if (widths[i] > 0)
            total += widths[i] + (total > 0 ? GAP : 0);
    return total;
}

/* Takes columns from the widest until the table fits. */
static void fit_widths(size_t *widths, size_t count, size_t limit)
{
    while (limit > 0 && total_width(widths, count) > limit) {
        size_t widest = 0;
        for (size_t i = 1; i < count; i++)
            if (widths[i] > widths[widest])
                widest = i;
        if (widths[widest] <= NARROWEST)
            return;
        widths[widest]--;
    }
}

/* ---- writing --------------------------------------------------------------
 */

static const char *colour_of(int sign)
{
    if (sign == 0)
        return "";
    return sign > 0 ? "\033[32m" : "\033[31m";
}

static void trim_blanks(sg_buf *out)
{
    while (out->len > 0 && out->data[out->len - 1] == ' ')
        out->data[--out->len] = '\0';
}

static void write_titles(const cli_table *table, const size_t *widths,
                         sg_buf *out)
{
    for (size_t i = 0; i < table->column_count; i++) {
        if (widths[i] == 0)
            continue;
        cli_add_cell(out, sg_str_of(table->columns[i].title), widths[i],
                     table->columns[i].right);
        sg_buf_addc(out, "  ");
    }
    trim_blanks(out);
    sg_buf_byte(out, '\n');
}

static void write_row(const cli_table *table, const table_row *row,
                      const size_t *widths, bool colour, sg_buf *out)
{
    for (size_t i = 0; i < table->column_count; i++) {
        const cli_column *column = &table->columns[i];
        bool painted = colour && column->signed_ && row->sign != 0;
        if (widths[i] == 0)
            continue;
        if (painted)
            sg_buf_addc(out, colour_of(row->sign));
        cli_add_cell(out, row->cells[i], widths[i], column->right);
        sg_buf_addc(out, painted ? "\033[0m  " : "  ");
    }
    trim_blanks(out);
    sg_buf_byte(out, '\n');
}

void cli_table_write(const cli_table *table, size_t width, bool colour,
                     sg_buf *out)
{
    size_t widths[MAX_COLUMNS] = {0};

    if (table->row_count == 0)
        return;
    wanted_widths(table, widths);
    fit_widths(widths, table->column_count, width);
    write_titles(table, widths, out);
    for (size_t i = 0; i < table->row_count; i++) {
        const table_row *row = &table->rows[i];
        write_row(table, row, widths, colour, out);
        for (size_t j = 0; j < row->below_count; j++)
            cli_add_evidence(out, &row->below[j], width, INDENT, colour);
    }
}

/* ---- the terminal ---------------------------------------------------------
 */

size_t cli_terminal_width(void)
{
    struct winsize size;
    int64_t columns;

    if (isatty(STDOUT_FILENO) != 1)
        return 0;
    if (sg_str_to_int(sg_str_of(getenv("COLUMNS")), &columns) && columns > 0)
        return (size_t)columns;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        return size.ws_col;
    return 0;
}

bool cli_terminal_colour(void)
{
    const char *no_colour = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");

    if (no_colour != NULL && no_colour[0] != '\0')
        return false;
    if (terminal == NULL || strcmp(terminal, "dumb") == 0)
        return false;
    return isatty(STDOUT_FILENO) == 1;
}

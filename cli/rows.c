/* JSON and CSV go out row by row; a table is kept until its widths are
 * known. */
#include "cli/rows.h"

#include <math.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/csv.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/str.h"
#include "cli/table.h"

enum { USUAL_WIDTH = 20, TABLE_DIGITS = 4 };

struct cli_rows {
    const cli_field *fields;
    size_t field_count;
    cli_format format;
    cli_output *output;
    cli_column *columns; /* of the table: fields that have a title */
    size_t column_count;
    cli_table *table;
    sg_buf line;
    size_t count;
};

/* ---- cells ------------------------------------------------------------------
 */

static void add_number(sg_buf *out, int digits, double number)
{
    if (digits < 0)
        sg_json_write_number(out, number);
    else
        sg_json_write_fixed(out, number, digits);
}

/* The cell as words; what is missing is nothing. */
static void add_words(sg_buf *out, const cli_field *field, const cli_cell *cell)
{
    if (field->kind == CLI_CELL_FLAG)
        sg_buf_addc(out, cell->flag ? "yes" : "no");
    else if (field->kind == CLI_CELL_TEXT)
        sg_buf_add(out, cell->text);
    else if (isfinite(cell->number))
        add_number(out, field->digits, cell->number);
}

static void add_json(sg_buf *out, const cli_field *field, const cli_cell *cell)
{
    if (field->kind == CLI_CELL_FLAG)
        sg_buf_addc(out, cell->flag ? "true" : "false");
    else if (field->kind == CLI_CELL_TEXT)
        sg_json_write_string_or_null(out, cell->text);
    else
        add_number(out, field->digits, cell->number);
}

void cli_json_row(sg_buf *out, const cli_field *fields, size_t count,
                  const cli_cell *cells)
{
    for (size_t i = 0; i < count; i++) {
        sg_buf_printf(out, "%s\"%s\":", i > 0 ? "," : "{", fields[i].name);
        add_json(out, &fields[i], &cells[i]);
    }
    sg_buf_byte(out, '}');
}

static void add_csv_row(sg_buf *out, const cli_rows *rows,
                        const cli_cell *cells)
{
    sg_buf words = SG_BUF_INIT;

    for (size_t i = 0; i < rows->field_count; i++) {
        sg_buf_reset(&words);
        add_words(&words, &rows->fields[i], &cells[i]);
        if (i > 0)
            sg_buf_byte(out, ',');
        sg_csv_field(out, sg_buf_str(&words));
    }
    sg_buf_byte(out, '\n');
    sg_buf_clear(&words);
}

static void add_csv_titles(sg_buf *out, const cli_rows *rows)
{
    for (size_t i = 0; i < rows->field_count; i++)
        sg_buf_printf(out, "%s%s", i > 0 ? "," : "", rows->fields[i].name);
    sg_buf_byte(out, '\n');
}

static void tabulate(cli_rows *rows, const cli_cell *cells)
{
    sg_arena *arena = sg_arena_new();
    sg_str *words =
        sg_arena_array(arena, rows->column_count + 1, sizeof *words);
    sg_buf buf = SG_BUF_INIT;
    size_t at = 0;

    for (size_t i = 0; i < rows->field_count; i++) {
        if (!rows->fields[i].title)
            continue;
        sg_buf_reset(&buf);
        if (rows->fields[i].digits < 0 &&
            cells[i].number != floor(cells[i].number))
            sg_json_write_fixed(&buf, cells[i].number, TABLE_DIGITS);
        else
            add_words(&buf, &rows->fields[i], &cells[i]);
        words[at++] = sg_arena_str(arena, sg_buf_str(&buf));
    }
    cli_table_row(rows->table, words, 0);
    sg_buf_clear(&buf);
    sg_arena_free(arena);
}

/* ---- rows -------------------------------------------------------------------
 */

static void make_columns(cli_rows *rows)
{
    rows->columns = sg_calloc(rows->field_count + 1, sizeof *rows->columns);
    for (size_t i = 0; i < rows->field_count; i++) {
        const cli_field *f = &rows->fields[i];

        if (f->title)
            rows->columns[rows->column_count++] = (cli_column){
                f->title, f->max_width ? f->max_width : USUAL_WIDTH,
                f->kind == CLI_CELL_NUMBER, false};
    }
    rows->table = cli_table_new(rows->columns, rows->column_count);
}

cli_rows *cli_rows_new(const cli_field *fields, size_t count, cli_format format,
                       cli_output *output)
{
    cli_rows *rows = sg_calloc(1, sizeof *rows);

    rows->fields = fields;
    rows->field_count = count;
    rows->format = format;
    rows->output = output;
    rows->line = (sg_buf)SG_BUF_INIT;
    if (format == CLI_FORMAT_TABLE)
        make_columns(rows);
    else if (format == CLI_FORMAT_CSV)
        add_csv_titles(&rows->line, rows);
    return rows;
}

void cli_rows_free(cli_rows *rows)
{
    if (!rows)
        return;
    cli_table_free(rows->table);
    free(rows->columns);
    sg_buf_clear(&rows->line);
    free(rows);
}

static bool send(cli_rows *rows)
{
    bool taken = cli_output_write(rows->output, sg_buf_str(&rows->line));

    sg_buf_reset(&rows->line);
    return taken;
}

bool cli_rows_add(cli_rows *rows, const cli_cell *cells)
{
    bool first = rows->count++ == 0;

    switch (rows->format) {
    case CLI_FORMAT_TABLE:
        tabulate(rows, cells);
        return true;
    case CLI_FORMAT_CSV:
        add_csv_row(&rows->line, rows, cells);
        break;
    case CLI_FORMAT_JSON:
        sg_buf_addc(&rows->line, first ? "[\n" : ",\n");
        cli_json_row(&rows->line, rows->fields, rows->field_count, cells);
        break;
    case CLI_FORMAT_JSONL:
        cli_json_row(&rows->line, rows->fields, rows->field_count, cells);
        sg_buf_byte(&rows->line, '\n');
        break;
    }
    return send(rows);
}

void cli_rows_end(cli_rows *rows)
{
    if (rows->format == CLI_FORMAT_TABLE)
        cli_table_write(rows->table, cli_terminal_width(),
                        cli_terminal_colour(), &rows->line);
    else if (rows->format == CLI_FORMAT_JSON)
        sg_buf_addc(&rows->line, rows->count > 0 ? "\n]\n" : "[]\n");
    (void)send(rows);
}

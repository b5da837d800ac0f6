/* analyze project: pairs, the strongest first, or as CSV the whole matrix. */
#include <math.h>
#include <stdlib.h>

#include "base/csv.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/str.h"
#include "cli/analyze.h"

/* As exact as it is. */
enum { DIGITS = -1 };

/* ---- the matrix
 * ---------------------------------------------------------------
 */

static void print_matrix(const sg_matrix *m, cli_output *output)
{
    sg_buf line = SG_BUF_INIT;

    for (size_t c = 0; c < m->column_count; c++) {
        sg_buf_byte(&line, ',');
        sg_csv_field(&line, m->columns[c]);
    }
    sg_buf_byte(&line, '\n');
    for (size_t r = 0; r < m->row_count; r++) {
        sg_csv_field(&line, m->rows[r]);
        for (size_t c = 0; c < m->column_count; c++) {
            sg_buf_byte(&line, ',');
            sg_json_write_number(&line, m->cells[r * m->column_count + c]);
        }
        sg_buf_byte(&line, '\n');
        if (!cli_output_write(output, sg_buf_str(&line)))
            break;
        sg_buf_reset(&line);
    }
    if (m->row_count == 0)
        (void)cli_output_write(output, sg_buf_str(&line));
    sg_buf_clear(&line);
}

/* ---- pairs
 * ----------------------------------------------------------------------
 */

static const cli_field actor_fields[] = {
    {"a", "ACTOR", CLI_CELL_TEXT, 0, 40},
    {"b", "ACTOR", CLI_CELL_TEXT, 0, 40},
    {"value", "VALUE", CLI_CELL_NUMBER, DIGITS, 0},
};
static const cli_field topic_fields[] = {
    {"actor", "ACTOR", CLI_CELL_TEXT, 0, 40},
    {"topic", "TOPIC", CLI_CELL_TEXT, 0, 60},
    {"value", "VALUE", CLI_CELL_NUMBER, DIGITS, 0},
};
enum { FIELDS = 3 };

typedef struct pair {
    size_t row;
    size_t column;
    double value;
} pair;

/* The strongest first, of either sign. */
static int compare_pairs(const void *left, const void *right)
{
    const pair *l = left;
    const pair *r = right;

    if (fabs(l->value) != fabs(r->value))
        return fabs(l->value) > fabs(r->value) ? -1 : 1;
    if (l->row != r->row)
        return l->row < r->row ? -1 : 1;
    return (l->column > r->column) - (l->column < r->column);
}

/* The cells that are not 0; between actors each pair once. */
static pair *list_pairs(const sg_matrix *m, bool two_mode, size_t *count)
{
    void *items = NULL;
    size_t capacity = 0;

    *count = 0;
    for (size_t r = 0; r < m->row_count; r++)
        for (size_t c = two_mode ? 0 : r + 1; c < m->column_count; c++) {
            double value = m->cells[r * m->column_count + c];

            if (value == 0)
                continue;
            sg_grow(&items, &capacity, *count + 1, sizeof(pair));
            ((pair *)items)[(*count)++] = (pair){r, c, value};
        }
    if (*count > 0)
        qsort(items, *count, sizeof(pair), compare_pairs);
    return items;
}

static void print_pairs(const sg_matrix *m, const analyze_settings *settings,
                        cli_output *output)
{
    cli_rows *rows =
        cli_rows_new(settings->two_mode ? topic_fields : actor_fields, FIELDS,
                     (cli_format)settings->format, output);
    size_t count;
    pair *pairs = list_pairs(m, settings->two_mode, &count);

    for (size_t i = 0; i < count; i++)
        cli_rows_add(rows, (const cli_cell[]){
                               cli_text_cell(m->rows[pairs[i].row]),
                               cli_text_cell(m->columns[pairs[i].column]),
                               cli_number_cell(pairs[i].value),
                           });
    cli_rows_end(rows);
    cli_rows_free(rows);
    free(pairs);
}

sg_status analyze_project(const sg_graph *graph,
                          const analyze_settings *settings, cli_output *output,
                          cli_console *console, sg_error *err)
{
    const sg_projection_options options = {
        .projection = (sg_projection)settings->projection,
        .normalization = (sg_normalization)settings->normalization,
        .two_mode = settings->two_mode,
        .by = (sg_topic_grouping)settings->topics_by,
        .about = (sg_about)settings->about,
        .repeats = (sg_repeats)settings->repeats,
    };
    sg_matrix matrix;
    sg_status status = sg_project(graph, &options, &matrix, err);

    (void)console;
    if (status != SG_OK)
        return status;
    if (settings->format == CLI_FORMAT_CSV && !settings->pairs)
        print_matrix(&matrix, output);
    else
        print_pairs(&matrix, settings, output);
    sg_matrix_clear(&matrix);
    return SG_OK;
}

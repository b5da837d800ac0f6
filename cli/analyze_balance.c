/* analyze balance: one row for each window of time. */
#include "base/str.h"
#include "cli/analyze.h"

static const cli_field fields[] = {
    {"window", "WINDOW", CLI_CELL_TEXT, 0, 0},
    {"statements", "STATEMENTS", CLI_CELL_NUMBER, 0, 0},
    {"actors", "ACTORS", CLI_CELL_NUMBER, 0, 0},
    {"friendly", "FRIENDLY", CLI_CELL_NUMBER, 0, 0},
    {"hostile", "HOSTILE", CLI_CELL_NUMBER, 0, 0},
    {"ppp", "+++", CLI_CELL_NUMBER, 0, 0},
    {"ppn", "++-", CLI_CELL_NUMBER, 0, 0},
    {"pnn", "+--", CLI_CELL_NUMBER, 0, 0},
    {"nnn", "---", CLI_CELL_NUMBER, 0, 0},
    {"balanced", "BALANCED", CLI_CELL_NUMBER, 2, 0},
    {"weakly", "WEAKLY", CLI_CELL_NUMBER, 2, 0},
    {"expected", "EXPECTED", CLI_CELL_NUMBER, 2, 0},
    {"weight", NULL, CLI_CELL_NUMBER, 4, 0},
    {"frustration_two", "TWO CAMPS", CLI_CELL_NUMBER, 2, 0},
    {"bound_two", NULL, CLI_CELL_NUMBER, 4, 0},
    {"exact_two", NULL, CLI_CELL_FLAG, 0, 0},
    {"frustration_many", "ANY CAMPS", CLI_CELL_NUMBER, 2, 0},
    {"bound_many", NULL, CLI_CELL_NUMBER, 4, 0},
    {"exact_many", NULL, CLI_CELL_FLAG, 0, 0},
    {"camps", "CAMPS", CLI_CELL_NUMBER, 0, 0},
};
enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

static void add_row(cli_rows *rows, const sg_balance *b)
{
    const cli_cell cells[FIELDS] = {
        cli_text_cell(sg_str_of(b->window)),
        cli_number_cell((double)b->statements),
        cli_number_cell((double)b->actors),
        cli_number_cell((double)b->friendly),
        cli_number_cell((double)b->hostile),
        cli_number_cell((double)b->triads[0]),
        cli_number_cell((double)b->triads[1]),
        cli_number_cell((double)b->triads[2]),
        cli_number_cell((double)b->triads[3]),
        cli_number_cell(b->balanced),
        cli_number_cell(b->weakly),
        cli_number_cell(b->expected),
        cli_number_cell(b->weight),
        cli_number_cell(b->two.found),
        cli_number_cell(b->two.bound),
        cli_flag_cell(b->two.exact),
        cli_number_cell(b->many.found),
        cli_number_cell(b->many.bound),
        cli_flag_cell(b->many.exact),
        cli_number_cell((double)b->many.camps),
    };

    cli_rows_add(rows, cells);
}

sg_status analyze_balance(const sg_graph *graph,
                          const analyze_settings *settings, cli_output *output,
                          cli_console *console, sg_error *err)
{
    sg_camp_options options = analyze_camp_options(settings);
    sg_balances balances;
    sg_status status = sg_balance_measure(graph, (sg_window)settings->by,
                                          &options, &balances, err);
    cli_rows *rows;

    if (status != SG_OK)
        return status;
    rows = cli_rows_new(fields, FIELDS, (cli_format)settings->format, output);
    for (size_t i = 0; i < balances.count; i++)
        add_row(rows, &balances.items[i]);
    cli_rows_end(rows);
    cli_rows_free(rows);
    if (balances.undated > 0)
        cli_note(console,
                 balances.undated == 1
                     ? "%zu statement has no date that is exact enough"
                     : "%zu statements have no date that is exact enough",
                 balances.undated);
    sg_balances_clear(&balances);
    return SG_OK;
}

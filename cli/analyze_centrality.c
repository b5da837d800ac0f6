/* analyze centrality: one row an actor. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "cli/analyze.h"

static const cli_field fields[] = {
    {"actor", "ACTOR", CLI_CELL_TEXT, 0, 40},
    {"kind", NULL, CLI_CELL_TEXT, 0, 0},
    {"affiliation", NULL, CLI_CELL_TEXT, 0, 0},
    {"made_positive", "MADE +", CLI_CELL_NUMBER, 0, 0},
    {"made_negative", "-", CLI_CELL_NUMBER, 0, 0},
    {"made_neutral", "0", CLI_CELL_NUMBER, 0, 0},
    {"received_positive", "GOT +", CLI_CELL_NUMBER, 0, 0},
    {"received_negative", "-", CLI_CELL_NUMBER, 0, 0},
    {"received_neutral", "0", CLI_CELL_NUMBER, 0, 0},
    {"friends", "FRIENDS", CLI_CELL_NUMBER, 0, 0},
    {"foes", "FOES", CLI_CELL_NUMBER, 0, 0},
    {"friendly", NULL, CLI_CELL_NUMBER, 4, 0},
    {"hostile", NULL, CLI_CELL_NUMBER, 4, 0},
    {"backed", "BACKED", CLI_CELL_NUMBER, 3, 0},
    {"attacked", "ATTACKED", CLI_CELL_NUMBER, 3, 0},
    {"between", "BETWEEN", CLI_CELL_NUMBER, 3, 0},
    {"hub", "HUB", CLI_CELL_NUMBER, 3, 0},
    {"authority", "AUTHORITY", CLI_CELL_NUMBER, 3, 0},
    {"pn", "PN", CLI_CELL_NUMBER, 3, 0},
};
enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

static void add_row(cli_rows *rows, const sg_graph *graph,
                    const sg_centrality *c)
{
    sg_vertex v = sg_graph_vertex(graph, c->vertex);
    const cli_cell cells[FIELDS] = {
        cli_text_cell(v.name),
        cli_text_cell(sg_str_of(sg_actor_kind_name(v.kind))),
        cli_text_cell(v.affiliation),
        cli_number_cell((double)c->made.positive),
        cli_number_cell((double)c->made.negative),
        cli_number_cell((double)c->made.neutral),
        cli_number_cell((double)c->received.positive),
        cli_number_cell((double)c->received.negative),
        cli_number_cell((double)c->received.neutral),
        cli_number_cell((double)c->friends),
        cli_number_cell((double)c->foes),
        cli_number_cell(c->friendly),
        cli_number_cell(c->hostile),
        cli_number_cell(c->backed),
        cli_number_cell(c->attacked),
        cli_number_cell(c->between),
        cli_number_cell(c->hub),
        cli_number_cell(c->authority),
        cli_number_cell(c->pn),
    };

    cli_rows_add(rows, cells);
}

/* ---- sorting
 * --------------------------------------------------------------------
 */

/* An actor with what it is sorted by. */
typedef struct ranked {
    double value;
    size_t place;
} ranked;

static double value_of(const sg_centrality *c, analyze_sort sort)
{
    switch (sort) {
    case ANALYZE_SORT_FRIENDS:
        return (double)c->friends;
    case ANALYZE_SORT_FOES:
        return (double)c->foes;
    case ANALYZE_SORT_BACKED:
        return c->backed;
    case ANALYZE_SORT_ATTACKED:
        return c->attacked;
    case ANALYZE_SORT_BETWEEN:
        return c->between;
    case ANALYZE_SORT_HUB:
        return c->hub;
    case ANALYZE_SORT_AUTHORITY:
        return c->authority;
    case ANALYZE_SORT_PN:
        return c->pn;
    default:
        return 0; /* they come so */
    }
}

static int compare(const void *left, const void *right)
{
    const ranked *l = left;
    const ranked *r = right;

    if (l->value != r->value)
        return l->value > r->value ? -1 : 1;
    return (l->place > r->place) - (l->place < r->place);
}

static ranked *sorted(const sg_centralities *all, analyze_sort sort)
{
    ranked *rows = sg_calloc(all->count + 1, sizeof *rows);

    for (size_t i = 0; i < all->count; i++)
        rows[i] = (ranked){value_of(&all->items[i], sort), i};
    qsort(rows, all->count, sizeof *rows, compare);
    return rows;
}

sg_status analyze_centrality(const sg_graph *graph,
                             const analyze_settings *settings,
                             cli_output *output, cli_console *console,
                             sg_error *err)
{
    sg_centralities all;
    cli_rows *rows;
    ranked *order;
    sg_status status = sg_centrality_measure(
        graph, (sg_weighing)settings->weighing, &all, err);

    (void)console;
    if (status != SG_OK)
        return status;
    rows = cli_rows_new(fields, FIELDS, (cli_format)settings->format, output);
    order = sorted(&all, (analyze_sort)settings->sort);
    for (size_t i = 0; i < all.count; i++)
        if (settings->limit == 0 || i < settings->limit)
            add_row(rows, graph, &all.items[order[i].place]);
    cli_rows_end(rows);
    cli_rows_free(rows);
    free(order);
    sg_centralities_clear(&all);
    return SG_OK;
}

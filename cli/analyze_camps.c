/* analyze camps: a table of camps, or one record an actor. */
#include "base/json.h"
#include "base/str.h"
#include "cli/analyze.h"

/* Members of a camp that a table names. */
enum { NAMED = 8 };

/* ---- for people
 * ---------------------------------------------------------------
 */

static const cli_field camp_fields[] = {
    {"camp", "CAMP", CLI_CELL_TEXT, 0, 0},
    {"size", "SIZE", CLI_CELL_NUMBER, 0, 0},
    {"members", "MEMBERS", CLI_CELL_TEXT, 0, 200},
};

static void add_name(sg_buf *out, const sg_graph *graph, size_t vertex)
{
    sg_buf_printf(out, "%s%.*s", out->len > 0 ? ", " : "",
                  SG_FMT(sg_graph_vertex(graph, vertex).name));
}

static void tabulate_camp(cli_rows *rows, const sg_graph *graph,
                          const sg_camp *camp, size_t number)
{
    sg_buf name = SG_BUF_INIT;
    sg_buf members = SG_BUF_INIT;

    sg_buf_printf(&name, "%zu", number);
    for (size_t i = 0; i < camp->count && i < NAMED; i++)
        add_name(&members, graph, camp->members[i]);
    if (camp->count > NAMED)
        sg_buf_printf(&members, " and %zu more", camp->count - NAMED);
    cli_rows_add(rows, (const cli_cell[]){
                           cli_text_cell(sg_buf_str(&name)),
                           cli_number_cell((double)camp->count),
                           cli_text_cell(sg_buf_str(&members)),
                       });
    sg_buf_clear(&name);
    sg_buf_clear(&members);
}

/* Camps of one, from `first` on, in one row. */
static void tabulate_loners(cli_rows *rows, const sg_graph *graph,
                            const sg_camps *camps, size_t first)
{
    sg_buf members = SG_BUF_INIT;

    for (size_t i = first; i < camps->count && i < first + NAMED; i++)
        add_name(&members, graph, camps->items[i].members[0]);
    if (camps->count > first + NAMED)
        sg_buf_printf(&members, " and %zu more", camps->count - first - NAMED);
    cli_rows_add(rows, (const cli_cell[]){
                           cli_text_cell(SG_STR("alone")),
                           cli_number_cell((double)(camps->count - first)),
                           cli_text_cell(sg_buf_str(&members)),
                       });
    sg_buf_clear(&members);
}

static void add_verdict(sg_buf *out, const sg_camps *camps)
{
    sg_buf_printf(out,
                  "\n%zu of %zu ties do not fit: ", camps->frustrated_count,
                  camps->ties);
    sg_json_write_fixed(out, camps->frustration, 2);
    sg_buf_addc(out, " of a weight of ");
    sg_json_write_fixed(out, camps->weight, 2);
    if (camps->exact) {
        sg_buf_addc(out, ", and no other camps do better.\n");
    } else {
        sg_buf_addc(out, "; no camps can do better than ");
        sg_json_write_fixed(out, camps->bound, 2);
        sg_buf_addc(out, ".\n");
    }
    sg_buf_printf(out, "%zu of %zu runs found camps as good; agreement ",
                  camps->best_runs, camps->runs);
    sg_json_write_fixed(out, camps->agreement, 2);
    sg_buf_addc(out, ".\n");
}

static void add_tie(sg_buf *out, const sg_graph *graph, const sg_camps *camps,
                    const sg_tie *tie)
{
    bool together = camps->of_vertex[tie->a] == camps->of_vertex[tie->b];

    sg_buf_printf(out, "    %.*s and %.*s: %s (%zu +, %zu -)\n",
                  SG_FMT(sg_graph_vertex(graph, tie->a).name),
                  SG_FMT(sg_graph_vertex(graph, tie->b).name),
                  together ? "hostile within a camp" : "friendly between camps",
                  tie->positive, tie->negative);
}

static void tabulate(const sg_graph *graph, const sg_camps *camps,
                     cli_output *output)
{
    cli_rows *rows = cli_rows_new(camp_fields, 3, CLI_FORMAT_TABLE, output);
    sg_buf verdict = SG_BUF_INIT;
    size_t i = 0;

    for (; i < camps->count && camps->items[i].count > 1; i++)
        tabulate_camp(rows, graph, &camps->items[i], i + 1);
    if (i < camps->count)
        tabulate_loners(rows, graph, camps, i);
    cli_rows_end(rows);
    cli_rows_free(rows);
    add_verdict(&verdict, camps);
    for (size_t k = 0; k < camps->frustrated_count && k < NAMED; k++)
        add_tie(&verdict, graph, camps, &camps->frustrated[k]);
    if (camps->frustrated_count > NAMED)
        sg_buf_printf(&verdict, "    and %zu more\n",
                      camps->frustrated_count - NAMED);
    if (camps->count > 0)
        (void)cli_output_write(output, sg_buf_str(&verdict));
    sg_buf_clear(&verdict);
}

/* ---- for programs
 * ---------------------------------------------------------------
 */

static const cli_field member_fields[] = {
    {"actor", NULL, CLI_CELL_TEXT, 0, 0},
    {"kind", NULL, CLI_CELL_TEXT, 0, 0},
    {"affiliation", NULL, CLI_CELL_TEXT, 0, 0},
    {"camp", NULL, CLI_CELL_NUMBER, 0, 0},
    {"size", NULL, CLI_CELL_NUMBER, 0, 0},
    {"firmness", NULL, CLI_CELL_NUMBER, 2, 0},
};
enum { MEMBER_FIELDS = 6 };

static void fill_member(cli_cell cells[MEMBER_FIELDS], const sg_graph *graph,
                        const sg_camps *camps, size_t camp, size_t vertex)
{
    sg_vertex v = sg_graph_vertex(graph, vertex);

    cells[0] = cli_text_cell(v.name);
    cells[1] = cli_text_cell(sg_str_of(sg_actor_kind_name(v.kind)));
    cells[2] = cli_text_cell(v.affiliation);
    cells[3] = cli_number_cell((double)camp + 1);
    cells[4] = cli_number_cell((double)camps->items[camp].count);
    cells[5] = cli_number_cell(camps->firmness[vertex]);
}

static void list_members(const sg_graph *graph, const sg_camps *camps,
                         cli_format format, cli_output *output)
{
    cli_rows *rows = cli_rows_new(member_fields, MEMBER_FIELDS, format, output);
    cli_cell cells[MEMBER_FIELDS];

    for (size_t c = 0; c < camps->count; c++)
        for (size_t i = 0; i < camps->items[c].count; i++) {
            fill_member(cells, graph, camps, c, camps->items[c].members[i]);
            cli_rows_add(rows, cells);
        }
    cli_rows_end(rows);
    cli_rows_free(rows);
}

static void add_json_number(sg_buf *out, const char *name, double number)
{
    sg_buf_printf(out, ",\n\"%s\":", name);
    sg_json_write_fixed(out, number, 4);
}

static void add_json_ties(sg_buf *out, const sg_graph *graph,
                          const sg_camps *camps)
{
    static const cli_field fields[] = {
        {"a", NULL, CLI_CELL_TEXT, 0, 0},
        {"b", NULL, CLI_CELL_TEXT, 0, 0},
        {"positive", NULL, CLI_CELL_NUMBER, 0, 0},
        {"negative", NULL, CLI_CELL_NUMBER, 0, 0},
        {"weight", NULL, CLI_CELL_NUMBER, 4, 0},
    };

    sg_buf_addc(out, ",\n\"frustrated\":[");
    for (size_t i = 0; i < camps->frustrated_count; i++) {
        const sg_tie *t = &camps->frustrated[i];

        sg_buf_addc(out, i > 0 ? ",\n" : "\n");
        cli_json_row(out, fields, 5,
                     (const cli_cell[]){
                         cli_text_cell(sg_graph_vertex(graph, t->a).name),
                         cli_text_cell(sg_graph_vertex(graph, t->b).name),
                         cli_number_cell((double)t->positive),
                         cli_number_cell((double)t->negative),
                         cli_number_cell(t->weight),
                     });
    }
    sg_buf_addc(out, "]");
}

static void add_json_members(sg_buf *out, const sg_graph *graph,
                             const sg_camps *camps)
{
    cli_cell cells[MEMBER_FIELDS];
    bool first = true;

    sg_buf_addc(out, "{\"actors\":[");
    for (size_t c = 0; c < camps->count; c++)
        for (size_t i = 0; i < camps->items[c].count; i++) {
            sg_buf_addc(out, first ? "\n" : ",\n");
            fill_member(cells, graph, camps, c, camps->items[c].members[i]);
            cli_json_row(out, member_fields, MEMBER_FIELDS, cells);
            first = false;
        }
    sg_buf_addc(out, "]");
}

static void print_json(const sg_graph *graph, const sg_camps *camps,
                       cli_output *output)
{
    sg_buf out = SG_BUF_INIT;

    add_json_members(&out, graph, camps);
    add_json_ties(&out, graph, camps);
    add_json_number(&out, "frustration", camps->frustration);
    add_json_number(&out, "bound", camps->bound);
    sg_buf_printf(&out, ",\n\"exact\":%s", camps->exact ? "true" : "false");
    add_json_number(&out, "weight", camps->weight);
    sg_buf_printf(&out, ",\n\"ties\":%zu,\n\"runs\":%zu,\n\"best_runs\":%zu",
                  camps->ties, camps->runs, camps->best_runs);
    add_json_number(&out, "agreement", camps->agreement);
    sg_buf_addc(&out, "}\n");
    (void)cli_output_write(output, sg_buf_str(&out));
    sg_buf_clear(&out);
}

sg_status analyze_camps(const sg_graph *graph, const analyze_settings *settings,
                        cli_output *output, cli_console *console, sg_error *err)
{
    sg_camp_options options = analyze_camp_options(settings);
    sg_camps *camps;
    sg_status status;

    (void)console;
    status = sg_camps_find(graph, &options, &camps, err);
    if (status != SG_OK)
        return status;
    if (settings->format == CLI_FORMAT_TABLE)
        tabulate(graph, camps, output);
    else if (settings->format == CLI_FORMAT_JSON)
        print_json(graph, camps, output);
    else
        list_members(graph, camps, (cli_format)settings->format, output);
    sg_camps_free(camps);
    return SG_OK;
}

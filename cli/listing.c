/* JSON and CSV go out row by row; a table is kept until its widths are
 * known. */
#include "cli/listing.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "cli/table.h"

/* Sentences shown below an edge in a table: the strongest. */
enum { EVIDENCE_PER_EDGE = 3 };

static const char *const formats[] = {[CLI_FORMAT_TABLE] = "table",
                                      [CLI_FORMAT_JSON] = "json",
                                      [CLI_FORMAT_JSONL] = "jsonl",
                                      [CLI_FORMAT_CSV] = "csv",
                                      NULL};

const cli_option cli_format_option = {
    .name = "format",
    .letter = 'f',
    .kind = CLI_CHOICE,
    .argument = "FORMAT",
    .choices = formats,
    .help = "of the list",
};

const cli_option cli_limit_option = {
    .name = "limit",
    .kind = CLI_COUNT,
    .argument = "N",
    .max = 1000000000,
    .help = "the first N only; 0 lists all",
};

struct cli_listing {
    cli_format format;
    bool edges;
    bool evidence;
    bool keys;
    cli_output *output;
    cli_table *table;
    sg_buf row;
    size_t count;
};

static const cli_column statement_columns[] = {
    {"KEY", 40, false, false},      {"DATE", 10, false, false},
    {"SOURCE", 30, false, false},   {"SIGN", 4, false, true},
    {"RELATION", 20, false, true},  {"TARGET", 30, false, false},
    {"TOPIC", 40, false, false},    {"STATUS", 11, false, false},
    {"DOCUMENT", 30, false, false}, {"REVIEWED", 8, false, false},
};
enum { STATEMENT_COLUMNS = 10 };

static const cli_column edge_columns[] = {
    {"COUNT", 6, true, false},   {"SOURCE", 30, false, false},
    {"SIGN", 4, false, true},    {"TARGET", 30, false, false},
    {"TOPIC", 40, false, false}, {"RELATIONS", 60, false, true},
};
enum { EDGE_COLUMNS = 6 };

cli_listing *cli_listing_new(cli_format format, bool edges, bool evidence,
                             cli_output *output)
{
    cli_listing *listing = sg_calloc(1, sizeof(*listing));

    listing->format = format;
    listing->edges = edges;
    listing->evidence = evidence;
    listing->output = output;
    listing->row = (sg_buf)SG_BUF_INIT;
    if (format == CLI_FORMAT_TABLE && edges)
        listing->table = cli_table_new(edge_columns, EDGE_COLUMNS);
    else if (format == CLI_FORMAT_TABLE)
        listing->table = cli_table_new(statement_columns, STATEMENT_COLUMNS);
    return listing;
}

void cli_listing_free(cli_listing *listing)
{
    if (listing == NULL)
        return;
    cli_table_free(listing->table);
    sg_buf_clear(&listing->row);
    free(listing);
}

void cli_listing_show_keys(cli_listing *listing)
{
    listing->keys = true;
}

/* ---- text formats ---------------------------------------------------------
 */

static bool send(cli_listing *listing)
{
    bool written = cli_output_write(listing->output, sg_buf_str(&listing->row));

    sg_buf_reset(&listing->row);
    return written;
}

/* What stands before a row. */
static void open_row(cli_listing *listing)
{
    bool first = listing->count++ == 0;

    if (listing->format == CLI_FORMAT_JSON)
        sg_buf_addc(&listing->row, first ? "[\n" : ",\n");
    else if (listing->format == CLI_FORMAT_CSV && first && listing->edges)
        cli_csv_edge_titles(&listing->row, listing->evidence);
    else if (listing->format == CLI_FORMAT_CSV && first)
        cli_csv_titles(&listing->row, listing->evidence);
}

/* ---- tables ---------------------------------------------------------------
 */

/* Enough digits to tell a million statements apart; one that repeats what the
 * sentence said before is told by what follows the point. */
static sg_str short_key(sg_str key)
{
    enum { DIGITS = 10 };

    if (sg_str_find(key, '.', 0) < key.len)
        return key;
    return sg_str_sub(key, 0, DIGITS);
}

static bool tabulate_statement(cli_listing *listing,
                               const sg_document_info *document,
                               const sg_statement *statement)
{
    const sg_str none = {NULL, 0};
    const sg_str cells[STATEMENT_COLUMNS] = {
        listing->keys ? short_key(statement->key) : none,
        statement->date.len > 0 ? statement->date : document->date,
        statement->source.entity,
        sg_str_of(cli_sign_name(statement->polarity)),
        statement->relation,
        statement->has_target ? statement->target.entity : none,
        statement->topic_text,
        sg_str_of(sg_factuality_name(statement->status)),
        document->id,
        sg_str_of(statement->reviewed ? "yes" : NULL),
    };

    listing->count++;
    cli_table_row(listing->table, cells, statement->polarity);
    if (listing->evidence) {
        cli_evidence evidence = cli_evidence_of(statement);
        cli_table_below(listing->table, &evidence);
    }
    return true;
}

static bool tabulate_edge(cli_listing *listing, const sg_graph *graph,
                          const cli_edge *edge)
{
    const sg_str none = {NULL, 0};
    const sg_edge_group *group = edge->group;
    sg_buf count = SG_BUF_INIT;

    sg_buf_printf(&count, "%zu", group->count);
    const sg_str cells[EDGE_COLUMNS] = {
        sg_buf_str(&count),
        edge->from.name,
        sg_str_of(cli_sign_name(group->polarity)),
        edge->to.is_topic ? none : edge->to.name,
        edge->to.is_topic ? edge->to.name : none,
        edge->relations,
    };
    listing->count++;
    cli_table_row(listing->table, cells, group->polarity);
    sg_buf_clear(&count);
    for (size_t i = 0;
         listing->evidence && i < group->count && i < EVIDENCE_PER_EDGE; i++) {
        sg_edge member = sg_graph_edge(graph, group->edges[i]);
        cli_evidence evidence = cli_evidence_of_edge(&member);
        cli_table_below(listing->table, &evidence);
    }
    return true;
}

/* ---- rows -----------------------------------------------------------------
 */

bool cli_listing_statement(void *context, const sg_document_info *document,
                           const sg_statement *statement)
{
    cli_listing *listing = context;

    if (listing->format == CLI_FORMAT_TABLE)
        return tabulate_statement(listing, document, statement);
    open_row(listing);
    if (listing->format == CLI_FORMAT_CSV)
        cli_csv_statement(&listing->row, document, statement,
                          listing->evidence);
    else
        cli_json_statement(&listing->row, document, statement);
    if (listing->format == CLI_FORMAT_JSONL)
        sg_buf_byte(&listing->row, '\n');
    return send(listing);
}

bool cli_listing_edge(cli_listing *listing, const sg_graph *graph,
                      const cli_edge *edge)
{
    if (listing->format == CLI_FORMAT_TABLE)
        return tabulate_edge(listing, graph, edge);
    open_row(listing);
    if (listing->format == CLI_FORMAT_CSV)
        cli_csv_edge(&listing->row, graph, edge, listing->evidence);
    else
        cli_json_edge(&listing->row, graph, edge, listing->evidence);
    if (listing->format == CLI_FORMAT_JSONL)
        sg_buf_byte(&listing->row, '\n');
    return send(listing);
}

void cli_listing_end(cli_listing *listing)
{
    switch (listing->format) {
    case CLI_FORMAT_TABLE:
        cli_table_write(listing->table, cli_terminal_width(),
                        cli_terminal_colour(), &listing->row);
        break;
    case CLI_FORMAT_JSON:
        sg_buf_addc(&listing->row, listing->count > 0 ? "\n]\n" : "[]\n");
        break;
    case CLI_FORMAT_CSV:
        if (listing->count == 0 && listing->edges)
            cli_csv_edge_titles(&listing->row, listing->evidence);
        else if (listing->count == 0)
            cli_csv_titles(&listing->row, listing->evidence);
        break;
    case CLI_FORMAT_JSONL:
        break;
    }
    (void)send(listing);
}

size_t cli_listing_count(const cli_listing *listing)
{
    return listing->count;
}

/* analyze topics: one row a topic. */
#include "base/str.h"
#include "cli/analyze.h"

/* Phrases of a topic that are named. */
enum { NAMED = 5 };

static const cli_field fields[] = {
    {"topic", "TOPIC", CLI_CELL_TEXT, 0, 40},
    {"statements", "STATEMENTS", CLI_CELL_NUMBER, 0, 0},
    {"actors", "ACTORS", CLI_CELL_NUMBER, 0, 0},
    {"positive", "FOR", CLI_CELL_NUMBER, 0, 0},
    {"negative", "AGAINST", CLI_CELL_NUMBER, 0, 0},
    {"neutral", "NEUTRAL", CLI_CELL_NUMBER, 0, 0},
    {"divided", "DIVIDED", CLI_CELL_NUMBER, 2, 0},
    {"phrases", "CALLED", CLI_CELL_TEXT, 0, 60},
};
enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

static void add_row(cli_rows *rows, const sg_topic *t)
{
    sg_buf phrases = SG_BUF_INIT;

    for (size_t i = 0; i < t->phrase_count && i < NAMED; i++)
        sg_buf_printf(&phrases, "%s%.*s", i > 0 ? "; " : "",
                      SG_FMT(t->phrases[i]));
    if (t->phrase_count > NAMED)
        sg_buf_printf(&phrases, "; %zu more", t->phrase_count - NAMED);
    const cli_cell cells[FIELDS] = {
        cli_text_cell(t->name),
        cli_number_cell((double)t->statements),
        cli_number_cell((double)t->actors),
        cli_number_cell((double)t->positive),
        cli_number_cell((double)t->negative),
        cli_number_cell((double)t->neutral),
        cli_number_cell(t->divided),
        cli_text_cell(sg_buf_str(&phrases)),
    };
    cli_rows_add(rows, cells);
    sg_buf_clear(&phrases);
}

sg_status analyze_topics(const sg_graph *graph,
                         const analyze_settings *settings, cli_output *output,
                         cli_console *console, sg_error *err)
{
    sg_topics topics;
    cli_rows *rows;
    sg_status status =
        sg_topics_list(graph, (sg_topic_grouping)settings->topics_by,
                       (sg_about)settings->about, &topics, err);

    (void)console;
    if (status != SG_OK)
        return status;
    rows = cli_rows_new(fields, FIELDS, (cli_format)settings->format, output);
    for (size_t i = 0; i < topics.count; i++)
        if (settings->limit == 0 || i < settings->limit)
            add_row(rows, &topics.items[i]);
    cli_rows_end(rows);
    cli_rows_free(rows);
    sg_topics_clear(&topics);
    return SG_OK;
}

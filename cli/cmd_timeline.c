/* stancegraph timeline: how many statements of which sign, window by window. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/draw.h"
#include "cli/look.h"
#include "cli/rows.h"
#include "cli/showing.h"
#include "cli/view.h"
#include "cli/window.h"

typedef struct timeline_settings {
    const char *graph;
    cli_showing showing;
    int by; /* of cli_windows */
    bool pairs;
    bool no_topics;
    cli_view view;
    cli_look look;
    cli_filter filter;
} timeline_settings;

static const timeline_settings defaults = {
    .graph = CLI_DEFAULT_GRAPH,
    .by = CLI_WINDOW_MONTH,
    .view = CLI_VIEW_INIT,
    .filter = CLI_FILTER_INIT,
};

#define AT(member) offsetof(timeline_settings, member)

static const cli_option own_options[] = {
    {.name = "by",
     .kind = CLI_CHOICE,
     .offset = AT(by),
     .argument = "WINDOW",
     .choices = cli_windows,
     .help = "one row for each"},
    {.name = "pairs",
     .kind = CLI_FLAG,
     .offset = AT(pairs),
     .help = "one row for each source and target or topic in each of them"},
};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(AT(graph)),     CLI_GROUP(own_options),
    CLI_SHOWING_GROUP(AT(showing)), CLI_NO_TOPICS_GROUP(AT(no_topics)),
    CLI_VIEW_GROUP(AT(view)),       CLI_LOOK_GROUP(AT(look)),
    CLI_FILTER_GROUP(AT(filter)),
};

/* ---- the whole ---------------------------------------------------------- */

static const cli_field fields[] = {
    {"window", "WINDOW", CLI_CELL_TEXT, 0, 0},
    {"statements", "STATEMENTS", CLI_CELL_NUMBER, 0, 0},
    {"positive", "POSITIVE", CLI_CELL_NUMBER, 0, 0},
    {"negative", "NEGATIVE", CLI_CELL_NUMBER, 0, 0},
    {"neutral", "NEUTRAL", CLI_CELL_NUMBER, 0, 0},
};
enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

static void count_sign(sg_sign_counts *tally, int polarity)
{
    tally->positive += polarity > 0;
    tally->negative += polarity < 0;
    tally->neutral += polarity == 0;
}

static void list_windows(const sg_graph *graph, const sg_windows *windows,
                         cli_rows *rows)
{
    sg_sign_counts *tallies = sg_calloc(windows->count + 1, sizeof(*tallies));

    for (size_t i = 0; i < sg_graph_edges(graph); i++)
        if (windows->of_edge[i] != SIZE_MAX)
            count_sign(&tallies[windows->of_edge[i]],
                       sg_graph_edge(graph, i).polarity);
    for (size_t i = 0; i < windows->count; i++) {
        const sg_sign_counts *t = &tallies[i];
        const cli_cell cells[FIELDS] = {
            cli_text_cell(sg_str_of(windows->names[i])),
            cli_number_cell((double)sg_sign_counts_sum(*t)),
            cli_number_cell((double)t->positive),
            cli_number_cell((double)t->negative),
            cli_number_cell((double)t->neutral),
        };

        if (!cli_rows_add(rows, cells))
            break;
    }
    free(tallies);
}

/* ---- pair by pair ------------------------------------------------------- */

static const cli_field pair_fields[] = {
    {"window", "WINDOW", CLI_CELL_TEXT, 0, 0},
    {"source", "SOURCE", CLI_CELL_TEXT, 0, 30},
    {"target", "TARGET", CLI_CELL_TEXT, 0, 30},
    {"topic", "TOPIC", CLI_CELL_TEXT, 0, 40},
    {"statements", "STATEMENTS", CLI_CELL_NUMBER, 0, 0},
    {"positive", "POSITIVE", CLI_CELL_NUMBER, 0, 0},
    {"negative", "NEGATIVE", CLI_CELL_NUMBER, 0, 0},
    {"neutral", "NEUTRAL", CLI_CELL_NUMBER, 0, 0},
};
enum { PAIR_FIELDS = sizeof(pair_fields) / sizeof(pair_fields[0]) };

typedef struct pair {
    size_t window;
    size_t from;
    size_t to;
    sg_sign_counts tally;
} pair;

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int by_ends(const void *left, const void *right)
{
    const pair *a = left;
    const pair *b = right;
    int order = compare_sizes(a->window, b->window);

    if (order == 0)
        order = compare_sizes(a->from, b->from);
    return order != 0 ? order : compare_sizes(a->to, b->to);
}

/* Within a window the strongest first. */
static int by_strength(const void *left, const void *right)
{
    const pair *a = left;
    const pair *b = right;
    int order = compare_sizes(a->window, b->window);

    if (order == 0)
        order = compare_sizes(sg_sign_counts_sum(b->tally),
                              sg_sign_counts_sum(a->tally));
    return order != 0 ? order : by_ends(left, right);
}

static size_t collect_pairs(const sg_graph *graph, const sg_windows *windows,
                            pair *pairs)
{
    size_t count = 0;
    size_t kept = 0;

    for (size_t i = 0; i < sg_graph_edges(graph); i++) {
        sg_edge edge = sg_graph_edge(graph, i);

        if (windows->of_edge[i] == SIZE_MAX)
            continue;
        pairs[count] = (pair){windows->of_edge[i], edge.from, edge.to, {0}};
        count_sign(&pairs[count++].tally, edge.polarity);
    }
    qsort(pairs, count, sizeof(*pairs), by_ends);
    for (size_t i = 0; i < count; i++) {
        pair *last = kept > 0 ? &pairs[kept - 1] : NULL;

        if (last == NULL || by_ends(last, &pairs[i]) != 0) {
            pairs[kept++] = pairs[i];
            continue;
        }
        last->tally.positive += pairs[i].tally.positive;
        last->tally.negative += pairs[i].tally.negative;
        last->tally.neutral += pairs[i].tally.neutral;
    }
    qsort(pairs, kept, sizeof(*pairs), by_strength);
    return kept;
}

static void list_pairs(const sg_graph *graph, const sg_windows *windows,
                       cli_rows *rows)
{
    const sg_str none = {NULL, 0};
    pair *pairs = sg_calloc(sg_graph_edges(graph) + 1, sizeof(*pairs));
    size_t count = collect_pairs(graph, windows, pairs);

    for (size_t i = 0; i < count; i++) {
        const pair *p = &pairs[i];
        sg_vertex to = sg_graph_vertex(graph, p->to);
        const cli_cell cells[PAIR_FIELDS] = {
            cli_text_cell(sg_str_of(windows->names[p->window])),
            cli_text_cell(sg_graph_vertex(graph, p->from).name),
            cli_text_cell(to.is_topic ? none : to.name),
            cli_text_cell(to.is_topic ? to.name : none),
            cli_number_cell((double)sg_sign_counts_sum(p->tally)),
            cli_number_cell((double)p->tally.positive),
            cli_number_cell((double)p->tally.negative),
            cli_number_cell((double)p->tally.neutral),
        };

        if (!cli_rows_add(rows, cells))
            break;
    }
    free(pairs);
}

/* ---- the picture -------------------------------------------------------- */

static void draw_bars(const timeline_settings *s, const sg_graph *graph,
                      const sg_windows *windows, sg_render_options options,
                      cli_console *console)
{
    sg_str *names = sg_calloc(windows->count + 1, sizeof(*names));
    sg_panels bars = {names, windows->count, windows->of_edge};
    sg_render_report report;

    for (size_t i = 0; i < windows->count; i++)
        names[i] = sg_str_of(windows->names[i]);
    options.bars = &bars;
    options.bar_pairs = s->pairs;
    if (cli_draw_graph(graph, &options, s->showing.output, &report, console))
        cli_look_warn(&report, console);
    free(names);
}

static void draw(const timeline_settings *s, cli_sight *sight,
                 const sg_windows *windows, cli_console *console)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_buf caption = SG_BUF_INIT;

    cli_filter_caption(&s->filter, &caption);
    if (caption.len > 0)
        options.caption = sg_buf_str(&caption);
    if (windows->undated > 0)
        sg_buf_printf(&sight->note,
                      "%zu statement%s without an exact date left out.",
                      windows->undated, windows->undated == 1 ? "" : "s");
    options.note = sg_buf_str(&sight->note);
    if (cli_look_of_file(&s->look, s->showing.output, &options, console))
        draw_bars(s, sight->graph, windows, options, console);
    sg_buf_clear(&caption);
}

/* ---- the command -------------------------------------------------------- */

static void list(const timeline_settings *settings, const sg_graph *graph,
                 const sg_windows *windows, cli_console *console)
{
    cli_format format = (cli_format)settings->showing.format;
    cli_output output = CLI_OUTPUT_INIT;
    cli_rows *rows =
        settings->pairs
            ? cli_rows_new(pair_fields, PAIR_FIELDS, format, &output)
            : cli_rows_new(fields, FIELDS, format, &output);

    if (settings->pairs)
        list_pairs(graph, windows, rows);
    else
        list_windows(graph, windows, rows);
    cli_rows_end(rows);
    cli_rows_free(rows);
    cli_output_close(&output, console);
    if (windows->undated > 0)
        cli_note(console, "%zu statement%s without an exact date left out",
                 windows->undated, windows->undated == 1 ? "" : "s");
}

static void tell(const timeline_settings *settings, cli_sight *sight,
                 cli_console *console)
{
    sg_error err = SG_ERROR_INIT;
    sg_windows windows;

    if (sg_windows_find(sight->graph, cli_window(settings->by), &windows,
                        &err) != SG_OK) {
        cli_fail(console, &err);
        return;
    }
    if (cli_showing_draws(&settings->showing))
        draw(settings, sight, &windows, console);
    else
        list(settings, sight->graph, &windows, console);
    sg_windows_clear(&windows);
}

static void run_timeline(const cli_call *call)
{
    const timeline_settings *settings = call->settings;
    const char *fault = cli_showing_fault(&settings->showing);
    sg_error err = SG_ERROR_INIT;
    cli_sight sight = {.note = SG_BUF_INIT};
    sg_store *store = NULL;
    sg_filter filter;

    if (fault != NULL) {
        cli_fail_usage(call->console, "%s", fault);
        return;
    }
    store = cli_open_filtered(settings->graph, &settings->filter, &filter,
                              call->console);
    if (store == NULL)
        return;
    filter.addressed = settings->no_topics;
    if (cli_sight_load(&settings->view, store, &filter,
                       settings->no_topics ? 0 : CLI_SIGHT_TOPICS, &sight,
                       &err) == SG_OK)
        tell(settings, &sight, call->console);
    else
        cli_fail(call->console, &err);
    cli_sight_clear(&sight);
    sg_store_close(store);
}

const cli_command cli_timeline_command = {
    .name = "timeline",
    .arguments = "",
    .summary = "how much of it, and how friendly, window by window",
    .details = "As a list, or as a chart (-f svg, -o FILE). render --periods "
               "draws the graph\nitself as small multiples.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .run = run_timeline,
};

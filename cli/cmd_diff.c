/* stancegraph diff: what changed between two periods, or from one graph to
 * another. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/draw.h"
#include "cli/look.h"
#include "cli/period.h"
#include "cli/rows.h"
#include "cli/showing.h"
#include "cli/view.h"
#include "cli/window.h"

typedef struct diff_settings {
    const char *graph;
    const char *other;
    const char *from;
    const char *to;
    cli_showing showing;
    bool same;
    size_t limit;
    bool no_topics;
    cli_view view;
    cli_look look;
    cli_filter filter;
} diff_settings;

static const diff_settings defaults = {
    .graph = CLI_DEFAULT_GRAPH,
    .view = CLI_VIEW_INIT,
    .filter = CLI_FILTER_INIT,
};

#define AT(member) offsetof(diff_settings, member)

static const cli_option own_options[] = {
    {.name = "from",
     .kind = CLI_TEXT,
     .offset = AT(from),
     .argument = "A..B",
     .help = "the first period: 2031-01..2031-03, ..2031-03-15, 2031-01"},
    {.name = "to",
     .kind = CLI_TEXT,
     .offset = AT(to),
     .argument = "C..D",
     .help = "the second one"},
    {.name = "other",
     .kind = CLI_TEXT,
     .offset = AT(other),
     .argument = "FILE",
     .help = "another graph: the second state of things"},
    {.name = "same",
     .kind = CLI_FLAG,
     .offset = AT(same),
     .help = "list what did not change too"},
};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(AT(graph)),         CLI_GROUP(own_options),
    CLI_SHOWING_GROUP(AT(showing)),     CLI_LIMIT_GROUP(AT(limit)),
    CLI_NO_TOPICS_GROUP(AT(no_topics)), CLI_VIEW_GROUP(AT(view)),
    CLI_LOOK_GROUP(AT(look)),           CLI_FILTER_GROUP(AT(filter)),
};

/* ---- what is compared --------------------------------------------------- */

static const char *fault(const diff_settings *s)
{
    if (s->other == NULL && (s->from == NULL || s->to == NULL))
        return "diff needs --from and --to, or --other";
    if (s->filter.since != NULL || s->filter.until != NULL)
        return "diff takes its periods from --from and --to, not from --since "
               "and --until";
    return cli_showing_fault(&s->showing);
}

/* The second period is longer or shorter by more than a fifth. */
static void warn_of_lengths(const diff_settings *s, cli_console *console)
{
    int64_t first = cli_period_days(s->from);
    int64_t second = cli_period_days(s->to);

    if (first > 0 && second > 0 &&
        (first * 5 > second * 6 || second * 5 > first * 6))
        cli_note(console,
                 "the periods have %lld and %lld days: counts are compared as "
                 "they are",
                 (long long)first, (long long)second);
}

/* One side: a period of a store. */
typedef struct side {
    sg_store *store;
    const char *option;
    const char *period; /* as it was given to the option, or NULL */
} side;

static sg_status load_side(const diff_settings *s, side from, sg_filter filter,
                           cli_sight *out, sg_error *err)
{
    cli_period period = {{NULL, 0}, {NULL, 0}};
    sg_status status = SG_OK;

    if (from.period != NULL)
        status = cli_period_read(from.option, from.period, &period, err);
    if (status != SG_OK)
        return status;
    filter.since = period.since;
    filter.until = period.until;
    filter.addressed = s->no_topics;
    return cli_sight_load(&s->view, from.store, &filter,
                          s->no_topics ? 0 : CLI_SIGHT_TOPICS, out, err);
}

/* ---- the list ----------------------------------------------------------- */

static const cli_field fields[] = {
    {"change", "CHANGE", CLI_CELL_TEXT, 0, 0},
    {"source", "SOURCE", CLI_CELL_TEXT, 0, 30},
    {"target", "TARGET", CLI_CELL_TEXT, 0, 30},
    {"topic", "TOPIC", CLI_CELL_TEXT, 0, 40},
    {"before", "BEFORE", CLI_CELL_NUMBER, 0, 0},
    {"before_positive", "+", CLI_CELL_NUMBER, 0, 0},
    {"before_negative", "-", CLI_CELL_NUMBER, 0, 0},
    {"after", "AFTER", CLI_CELL_NUMBER, 0, 0},
    {"after_positive", "+", CLI_CELL_NUMBER, 0, 0},
    {"after_negative", "-", CLI_CELL_NUMBER, 0, 0},
};
enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

static bool add_row(cli_rows *rows, const sg_diff *diff,
                    const sg_pair_change *pair)
{
    const sg_str none = {NULL, 0};
    sg_vertex to = sg_graph_vertex(diff->graph, pair->to);
    const cli_cell cells[FIELDS] = {
        cli_text_cell(sg_str_of(sg_change_name(pair->change))),
        cli_text_cell(sg_graph_vertex(diff->graph, pair->from).name),
        cli_text_cell(to.is_topic ? none : to.name),
        cli_text_cell(to.is_topic ? to.name : none),
        cli_number_cell((double)sg_sign_counts_sum(pair->before)),
        cli_number_cell((double)pair->before.positive),
        cli_number_cell((double)pair->before.negative),
        cli_number_cell((double)sg_sign_counts_sum(pair->after)),
        cli_number_cell((double)pair->after.positive),
        cli_number_cell((double)pair->after.negative),
    };

    return cli_rows_add(rows, cells);
}

static void list(const diff_settings *s, const sg_diff *diff,
                 cli_console *console)
{
    cli_output output = CLI_OUTPUT_INIT;
    cli_rows *rows =
        cli_rows_new(fields, FIELDS, (cli_format)s->showing.format, &output);
    size_t listed = 0;

    for (size_t i = 0; i < diff->count; i++) {
        if (diff->items[i].change == SG_SAME && !s->same)
            continue;
        if (s->limit > 0 && listed == s->limit)
            break;
        listed++;
        if (!add_row(rows, diff, &diff->items[i]))
            break;
    }
    cli_rows_end(rows);
    cli_rows_free(rows);
    cli_output_close(&output, console);
    cli_note(console,
             "%zu flipped, %zu added, %zu vanished, %zu stronger, %zu weaker, "
             "%zu the same",
             diff->of_change[SG_FLIPPED], diff->of_change[SG_ADDED],
             diff->of_change[SG_VANISHED], diff->of_change[SG_STRONGER],
             diff->of_change[SG_WEAKER], diff->of_change[SG_SAME]);
}

/* ---- the picture -------------------------------------------------------- */

/* "2031-01..2031-03" as it was given, else the graph's file. */
static sg_str side_title(const char *period, const char *graph)
{
    return sg_str_of(period != NULL ? period : graph);
}

static int largest_first(const void *left, const void *right)
{
    const sg_pair_change *const *a = left;
    const sg_pair_change *const *b = right;
    size_t size_a = sg_change_size(*a);
    size_t size_b = sg_change_size(*b);

    if (size_a != size_b)
        return size_a > size_b ? -1 : 1;
    return *a < *b ? -1 : *a > *b;
}

/* Marks the edges of the pairs that changed most; returns how many pairs these
 * are. */
static size_t choose_pairs(const sg_diff *diff, sg_arena *arena, bool *kept)
{
    const sg_pair_change **pairs =
        sg_arena_array(arena, diff->count, sizeof(sg_pair_change *));
    size_t changed = 0;
    size_t chosen;

    for (size_t i = 0; i < diff->count; i++)
        if (diff->items[i].change != SG_SAME)
            pairs[changed++] = &diff->items[i];
    if (changed > 0)
        qsort(pairs, changed, sizeof(sg_pair_change *), largest_first);
    chosen = changed < SG_PANEL_LINKS_MAX ? changed : SG_PANEL_LINKS_MAX;
    for (size_t i = 0; i < chosen; i++)
        for (size_t k = 0; k < pairs[i]->edges_count; k++)
            kept[pairs[i]->edges[k]] = true;
    return chosen;
}

/* Two panels of the pairs that changed most, as `options` describe them. */
static void draw_pairs(const diff_settings *s, const sg_diff *diff,
                       sg_render_options options, sg_buf *note,
                       cli_console *console)
{
    size_t edges = sg_graph_edges(diff->graph);
    sg_arena *arena = sg_arena_new();
    bool *kept = sg_arena_array(arena, edges, sizeof(bool));
    size_t *of_edge = sg_arena_array(arena, edges, sizeof(size_t));
    sg_str titles[2] = {
        side_title(s->from, s->graph),
        side_title(s->to, s->other != NULL ? s->other : s->graph)};
    sg_panels panels = {titles, 2, of_edge};
    size_t changed = diff->count - diff->of_change[SG_SAME];
    size_t chosen = choose_pairs(diff, arena, kept);
    sg_render_report report;
    sg_graph *part = NULL;
    sg_error err = SG_ERROR_INIT;

    for (size_t i = 0, count = 0; i < edges; i++)
        if (kept[i])
            of_edge[count++] = i >= diff->split;
    if (chosen < changed)
        sg_buf_printf(note, "The %zu of %zu changed pairs that changed most. ",
                      chosen, changed);
    options.note = sg_buf_str(note);
    options.panels = &panels;
    if (sg_graph_part(diff->graph, kept, &part, &err) != SG_OK)
        cli_fail(console, &err);
    else if (cli_draw_graph(part, &options, s->showing.output, &report,
                            console))
        cli_look_warn(&report, console);
    sg_graph_free(part);
    sg_arena_free(arena);
}

static void draw(const diff_settings *s, const sg_diff *diff, sg_buf *note,
                 cli_console *console)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_buf caption = SG_BUF_INIT;

    cli_filter_caption(&s->filter, &caption);
    if (caption.len > 0)
        options.caption = sg_buf_str(&caption);
    options.title = SG_STR("What changed");
    options.topics = !s->no_topics;
    if (cli_look_of_file(&s->look, s->showing.output, &options, console))
        draw_pairs(s, diff, options, note, console);
    sg_buf_clear(&caption);
}

/* ---- the command -------------------------------------------------------- */

static void compare(const diff_settings *s, sg_store *before, sg_store *after,
                    const sg_filter *filter, cli_console *console)
{
    cli_sight first = {.note = SG_BUF_INIT};
    cli_sight second = {.note = SG_BUF_INIT};
    sg_error err = SG_ERROR_INIT;
    sg_diff diff = {.graph = NULL};
    sg_status status =
        load_side(s, (side){before, "--from", s->from}, *filter, &first, &err);

    if (status == SG_OK)
        status =
            load_side(s, (side){after, "--to", s->to}, *filter, &second, &err);
    if (status == SG_OK)
        status = sg_graph_diff(first.graph, second.graph, &diff, &err);
    if (status == SG_OK)
        warn_of_lengths(s, console);
    if (status != SG_OK)
        cli_fail(console, &err);
    else if (cli_showing_draws(&s->showing))
        draw(s, &diff, &first.note, console);
    else
        list(s, &diff, console);
    sg_diff_clear(&diff);
    cli_sight_clear(&second);
    cli_sight_clear(&first);
}

static void run_diff(const cli_call *call)
{
    const diff_settings *s = call->settings;
    sg_store *store = NULL;
    sg_store *other = NULL;
    sg_filter filter;

    if (fault(s) != NULL) {
        cli_fail_usage(call->console, "%s", fault(s));
        return;
    }
    store = cli_open_filtered(s->graph, &s->filter, &filter, call->console);
    if (store != NULL && s->other != NULL)
        other = cli_open_store(s->other, SG_STORE_READ, call->console);
    if (store != NULL && (s->other == NULL || other != NULL))
        compare(s, store, other != NULL ? other : store, &filter,
                call->console);
    sg_store_close(other);
    sg_store_close(store);
}

const cli_command cli_diff_command = {
    .name = "diff",
    .arguments = "",
    .summary = "what changed between two periods or two graphs",
    .details = "Pairs of a source and a target or topic: flipped (the sign is "
               "another one),\nadded, vanished, stronger, weaker. Counts are "
               "compared as they are: take\nperiods of one length. As a list, "
               "or drawn side by "
               "side (-f svg, -o FILE).\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .run = run_diff,
};

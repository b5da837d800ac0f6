/* stancegraph render: the graph, or a part of it, as a picture. */
#include "base/str.h"
#include "cli/camp_boxes.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/draw.h"
#include "cli/look.h"
#include "cli/view.h"
#include "cli/window.h"

typedef struct render_settings {
    const char *graph;
    int type; /* sg_picture, -1: as the name of the output tells */
    const char *output;
    size_t max_edges;
    size_t max_statements;
    int choice; /* sg_choice */
    size_t width;
    const char *title;
    bool no_topics;
    bool nameless;
    int periods; /* of period_names */
    int boxes;   /* of which kind: see box_names */
    cli_view view;
    cli_look look;
    cli_filter filter;
} render_settings;

static const render_settings defaults = {
    .graph = CLI_DEFAULT_GRAPH,
    .type = -1,
    .max_edges = SG_RENDER_EDGES,
    .max_statements = SG_RENDER_STATEMENTS,
    .view = CLI_VIEW_INIT,
    .filter = CLI_FILTER_INIT,
};

static const char *const choices[] = {[SG_CHOOSE_SPREAD] = "spread",
                                      [SG_CHOOSE_COUNT] = "count",
                                      [SG_CHOOSE_CONFIDENCE] = "confidence",
                                      [SG_CHOOSE_BACKBONE] = "backbone",
                                      NULL};

enum { BOXES_AFFILIATION, BOXES_CAMPS, BOXES_NONE };
static const char *const box_names[] = {[BOXES_AFFILIATION] = "affiliation",
                                        [BOXES_CAMPS] = "camps",
                                        [BOXES_NONE] = "none",
                                        NULL};

/* cli_windows behind "none". */
static const char *const period_names[] = {"none",    "day",  "week", "month",
                                           "quarter", "year", NULL};

#define AT(member) offsetof(render_settings, member)

static const cli_option own_options[] = {
    {.name = "type",
     .letter = 'T',
     .kind = CLI_CHOICE,
     .offset = AT(type),
     .argument = "TYPE",
     .choices = cli_draw_types,
     .help = "by default the ending of FILE, else svg"},
    {.name = "output",
     .letter = 'o',
     .kind = CLI_TEXT,
     .offset = AT(output),
     .argument = "FILE",
     .help = "instead of standard output; md and latex have their picture "
             "beside it"},
    {.name = "max-edges",
     .kind = CLI_COUNT,
     .offset = AT(max_edges),
     .argument = "N",
     .max = 1000000,
     .help = "draw N edges at most; 0 draws all"},
    {.name = "choose",
     .kind = CLI_CHOICE,
     .offset = AT(choice),
     .argument = "BY",
     .choices = choices,
     .help = "which edges, when not all are drawn"},
    {.name = "max-statements",
     .kind = CLI_COUNT,
     .offset = AT(max_statements),
     .argument = "N",
     .max = 1000000,
     .help = "the strongest that an HTML page carries; 0 is all"},
    {.name = "width",
     .kind = CLI_COUNT,
     .offset = AT(width),
     .argument = "PIXELS",
     .max = 32767,
     .help = "of a PNG; 0 is twice the natural width"},
    {.name = "title",
     .kind = CLI_TEXT,
     .offset = AT(title),
     .argument = "TEXT",
     .help = "above the picture"},
    {.name = "no-topics",
     .kind = CLI_FLAG,
     .offset = AT(no_topics),
     .help = "leave out what is no actor"},
    {.name = "nameless",
     .kind = CLI_FLAG,
     .offset = AT(nameless),
     .help = "draw what nobody names too: some, 52 percent, it"},
    {.name = "periods",
     .kind = CLI_CHOICE,
     .offset = AT(periods),
     .argument = "WINDOW",
     .choices = period_names,
     .help = "the same actors once for each, and what changed between them"},
    {.name = "boxes",
     .kind = CLI_CHOICE,
     .offset = AT(boxes),
     .argument = "OF",
     .choices = box_names,
     .help = "who shares a box; camps are found by who is friend and foe"},
};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(AT(graph)),   CLI_GROUP(own_options),
    CLI_VIEW_GROUP(AT(view)),     CLI_LOOK_GROUP(AT(look)),
    CLI_FILTER_GROUP(AT(filter)),
};

/* False when the options do not go together. */
static bool choose_type(const render_settings *settings,
                        sg_render_options *options, cli_console *console)
{
    sg_error err = SG_ERROR_INIT;

    if (settings->type >= 0)
        options->format = (sg_picture)settings->type;
    else if (cli_draw_type_of(settings->output, &options->format, &err) !=
             SG_OK)
        cli_fail(console, &err);
    if (err.code == SG_OK && settings->width > 0 &&
        options->format != SG_PICTURE_PNG)
        cli_fail_usage(console, "--width is for png, not for %s",
                       cli_draw_types[options->format]);
    if (err.code == SG_OK && options->format == SG_PICTURE_PAGE &&
        (settings->view.hops > 1 || settings->view.by != CLI_BY_ACTOR ||
         settings->periods > 0 || settings->look.theme != SG_THEME_AUTO ||
         settings->look.transparent))
        cli_fail_usage(console,
                       "--hops, --by, --periods, --theme and --transparent are "
                       "for pictures: in a page its readers choose");
    if (settings->periods > 0 && settings->boxes == BOXES_CAMPS)
        cli_fail_usage(console, "--periods has no boxes: camps would be others "
                                "in each");
    return console->status == CLI_DONE &&
           cli_look_apply(&settings->look, options, console);
}

/* The page needs the whole store, and lets its readers choose a view. */
static void draw_page(const render_settings *settings, sg_store *store,
                      const sg_filter *filter, sg_render_options *options,
                      cli_console *console)
{
    static const sg_boxes camps = {.camps = true};
    sg_buf caption = SG_BUF_INIT;
    sg_render_report report;

    if (settings->boxes == BOXES_CAMPS)
        options->boxes = &camps; /* which the page finds itself */
    cli_filter_caption(&settings->filter, &caption);
    if (caption.len > 0)
        options->caption = sg_buf_str(&caption);
    if (cli_draw(store, filter, options, settings->output, &report, console) &&
        report.statements_drawn < report.statements)
        cli_note(console, "%zu of %zu statements shown",
                 report.statements_drawn, report.statements);
    sg_buf_clear(&caption);
}

static void draw_graph(const render_settings *settings, const sg_graph *graph,
                       const sg_render_options *options, cli_console *console)
{
    sg_render_report report;

    if (!cli_draw_graph(graph, options, settings->output, &report, console))
        return;
    cli_look_warn(&report, console);
    if (report.statements_drawn < report.statements)
        cli_note(console, "%zu of %zu statements shown",
                 report.statements_drawn, report.statements);
}

static void draw_periods(const render_settings *settings, cli_sight *sight,
                         sg_render_options options, cli_console *console)
{
    sg_error err = SG_ERROR_INIT;
    cli_panels panels;

    if (cli_panels_make(sight->graph, cli_window(settings->periods - 1),
                        &sight->note, &panels, &err) == SG_OK) {
        options.note = sg_buf_str(&sight->note);
        options.panels = &panels.panels;
        draw_graph(settings, panels.graph, &options, console);
    } else {
        cli_fail(console, &err);
    }
    cli_panels_clear(&panels);
}

/* Draws what is in sight. */
static void draw(const render_settings *settings, cli_sight *sight,
                 sg_render_options *options, cli_console *console)
{
    sg_arena *arena = sg_arena_new();
    sg_buf caption = SG_BUF_INIT;

    cli_filter_caption(&settings->filter, &caption);
    if (caption.len > 0)
        options->caption = sg_buf_str(&caption);
    if (settings->boxes == BOXES_CAMPS)
        options->boxes = cli_camp_boxes(arena, sight);
    options->note = sg_buf_str(&sight->note);
    if (settings->periods > 0)
        draw_periods(settings, sight, *options, console);
    else
        draw_graph(settings, sight->graph, options, console);
    sg_buf_clear(&caption);
    sg_arena_free(arena);
}

static void render(const render_settings *settings, sg_store *store,
                   const sg_filter *filter, sg_render_options *options,
                   cli_console *console)
{
    unsigned asked = (settings->no_topics ? 0 : CLI_SIGHT_TOPICS) |
                     (settings->boxes == BOXES_CAMPS ? CLI_SIGHT_CAMPS : 0);
    sg_error err = SG_ERROR_INIT;
    cli_sight sight;

    options->title = sg_str_of(settings->title);
    options->max_edges = settings->max_edges;
    options->max_statements = settings->max_statements;
    options->choice = (sg_choice)settings->choice;
    options->topics = !settings->no_topics;
    options->nameless = settings->nameless;
    options->width = settings->width;
    options->no_boxes = settings->boxes == BOXES_NONE;
    if (options->format == SG_PICTURE_PAGE) {
        draw_page(settings, store, filter, options, console);
        return;
    }
    if (cli_sight_load(&settings->view, store, filter, asked, &sight, &err) ==
        SG_OK)
        draw(settings, &sight, options, console);
    else
        cli_fail(console, &err);
    cli_sight_clear(&sight);
}

static void run_render(const cli_call *call)
{
    const render_settings *settings = call->settings;
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_store *store = NULL;
    sg_filter filter;

    if (choose_type(settings, &options, call->console))
        store = cli_open_filtered(settings->graph, &settings->filter, &filter,
                                  call->console);
    if (store != NULL)
        render(settings, store, &filter, &options, call->console);
    sg_store_close(store);
}

const cli_command cli_render_command = {
    .name = "render",
    .arguments = "",
    .summary = "draw the graph or a part of it",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .run = run_render,
};

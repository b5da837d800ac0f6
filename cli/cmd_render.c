/* stancegraph render: the graph, or a part of it, as a picture. */
#include "base/str.h"
#include "cli/command.h"
#include "cli/common.h"

typedef struct render_settings {
    const char *graph;
    int format; /* sg_picture */
    const char *output;
    size_t max_edges;
    int choice; /* sg_choice */
    const char *title;
    bool no_topics;
    cli_filter filter;
} render_settings;

/* As SG_RENDER_OPTIONS_INIT has it: checked by tests/cli/test_help.sh. */
enum { DEFAULT_MAX_EDGES = 60 };

static const render_settings defaults = {
    .graph = CLI_DEFAULT_GRAPH,
    .max_edges = DEFAULT_MAX_EDGES,
    .filter = CLI_FILTER_INIT,
};

static const char *const formats[] = {
    [SG_PICTURE_SVG] = "svg", [SG_PICTURE_DOT] = "dot", NULL};

static const char *const choices[] = {[SG_CHOOSE_SPREAD] = "spread",
                                      [SG_CHOOSE_COUNT] = "count",
                                      [SG_CHOOSE_CONFIDENCE] = "confidence",
                                      [SG_CHOOSE_BACKBONE] = "backbone",
                                      NULL};

#define AT(member) offsetof(render_settings, member)

static const cli_option own_options[] = {
    {.name = "type",
     .letter = 'T',
     .kind = CLI_CHOICE,
     .offset = AT(format),
     .argument = "TYPE",
     .choices = formats,
     .help = "of the picture"},
    {.name = "output",
     .letter = 'o',
     .kind = CLI_TEXT,
     .offset = AT(output),
     .argument = "FILE",
     .help = "instead of standard output"},
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
    {.name = "title",
     .kind = CLI_TEXT,
     .offset = AT(title),
     .argument = "TEXT",
     .help = "above the picture"},
    {.name = "no-topics",
     .kind = CLI_FLAG,
     .offset = AT(no_topics),
     .help = "leave out what is no actor"},
};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(AT(graph)),
    {.options = own_options,
     .count = sizeof(own_options) / sizeof(own_options[0])},
    CLI_FILTER_GROUP(AT(filter)),
};

static void render(const render_settings *settings, sg_store *store,
                   const sg_filter *filter, cli_console *console)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_render_report report;
    sg_buf caption = SG_BUF_INIT;

    cli_filter_caption(&settings->filter, &caption);
    options.format = (sg_picture)settings->format;
    options.title = sg_str_of(settings->title);
    if (caption.len > 0)
        options.caption = sg_buf_str(&caption);
    options.max_edges = settings->max_edges;
    options.choice = (sg_choice)settings->choice;
    options.topics = !settings->no_topics;
    if (cli_draw(store, filter, &options, settings->output, &report, console) &&
        report.statements_drawn < report.statements)
        cli_note(console, "%zu of %zu statements shown",
                 report.statements_drawn, report.statements);
    sg_buf_clear(&caption);
}

static void run_render(const cli_call *call)
{
    const render_settings *settings = call->settings;
    sg_store *store =
        cli_open_store(settings->graph, SG_STORE_READ, call->console);
    sg_filter filter;

    if (store != NULL &&
        cli_check_filter(&settings->filter, store, &filter, call->console))
        render(settings, store, &filter, call->console);
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

/* stancegraph path: how two actors are connected. */
#include "base/error.h"
#include "base/str.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/output.h"
#include "cli/path_list.h"
#include "cli/table.h"

typedef enum path_format { FORMAT_TABLE, FORMAT_JSON } path_format;

typedef struct path_settings {
    const char *graph;
    int format; /* path_format */
    int by;     /* sg_path_order */
    size_t max_hops;
    size_t count;
    bool directed;
    size_t sentences;
    bool exit_status;
    cli_filter filter;
} path_settings;

static const path_settings defaults = {
    .graph = CLI_DEFAULT_GRAPH,
    .max_hops = 6,
    .count = 1,
    .sentences = 1,
    .filter = CLI_FILTER_INIT,
};

static const char *const formats[] = {
    [FORMAT_TABLE] = "table", [FORMAT_JSON] = "json", NULL};

static const char *const orders[] = {
    [SG_PATHS_SHORTEST] = "links", [SG_PATHS_STRONGEST] = "strength", NULL};

#define AT(member) offsetof(path_settings, member)

static const cli_option own_options[] = {
    {.name = "format",
     .letter = 'f',
     .kind = CLI_CHOICE,
     .offset = AT(format),
     .argument = "FORMAT",
     .choices = formats,
     .help = "of the list"},
    {.name = "by",
     .kind = CLI_CHOICE,
     .offset = AT(by),
     .argument = "WHAT",
     .choices = orders,
     .help = "the best path is that of fewest links, or the strongest"},
    {.name = "max-hops",
     .kind = CLI_COUNT,
     .offset = AT(max_hops),
     .argument = "N",
     .max = 1000,
     .help = "paths of at most N links; 0 for any number"},
    {.name = "count",
     .kind = CLI_COUNT,
     .offset = AT(count),
     .argument = "K",
     .max = 1000,
     .help = "the K best paths"},
    {.name = "directed",
     .kind = CLI_FLAG,
     .offset = AT(directed),
     .help = "only along statements, from source to target"},
    {.name = "sentences",
     .kind = CLI_COUNT,
     .offset = AT(sentences),
     .argument = "N",
     .max = 1000,
     .help = "show N of each link, the most certain"},
    {.name = "exit-status",
     .kind = CLI_FLAG,
     .offset = AT(exit_status),
     .help = "end with status 1 when there is no path"},
};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(AT(graph)),
    CLI_GROUP(own_options),
    CLI_FILTER_GROUP(AT(filter)),
};

static sg_status list(const path_settings *settings, const cli_path_list *what,
                      const sg_paths *paths, sg_error *err)
{
    if (settings->format == FORMAT_JSON)
        return cli_path_json(what, paths, err);
    return cli_path_table(what, paths, cli_terminal_width(),
                          cli_terminal_colour(), err);
}

static void note_nothing(const path_settings *settings, const sg_paths *paths,
                         cli_console *console)
{
    sg_buf limit = SG_BUF_INIT;

    if (settings->max_hops > 0)
        sg_buf_printf(&limit, " of at most %zu link%s", settings->max_hops,
                      settings->max_hops == 1 ? "" : "s");
    cli_note(console, "no path%s %s %.*s %s %.*s", limit.data,
             settings->directed ? "from" : "between", SG_FMT(paths->from),
             settings->directed ? "to" : "and", SG_FMT(paths->to));
    if (settings->exit_status && console->status == CLI_DONE)
        console->status = CLI_NOTHING;
    sg_buf_clear(&limit);
}

static void show(const path_settings *settings, sg_store *store,
                 const sg_path_query *query, cli_console *console)
{
    sg_buf text = SG_BUF_INIT;
    const cli_path_list what = {store, query, settings->sentences, &text};
    sg_error err = SG_ERROR_INIT;
    sg_paths *paths = NULL;
    sg_status status = sg_paths_find(store, query, &paths, &err);

    if (status == SG_OK)
        status = list(settings, &what, paths, &err);
    if (status != SG_OK)
        cli_fail(console, &err);
    else
        cli_print(&text, console);
    if (status == SG_OK && paths->count == 0)
        note_nothing(settings, paths, console);
    sg_paths_free(paths);
    sg_buf_clear(&text);
}

/* The two ends are the arguments. */
static bool check(const path_settings *settings, cli_console *console)
{
    if (settings->filter.sources.count + settings->filter.targets.count > 0)
        cli_fail_usage(console, "path goes between its two arguments; --source "
                                "and --target are for other commands");
    else if (settings->count == 0)
        cli_fail_usage(console, "--count 0 asks for no path");
    return console->status == CLI_DONE;
}

static void run_path(const cli_call *call)
{
    const path_settings *settings = call->settings;
    sg_path_query query = {
        .from = sg_str_of(call->arguments[0]),
        .to = sg_str_of(call->arguments[1]),
        .order = (sg_path_order)settings->by,
        .count = settings->count,
        .max_links = settings->max_hops,
        .directed = settings->directed,
    };
    sg_store *store = NULL;
    sg_filter filter;

    if (check(settings, call->console))
        store = cli_open_filtered(settings->graph, &settings->filter, &filter,
                                  call->console);
    query.filter = &filter;
    if (store != NULL)
        show(settings, store, &query, call->console);
    sg_store_close(store);
}

const cli_command cli_path_command = {
    .name = "path",
    .arguments = "A B",
    .summary = "how two actors are connected",
    .details =
        "A link is all that two actors say and do towards each other; it "
        "weighs "
        "as\nmuch as the confidences of its statements together. The sign of a "
        "path is\nthe product of the signs of its links; a path is as strong "
        "as "
        "one link that\nweighs 1 / (1/w1 + 1/w2 + ...).\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .min_arguments = 2,
    .max_arguments = 2,
    .run = run_path,
};

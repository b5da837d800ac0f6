/* stancegraph analyze: measures on the graph. Each verb has a file of its own:
 * analyze_camps.c and so on. */
#include "cli/analyze.h"
#include "cli/command.h"

static const analyze_settings defaults = {
    .graph = CLI_DEFAULT_GRAPH,
    .filter = CLI_FILTER_INIT,
    .runs = 20,
    .seed = 1,
};

static const char *const formats[] = {[CLI_FORMAT_TABLE] = "table",
                                      [CLI_FORMAT_JSON] = "json",
                                      [CLI_FORMAT_JSONL] = "jsonl",
                                      [CLI_FORMAT_CSV] = "csv",
                                      NULL};

static const char *const methods[] = {[SG_CAMPS_AUTO] = "auto",
                                      [SG_CAMPS_LEIDEN] = "leiden",
                                      [SG_CAMPS_SPINGLASS] = "spinglass",
                                      [SG_CAMPS_RELOCATION] = "relocation",
                                      NULL};

static const char *const weighings[] = {
    [SG_WEIGH_CONFIDENCE] = "confidence", [SG_WEIGH_COUNT] = "count", NULL};

static const char *const windows[] = {[SG_BY_NOTHING] = "all",
                                      [SG_BY_DAY] = "day",
                                      [SG_BY_WEEK] = "week",
                                      [SG_BY_MONTH] = "month",
                                      [SG_BY_QUARTER] = "quarter",
                                      [SG_BY_YEAR] = "year",
                                      NULL};

#define AT(member) offsetof(analyze_settings, member)

static const cli_option format_option = {
    .name = "format",
    .letter = 'f',
    .kind = CLI_CHOICE,
    .offset = AT(format),
    .argument = "FORMAT",
    .choices = formats,
    .help = "of the result",
};

static const cli_option weighing_option = {
    .name = "weigh",
    .kind = CLI_CHOICE,
    .offset = AT(weighing),
    .argument = "HOW",
    .choices = weighings,
    .help = "what a statement counts: its confidence, or one",
};

static const cli_option camp_number_option = {
    .name = "camps",
    .kind = CLI_COUNT,
    .offset = AT(max_camps),
    .argument = "N",
    .max = 1000,
    .help = "at most N camps in each connected part, 2 for friend and foe; 0: "
            "as many as there are",
};

static const cli_option search_options[] = {
    {.name = "method",
     .kind = CLI_CHOICE,
     .offset = AT(method),
     .argument = "METHOD",
     .choices = methods,
     .help = "of the search for camps"},
    {.name = "runs",
     .kind = CLI_COUNT,
     .offset = AT(runs),
     .argument = "N",
     .max = 1000,
     .help = "how often camps are searched"},
    {.name = "seed",
     .kind = CLI_COUNT,
     .offset = AT(seed),
     .argument = "N",
     .max = 4000000000u,
     .help = "number that the chance in the search begins with"},
};

static const cli_option window_option = {
    .name = "by",
    .kind = CLI_CHOICE,
    .offset = AT(by),
    .argument = "WINDOW",
    .choices = windows,
    .help = "one row for each window of time",
};

enum {
    GROUP_GRAPH,
    GROUP_FORMAT,
    GROUP_CAMPS,
    GROUP_WINDOW,
    GROUP_WEIGHING,
    GROUP_SEARCH,
    GROUP_FILTER
};

static const cli_group groups[] = {
    [GROUP_GRAPH] = CLI_GRAPH_GROUP(AT(graph)),
    [GROUP_FORMAT] = {.options = &format_option, .count = 1},
    [GROUP_CAMPS] = {.options = &camp_number_option, .count = 1},
    [GROUP_WINDOW] = {.options = &window_option, .count = 1},
    [GROUP_WEIGHING] = {.options = &weighing_option, .count = 1},
    [GROUP_SEARCH] = {.options = search_options,
                      .count =
                          sizeof(search_options) / sizeof(search_options[0])},
    [GROUP_FILTER] = CLI_FILTER_GROUP(AT(filter)),
};

/* What every verb takes. */
#define COMMON (1u << GROUP_GRAPH | 1u << GROUP_FORMAT | 1u << GROUP_FILTER)

/* Loads what passes the filter and hands it to `analyze`. */
static void run(const cli_call *call, analyze_fn *analyze)
{
    const analyze_settings *settings = call->settings;
    cli_output output = CLI_OUTPUT_INIT;
    sg_error err = SG_ERROR_INIT;
    sg_graph *graph = NULL;
    sg_filter filter;
    sg_store *store =
        cli_open_store(settings->graph, SG_STORE_READ, call->console);

    if (store != NULL &&
        cli_check_filter(&settings->filter, store, &filter, call->console) &&
        (sg_graph_load(store, &filter, &graph, &err) != SG_OK ||
         analyze(graph, settings, &output, call->console, &err) != SG_OK))
        cli_fail(call->console, &err);
    cli_output_close(&output, call->console);
    sg_graph_free(graph);
    sg_store_close(store);
}

static void run_camps(const cli_call *call)
{
    run(call, analyze_camps);
}

static void run_balance(const cli_call *call)
{
    run(call, analyze_balance);
}

sg_camp_options analyze_camp_options(const analyze_settings *settings)
{
    sg_camp_options options = SG_CAMP_OPTIONS_INIT;

    options.method = (sg_camp_method)settings->method;
    options.weighing = (sg_weighing)settings->weighing;
    options.max_camps = settings->max_camps;
    options.runs = settings->runs;
    options.seed = (uint32_t)settings->seed;
    return options;
}

static const cli_verb verbs[] = {
    {.name = "camps",
     .arguments = "",
     .summary = "who stands with whom",
     .groups =
         COMMON | 1u << GROUP_CAMPS | 1u << GROUP_WEIGHING | 1u << GROUP_SEARCH,
     .run = run_camps},
    {.name = "balance",
     .arguments = "",
     .summary = "triads and frustration, also over time",
     .groups = COMMON | 1u << GROUP_WINDOW | 1u << GROUP_WEIGHING |
               1u << GROUP_SEARCH,
     .run = run_balance},
};

const cli_command cli_analyze_command = {
    .name = "analyze",
    .summary = "camps, balance, centrality, shared topics",
    .details = "docs/analysis.md explains every measure.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .verbs = verbs,
    .verb_count = sizeof(verbs) / sizeof(verbs[0]),
};

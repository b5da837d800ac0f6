/* stancegraph analyze: measures on the graph. Each verb has a file of its own:
 * analyze_camps.c and so on. */
#include "cli/analyze.h"
#include "cli/command.h"

static const analyze_settings defaults = {
    .graph = CLI_DEFAULT_GRAPH,
    .filter = CLI_FILTER_INIT,
    .runs = 20,
    .seed = 1,
    .projection = SG_PROJECT_SUBTRACT,
};

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

static const char *const projections[] = {
    [SG_PROJECT_CONGRUENCE] = "congruence", [SG_PROJECT_CONFLICT] = "conflict",
    [SG_PROJECT_SUBTRACT] = "subtract",     [SG_PROJECT_IGNORE] = "ignore",
    [SG_PROJECT_COMBINE] = "combine",       NULL};

static const char *const normalizations[] = {[SG_NORMAL_NO] = "no",
                                             [SG_NORMAL_AVERAGE] = "average",
                                             [SG_NORMAL_JACCARD] = "jaccard",
                                             [SG_NORMAL_COSINE] = "cosine",
                                             [SG_NORMAL_ACTIVITY] = "activity",
                                             [SG_NORMAL_PROMINENCE] =
                                                 "prominence",
                                             NULL};

static const char *const groupings[] = {[SG_TOPICS_BY_HEAD] = "head",
                                        [SG_TOPICS_BY_PHRASE] = "phrase",
                                        [SG_TOPICS_BY_WORDS] = "words",
                                        NULL};

static const char *const abouts[] = {[SG_ABOUT_TOPICS] = "topics",
                                     [SG_ABOUT_ACTORS] = "actors",
                                     [SG_ABOUT_BOTH] = "both",
                                     NULL};

static const char *const repeats[] = {[SG_REPEATS_ALL] = "all",
                                      [SG_REPEATS_DOCUMENT] = "document",
                                      [SG_REPEATS_WEEK] = "week",
                                      [SG_REPEATS_MONTH] = "month",
                                      [SG_REPEATS_YEAR] = "year",
                                      [SG_REPEATS_NEVER] = "never",
                                      NULL};

static const char *const sorts[] = {[ANALYZE_SORT_STATEMENTS] = "statements",
                                    [ANALYZE_SORT_FRIENDS] = "friends",
                                    [ANALYZE_SORT_FOES] = "foes",
                                    [ANALYZE_SORT_BACKED] = "backed",
                                    [ANALYZE_SORT_ATTACKED] = "attacked",
                                    [ANALYZE_SORT_BETWEEN] = "between",
                                    [ANALYZE_SORT_HUB] = "hub",
                                    [ANALYZE_SORT_AUTHORITY] = "authority",
                                    [ANALYZE_SORT_PN] = "pn",
                                    NULL};

#define AT(member) offsetof(analyze_settings, member)

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

static const cli_option project_options[] = {
    {.name = "network",
     .kind = CLI_CHOICE,
     .offset = AT(projection),
     .argument = "KIND",
     .choices = projections,
     .help = "what ties two actors (combine: an actor and a topic)"},
    {.name = "normalize",
     .kind = CLI_CHOICE,
     .offset = AT(normalization),
     .argument = "HOW",
     .choices = normalizations,
     .help = "so that who says much does not outweigh all"},
    {.name = "two-mode",
     .kind = CLI_FLAG,
     .offset = AT(two_mode),
     .help = "actors and topics, not actors and actors"},
    {.name = "repeats",
     .kind = CLI_CHOICE,
     .offset = AT(repeats),
     .argument = "WITHIN",
     .choices = repeats,
     .help = "the same stance of an actor on a topic counts each time, or once "
             "in a document, week, month, year, or never again"},
    {.name = "pairs",
     .kind = CLI_FLAG,
     .offset = AT(pairs),
     .help = "CSV of pairs in place of a matrix"},
};

static const cli_option topic_options[] = {
    {.name = "topics-by",
     .kind = CLI_CHOICE,
     .offset = AT(topics_by),
     .argument = "WHAT",
     .choices = groupings,
     .help = "when two topics are one: \"the nuclear deals with Iran\" by head "
             "is \"deal\", by phrase \"nuclear deal\""},
    {.name = "about",
     .kind = CLI_CHOICE,
     .offset = AT(about),
     .argument = "WHAT",
     .choices = abouts,
     .help = "stances on topics, on actors (as if they were topics), on both"},
};

static const cli_option sort_option = {
    .name = "sort",
    .kind = CLI_CHOICE,
    .offset = AT(sort),
    .argument = "COLUMN",
    .choices = sorts,
    .help = "the highest first",
};

enum {
    GROUP_GRAPH,
    GROUP_FORMAT,
    GROUP_CAMPS,
    GROUP_WINDOW,
    GROUP_WEIGHING,
    GROUP_SEARCH,
    GROUP_PROJECT,
    GROUP_TOPICS,
    GROUP_SORT,
    GROUP_LIMIT,
    GROUP_FILTER
};

static const cli_group groups[] = {
    [GROUP_GRAPH] = CLI_GRAPH_GROUP(AT(graph)),
    [GROUP_FORMAT] = CLI_FORMAT_GROUP(AT(format)),
    [GROUP_CAMPS] = {.options = &camp_number_option, .count = 1},
    [GROUP_WINDOW] = {.options = &window_option, .count = 1},
    [GROUP_WEIGHING] = {.options = &weighing_option, .count = 1},
    [GROUP_SEARCH] = CLI_GROUP(search_options),
    [GROUP_PROJECT] = CLI_GROUP(project_options),
    [GROUP_TOPICS] = CLI_GROUP(topic_options),
    [GROUP_SORT] = {.options = &sort_option, .count = 1},
    [GROUP_LIMIT] = CLI_LIMIT_GROUP(AT(limit)),
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
    sg_store *store = cli_open_filtered(settings->graph, &settings->filter,
                                        &filter, call->console);

    if (store != NULL &&
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

static void run_centrality(const cli_call *call)
{
    run(call, analyze_centrality);
}

static void run_project(const cli_call *call)
{
    run(call, analyze_project);
}

static void run_topics(const cli_call *call)
{
    run(call, analyze_topics);
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
    {.name = "centrality",
     .arguments = "",
     .summary = "who matters, with friends and with foes",
     .groups =
         COMMON | 1u << GROUP_WEIGHING | 1u << GROUP_SORT | 1u << GROUP_LIMIT,
     .run = run_centrality},
    {.name = "project",
     .arguments = "",
     .summary = "who agrees with whom on topics",
     .groups = COMMON | 1u << GROUP_PROJECT | 1u << GROUP_TOPICS,
     .run = run_project},
    {.name = "topics",
     .arguments = "",
     .summary = "what stances are about, and what divides",
     .groups = COMMON | 1u << GROUP_TOPICS | 1u << GROUP_LIMIT,
     .run = run_topics},
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

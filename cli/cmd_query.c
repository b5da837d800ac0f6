/* stancegraph query: statements or edges, listed. */
#include "base/error.h"
#include "base/str.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/listing.h"

typedef struct query_settings {
    const char *graph;
    int format; /* cli_format */
    bool evidence;
    bool group;
    bool no_topics;
    size_t limit;
    bool exit_status;
    cli_filter filter;
} query_settings;

static const query_settings defaults = {
    .graph = CLI_DEFAULT_GRAPH,
    .filter = CLI_FILTER_INIT,
};

static const char *const formats[] = {[CLI_FORMAT_TABLE] = "table",
                                      [CLI_FORMAT_JSON] = "json",
                                      [CLI_FORMAT_JSONL] = "jsonl",
                                      [CLI_FORMAT_CSV] = "csv",
                                      NULL};

#define AT(member) offsetof(query_settings, member)

static const cli_option own_options[] = {
    {.name = "format",
     .letter = 'f',
     .kind = CLI_CHOICE,
     .offset = AT(format),
     .argument = "FORMAT",
     .choices = formats,
     .help = "of the list"},
    {.name = "evidence",
     .kind = CLI_FLAG,
     .offset = AT(evidence),
     .help = "with the sentences (JSON of statements always has them)"},
    {.name = "group",
     .kind = CLI_FLAG,
     .offset = AT(group),
     .help = "edges: statements of one source, target and sign together"},
    {.name = "no-topics",
     .kind = CLI_FLAG,
     .offset = AT(no_topics),
     .help = "only what is addressed to an actor"},
    {.name = "limit",
     .kind = CLI_COUNT,
     .offset = AT(limit),
     .argument = "N",
     .max = 1000000000,
     .help = "the first N only; 0 lists all"},
    {.name = "exit-status",
     .kind = CLI_FLAG,
     .offset = AT(exit_status),
     .help = "end with status 1 when nothing is found"},
};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(AT(graph)),
    {.options = own_options,
     .count = sizeof(own_options) / sizeof(own_options[0])},
    CLI_FILTER_GROUP(AT(filter)),
};

typedef struct query_run {
    cli_listing *listing;
    size_t limit; /* SIZE_MAX for none */
    bool no_topics;
} query_run;

static bool list_statement(void *context, const sg_document_info *document,
                           const sg_statement *statement)
{
    query_run *run = context;

    if (run->no_topics && !statement->has_target)
        return true;
    return cli_listing_statement(run->listing, document, statement) &&
           cli_listing_count(run->listing) < run->limit;
}

/* Stopping at the limit is no error. */
static sg_status list_statements(query_run *run, sg_store *store,
                                 const sg_filter *filter, sg_error *err)
{
    sg_status status = sg_store_query(store, filter, list_statement, run, err);
    return status == SG_ESTOP ? SG_OK : status;
}

static bool list_edge(query_run *run, const sg_graph *graph,
                      const sg_edge_group *group)
{
    cli_edge edge = {.group = group};
    sg_buf relations = SG_BUF_INIT;
    bool go_on;

    edge.from = sg_graph_vertex(graph, group->from);
    edge.to = sg_graph_vertex(graph, group->to);
    if (run->no_topics && edge.to.is_topic)
        return true;
    cli_relations(graph, group, &relations);
    edge.relations = sg_buf_str(&relations);
    go_on = cli_listing_edge(run->listing, graph, &edge) &&
            cli_listing_count(run->listing) < run->limit;
    sg_buf_clear(&relations);
    return go_on;
}

static sg_status list_edges(query_run *run, sg_store *store,
                            const sg_filter *filter, sg_error *err)
{
    sg_graph *graph;
    sg_status status = sg_graph_load(store, filter, &graph, err);

    if (status != SG_OK)
        return status;
    for (size_t i = 0; i < sg_graph_groups(graph); i++)
        if (!list_edge(run, graph, sg_graph_group(graph, i)))
            break;
    sg_graph_free(graph);
    return SG_OK;
}

static void query(const query_settings *settings, sg_store *store,
                  const sg_filter *filter, cli_console *console)
{
    cli_output output = CLI_OUTPUT_INIT;
    sg_error err = SG_ERROR_INIT;
    query_run run = {.limit = settings->limit > 0 ? settings->limit : SIZE_MAX,
                     .no_topics = settings->no_topics};
    sg_status status;

    run.listing = cli_listing_new((cli_format)settings->format, settings->group,
                                  settings->evidence, &output);
    status = settings->group ? list_edges(&run, store, filter, &err)
                             : list_statements(&run, store, filter, &err);
    if (status == SG_OK)
        cli_listing_end(run.listing);
    else
        cli_fail(console, &err);
    cli_output_close(&output, console);
    if (settings->exit_status && cli_listing_count(run.listing) == 0 &&
        console->status == CLI_DONE)
        console->status = CLI_NOTHING;
    cli_listing_free(run.listing);
}

static void run_query(const cli_call *call)
{
    const query_settings *settings = call->settings;
    sg_store *store =
        cli_open_store(settings->graph, SG_STORE_READ, call->console);
    sg_filter filter;

    if (store != NULL &&
        cli_check_filter(&settings->filter, store, &filter, call->console))
        query(settings, store, &filter, call->console);
    sg_store_close(store);
}

const cli_command cli_query_command = {
    .name = "query",
    .arguments = "",
    .summary = "list statements or, grouped, edges",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .run = run_query,
};

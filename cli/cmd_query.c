/* stancegraph query: statements or edges, listed. */
#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
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
    int sort; /* query_sort */
    size_t limit;
    bool exit_status;
    cli_filter filter;
} query_settings;

static const query_settings defaults = {
    .graph = CLI_DEFAULT_GRAPH,
    .filter = CLI_FILTER_INIT,
};

/* The usual order is by date, that of edges by count. */
typedef enum query_sort {
    SORT_USUAL,
    SORT_DATE,
    SORT_NEWEST,
    SORT_CONFIDENCE,
    SORT_COUNT
} query_sort;

static const char *const sorts[] = {
    [SORT_USUAL] = "usual",   [SORT_DATE] = "date",
    [SORT_NEWEST] = "newest", [SORT_CONFIDENCE] = "confidence",
    [SORT_COUNT] = "count",   NULL};

#define AT(member) offsetof(query_settings, member)

static const cli_option own_options[] = {
    {.name = "evidence",
     .kind = CLI_FLAG,
     .offset = AT(evidence),
     .help = "with the sentences: [who] *does what to* {whom} (JSON of "
             "statements always has them)"},
    {.name = "group",
     .kind = CLI_FLAG,
     .offset = AT(group),
     .help = "edges: statements of one source, target and sign together"},
    {.name = "sort",
     .kind = CLI_CHOICE,
     .offset = AT(sort),
     .argument = "ORDER",
     .choices = sorts,
     .help = "of the list; by date, or edges by count, is usual"},
    {.name = "exit-status",
     .kind = CLI_FLAG,
     .offset = AT(exit_status),
     .help = "end with status 1 when nothing is found"},
};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(AT(graph)),
    CLI_FORMAT_GROUP(AT(format)),
    CLI_GROUP(own_options),
    CLI_LIMIT_GROUP(AT(limit)),
    CLI_NO_TOPICS_GROUP(AT(no_topics)),
    CLI_FILTER_GROUP(AT(filter)),
};

typedef struct query_run {
    const query_settings *settings;
    const sg_filter *filter;
    cli_listing *listing;
} query_run;

/* ---- statements -----------------------------------------------------------
 */

static sg_order order_of(query_sort sort)
{
    if (sort == SORT_NEWEST)
        return SG_ORDER_NEWEST;
    return sort == SORT_CONFIDENCE ? SG_ORDER_CONFIDENCE : SG_ORDER_DATE;
}

/* A reader that has left is no error. */
static sg_status list_statements(const query_run *run, sg_store *store,
                                 sg_error *err)
{
    const sg_selection selection = {
        .filter = run->filter,
        .order = order_of((query_sort)run->settings->sort),
        .limit = run->settings->limit,
    };
    sg_status status = sg_store_select(store, &selection, cli_listing_statement,
                                       run->listing, err);

    return status == SG_ESTOP ? SG_OK : status;
}

/* ---- edges ----------------------------------------------------------------
 */

/* An edge and what it is sorted by. */
typedef struct ranked {
    const sg_edge_group *group;
    const sg_summary_edge *summed; /* NULL: its statements tell the rest */
    size_t rank;                   /* by count, as the graph has them */
    sg_str date; /* of its first statement, or of its last one */
} ranked;

static int compare_confidence(const void *left, const void *right)
{
    const ranked *a = left;
    const ranked *b = right;

    if (a->group->confidence != b->group->confidence)
        return a->group->confidence > b->group->confidence ? -1 : 1;
    return a->rank < b->rank ? -1 : 1;
}

/* Without a date: last. */
static int compare_dates(const ranked *a, const ranked *b, int direction)
{
    int order = sg_str_cmp(a->date, b->date) * direction;

    if (!a->date.len != !b->date.len)
        return a->date.len ? -1 : 1;
    if (order)
        return order;
    return a->rank < b->rank ? -1 : 1;
}

static int compare_first(const void *left, const void *right)
{
    return compare_dates(left, right, 1);
}

static int compare_last(const void *left, const void *right)
{
    return compare_dates(left, right, -1);
}

static sg_str date_of(const sg_graph *graph, const sg_edge_group *group,
                      bool last)
{
    sg_str found = {NULL, 0};

    for (size_t i = 0; i < group->count; i++) {
        sg_str date = sg_graph_edge(graph, group->edges[i]).date;
        int order = sg_str_cmp(date, found);

        if (date.len && (!found.len || (last ? order > 0 : order < 0)))
            found = date;
    }
    return found;
}

static void sort_edges(ranked *edges, size_t count, query_sort sort)
{
    if (sort == SORT_CONFIDENCE)
        qsort(edges, count, sizeof(*edges), compare_confidence);
    else if (sort == SORT_DATE)
        qsort(edges, count, sizeof(*edges), compare_first);
    else if (sort == SORT_NEWEST)
        qsort(edges, count, sizeof(*edges), compare_last);
}

static ranked *edges_of_graph(const sg_graph *graph, query_sort sort)
{
    size_t count = sg_graph_groups(graph);
    ranked *edges = sg_calloc(count + 1, sizeof(*edges));

    for (size_t i = 0; i < count; i++) {
        edges[i] = (ranked){.group = sg_graph_group(graph, i), .rank = i};
        if (sort == SORT_DATE || sort == SORT_NEWEST)
            edges[i].date = date_of(graph, edges[i].group, sort == SORT_NEWEST);
    }
    sort_edges(edges, count, sort);
    return edges;
}

static ranked *edges_of_summary(const sg_summary *summary, query_sort sort)
{
    ranked *edges = sg_calloc(summary->count + 1, sizeof(*edges));

    for (size_t i = 0; i < summary->count; i++)
        edges[i] = (ranked){.group = &summary->edges[i].group,
                            .summed = &summary->edges[i],
                            .rank = i};
    sort_edges(edges, summary->count, sort);
    return edges;
}

/* `graph` is NULL where nothing is told of statements. */
static bool list_edge(const query_run *run, const sg_graph *graph,
                      const ranked *place, cli_edge edge)
{
    sg_buf relations = SG_BUF_INIT;
    bool go_on;

    edge.group = place->group;
    if (place->summed != NULL)
        cli_relations(place->summed->relations, place->summed->relations_count,
                      &relations);
    else
        cli_group_relations(graph, edge.group, &relations);
    edge.relations = sg_buf_str(&relations);
    go_on = cli_listing_edge(run->listing, graph, &edge);
    sg_buf_clear(&relations);
    return go_on;
}

/* How many of `count` edges are listed. */
static size_t most(const query_run *run, size_t count)
{
    size_t limit = run->settings->limit;

    return limit > 0 && limit < count ? limit : count;
}

static sg_status list_with_statements(const query_run *run, sg_store *store,
                                      sg_error *err)
{
    sg_graph *graph;
    sg_status status = sg_graph_load(store, run->filter, &graph, err);
    size_t count;
    ranked *edges;

    if (status != SG_OK)
        return status;
    count = most(run, sg_graph_groups(graph));
    edges = edges_of_graph(graph, (query_sort)run->settings->sort);
    for (size_t i = 0; i < count; i++) {
        const sg_edge_group *group = edges[i].group;
        cli_edge edge = {.from = sg_graph_vertex(graph, group->from),
                         .to = sg_graph_vertex(graph, group->to)};

        if (!list_edge(run, graph, &edges[i], edge))
            break;
    }
    free(edges);
    sg_graph_free(graph);
    return SG_OK;
}

static sg_status list_summary(const query_run *run, sg_store *store,
                              sg_error *err)
{
    sg_summary summary;
    sg_status status = sg_summary_load(store, run->filter, &summary, err);
    size_t count;
    ranked *edges;

    if (status != SG_OK)
        return status;
    count = most(run, summary.count);
    edges = edges_of_summary(&summary, (query_sort)run->settings->sort);
    for (size_t i = 0; i < count; i++) {
        const sg_edge_group *group = edges[i].group;
        cli_edge edge = {.from = summary.vertices[group->from],
                         .to = summary.vertices[group->to]};

        if (!list_edge(run, NULL, &edges[i], edge))
            break;
    }
    free(edges);
    sg_summary_clear(&summary);
    return SG_OK;
}

/* Whether the list tells of the statements of an edge or goes by them. */
static bool needs_statements(const query_settings *s)
{
    return s->evidence || s->format == CLI_FORMAT_JSON ||
           s->format == CLI_FORMAT_JSONL || s->sort == SORT_DATE ||
           s->sort == SORT_NEWEST;
}

static sg_status list_edges(const query_run *run, sg_store *store,
                            sg_error *err)
{
    return needs_statements(run->settings)
               ? list_with_statements(run, store, err)
               : list_summary(run, store, err);
}

static void query(const query_settings *settings, sg_store *store,
                  const sg_filter *filter, cli_console *console)
{
    cli_output output = CLI_OUTPUT_INIT;
    sg_error err = SG_ERROR_INIT;
    query_run run = {.settings = settings, .filter = filter};
    sg_status status;

    run.listing = cli_listing_new((cli_format)settings->format, settings->group,
                                  settings->evidence, &output);
    status = settings->group ? list_edges(&run, store, &err)
                             : list_statements(&run, store, &err);
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
    sg_store *store;
    sg_filter filter;

    if (settings->sort == SORT_COUNT && !settings->group) {
        cli_fail_usage(call->console, "--sort count needs --group: a statement "
                                      "has no count");
        return;
    }
    store = cli_open_filtered(settings->graph, &settings->filter, &filter,
                              call->console);
    if (store != NULL) {
        filter.addressed = settings->no_topics;
        query(settings, store, &filter, call->console);
    }
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

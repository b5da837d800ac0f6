/* stancegraph load: statements made elsewhere into the graph. */
#include "cli/command.h"
#include "cli/common.h"
#include "cli/loading.h"

typedef struct load_settings {
    const char *graph;
} load_settings;

static const load_settings defaults = {CLI_DEFAULT_GRAPH};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(offsetof(load_settings, graph)),
};

static void run_load(const cli_call *call)
{
    const load_settings *settings = call->settings;
    cli_loading *loading = cli_loading_new(settings->graph, call->console);
    bool go_on = true;

    for (size_t i = 0; i < call->argument_count && go_on; i++) {
        cli_loading_lines(loading, call->arguments[i]);
        go_on = cli_loading_flush(loading);
    }
    cli_loading_end(loading);
}

const cli_command cli_load_command = {
    .name = "load",
    .arguments = "FILE...",
    .summary = "put statements that were made elsewhere into the graph",
    .details =
        "FILE holds statements as extract prints them, - is standard input.\n"
        "What the graph has of their documents is replaced.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .min_arguments = 1,
    .max_arguments = CLI_ANY,
    .run = run_load,
};

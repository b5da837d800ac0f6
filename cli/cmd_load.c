/* stancegraph load: statements made elsewhere into the graph. */
#include "cli/command.h"
#include "cli/common.h"
#include "cli/loading.h"

typedef struct load_settings {
    const char *graph;
    const char *data_dir;
    cli_dictionaries dictionaries;
} load_settings;

static const load_settings defaults = {.graph = CLI_DEFAULT_GRAPH};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(offsetof(load_settings, graph)),
    CLI_DATA_GROUP(offsetof(load_settings, data_dir)),
    CLI_DICTIONARY_GROUP(offsetof(load_settings, dictionaries)),
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
    cli_loading_names(loading, settings->data_dir, &settings->dictionaries);
    cli_loading_end(loading);
}

const cli_command cli_load_command = {
    .name = "load",
    .arguments = "FILE...",
    .summary = "put statements that were made elsewhere into the graph",
    .details =
        "FILE holds statements as extract prints them, - is standard input.\n"
        "What the graph has of their documents is replaced. Files that\n"
        "extract --documents wrote, of any number and in any order, give the\n"
        "graph that build makes; of a document all or nothing is loaded.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .min_arguments = 1,
    .max_arguments = CLI_ANY,
    .run = run_load,
};

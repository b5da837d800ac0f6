/* stancegraph load: statements made elsewhere into the graph. */
#include "cli/command.h"
#include "cli/common.h"
#include "cli/failures.h"
#include "cli/interrupt.h"
#include "cli/loading.h"

typedef struct load_settings {
    const char *graph;
    const char *data_dir;
    cli_dictionaries dictionaries;
    const char *failures;
} load_settings;

static const load_settings defaults = {.graph = CLI_DEFAULT_GRAPH};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(offsetof(load_settings, graph)),
    CLI_FAILURES_GROUP(offsetof(load_settings, failures)),
    CLI_DATA_GROUP(offsetof(load_settings, data_dir)),
    CLI_DICTIONARY_GROUP(offsetof(load_settings, dictionaries)),
};

static void load(const load_settings *settings, const cli_call *call)
{
    cli_loading *loading;
    uint64_t size = 0;
    bool known = true;
    bool go_on = true;

    for (size_t i = 0; i < call->argument_count && known; i++)
        known = cli_file_add_size(call->arguments[i], &size);
    loading = cli_loading_new(settings->graph, known ? size : 0, call->console);
    for (size_t i = 0; i < call->argument_count && go_on; i++) {
        cli_loading_lines(loading, call->arguments[i]);
        go_on = cli_loading_flush(loading);
    }
    cli_loading_names(loading, settings->data_dir, &settings->dictionaries);
    cli_loading_end(loading);
}

static void run_load(const cli_call *call)
{
    const load_settings *settings = call->settings;

    cli_interrupt_catch();
    if (cli_failures_begin(call->console, settings->failures))
        load(settings, call);
    cli_failures_end(call->console);
}

const cli_command cli_load_command = {
    .name = "load",
    .arguments = "FILE...",
    .summary = "put statements that were made elsewhere into the graph",
    .details =
        "FILE holds statements as extract prints them, - is standard input;\n"
        "what is gzip or zstd is unpacked. What the graph has of their\n"
        "documents is replaced, so the same may be loaded again. Files that\n"
        "extract --documents wrote, of any number and in any order, give the\n"
        "graph that build makes; of a document all or nothing is loaded.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .min_arguments = 1,
    .max_arguments = CLI_ANY,
    .run = run_load,
};

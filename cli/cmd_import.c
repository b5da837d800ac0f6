/* stancegraph import: what was coded in other tools into the graph. */
#include <stancegraph/exchange.h>

#include "base/error.h"
#include "base/str.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/loading.h"
#include "cli/reader.h"

typedef struct import_settings {
    const char *graph;
    int format; /* import_format */
    const char *source;
    const char *target;
    const char *topic;
    const char *agreement;
} import_settings;

static const import_settings defaults = {.graph = CLI_DEFAULT_GRAPH};

typedef enum import_format {
    FORMAT_AUTO,
    FORMAT_JSONL,
    FORMAT_CSV,
    FORMAT_DNA
} import_format;

static const char *const formats[] = {[FORMAT_AUTO] = "auto",
                                      [FORMAT_JSONL] = "jsonl",
                                      [FORMAT_CSV] = "csv",
                                      [FORMAT_DNA] = "dna",
                                      NULL};

#define AT(member) offsetof(import_settings, member)

static const cli_option own_options[] = {
    {.name = "type",
     .letter = 'T',
     .kind = CLI_CHOICE,
     .offset = AT(format),
     .argument = "FORMAT",
     .choices = formats,
     .help = "of the files; auto: csv and dna by their endings, else jsonl"},
};

static const cli_option name_options[] = {
    {.name = "source",
     .kind = CLI_TEXT,
     .offset = AT(source),
     .argument = "NAME",
     .help = "whose stance it is, instead of source, person, organization"},
    {.name = "target",
     .kind = CLI_TEXT,
     .offset = AT(target),
     .argument = "NAME",
     .help = "the actor towards whom, instead of target"},
    {.name = "topic",
     .kind = CLI_TEXT,
     .offset = AT(topic),
     .argument = "NAME",
     .help = "what it is about, instead of topic, concept"},
    {.name = "agreement",
     .kind = CLI_TEXT,
     .offset = AT(agreement),
     .argument = "NAME",
     .help = "for or against, instead of agreement"},
};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(AT(graph)),
    CLI_GROUP(own_options),
    {.title = "Columns of a table, variables of a DNA database",
     .options = name_options,
     .count = sizeof(name_options) / sizeof(name_options[0])},
};

typedef struct import_run {
    sg_import_names names;
    cli_loading *loading;
    cli_console *console;
} import_run;

static import_format format_of(import_format format, const char *path)
{
    sg_str name = sg_str_of(path);

    if (format != FORMAT_AUTO)
        return format;
    if (sg_str_ends(name, SG_STR(".csv")) ||
        sg_str_ends(name, SG_STR(".csv.gz")))
        return FORMAT_CSV;
    return sg_str_ends(name, SG_STR(".dna")) ? FORMAT_DNA : FORMAT_JSONL;
}

static void import_table(const import_run *run, const char *path)
{
    cli_reader *reader;
    sg_error err = SG_ERROR_INIT;
    sg_str table;
    sg_status status = cli_reader_open(path, &reader, &err);

    cli_loading_from(run->loading, path);
    if (status == SG_OK) {
        status = cli_reader_rest(reader, &table, &err);
        if (status == SG_OK)
            status = sg_import_csv(table, &run->names, cli_loading_line,
                                   run->loading, &err);
        cli_reader_close(reader);
    }
    if (status != SG_OK)
        cli_loading_fail(run->loading, &err, 0);
}

static void import_database(const import_run *run, const char *path)
{
    sg_error err = SG_ERROR_INIT;
    size_t skipped = 0;

    cli_loading_from(run->loading, path);
    if (sg_import_dna(path, &run->names, cli_loading_line, run->loading,
                      &skipped, &err) != SG_OK)
        cli_loading_fail(run->loading, &err, 0);
    if (skipped > 0)
        cli_note(run->console,
                 "%s: %zu statements left out: their type has no variables "
                 "for a source and a target or topic (--source, --target, "
                 "--topic name them)",
                 path, skipped);
}

static void import_file(const import_run *run, import_format format,
                        const char *path)
{
    switch (format_of(format, path)) {
    case FORMAT_CSV:
        import_table(run, path);
        break;
    case FORMAT_DNA:
        import_database(run, path);
        break;
    default:
        cli_loading_lines(run->loading, path);
    }
}

static void run_import(const cli_call *call)
{
    const import_settings *settings = call->settings;
    import_run run = {
        .names = {sg_str_of(settings->source), sg_str_of(settings->target),
                  sg_str_of(settings->topic), sg_str_of(settings->agreement)},
        .loading = cli_loading_new(settings->graph, 0, call->console),
        .console = call->console};
    const cli_dictionaries no_dictionaries = {0};
    bool go_on = true;

    for (size_t i = 0; i < call->argument_count && go_on; i++) {
        import_file(&run, (import_format)settings->format, call->arguments[i]);
        go_on = cli_loading_flush(run.loading);
    }
    cli_loading_names(run.loading, NULL, &no_dictionaries);
    cli_loading_end(run.loading);
}

const cli_command cli_import_command = {
    .name = "import",
    .arguments = "FILE...",
    .summary = "put what other tools hold into the graph",
    .details = "FILE is a table of CSV (statements.csv of an export, an event "
               "list of\n"
               "DNA), a database of DNA 3, or statements as load reads them. "
               "What the\n"
               "graph has of their documents is replaced.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .min_arguments = 1,
    .max_arguments = CLI_ANY,
    .run = run_import,
};

/* stancegraph export: the graph, or a part of it, for other tools. */
#include <stancegraph/exchange.h>

#include "base/error.h"
#include "base/io.h"
#include "base/str.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/draw.h"
#include "cli/output.h"

typedef struct export_settings {
    const char *graph;
    int format; /* of `formats` */
    const char *output;
    bool each;
    bool documents;
    bool no_topics;
    const char *data_dir;
    cli_filter filter;
} export_settings;

static const export_settings defaults = {
    .graph = CLI_DEFAULT_GRAPH,
    .filter = CLI_FILTER_INIT,
};

/* Names of the command line; dot is a picture, csv a folder of tables. */
enum { FORMAT_DOT = SG_EXPORT_FORMATS, FORMAT_CSV };

static const char *const names[] = {
    "graphml", "graphml-visone", "gexf",   "dot",
    "json",    "cytoscape",      "csv",    "dl",
    "turtle",  "jsonld",         "cypher", "dna",
    "plover",  "petrarch",       "jsonl",  NULL};

static const int formats[] = {SG_EXPORT_GRAPHML, SG_EXPORT_GRAPHML_VISONE,
                              SG_EXPORT_GEXF,    FORMAT_DOT,
                              SG_EXPORT_JSON,    SG_EXPORT_CYTOSCAPE,
                              FORMAT_CSV,        SG_EXPORT_DL,
                              SG_EXPORT_TURTLE,  SG_EXPORT_JSONLD,
                              SG_EXPORT_CYPHER,  SG_EXPORT_DNA,
                              SG_EXPORT_PLOVER,  SG_EXPORT_PETRARCH,
                              SG_EXPORT_JSONL};

#define AT(member) offsetof(export_settings, member)

static const cli_option own_options[] = {
    {.name = "type",
     .letter = 'T',
     .kind = CLI_CHOICE,
     .offset = AT(format),
     .argument = "FORMAT",
     .choices = names,
     .help = "of the file"},
    {.name = "output",
     .letter = 'o',
     .kind = CLI_TEXT,
     .offset = AT(output),
     .argument = "FILE",
     .help = "instead of standard output, packed when it ends in .gz or .zst; "
             "for csv the folder of the tables"},
    {.name = "each",
     .kind = CLI_FLAG,
     .offset = AT(each),
     .help = "networks: an edge per statement, not one for all of a source, "
             "target and sign"},
    {.name = "documents",
     .kind = CLI_FLAG,
     .offset = AT(documents),
     .help = "jsonl: a line for each document too, all as it was read: load "
             "makes an equal graph"},
};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(AT(graph)),         CLI_GROUP(own_options),
    CLI_NO_TOPICS_GROUP(AT(no_topics)), CLI_DATA_GROUP(AT(data_dir)),
    CLI_FILTER_GROUP(AT(filter)),
};

/* ---- one stream -----------------------------------------------------------
 */

typedef struct export_run {
    const export_settings *settings;
    sg_store *store;
    const sg_filter *filter;
    cli_console *console;
} export_run;

static sg_export_options options_of(const export_run *run, int format)
{
    sg_export_options options = SG_EXPORT_OPTIONS_INIT;

    options.format = (sg_export_format)format;
    options.filter = run->filter;
    options.each = run->settings->each;
    options.documents = run->settings->documents;
    options.data_dir = run->settings->data_dir;
    return options;
}

/* To standard output when `path` is NULL. What writing meets goes before what
 * that made of the export. */
static sg_status export_to(const export_run *run, int format, const char *path,
                           sg_export_report *report, sg_error *err)
{
    sg_export_options options = options_of(run, format);
    cli_output output;
    sg_status status = cli_output_open(&output, path, err);
    sg_status closed;

    if (status != SG_OK)
        return status;
    status =
        sg_export(run->store, &options, cli_output_write, &output, report, err);
    closed = cli_output_end(&output, status == SG_OK,
                            status == SG_OK || status == SG_ESTOP ? err : NULL);
    return closed != SG_OK ? closed : status;
}

/* What got lost, and what is to be known. */
static void tell(const export_run *run, int format,
                 const sg_export_report *report)
{
    const char *loses = sg_export_loses((sg_export_format)format);

    if (loses[0] != '\0' && !(run->settings->each && format < SG_EXPORT_DL))
        cli_note(run->console, "%s", loses);
    if (report->left_out > 0)
        cli_note(run->console, "%zu of %zu statements left out%s%s",
                 report->left_out, report->statements,
                 report->note[0] != '\0' ? ": " : "", report->note);
    else if (report->note[0] != '\0')
        cli_note(run->console, "%s", report->note);
}

static void export_one(const export_run *run, int format)
{
    sg_export_report report;
    sg_error err = SG_ERROR_INIT;

    if (export_to(run, format, run->settings->output, &report, &err) != SG_OK)
        cli_fail(run->console, &err);
    else
        tell(run, format, &report);
}

/* ---- tables and pictures --------------------------------------------------
 */

static void export_tables(const export_run *run)
{
    static const struct {
        const char *name;
        int format;
    } tables[] = {{"nodes.csv", SG_EXPORT_CSV_NODES},
                  {"edges.csv", SG_EXPORT_CSV_EDGES},
                  {"statements.csv", SG_EXPORT_CSV_STATEMENTS}};
    const char *folder = run->settings->output;
    sg_error err = SG_ERROR_INIT;
    sg_status status;

    if (folder == NULL) {
        cli_fail_usage(run->console,
                       "csv is three tables: -o names the folder for them");
        return;
    }
    status = sg_io_make_folder(folder, &err);
    for (size_t i = 0; status == SG_OK && i < 3; i++) {
        sg_export_report report;
        sg_buf path = SG_BUF_INIT;

        sg_buf_printf(&path, "%s/%s", folder, tables[i].name);
        status = export_to(run, tables[i].format, path.data, &report, &err);
        sg_buf_clear(&path);
    }
    if (status != SG_OK)
        cli_fail(run->console, &err);
}

static void export_picture(const export_run *run)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;

    options.format = SG_PICTURE_DOT;
    options.max_edges = 0;
    (void)cli_draw(run->store, run->filter, &options, run->settings->output,
                   NULL, run->console);
}

static bool check_settings(const export_settings *settings,
                           cli_console *console)
{
    if (!settings->documents || formats[settings->format] == SG_EXPORT_JSONL)
        return true;
    cli_fail_usage(console,
                   "%s has no lines of documents: --documents goes "
                   "with -T jsonl",
                   names[settings->format]);
    return false;
}

static void run_export(const cli_call *call)
{
    const export_settings *settings = call->settings;
    int format = formats[settings->format];
    sg_filter filter;
    export_run run = {settings, NULL, &filter, call->console};

    if (!check_settings(settings, call->console))
        return;
    run.store = cli_open_filtered(settings->graph, &settings->filter, &filter,
                                  call->console);
    if (run.store != NULL) {
        filter.addressed = settings->no_topics;
        if (format == FORMAT_CSV)
            export_tables(&run);
        else if (format == FORMAT_DOT)
            export_picture(&run);
        else
            export_one(&run, format);
    }
    sg_store_close(run.store);
}

const cli_command cli_export_command = {
    .name = "export",
    .arguments = "",
    .summary = "write the graph for other tools",
    .details = "docs/exchange.md tells who reads which format, and what it "
               "keeps.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .run = run_export,
};

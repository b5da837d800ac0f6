/* stancegraph extract: texts in, statements out. */
#include "cli/command.h"
#include "cli/common.h"
#include "cli/output.h"
#include "cli/workers.h"
#include "extract/statement_json.h"

typedef struct extract_settings {
    const char *data_dir;
    cli_dictionaries dictionaries;
    size_t threads;
    int format;
    double min_confidence;
} extract_settings;

static const extract_settings defaults = {.format = 0};
static const char *const formats[] = {"jsonl", NULL};

static const cli_option own_options[] = {
    {.name = "format",
     .letter = 'f',
     .kind = CLI_CHOICE,
     .offset = offsetof(extract_settings, format),
     .argument = "FORMAT",
     .choices = formats,
     .help = "of the statements"},
    {.name = "min-confidence",
     .kind = CLI_SHARE,
     .offset = offsetof(extract_settings, min_confidence),
     .argument = "X",
     .help = "from 0 to 1: leave out less certain statements"},
};

static const cli_group groups[] = {
    CLI_GROUP(own_options),
    CLI_THREADS_GROUP(offsetof(extract_settings, threads)),
    CLI_DATA_GROUP(offsetof(extract_settings, data_dir)),
    CLI_DICTIONARY_GROUP(offsetof(extract_settings, dictionaries)),
};

typedef struct extract_run {
    cli_console *console;
    cli_workers *workers;
    double min_confidence;
    cli_output output;
} extract_run;

/* Whole documents go out at once, so that a reader can follow the run. */
static bool write_found(void *context, const cli_document *document,
                        sg_extraction *found, sg_error *error)
{
    extract_run *run = context;
    sg_buf lines = SG_BUF_INIT;
    bool go_on = true;

    if (found == NULL) {
        cli_fail_document(run->console, document, error);
        return true;
    }
    for (size_t i = 0; i < sg_extraction_count(found); i++) {
        const sg_statement *statement = sg_extraction_statement(found, i);
        if (statement->confidence >= run->min_confidence)
            sg_statement_write(&lines, sg_extraction_info(found), statement);
    }
    go_on = cli_output_write(&run->output, sg_buf_str(&lines));
    sg_buf_clear(&lines);
    return go_on;
}

static bool extract_document(void *context, const cli_document *document)
{
    extract_run *run = context;

    return cli_workers_give(run->workers, document);
}

static void run_extract(const cli_call *call)
{
    const extract_settings *settings = call->settings;
    extract_run run = {.console = call->console, .output = CLI_OUTPUT_INIT};
    cli_files *files =
        cli_files_find(call->arguments, call->argument_count, call->console);
    sg_extractor *extractor = cli_new_reader(
        settings->data_dir, &settings->dictionaries, call->console);

    run.min_confidence = settings->min_confidence;
    if (extractor != NULL) {
        run.workers =
            cli_workers_new(extractor, settings->threads, write_found, &run);
        (void)cli_documents_read(files, extractor, extract_document, &run,
                                 call->console);
    }
    cli_workers_free(run.workers);
    cli_output_close(&run.output, call->console);
    sg_extractor_free(extractor);
    cli_files_free(files);
}

const cli_command cli_extract_command = {
    .name = "extract",
    .arguments = "INPUT...",
    .summary = "print the statements of texts, one JSON object a line",
    .details = "INPUT as for build. docs/statement-format.md explains the "
               "fields.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .min_arguments = 1,
    .max_arguments = CLI_ANY,
    .run = run_extract,
};

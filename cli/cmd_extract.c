/* stancegraph extract: texts in, statements out. */
#include "base/arena.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/output.h"
#include "cli/version.h"
#include "cli/workers.h"
#include "extract/document_json.h"
#include "extract/document_record.h"
#include "extract/statement_json.h"
#include "graph/hash.h"

typedef struct extract_settings {
    const char *data_dir;
    cli_dictionaries dictionaries;
    size_t threads;
    int format;
    bool documents;
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
    {.name = "documents",
     .kind = CLI_FLAG,
     .offset = offsetof(extract_settings, documents),
     .help = "a line for each document too: load makes the graph of build"},
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
    bool documents;
    sg_buf version; /* of what reads them */
    cli_output output;
} extract_run;

static bool is_wanted(const extract_run *run, const sg_statement *statement)
{
    return statement->confidence >= run->min_confidence;
}

/* Who leaves out statements has not read the whole text: build must read it
 * again, and knows it by the missing sum. */
static void add_document(const extract_run *run, const cli_document *document,
                         const sg_extraction *found, sg_buf *lines)
{
    sg_arena *arena = sg_arena_new();
    char hex[SG_HASH_HEX];
    sg_document_record record = sg_document_record_of(arena, found);

    record.version = sg_buf_str(&run->version);
    record.statements = 0;
    for (size_t i = 0; i < sg_extraction_count(found); i++)
        record.statements +=
            is_wanted(run, sg_extraction_statement(found, i)) ? 1 : 0;
    if (run->min_confidence <= 0)
        record.text_hash = sg_text_hash(document->text, hex);
    sg_document_record_write(lines, &record);
    sg_arena_free(arena);
}

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
    if (run->documents)
        add_document(run, document, found, &lines);
    for (size_t i = 0; i < sg_extraction_count(found); i++) {
        const sg_statement *statement = sg_extraction_statement(found, i);
        if (is_wanted(run, statement))
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

static bool tell_version(extract_run *run, const extract_settings *settings,
                         const sg_extractor *extractor)
{
    sg_error err = SG_ERROR_INIT;

    if (!run->documents || cli_version_line(extractor, settings->data_dir,
                                            &run->version, &err) == SG_OK)
        return true;
    cli_fail(run->console, &err);
    return false;
}

static void run_extract(const cli_call *call)
{
    const extract_settings *settings = call->settings;
    extract_run run = {.console = call->console,
                       .min_confidence = settings->min_confidence,
                       .documents = settings->documents,
                       .version = SG_BUF_INIT,
                       .output = CLI_OUTPUT_INIT};
    cli_files *files =
        cli_files_find(call->arguments, call->argument_count, call->console);
    sg_extractor *extractor = cli_new_reader(
        settings->data_dir, &settings->dictionaries, call->console);

    if (extractor != NULL && tell_version(&run, settings, extractor)) {
        run.workers =
            cli_workers_new(extractor, settings->threads, write_found, &run);
        (void)cli_documents_read(files, extractor, extract_document, &run,
                                 call->console);
    }
    cli_workers_free(run.workers);
    cli_output_close(&run.output, call->console);
    sg_buf_clear(&run.version);
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

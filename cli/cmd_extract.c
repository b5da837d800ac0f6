/* stancegraph extract: texts in, statements out. */
#include <unistd.h>

#include "base/arena.h"
#include "base/io.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/failures.h"
#include "cli/interrupt.h"
#include "cli/meter.h"
#include "cli/output.h"
#include "cli/resumable.h"
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
    bool lines;
    double min_confidence;
    const char *output;
    const char *failures;
    bool resume;
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
    {.name = "lines",
     .kind = CLI_FLAG,
     .offset = offsetof(extract_settings, lines),
     .help = "INPUT is JSON Lines where its name does not tell, even when it "
             "is empty"},
    {.name = "documents",
     .kind = CLI_FLAG,
     .offset = offsetof(extract_settings, documents),
     .help = "a line for each document too: load makes the graph of build"},
    {.name = "min-confidence",
     .kind = CLI_SHARE,
     .offset = offsetof(extract_settings, min_confidence),
     .argument = "X",
     .help = "from 0 to 1: leave out less certain statements"},
    {.name = "output",
     .letter = 'o',
     .kind = CLI_TEXT,
     .offset = offsetof(extract_settings, output),
     .argument = "FILE",
     .help = "instead of standard output, packed when it ends in .gz or .zst"},
    {.name = "resume",
     .kind = CLI_FLAG,
     .offset = offsetof(extract_settings, resume),
     .help = "go on with FILE where an earlier run was broken off"},
};

static const cli_group groups[] = {
    CLI_GROUP(own_options),
    CLI_THREADS_GROUP(offsetof(extract_settings, threads)),
    CLI_FAILURES_GROUP(offsetof(extract_settings, failures)),
    CLI_DATA_GROUP(offsetof(extract_settings, data_dir)),
    CLI_DICTIONARY_GROUP(offsetof(extract_settings, dictionaries)),
};

typedef struct extract_run {
    cli_console *console;
    const extract_settings *settings;
    cli_workers *workers;
    sg_buf version;           /* of what reads the documents */
    cli_resumable *resumable; /* a file that can be gone on with, or NULL */
    cli_output output;        /* in place of it */
    int64_t started;
    size_t documents;
    size_t statements;
    bool failed; /* not for want of input */
} extract_run;

static bool is_wanted(const extract_run *run, const sg_statement *statement)
{
    return statement->confidence >= run->settings->min_confidence;
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
    if (run->settings->min_confidence <= 0)
        record.text_hash = sg_text_hash(document->text, hex);
    sg_document_record_write(lines, &record);
    sg_arena_free(arena);
}

static void add_statements(extract_run *run, const sg_extraction *found,
                           sg_buf *lines)
{
    for (size_t i = 0; i < sg_extraction_count(found); i++) {
        const sg_statement *statement = sg_extraction_statement(found, i);
        if (!is_wanted(run, statement))
            continue;
        sg_statement_write(lines, sg_extraction_info(found), statement);
        run->statements++;
    }
}

/* Whole documents go out at once, so that a reader can follow the run. */
static bool write_lines(extract_run *run, const cli_document *document,
                        sg_str lines)
{
    if (run->resumable != NULL)
        return cli_resumable_write(run->resumable, document, lines);
    return cli_output_write(&run->output, lines) &&
           cli_output_flush(&run->output);
}

static bool write_found(void *context, const cli_document *document,
                        sg_extraction *found, sg_error *error)
{
    extract_run *run = context;
    sg_buf lines = SG_BUF_INIT;
    bool go_on = true;

    if (found == NULL)
        cli_fail_document(run->console, document, error);
    if (found != NULL && run->settings->documents)
        add_document(run, document, found, &lines);
    if (found != NULL)
        add_statements(run, found, &lines);
    go_on = write_lines(run, document, sg_buf_str(&lines));
    run->documents += go_on;
    run->failed = run->failed || !go_on;
    sg_extraction_free(found);
    sg_buf_clear(&lines);
    return go_on;
}

static bool extract_document(void *context, const cli_document *document)
{
    extract_run *run = context;
    sg_error err = SG_ERROR_INIT;
    bool skip = false;

    if (run->resumable != NULL &&
        cli_resumable_look(run->resumable, document, &skip, &err) != SG_OK) {
        cli_fail(run->console, &err);
        run->failed = true;
        return false;
    }
    return skip || cli_workers_give(run->workers, document);
}

static bool is_idle(void *context)
{
    const extract_run *run = context;

    return cli_workers_idle(run->workers);
}

/* ---- the output ---------------------------------------------------------- */

/* A pipe or a device (-o /dev/stdout) is no file to go on with. */
static bool is_plain(const char *path)
{
    return !sg_io_exists(path) || sg_io_is_file(path);
}

static sg_status open_resumable(extract_run *run, const char *path,
                                sg_error *err)
{
    const extract_settings *settings = run->settings;
    sg_buf about = SG_BUF_INIT;
    sg_status status;

    sg_buf_printf(&about, "%s, confidence %g%s", run->version.data,
                  settings->min_confidence,
                  settings->documents ? ", documents" : "");
    status = cli_resumable_open(path, sg_buf_str(&about), settings->resume,
                                &run->resumable, err);
    if (status == SG_OK && cli_resumable_done(run->resumable) > 0)
        cli_note(run->console, "%s: going on behind %zu documents", path,
                 cli_resumable_done(run->resumable));
    sg_buf_clear(&about);
    return status;
}

static bool open_output(extract_run *run, const sg_extractor *extractor)
{
    const char *path = run->settings->output;
    sg_error err = SG_ERROR_INIT;
    sg_status status = cli_version_line(extractor, run->settings->data_dir,
                                        &run->version, &err);

    if (status == SG_OK)
        status = path != NULL && is_plain(path)
                     ? open_resumable(run, path, &err)
                     : cli_output_open(&run->output, path, &err);
    if (status != SG_OK)
        cli_fail(run->console, &err);
    return status == SG_OK;
}

static void close_output(extract_run *run, bool whole)
{
    sg_error err = SG_ERROR_INIT;
    sg_status status = run->resumable != NULL
                           ? cli_resumable_close(run->resumable, whole, &err)
                           : cli_output_end(&run->output, true, &err);

    if (status != SG_OK)
        cli_fail(run->console, &err);
}

/* ---- the run ------------------------------------------------------------- */

/* Where nobody looks on, only what went wrong is told. */
static void summarize(const extract_run *run, bool interrupted)
{
    bool stopped = interrupted || (run->failed && run->resumable != NULL);
    sg_buf text = SG_BUF_INIT;

    if (stopped)
        sg_buf_addc(&text, "stopped after ");
    sg_buf_count(&text, run->documents, "document");
    sg_buf_addc(&text, ", ");
    sg_buf_count(&text, run->statements, "statement");
    sg_buf_addc(&text, ", ");
    cli_add_duration(&text, cli_clock() - run->started);
    if (stopped && run->resumable != NULL)
        sg_buf_addc(&text, "; go on with --resume");
    if (stopped || run->console->terminal)
        cli_note(run->console, "%s", text.data);
    sg_buf_clear(&text);
}

static void extract(extract_run *run, const sg_extractor *extractor,
                    const cli_files *files)
{
    const cli_taker taker = {extract_document, is_idle, run};
    bool stopped;

    run->started = cli_clock();
    run->workers =
        cli_workers_new(extractor, run->settings->threads, write_found, run);
    (void)cli_documents_read(files, extractor, &taker, run->console);
    cli_workers_free(run->workers);
    stopped = cli_interrupted(run->console);
    cli_progress_end(run->console);
    cli_failures_end(run->console);
    summarize(run, stopped);
    close_output(run, !stopped && !run->failed);
}

static bool check_settings(const extract_settings *settings,
                           cli_console *console)
{
    if (!settings->resume ||
        (settings->output != NULL && is_plain(settings->output)))
        return true;
    cli_fail_usage(console, "--resume goes on with a file: -o FILE names it");
    return false;
}

/* Statements on the same terminal would stand between the progress lines. */
static void mind_terminal(const extract_settings *settings,
                          cli_console *console)
{
    if (settings->output == NULL && isatty(STDOUT_FILENO) == 1)
        console->terminal = false;
}

static void run_extract(const cli_call *call)
{
    const extract_settings *settings = call->settings;
    extract_run run = {.console = call->console,
                       .settings = settings,
                       .version = SG_BUF_INIT,
                       .output = CLI_OUTPUT_INIT};
    cli_files *files = NULL;
    sg_extractor *extractor = NULL;

    if (!check_settings(settings, call->console))
        return;
    mind_terminal(settings, call->console);
    cli_interrupt_catch();
    if (cli_failures_begin(call->console, settings->failures)) {
        files = cli_files_find(call->arguments, call->argument_count,
                               call->console);
        if (settings->lines)
            cli_files_expect(files, CLI_CONTENT_LINES);
        extractor = cli_new_reader(settings->data_dir, &settings->dictionaries,
                                   call->console);
    }
    if (extractor != NULL && open_output(&run, extractor))
        extract(&run, extractor, files);
    cli_failures_end(call->console);
    sg_buf_clear(&run.version);
    sg_extractor_free(extractor);
    cli_files_free(files);
}

const cli_command cli_extract_command = {
    .name = "extract",
    .arguments = "INPUT...",
    .summary = "print the statements of texts, one JSON object a line",
    .details =
        "INPUT as for build. docs/statement-format.md explains the fields.\n"
        "With -o the statements gather in FILE.part, which becomes FILE when "
        "it\n"
        "is whole. What Ctrl-C, a full disk or a dead machine breaks off, the "
        "same\n"
        "call with --resume goes on with.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .min_arguments = 1,
    .max_arguments = CLI_ANY,
    .run = run_extract,
};

/* stancegraph build: texts in, graph and picture out. */
#include <stdio.h>

#include "base/error.h"
#include "base/str.h"
#include "cli/batch.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/draw.h"
#include "cli/failures.h"
#include "cli/interrupt.h"
#include "cli/version.h"
#include "cli/workers.h"
#include "extract/document_record.h"
#include "graph/hash.h"

typedef struct build_settings {
    const char *graph;
    const char *data_dir;
    cli_dictionaries dictionaries;
    size_t threads;
    const char *failures;
    const char *svg;
    const char *html;
} build_settings;

static const build_settings defaults = {.graph = CLI_DEFAULT_GRAPH};

static const cli_option own_options[] = {
    {.name = "svg",
     .kind = CLI_TEXT,
     .offset = offsetof(build_settings, svg),
     .argument = "FILE",
     .help = "draw the whole graph into FILE afterwards"},
    {.name = "html",
     .kind = CLI_TEXT,
     .offset = offsetof(build_settings, html),
     .argument = "FILE",
     .help = "write the picture with its evidence as a page for a browser"},
};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(offsetof(build_settings, graph)),
    CLI_GROUP(own_options),
    CLI_THREADS_GROUP(offsetof(build_settings, threads)),
    CLI_FAILURES_GROUP(offsetof(build_settings, failures)),
    CLI_DATA_GROUP(offsetof(build_settings, data_dir)),
    CLI_DICTIONARY_GROUP(offsetof(build_settings, dictionaries)),
};

/* One run over all documents. */
typedef struct build_run {
    cli_console *console;
    const sg_extractor *extractor;
    cli_workers *workers;
    cli_batch *batch; /* found, and not stored yet */
    sg_store *store;
    size_t done[SG_PUT_UNCHANGED + 1]; /* documents, by sg_put */
    size_t failed;
    bool broken; /* the store or the system, not a document */
} build_run;

/* An error of the store or the system would meet every other document too. */
static bool fail_document(build_run *run, const cli_document *document,
                          sg_error *err)
{
    cli_fail_document(run->console, document, err);
    run->failed++;
    run->broken = err->code != SG_EINPUT && err->code != SG_ELIMIT;
    return !run->broken;
}

static bool count_stored(void *context, const cli_waiting *w, sg_put done,
                         sg_error *error)
{
    build_run *run = context;
    const cli_document document = {
        .info = w->document.info, .file = w->file, .line = w->line};

    if (error != NULL)
        return fail_document(run, &document, error);
    run->done[done]++;
    return true;
}

static bool put_found(void *context, const cli_document *document,
                      sg_extraction *found, sg_error *error)
{
    build_run *run = context;
    cli_waiting w = {.whole = true, .file = document->file};
    char hex[SG_HASH_HEX];

    if (found == NULL)
        return fail_document(run, document, error);
    w.line = document->line;
    w.found = found;
    w.arena = sg_arena_new();
    w.document = sg_document_record_of(w.arena, found);
    w.document.text_hash =
        sg_arena_str(w.arena, sg_text_hash(document->text, hex));
    w.statements = sg_statements_of(w.arena, found);
    w.count = w.document.statements;
    return cli_batch_add(run->batch, &w);
}

static bool build_document(void *context, const cli_document *document)
{
    build_run *run = context;
    sg_error err = SG_ERROR_INIT;
    bool same = false;

    if (sg_store_has(run->store, document->info.id, document->text, &same,
                     &err) != SG_OK)
        return fail_document(run, document, &err);
    if (same) {
        run->done[SG_PUT_UNCHANGED]++;
        return true;
    }
    return cli_workers_give(run->workers, document);
}

static bool is_idle(void *context)
{
    const build_run *run = context;
    bool more = cli_workers_idle(run->workers);

    if (!more)
        (void)cli_batch_flush(run->batch);
    return more;
}

/* ---- the summary ----------------------------------------------------------
 */

/* A picture that is wanted, and what became of it. */
typedef struct picture {
    const char *file; /* NULL: not wanted */
    sg_picture format;
    bool drawn;
    sg_render_report report;
} picture;

enum { PICTURES = 2 };

static void add_picture(sg_buf *text, const picture *p)
{
    const sg_render_report *report = &p->report;

    if (!p->drawn)
        return;
    sg_buf_printf(text, " %s shows ", p->file);
    if (report->statements_drawn < report->statements)
        sg_buf_printf(text, "%zu of %zu statements.", report->statements_drawn,
                      report->statements);
    else
        sg_buf_addc(text, "all of them.");
}

static void summarize(const build_run *run, const picture *pictures)
{
    sg_store_counts counts = {0};
    sg_buf text = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;

    sg_buf_printf(&text,
                  "documents: %zu added, %zu replaced, %zu unchanged, "
                  "%zu failed.",
                  run->done[SG_PUT_ADDED], run->done[SG_PUT_REPLACED],
                  run->done[SG_PUT_UNCHANGED], run->failed);
    if (sg_store_count(run->store, &counts, &err) != SG_OK) {
        cli_fail(run->console, &err);
    } else {
        sg_buf_printf(&text, " %s holds ", sg_store_name(run->store));
        cli_add_counts(&text, &counts);
        if (counts.first_date[0] != '\0')
            sg_buf_printf(&text, ", %s to %s", counts.first_date,
                          counts.last_date);
        sg_buf_byte(&text, '.');
    }
    for (size_t i = 0; i < PICTURES; i++)
        add_picture(&text, &pictures[i]);
    cli_note(run->console, "%s", text.data);
    sg_buf_clear(&text);
}

/* So that a document is read again when the program, a table or the model is
 * another one. */
static void set_version(const build_run *run, const build_settings *settings)
{
    sg_buf version = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;

    if (cli_version_line(run->extractor, settings->data_dir, &version, &err) ==
        SG_OK)
        sg_store_set_version(run->store, sg_buf_str(&version));
    else
        cli_fail(run->console, &err);
    sg_buf_clear(&version);
}

/* Always: a build that was stopped may have stored the last document only. */
static void add_names(const build_run *run)
{
    sg_error err = SG_ERROR_INIT;

    if (sg_store_add_names(run->store, run->extractor, &err) != SG_OK)
        cli_fail(run->console, &err);
}

static void draw(const build_run *run, picture *p)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;

    options.format = p->format;
    if (p->file != NULL)
        p->drawn = cli_draw(run->store, NULL, &options, p->file, &p->report,
                            run->console);
}

static void build(build_run *run, const build_settings *settings,
                  const cli_files *files)
{
    picture pictures[PICTURES] = {
        {.file = settings->svg, .format = SG_PICTURE_SVG},
        {.file = settings->html, .format = SG_PICTURE_PAGE},
    };
    const cli_taker taker = {build_document, is_idle, run};
    bool stopped;

    set_version(run, settings);
    run->batch = cli_batch_new(run->store, count_stored, run);
    run->workers =
        cli_workers_new(run->extractor, settings->threads, put_found, run);
    run->failed +=
        cli_documents_read(files, run->extractor, &taker, run->console);
    cli_workers_free(run->workers);
    (void)cli_batch_flush(run->batch);
    cli_batch_free(run->batch);
    stopped = cli_interrupted(run->console);
    cli_failures_end(run->console);
    if (!stopped && !run->broken)
        add_names(run);
    for (size_t i = 0; i < PICTURES && !stopped; i++)
        draw(run, &pictures[i]);
    summarize(run, pictures);
    if (stopped)
        cli_note(run->console,
                 "stopped; the same again goes on with the documents that are "
                 "missing");
}

static void run_build(const cli_call *call)
{
    const build_settings *settings = call->settings;
    build_run run = {.console = call->console};
    sg_extractor *extractor = NULL;
    cli_files *files = NULL;

    cli_interrupt_catch();
    if (!cli_failures_begin(call->console, settings->failures))
        goto done;
    files =
        cli_files_find(call->arguments, call->argument_count, call->console);
    if (cli_files_count(files) == 0)
        goto done;
    extractor = cli_new_reader(settings->data_dir, &settings->dictionaries,
                               call->console);
    if (extractor == NULL)
        goto done;
    run.extractor = extractor;
    run.store = cli_open_store(settings->graph, SG_STORE_WRITE, call->console);
    if (run.store != NULL)
        build(&run, settings, files);
done:
    cli_failures_end(call->console);
    sg_store_close(run.store);
    sg_extractor_free(extractor);
    cli_files_free(files);
}

const cli_command cli_build_command = {
    .name = "build",
    .arguments = "INPUT...",
    .summary = "read texts, store who takes which stance, draw the graph",
    .details =
        "INPUT is a file, a folder or - for standard input: plain text,\n"
        "Markdown, web pages, of which the article is read, or JSON Lines "
        "with\n"
        "\"text\" and, if known, \"doc\", \"title\", \"date\", \"url\", "
        "\"author\",\n"
        "\"medium\"; gzip and zstd are unpacked. A document that is stored "
        "already\n"
        "with the same text is skipped, a changed one is replaced: after "
        "Ctrl-C or a\n"
        "crash the same call does what is missing.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .min_arguments = 1,
    .max_arguments = CLI_ANY,
    .run = run_build,
};

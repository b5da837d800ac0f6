/* stancegraph load: statements made elsewhere into the graph. */
#include <stdlib.h>

#include "base/error.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/reader.h"
#include "extract/statement_json.h"

typedef struct load_settings {
    const char *graph;
} load_settings;

static const load_settings defaults = {CLI_DEFAULT_GRAPH};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(offsetof(load_settings, graph)),
};

/* The statements of one document, until a line of another one comes. */
typedef struct load_run {
    cli_console *console;
    const char *graph;
    sg_store *store; /* NULL until it is needed */
    const char *file;
    sg_map *loaded;  /* documents stored in this run */
    sg_arena *names; /* their ids */
    sg_arena *arena; /* the statements at hand */
    sg_document_info info;
    sg_statement *statements;
    size_t count;
    size_t capacity;
    size_t documents;
    size_t total;
    bool stopped;
} load_run;

static void fail(load_run *run, sg_error *err, size_t line)
{
    sg_error_in_file(err, run->file);
    if (err->line == 0)
        err->line = line;
    cli_fail(run->console, err);
}

/* Stores the statements at hand. The graph is opened when there is something
 * to store: a misspelt file name leaves no empty graph behind. */
static void flush(load_run *run, size_t line)
{
    sg_error err = SG_ERROR_INIT;
    sg_put done;

    if (run->count == 0)
        return;
    if (run->store == NULL)
        run->store = cli_open_store(run->graph, SG_STORE_WRITE, run->console);
    if (run->store == NULL) {
        run->stopped = true;
    } else if (sg_store_load(run->store, &run->info, run->statements,
                             run->count, &done, &err) == SG_OK) {
        run->documents++;
        run->total += run->count;
    } else {
        run->stopped = err.code != SG_EINPUT && err.code != SG_ELIMIT;
        fail(run, &err, line);
    }
    run->count = 0;
    sg_arena_reset(run->arena);
}

/* Loading a document replaces what the graph has of it, so its lines must
 * stand together. */
static bool begin_document(load_run *run, sg_str id, size_t line)
{
    sg_error err = SG_ERROR_INIT;

    if (sg_map_get(run->loaded, id) == SG_MAP_NONE) {
        sg_map_set(run->loaded, sg_arena_str(run->names, id), 1);
        return true;
    }
    (void)sg_fail(&err, SG_EINPUT,
                  "statements of \"%.*s\" stand apart: sort them by document",
                  SG_FMT(id));
    fail(run, &err, line);
    return false;
}

static bool read_statement(load_run *run, sg_str line, size_t number,
                           sg_document_info *info, sg_statement *statement)
{
    sg_error err = SG_ERROR_INIT;

    if (sg_statement_read(run->arena, line, info, statement, &err) == SG_OK)
        return true;
    fail(run, &err, number);
    return false;
}

static void fill(sg_str *known, sg_str told)
{
    if (known->len == 0)
        *known = told;
}

/* Each line may tell what is known of the document; the first that does
 * counts. */
static void merge_info(sg_document_info *known, const sg_document_info *told)
{
    fill(&known->title, told->title);
    fill(&known->date, told->date);
    fill(&known->url, told->url);
    fill(&known->author, told->author);
    fill(&known->medium, told->medium);
}

static void load_line(load_run *run, sg_str line, size_t number)
{
    sg_document_info info;
    sg_statement statement;

    if (!read_statement(run, line, number, &info, &statement))
        return;
    if (run->count > 0 && !sg_str_eq(info.id, run->info.id)) {
        flush(run, number - 1);
        /* The arena was emptied: read the line into it again. */
        if (run->stopped ||
            !read_statement(run, line, number, &info, &statement))
            return;
    }
    if (run->count == 0 && !begin_document(run, info.id, number))
        return;
    sg_grow((void **)&run->statements, &run->capacity, run->count + 1,
            sizeof(statement));
    if (run->count == 0)
        run->info = info;
    merge_info(&run->info, &info);
    run->statements[run->count++] = statement;
}

static void load_file(load_run *run, const char *path)
{
    cli_reader *reader;
    sg_error err = SG_ERROR_INIT;
    size_t number = 0;

    run->file = path;
    if (cli_reader_open(path, &reader, &err) != SG_OK) {
        fail(run, &err, 0);
        return;
    }
    while (!run->stopped) {
        sg_str line;
        sg_status status = cli_reader_line(reader, &line, &err);
        number = cli_reader_line_number(reader);
        if (status == SG_OK && line.data == NULL)
            break;
        if (status != SG_OK)
            fail(run, &err, number);
        else if (sg_str_trim(line).len > 0)
            load_line(run, line, number);
        if (status != SG_OK && status != SG_ELIMIT)
            break;
        cli_progress(run->console, "%zu documents", run->documents);
    }
    flush(run, number);
    cli_reader_close(reader);
}

static void report_loaded(const load_run *run)
{
    sg_buf text = SG_BUF_INIT;

    sg_buf_count(&text, run->total, "statement");
    sg_buf_addc(&text, " of ");
    sg_buf_count(&text, run->documents, "document");
    cli_note(run->console, "%s loaded into %s", text.data, run->graph);
    sg_buf_clear(&text);
}

static void run_load(const cli_call *call)
{
    const load_settings *settings = call->settings;
    load_run run = {.console = call->console, .graph = settings->graph};

    run.loaded = sg_map_new();
    run.names = sg_arena_new();
    run.arena = sg_arena_new();
    for (size_t i = 0; i < call->argument_count && !run.stopped; i++)
        load_file(&run, call->arguments[i]);
    if (run.documents > 0 || call->console->status == CLI_DONE)
        report_loaded(&run);
    free(run.statements);
    sg_arena_free(run.arena);
    sg_arena_free(run.names);
    sg_map_free(run.loaded);
    sg_store_close(run.store);
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

/* One document at a time: its statements are gathered until a line of another
 * one comes. */
#include "cli/loading.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "cli/common.h"
#include "cli/reader.h"
#include "extract/statement_json.h"

/* The statements of one document, until a line of another one comes. */
struct cli_loading {
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
    size_t row; /* the last one read */
    bool bytes; /* places in lines are places in the file */
    bool stopped;
};

static void fail(cli_loading *loading, sg_error *err, size_t line)
{
    sg_error_in_file(err, loading->file);
    if (err->line == 0)
        err->line = line;
    if (!loading->bytes)
        err->byte = 0;
    cli_fail(loading->console, err);
}

/* Stores the statements at hand. The graph is opened when there is something
 * to store: a misspelt file name leaves no empty graph behind. */
static void flush(cli_loading *loading, size_t line)
{
    sg_error err = SG_ERROR_INIT;
    sg_put done;

    if (loading->count == 0)
        return;
    if (loading->store == NULL)
        loading->store =
            cli_open_store(loading->graph, SG_STORE_WRITE, loading->console);
    if (loading->store == NULL) {
        loading->stopped = true;
    } else if (sg_store_load(loading->store, &loading->info,
                             loading->statements, loading->count, &done,
                             &err) == SG_OK) {
        loading->documents++;
        loading->total += loading->count;
    } else {
        loading->stopped = err.code != SG_EINPUT && err.code != SG_ELIMIT;
        fail(loading, &err, line);
    }
    loading->count = 0;
    sg_arena_reset(loading->arena);
}

/* Loading a document replaces what the graph has of it, so its lines must
 * stand together. */
static bool begin_document(cli_loading *loading, sg_str id, size_t line)
{
    sg_error err = SG_ERROR_INIT;

    if (sg_map_get(loading->loaded, id) == SG_MAP_NONE) {
        sg_map_set(loading->loaded, sg_arena_str(loading->names, id), 1);
        return true;
    }
    (void)sg_fail(&err, SG_EINPUT,
                  "statements of \"%.*s\" stand apart: sort them by document",
                  SG_FMT(id));
    fail(loading, &err, line);
    return false;
}

static bool read_statement(cli_loading *loading, sg_str line, size_t number,
                           sg_document_info *info, sg_statement *statement)
{
    sg_error err = SG_ERROR_INIT;

    if (sg_statement_read(loading->arena, line, info, statement, &err) == SG_OK)
        return true;
    fail(loading, &err, number);
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

static void load_line(cli_loading *loading, sg_str line, size_t number)
{
    sg_document_info info;
    sg_statement statement;

    if (!read_statement(loading, line, number, &info, &statement))
        return;
    if (loading->count > 0 && !sg_str_eq(info.id, loading->info.id)) {
        flush(loading, number - 1);
        /* The arena was emptied: read the line into it again. */
        if (loading->stopped ||
            !read_statement(loading, line, number, &info, &statement))
            return;
    }
    if (loading->count == 0 && !begin_document(loading, info.id, number))
        return;
    sg_grow((void **)&loading->statements, &loading->capacity,
            loading->count + 1, sizeof(statement));
    if (loading->count == 0)
        loading->info = info;
    merge_info(&loading->info, &info);
    loading->statements[loading->count++] = statement;
}

/* ---- the way in -----------------------------------------------------------
 */

cli_loading *cli_loading_new(const char *graph, cli_console *console)
{
    cli_loading *loading = sg_calloc(1, sizeof(*loading));

    loading->console = console;
    loading->graph = graph;
    loading->loaded = sg_map_new();
    loading->names = sg_arena_new();
    loading->arena = sg_arena_new();
    return loading;
}

void cli_loading_from(cli_loading *loading, const char *file)
{
    loading->file = file;
    loading->row = 0;
    loading->bytes = false;
}

void cli_loading_fail(cli_loading *loading, sg_error *err, size_t row)
{
    fail(loading, err, row);
}

bool cli_loading_line(void *context, sg_str line, size_t row,
                      const sg_error *err)
{
    cli_loading *loading = context;

    loading->row = row;
    if (line.data == NULL) {
        sg_error copy = *err;
        fail(loading, &copy, row);
    } else {
        load_line(loading, line, row);
    }
    cli_progress(loading->console, "%zu documents", loading->documents);
    return !loading->stopped;
}

bool cli_loading_flush(cli_loading *loading)
{
    flush(loading, loading->row);
    return !loading->stopped;
}

static void read_lines(cli_loading *loading, cli_reader *reader)
{
    sg_status status = SG_OK;

    while (!loading->stopped && (status == SG_OK || status == SG_ELIMIT)) {
        sg_error err = SG_ERROR_INIT;
        sg_str line;
        status = cli_reader_line(reader, &line, &err);
        size_t row = cli_reader_line_number(reader);
        if (status == SG_OK && line.data == NULL)
            break;
        if (status != SG_OK)
            fail(loading, &err, row);
        else if (sg_str_trim(line).len > 0)
            (void)cli_loading_line(loading, line, row, NULL);
    }
}

void cli_loading_lines(cli_loading *loading, const char *file)
{
    cli_reader *reader;
    sg_error err = SG_ERROR_INIT;

    cli_loading_from(loading, file);
    loading->bytes = true;
    if (cli_reader_open(file, &reader, &err) != SG_OK) {
        fail(loading, &err, 0);
        return;
    }
    read_lines(loading, reader);
    cli_reader_close(reader);
}

static void report_loaded(const cli_loading *loading)
{
    sg_buf text = SG_BUF_INIT;

    sg_buf_count(&text, loading->total, "statement");
    sg_buf_addc(&text, " of ");
    sg_buf_count(&text, loading->documents, "document");
    cli_note(loading->console, "%s loaded into %s", text.data, loading->graph);
    sg_buf_clear(&text);
}

void cli_loading_end(cli_loading *loading)
{
    if (loading->documents > 0 || loading->console->status == CLI_DONE)
        report_loaded(loading);
    free(loading->statements);
    sg_arena_free(loading->arena);
    sg_arena_free(loading->names);
    sg_map_free(loading->loaded);
    sg_store_close(loading->store);
    free(loading);
}

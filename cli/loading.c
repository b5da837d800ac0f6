/* One document at a time: its statements are gathered until it has all that its
 * own line tells of or, where it has no line, until one of another document
 * comes. A document is loaded whole or not at all. */
#include "cli/loading.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/error.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "cli/batch.h"
#include "cli/common.h"
#include "cli/interrupt.h"
#include "cli/meter.h"
#include "cli/reader.h"
#include "extract/statement_json.h"

struct cli_loading {
    cli_console *console;
    const char *graph;
    sg_store *store;  /* NULL until it is needed */
    cli_batch *batch; /* complete, not stored yet; NULL without a store */
    const char *file;
    sg_map *loaded;  /* documents of this run -> mark_of its text */
    sg_arena *names; /* their ids */
    sg_arena *arena; /* the document at hand */
    sg_document_record document;
    sg_statement *statements;
    size_t count;
    size_t capacity;
    bool open;     /* there is a document at hand */
    bool told;     /* it has a line of its own */
    bool all_told; /* documents of this file have */
    size_t documents;
    size_t total;
    size_t row;   /* the last one read */
    size_t until; /* the last one of the document at hand */
    bool bad;     /* the last one told nothing */
    bool bytes;   /* places in lines are places in the file */
    cli_meter meter;
    uint64_t taken;      /* bytes of the files before this one */
    uint64_t taken_here; /* and of this one */
    bool stopped;
};

/* No document is known to be at fault. */
static const sg_str nobody = {NULL, 0};

static void report(cli_loading *loading, sg_error *err, const char *file,
                   sg_str document)
{
    if (!loading->bytes)
        err->byte = 0;
    cli_fail_input(loading->console, err, file, document);
}

/* Stores what waits first, so that faults are told in the order of the file. */
static void fail(cli_loading *loading, sg_error *err, size_t line,
                 sg_str document)
{
    if (err->code == SG_ESTOP) {
        loading->stopped = true;
        return;
    }
    if (err->line == 0)
        err->line = line;
    if (loading->batch != NULL && !cli_batch_flush(loading->batch))
        loading->stopped = true;
    report(loading, err, loading->file, document);
}

static void fail_document(cli_loading *loading, const char *what)
{
    sg_error err = SG_ERROR_INIT;

    (void)sg_fail(&err, SG_EINPUT, "\"%.*s\" left out: %s",
                  SG_FMT(loading->document.info.id), what);
    fail(loading, &err, loading->until, loading->document.info.id);
}

/* ---- storing ----------------------------------------------------------- */

/* Tells apart texts of one id; never SG_MAP_NONE. */
static uint32_t mark_of(const sg_document_record *document)
{
    return sg_str_hash(document->text_hash) >> 1;
}

static bool count_stored(void *context, const cli_waiting *w, sg_put done,
                         sg_error *err)
{
    cli_loading *loading = context;

    (void)done;
    if (err == NULL) {
        loading->documents++;
        loading->total += w->count;
        return true;
    }
    sg_map_set(loading->loaded,
               sg_arena_str(loading->names, w->document.info.id), SG_MAP_NONE);
    if (err->line == 0)
        err->line = w->line;
    report(loading, err, w->file, w->document.info.id);
    return err->code == SG_EINPUT || err->code == SG_ELIMIT;
}

/* The graph is opened when there is something to store: a misspelt file name
 * leaves no empty graph behind. */
static bool open_store(cli_loading *loading)
{
    if (loading->store == NULL)
        loading->store =
            cli_open_store(loading->graph, SG_STORE_WRITE, loading->console);
    if (loading->store != NULL && loading->batch == NULL)
        loading->batch = cli_batch_new(loading->store, count_stored, loading);
    return loading->store != NULL;
}

/* The document at hand, with the arena that holds it, goes on to the others
 * that wait. */
static bool hand_over(cli_loading *loading)
{
    cli_waiting w = {.document = loading->document,
                     .whole = loading->told,
                     .count = loading->count,
                     .file = loading->file,
                     .line = loading->until,
                     .arena = loading->arena};
    sg_statement *statements =
        sg_arena_array(w.arena, w.count, sizeof(*statements));

    for (size_t i = 0; i < w.count; i++)
        statements[i] = loading->statements[i];
    w.statements = statements;
    loading->arena = sg_arena_new();
    return cli_batch_add(loading->batch, &w);
}

static void store_document(cli_loading *loading)
{
    if (!open_store(loading)) {
        loading->stopped = true;
        return;
    }
    sg_map_set(loading->loaded,
               sg_arena_str(loading->names, loading->document.info.id),
               mark_of(&loading->document));
    if (!hand_over(loading))
        loading->stopped = true;
}

static void end_document(cli_loading *loading)
{
    loading->open = false;
    loading->count = 0;
    sg_arena_reset(loading->arena);
}

static void fail_torn(cli_loading *loading)
{
    char what[96];

    (void)snprintf(what, sizeof(what), "%zu of its %zu statements %s there",
                   loading->count, loading->document.statements,
                   loading->count == 1 ? "is" : "are");
    fail_document(loading, what);
}

/* Nothing more comes of the document at hand. */
static void finish_document(cli_loading *loading)
{
    if (!loading->open)
        return;
    if (loading->told && loading->count < loading->document.statements)
        fail_torn(loading);
    else if (!loading->told && loading->all_told)
        fail_document(loading, "the line that tells of it is missing");
    else
        store_document(loading);
    end_document(loading);
}

/* ---- gathering --------------------------------------------------------- */

/* Loading a document replaces what the graph has of it. A document with a line
 * of its own may come again, from a shard that was read twice; lines without
 * it must stand together. */
static bool may_begin(cli_loading *loading, const sg_line *line)
{
    sg_str id = line->document.info.id;
    uint32_t known = sg_map_get(loading->loaded, id);
    uint32_t mark = mark_of(&line->document);
    sg_error err = SG_ERROR_INIT;

    if (known == SG_MAP_NONE)
        return true;
    if (line->is_document && known != mark)
        cli_warn(loading->console, loading->file, loading->row,
                 "a second document \"%.*s\"; it replaces the first",
                 SG_FMT(id));
    if (line->is_document)
        return true;
    (void)sg_fail(&err, SG_EINPUT,
                  "statements of \"%.*s\" stand apart: sort them by document",
                  SG_FMT(id));
    fail(loading, &err, loading->row, id);
    return false;
}

static bool read_line(cli_loading *loading, sg_str text, sg_line *line)
{
    sg_error err = SG_ERROR_INIT;

    if (sg_line_read(loading->arena, text, line, &err) == SG_OK)
        return true;
    loading->bad = true;
    fail(loading, &err, loading->row, nobody);
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

static void add_statement(cli_loading *loading, const sg_line *line)
{
    sg_grow((void **)&loading->statements, &loading->capacity,
            loading->count + 1, sizeof(line->statement));
    merge_info(&loading->document.info, &line->document.info);
    loading->statements[loading->count++] = line->statement;
}

static bool begins_document(const cli_loading *loading, const sg_line *line)
{
    return line->is_document || !loading->open ||
           !sg_str_eq(line->document.info.id, loading->document.info.id);
}

static void load_line(cli_loading *loading, sg_str text)
{
    sg_line line;

    loading->bad = false;
    if (!read_line(loading, text, &line))
        return;
    loading->all_told = loading->all_told || line.is_document;
    if (begins_document(loading, &line)) {
        if (loading->open) {
            finish_document(loading);
            /* The arena was emptied: read the line into it again. */
            if (loading->stopped || !read_line(loading, text, &line))
                return;
        }
        if (!may_begin(loading, &line))
            return;
        loading->open = true;
        loading->told = line.is_document;
        loading->document = line.document;
    }
    if (!line.is_document)
        add_statement(loading, &line);
    loading->until = loading->row;
    if (loading->told && loading->count == loading->document.statements)
        finish_document(loading);
}

/* ---- the way in -----------------------------------------------------------
 */

cli_loading *cli_loading_new(const char *graph, uint64_t size,
                             cli_console *console)
{
    cli_loading *loading = sg_calloc(1, sizeof(*loading));

    loading->console = console;
    loading->graph = graph;
    cli_meter_start(&loading->meter, size);
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
    loading->all_told = false;
}

void cli_loading_fail(cli_loading *loading, sg_error *err, size_t row)
{
    fail(loading, err, row, nobody);
}

bool cli_loading_line(void *context, sg_str line, size_t row,
                      const sg_error *err)
{
    cli_loading *loading = context;

    loading->row = row;
    if (line.data == NULL) {
        sg_error copy = *err;
        fail(loading, &copy, row, nobody);
    } else {
        load_line(loading, line);
    }
    if (cli_progress_due(loading->console))
        cli_meter_show(&loading->meter, loading->documents,
                       loading->taken + loading->taken_here, loading->console);
    loading->stopped = loading->stopped || cli_interrupt_signal() != 0;
    return !loading->stopped;
}

bool cli_loading_flush(cli_loading *loading)
{
    if (!loading->stopped)
        finish_document(loading);
    if (loading->batch != NULL && !cli_batch_flush(loading->batch))
        loading->stopped = true;
    return !loading->stopped;
}

/* What has no line of its own and stands at the end of a torn file may lack
 * statements that nobody knows of. */
static void drop_torn(cli_loading *loading)
{
    if (!loading->open || loading->told)
        return;
    fail_document(loading, "the file breaks off within it");
    end_document(loading);
}

static bool is_idle(void *context)
{
    cli_loading *loading = context;

    if (loading->batch != NULL)
        (void)cli_batch_flush(loading->batch);
    return false;
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
            fail(loading, &err, row, nobody);
        loading->taken_here = cli_reader_taken(reader);
        if (status == SG_OK && sg_str_trim(line).len > 0)
            (void)cli_loading_line(loading, line, row, NULL);
    }
    if (!loading->stopped && ((status != SG_OK && status != SG_ELIMIT) ||
                              (loading->bad && !cli_reader_line_ended(reader))))
        drop_torn(loading);
}

void cli_loading_lines(cli_loading *loading, const char *file)
{
    cli_reader *reader;
    sg_error err = SG_ERROR_INIT;

    cli_loading_from(loading, file);
    loading->bytes = true;
    if (cli_reader_open(file, &reader, &err) != SG_OK) {
        fail(loading, &err, 0, nobody);
        return;
    }
    cli_reader_on_idle(reader, is_idle, loading);
    read_lines(loading, reader);
    loading->taken += cli_reader_taken(reader);
    loading->taken_here = 0;
    cli_reader_close(reader);
}

void cli_loading_names(cli_loading *loading, const char *data_dir,
                       const cli_dictionaries *dictionaries)
{
    sg_extractor *extractor;
    sg_error err = SG_ERROR_INIT;

    if (loading->store == NULL || loading->stopped)
        return;
    extractor = cli_new_reader(data_dir, dictionaries, loading->console);
    if (extractor != NULL &&
        sg_store_add_names(loading->store, extractor, &err) != SG_OK)
        cli_fail(loading->console, &err);
    sg_extractor_free(extractor);
}

static void report_loaded(const cli_loading *loading)
{
    sg_buf text = SG_BUF_INIT;

    sg_buf_count(&text, loading->total, "statement");
    sg_buf_addc(&text, " of ");
    sg_buf_count(&text, loading->documents, "document");
    cli_note(loading->console, "%s loaded%s%s", text.data,
             loading->store != NULL ? " into " : "",
             loading->store != NULL ? sg_store_name(loading->store) : "");
    if (cli_interrupted(loading->console))
        cli_note(loading->console, "stopped; the same again loads all of it");
    sg_buf_clear(&text);
}

void cli_loading_end(cli_loading *loading)
{
    if (loading->documents > 0 || loading->console->status == CLI_DONE ||
        cli_interrupted(loading->console))
        report_loaded(loading);
    free(loading->statements);
    sg_arena_free(loading->arena);
    sg_arena_free(loading->names);
    sg_map_free(loading->loaded);
    cli_batch_free(loading->batch);
    sg_store_close(loading->store);
    free(loading);
}

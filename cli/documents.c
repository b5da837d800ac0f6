/* A file is one text or many JSON lines; both end up as documents that have
 * passed the same checks. */
#include "cli/documents.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"
#include "base/map.h"
#include "base/str.h"
#include "base/utf8.h"
#include "cli/reader.h"
#include "extract/input_json.h"

/* Text has no NUL bytes, but a few that slipped in cost only a warning. From
 * one in so many bytes on it is something else: UTF-16 has one in two,
 * pictures and programs have one in three to ten. */
enum { BINARY_SHARE = 32, NULS_IN_TEXT = 8 };

typedef struct reading {
    const sg_extractor *extractor;
    cli_document_fn *fn;
    void *context;
    cli_console *console;
    sg_map *ids;     /* given so far */
    sg_arena *names; /* holds the ids */
    size_t failed;
    bool stopped;
} reading;

static void fail(reading *run, sg_error *err)
{
    cli_fail(run->console, err);
    run->failed++;
}

/* ---- checks ---------------------------------------------------------------
 */

static bool is_binary(sg_str text)
{
    size_t nuls = 0;

    for (size_t i = 0; i < text.len; i++)
        nuls += text.data[i] == '\0';
    return nuls > NULS_IN_TEXT && nuls > text.len / BINARY_SHARE;
}

static bool is_html(sg_str text)
{
    static const char *const starts[] = {"<!doctype html", "<html"};
    sg_str start = sg_str_trim(text);

    for (size_t i = 0; i < 2; i++)
        if (sg_str_eq_nocase(sg_str_sub(start, 0, strlen(starts[i])),
                             sg_str_of(starts[i])))
            return true;
    return false;
}

static sg_status check_kind(sg_str text, sg_error *err)
{
    if (is_binary(text))
        return sg_fail(err, SG_EINPUT,
                       "looks like a binary file or UTF-16, not UTF-8 text");
    return SG_OK;
}

static void warn_of_bytes(const cli_document *document, cli_console *console)
{
    sg_str text = document->text;
    size_t bad = 0;
    size_t first = 0;

    for (size_t i = 0; i < text.len;) {
        size_t len = text.data[i] != '\0' ? sg_utf8_len(text, i) : 0;
        if (len == 0 && bad++ == 0)
            first = i;
        i += len > 0 ? len : 1;
    }
    if (bad > 0)
        cli_warn(console, document->file, document->line,
                 "%zu %s not UTF-8 text, the first at byte %zu; read as '?' "
                 "or a blank",
                 bad, bad == 1 ? "byte is" : "bytes are", first);
}

static void warn_of_id(reading *run, const cli_document *document)
{
    sg_str id = document->info.id;

    if (sg_map_get(run->ids, id) != SG_MAP_NONE)
        cli_warn(run->console, document->file, document->line,
                 "a second document \"%.*s\"; in a graph it replaces the first",
                 SG_FMT(id));
    else
        sg_map_set(run->ids, sg_arena_str(run->names, id), 1);
}

static void hand_over(reading *run, const cli_document *document)
{
    warn_of_bytes(document, run->console);
    warn_of_id(run, document);
    if (sg_str_trim(document->text).len == 0)
        cli_warn(run->console, document->file, document->line,
                 "empty: no statements");
    run->stopped = !run->fn(run->context, document);
}

/* ---- one file --------------------------------------------------------------
 */

/* What the line or file name tells of a document goes before what its page
 * does. */
static void complete(sg_document_info *info, const sg_document_info *page)
{
    const struct {
        sg_str *to;
        sg_str from;
    } fields[] = {
        {&info->title, page->title},   {&info->date, page->date},
        {&info->url, page->url},       {&info->author, page->author},
        {&info->medium, page->medium},
    };

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (fields[i].to->len == 0)
            *fields[i].to = fields[i].from;
}

/* Hands over the document, or the article of the page that it is. */
static sg_status read_document(reading *run, cli_document *document, bool html,
                               sg_error *err)
{
    sg_article *article = NULL;
    sg_status status = check_kind(document->text, err);

    if (status == SG_OK && (html || is_html(document->text))) {
        status = sg_article_read(run->extractor, document->text, &article, err);
        if (status == SG_OK) {
            document->text = sg_article_text(article);
            complete(&document->info, sg_article_info(article));
        }
    }
    if (status == SG_OK)
        hand_over(run, document);
    sg_article_free(article);
    return status;
}

static void read_text(reading *run, const cli_file *file, cli_content content,
                      cli_reader *reader)
{
    cli_document document = {.file = file->path, .info.id = file->id};
    sg_error err = SG_ERROR_INIT;
    sg_status status = cli_reader_rest(reader, &document.text, &err);

    if (status == SG_OK)
        status =
            read_document(run, &document, content == CLI_CONTENT_HTML, &err);
    if (status == SG_OK)
        return;
    sg_error_in_file(&err, file->path);
    fail(run, &err);
}

static void name_after_line(sg_arena *arena, sg_str file, size_t line,
                            sg_str *id)
{
    sg_buf name = SG_BUF_INIT;

    sg_buf_printf(&name, "%.*s:%zu", SG_FMT(file), line);
    *id = sg_arena_str(arena, sg_buf_str(&name));
    sg_buf_clear(&name);
}

static void read_line(reading *run, const cli_file *file, sg_str line,
                      size_t number)
{
    cli_document document = {.file = file->path, .line = number};
    sg_arena *arena = sg_arena_new();
    sg_error err = SG_ERROR_INIT;
    sg_status status =
        sg_document_read(arena, line, &document.info, &document.text, &err);

    if (status == SG_OK && document.info.id.len == 0)
        name_after_line(arena, file->id, number, &document.info.id);
    if (status == SG_OK)
        status = read_document(run, &document, false, &err);
    if (status != SG_OK) {
        sg_error_in_file(&err, file->path);
        err.line = number;
        fail(run, &err);
    }
    sg_arena_free(arena);
}

static void read_lines(reading *run, const cli_file *file, cli_reader *reader)
{
    while (!run->stopped) {
        sg_error err = SG_ERROR_INIT;
        sg_str line;
        sg_status status = cli_reader_line(reader, &line, &err);
        size_t number = cli_reader_line_number(reader);
        if (status == SG_OK && line.data == NULL)
            return;
        if (status == SG_OK) {
            if (sg_str_trim(line).len > 0)
                read_line(run, file, line, number);
            continue;
        }
        sg_error_in_file(&err, file->path);
        err.line = number;
        fail(run, &err);
        if (status != SG_ELIMIT)
            return;
    }
}

/* Standard input and files without extension: JSON Lines begin with '{'. */
static sg_status look_inside(cli_reader *reader, cli_content *content,
                             sg_error *err)
{
    sg_str start;
    sg_status status = cli_reader_peek(reader, &start, err);
    bool lines = sg_str_starts(sg_str_trim(start), SG_STR("{"));

    *content = lines ? CLI_CONTENT_LINES : CLI_CONTENT_TEXT;
    return status;
}

static sg_status open_file(const cli_file *file, cli_content *content,
                           cli_reader **reader, sg_error *err)
{
    sg_status status;

    *content = cli_content_of(file->path);
    *reader = NULL;
    status = cli_reader_open(file->path, reader, err);
    if (status == SG_OK && *content == CLI_CONTENT_UNKNOWN)
        status = look_inside(*reader, content, err);
    return status;
}

static void read_file(reading *run, const cli_file *file)
{
    sg_error err = SG_ERROR_INIT;
    cli_reader *reader;
    cli_content content;

    if (open_file(file, &content, &reader, &err) != SG_OK) {
        sg_error_in_file(&err, file->path);
        fail(run, &err);
    } else if (content == CLI_CONTENT_LINES) {
        read_lines(run, file, reader);
    } else {
        read_text(run, file, content, reader);
    }
    cli_reader_close(reader);
}

size_t cli_documents_read(const cli_files *files, const sg_extractor *extractor,
                          cli_document_fn *fn, void *context,
                          cli_console *console)
{
    reading run = {.extractor = extractor,
                   .fn = fn,
                   .context = context,
                   .console = console};

    run.ids = sg_map_new();
    run.names = sg_arena_new();
    for (size_t i = 0; i < cli_files_count(files) && !run.stopped; i++)
        read_file(&run, cli_files_at(files, i));
    sg_map_free(run.ids);
    sg_arena_free(run.names);
    return run.failed;
}

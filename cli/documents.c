/* A file is one text or many JSON lines; both end up as documents that have
 * passed the same checks. */
#include "cli/documents.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "cli/interrupt.h"
#include "cli/kind.h"
#include "cli/meter.h"
#include "cli/reader.h"
#include "cli/seen.h"
#include "extract/input_json.h"
#include "graph/statement_check.h"

typedef struct reading {
    const sg_extractor *extractor;
    const cli_taker *taker;
    cli_console *console;
    cli_seen *ids; /* given so far */
    cli_meter meter;
    cli_reader *reader; /* of the file at hand */
    uint64_t bytes;     /* of the files before it */
    size_t given;
    size_t failed;
    bool stopped;
} reading;

/* What a signal breaks off has not failed. */
static void fail(reading *run, const cli_file *file, size_t line, sg_str id,
                 sg_error *err)
{
    if (err->code == SG_ESTOP) {
        run->stopped = true;
        return;
    }
    err->line = line;
    cli_fail_input(run->console, err, file->path, id);
    run->failed++;
}

/* ---- checks ---------------------------------------------------------------
 */

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

    if (cli_seen_add(run->ids, id))
        cli_warn(run->console, document->file, document->line,
                 "a second document \"%.*s\"; in a graph it replaces the first",
                 SG_FMT(id));
}

static void hand_over(reading *run, const cli_document *document)
{
    warn_of_bytes(document, run->console);
    warn_of_id(run, document);
    if (sg_str_trim(document->text).len == 0)
        cli_warn(run->console, document->file, document->line,
                 "empty: no statements");
    run->given++;
    if (cli_progress_due(run->console))
        cli_meter_show(&run->meter, run->given,
                       run->bytes + cli_reader_taken(run->reader),
                       run->console);
    run->stopped = !run->taker->take(run->taker->context, document) ||
                   cli_interrupt_signal() != 0;
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
    bool page = false;
    sg_status status = cli_kind_check(document->text, &page, err);

    if (status == SG_OK && (html || page)) {
        status = sg_article_read(run->extractor, document->text, &article, err);
        if (status == SG_OK) {
            document->text = sg_article_text(article);
            complete(&document->info, sg_article_info(article));
        }
    }
    if (status == SG_OK)
        status = sg_check_document(&document->info, err);
    if (status == SG_OK)
        hand_over(run, document);
    sg_article_free(article);
    return status;
}

static void read_text(reading *run, const cli_file *file, cli_content content)
{
    cli_document document = {.file = file->path, .info.id = file->id};
    sg_error err = SG_ERROR_INIT;
    sg_status status = cli_reader_rest(run->reader, &document.text, &err);

    if (status == SG_OK)
        status =
            read_document(run, &document, content == CLI_CONTENT_HTML, &err);
    if (status != SG_OK)
        fail(run, file, 0, file->id, &err);
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
    if (status != SG_OK)
        fail(run, file, number, document.info.id, &err);
    sg_arena_free(arena);
}

static void read_lines(reading *run, const cli_file *file)
{
    while (!run->stopped) {
        sg_error err = SG_ERROR_INIT;
        sg_str line;
        sg_status status = cli_reader_line(run->reader, &line, &err);
        size_t number = cli_reader_line_number(run->reader);
        if (status == SG_OK && line.data == NULL)
            return;
        if (status == SG_OK) {
            if (sg_str_trim(line).len > 0)
                read_line(run, file, line, number);
            continue;
        }
        fail(run, file, number, (sg_str){NULL, 0}, &err);
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

static sg_status open_file(reading *run, const cli_file *file,
                           cli_content *content, sg_error *err)
{
    sg_status status = cli_reader_open(file->path, &run->reader, err);

    *content = file->content;
    if (status != SG_OK)
        return status;
    cli_reader_on_idle(run->reader, run->taker->idle, run->taker->context);
    return *content == CLI_CONTENT_UNKNOWN
               ? look_inside(run->reader, content, err)
               : SG_OK;
}

static void read_file(reading *run, const cli_file *file)
{
    sg_error err = SG_ERROR_INIT;
    cli_content content;

    if (open_file(run, file, &content, &err) != SG_OK)
        fail(run, file, 0, file->id, &err);
    else if (content == CLI_CONTENT_LINES)
        read_lines(run, file);
    else
        read_text(run, file, content);
    if (run->reader != NULL)
        run->bytes += cli_reader_taken(run->reader);
    cli_reader_close(run->reader);
}

/* Of all files together; 0 when that is not known. */
static uint64_t size_of(const cli_files *files)
{
    uint64_t size = 0;

    for (size_t i = 0; i < cli_files_count(files); i++)
        if (!cli_file_add_size(cli_files_at(files, i)->path, &size))
            return 0;
    return size;
}

size_t cli_documents_read(const cli_files *files, const sg_extractor *extractor,
                          const cli_taker *taker, cli_console *console)
{
    reading run = {.extractor = extractor, .taker = taker, .console = console};

    run.ids = cli_seen_new();
    cli_meter_start(&run.meter, size_of(files));
    for (size_t i = 0; i < cli_files_count(files) && !run.stopped; i++)
        read_file(&run, cli_files_at(files, i));
    cli_seen_free(run.ids);
    return run.failed;
}

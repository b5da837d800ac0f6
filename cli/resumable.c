/* What is certain is what the sums of a mark confirm: neither the order in
 * which a disk writes nor a torn end can make a document count that is not
 * there. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/io.h"
#include "cli/resumable_parts.h"

/* A mark comes behind so many documents or bytes of lines, whichever is first.
 * It must not depend on time: packed, each mark shows in the bytes. */
enum { MARK_DOCUMENTS = 100, MARK_BYTES = 1 << 20 };

/* ---- writing ------------------------------------------------------------ */

static void write_all(cli_resumable *o, int file, const sg_buf *path,
                      sg_str bytes)
{
    int failed = o->error.code == SG_OK ? sg_io_put(file, bytes) : 0;

    if (failed != 0)
        (void)sg_fail_errno(&o->error, path->data, failed, "cannot write");
}

static void write_part(cli_resumable *o, sg_str bytes)
{
    write_all(o, o->file, &o->part, bytes);
    sg_hash_add(&o->output, bytes);
    o->now.bytes += bytes.len;
}

static void write_journal(cli_resumable *o, sg_buf *lines)
{
    write_all(o, o->journal, &o->journal_path, sg_buf_str(lines));
    sg_buf_clear(lines);
}

static bool cut(cli_resumable *o, int file, const sg_buf *path, uint64_t size)
{
    if (ftruncate(file, (off_t)size) == 0 &&
        lseek(file, (off_t)size, SEEK_SET) >= 0)
        return true;
    (void)sg_fail_errno(&o->error, path->data, errno, "cannot write");
    return false;
}

void cli_resumable_begin(cli_resumable *o)
{
    sg_buf start = SG_BUF_INIT;

    if (o->begun)
        return;
    o->begun = true;
    o->journal =
        open(o->journal_path.data, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (o->journal < 0)
        (void)sg_fail_errno(&o->error, o->journal_path.data, errno,
                            "cannot write");
    else if (cut(o, o->journal, &o->journal_path, o->from.end) &&
             cut(o, o->file, &o->part, o->from.bytes) && o->from.end == 0)
        cli_journal_add_start(&start, sg_buf_str(&o->about));
    write_journal(o, &start);
}

static void send_pending(cli_resumable *o)
{
    if (o->packer != NULL)
        cli_pack_end(o->packer, &o->pending);
    write_part(o, sg_buf_str(&o->pending));
    sg_buf_reset(&o->pending);
}

static void mark(cli_resumable *o)
{
    sg_buf line = SG_BUF_INIT;
    sg_hash input = o->input;
    sg_hash output;

    send_pending(o);
    output = o->output;
    (void)sg_hash_end(&input, o->now.input);
    (void)sg_hash_end(&output, o->now.output);
    cli_journal_add_mark(&line, &o->now);
    write_journal(o, &line);
    o->documents_since = 0;
    o->bytes_since = 0;
}

static void count_document(cli_resumable *o, const cli_document *document)
{
    const sg_document_info *info = &document->info;
    const sg_str fields[] = {info->id,      info->title,  info->date,
                             info->url,     info->author, info->medium,
                             document->text};

    for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
        sg_hash_field(&o->input, fields[i]);
    o->now.documents++;
}

bool cli_resumable_write(cli_resumable *o, const cli_document *document,
                         sg_str lines)
{
    cli_resumable_begin(o);
    count_document(o, document);
    if (o->packer != NULL)
        cli_pack(o->packer, lines, &o->pending);
    else
        write_part(o, lines);
    o->bytes_since += lines.len;
    if (++o->documents_since >= MARK_DOCUMENTS || o->bytes_since >= MARK_BYTES)
        mark(o);
    return o->error.code == SG_OK;
}

/* ---- going on ----------------------------------------------------------- */

size_t cli_resumable_done(const cli_resumable *o)
{
    return o->from.documents;
}

sg_status cli_resumable_look(cli_resumable *o, const cli_document *document,
                             bool *skip, sg_error *err)
{
    char sum[SG_HASH_HEX];
    sg_hash input;

    *skip = o->now.documents < o->from.documents;
    if (!*skip)
        return !o->finished ? SG_OK
                            : sg_fail_at(err, SG_EINPUT, o->path.data, 0,
                                         "is of the first %zu documents of "
                                         "this input alone: without --resume "
                                         "it is made anew",
                                         o->from.documents);
    count_document(o, document);
    if (o->now.documents < o->from.documents)
        return SG_OK;
    input = o->input;
    (void)sg_hash_end(&input, sum);
    if (memcmp(sum, o->from.input, SG_HASH_HEX) == 0)
        return SG_OK;
    return sg_fail_at(err, SG_EINPUT, o->path.data, 0,
                      "was begun with other documents: among the first %zu "
                      "there are some that were changed, added or taken away",
                      o->from.documents);
}

/* ---- closing ------------------------------------------------------------ */

static void sync_and_name(cli_resumable *o)
{
    sg_buf end = SG_BUF_INIT;

    if (o->error.code == SG_OK && fsync(o->file) != 0)
        (void)sg_fail_errno(&o->error, o->part.data, errno, "cannot write");
    cli_journal_add_end(&end);
    write_journal(o, &end);
    if (o->error.code == SG_OK && rename(o->part.data, o->path.data) != 0)
        (void)sg_fail_errno(&o->error, o->path.data, errno, "cannot write");
    if (o->error.code == SG_OK && !o->keep_journal)
        (void)unlink(o->journal_path.data);
}

static void finish(cli_resumable *o)
{
    if (o->now.documents < o->from.documents) {
        (void)sg_fail_at(&o->error, SG_EINPUT, o->path.data, 0,
                         "was begun with other documents: the input has ended "
                         "after %zu, and %zu are done",
                         o->now.documents, o->from.documents);
        return;
    }
    if (o->finished)
        return;
    cli_resumable_begin(o);
    if (o->documents_since > 0)
        mark(o);
    sync_and_name(o);
}

/* What is packed gets no mark here: a run that is not broken off has none in
 * this place, and its bytes would be others. */
static void leave(cli_resumable *o)
{
    if (o->begun && o->packer == NULL && o->documents_since > 0)
        mark(o);
    else if (o->begun)
        send_pending(o);
    if (o->now.documents > 0 || o->from.documents > 0)
        return;
    (void)unlink(o->part.data);
    (void)unlink(o->journal_path.data);
}

void cli_resumable_release(cli_resumable *o)
{
    if (o->file >= 0)
        (void)close(o->file);
    if (o->journal >= 0)
        (void)close(o->journal);
    cli_packer_free(o->packer);
    sg_buf_clear(&o->path);
    sg_buf_clear(&o->part);
    sg_buf_clear(&o->journal_path);
    sg_buf_clear(&o->about);
    sg_buf_clear(&o->pending);
    free(o);
}

sg_status cli_resumable_close(cli_resumable *o, bool whole, sg_error *err)
{
    sg_status status;

    if (o == NULL)
        return SG_OK;
    if (whole && o->error.code == SG_OK)
        finish(o);
    else
        leave(o);
    status = o->error.code;
    if (status != SG_OK && err != NULL)
        *err = o->error;
    cli_resumable_release(o);
    return status;
}

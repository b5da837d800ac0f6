/* What is certain is what the sums of a mark confirm: neither the order in
 * which a disk writes nor a torn end can make a document count that is not
 * there. */
#define _XOPEN_SOURCE 700 /* realpath; NOLINT: the name is the C library's */
#include "cli/resumable.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/io.h"
#include "base/mem.h"
#include "base/str.h"
#include "cli/journal.h"
#include "cli/packing.h"

/* A mark comes behind so many documents or bytes of lines, whichever is first.
 * It must not depend on time: packed, each mark shows in the bytes. */
enum { MARK_DOCUMENTS = 100, MARK_BYTES = 1 << 20 };

struct cli_resumable {
    sg_buf path;
    sg_buf part;
    sg_buf journal_path;
    sg_buf about;
    bool keep_journal;
    bool finished;      /* an earlier run came to the end: `path` is there */
    bool begun;         /* this run has written something */
    int file;           /* the part, or -1 */
    int journal;        /* or -1 */
    cli_packer *packer; /* NULL: as it is */
    cli_mark from;      /* where the earlier run got to */
    cli_mark now;       /* where we are */
    sg_hash input;
    sg_hash output;
    sg_buf pending;         /* packed and not yet written */
    size_t documents_since; /* the last mark */
    size_t bytes_since;
    sg_error error; /* the first one of writing */
};

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

/* Cuts off what stands behind the mark that we go on from. Not before there is
 * something to write: a run that is refused must leave things as they are. */
static void begin(cli_resumable *o)
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
    begin(o);
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

/* Adds the bytes up to `end` to the sum; false where the file is shorter. */
static bool add_bytes(int file, uint64_t *at, uint64_t end, sg_hash *sum)
{
    enum { ROOM = 1 << 16 };
    char *room = sg_malloc(ROOM);
    ssize_t got = 1;

    while (*at < end && got > 0) {
        size_t wanted = end - *at < ROOM ? (size_t)(end - *at) : ROOM;
        got = pread(file, room, wanted, (off_t)*at);
        if (got > 0) {
            sg_hash_add(sum, (sg_str){room, (size_t)got});
            *at += (uint64_t)got;
        }
    }
    free(room);
    return *at == end;
}

/* The last mark that the bytes of the file bear out. */
static void find_mark(cli_resumable *o, const cli_journal *journal, int file)
{
    sg_hash sum;
    uint64_t at = 0;

    sg_hash_start(&sum);
    o->from.end = journal->about.data != NULL ? journal->start : 0;
    for (size_t i = 0; i < journal->count; i++) {
        const cli_mark *m = &journal->marks[i];
        char found[SG_HASH_HEX];
        sg_hash copy;
        if (!add_bytes(file, &at, m->bytes, &sum))
            return;
        copy = sum;
        (void)sg_hash_end(&copy, found);
        if (memcmp(found, m->output, SG_HASH_HEX) != 0)
            return;
        o->from = *m;
        o->output = sum;
        o->now.bytes = m->bytes;
    }
}

/* ---- opening ------------------------------------------------------------ */

static sg_status check_about(const cli_resumable *o, const cli_journal *journal,
                             sg_error *err)
{
    if (journal->about.data == NULL ||
        sg_str_eq(journal->about, sg_buf_str(&o->about)))
        return SG_OK;
    return sg_fail_at(err, SG_EINPUT, o->path.data, 0,
                      "was begun by another version or with other options "
                      "(%.*s; now %s)",
                      SG_FMT(journal->about), o->about.data);
}

/* An earlier run came to its end: its output must be as it left it. */
static sg_status open_finished(cli_resumable *o, const cli_journal *journal,
                               sg_error *err)
{
    off_t size = 0;
    int file = open(o->path.data, O_RDONLY | O_CLOEXEC);

    if (file >= 0) {
        find_mark(o, journal, file);
        size = lseek(file, 0, SEEK_END);
        (void)close(file);
    }
    o->finished = true;
    if (file >= 0 && size >= 0 && (uint64_t)size == o->from.bytes &&
        (journal->count == 0 ||
         o->from.documents == journal->marks[journal->count - 1].documents))
        return SG_OK;
    return sg_fail_at(err, SG_EINPUT, o->path.data, 0,
                      "was changed since it was made: without --resume it is "
                      "made anew");
}

static sg_status open_part(cli_resumable *o, sg_error *err)
{
    o->file = open(o->part.data, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (o->file < 0)
        return sg_fail_errno(err, o->part.data, errno, "cannot write");
    if (flock(o->file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return sg_fail_at(err, SG_EINPUT, o->part.data, 0,
                          "another run is writing it");
    return SG_OK;
}

/* What was there before us must not be lost by mistake. */
static sg_status check_part(const cli_resumable *o, const cli_journal *journal,
                            bool resume, sg_error *err)
{
    off_t size = lseek(o->file, 0, SEEK_END);
    size_t done = journal->count > 0 && !journal->ended
                      ? journal->marks[journal->count - 1].documents
                      : 0;

    if (!resume && size > 0 && done > 0)
        return sg_fail_at(err, SG_EINPUT, o->part.data, 0,
                          "holds %zu documents of a run that did not end: "
                          "--resume goes on with it; or remove it",
                          done);
    if (size > 0 && journal->about.data == NULL)
        return sg_fail_at(err, SG_EINPUT, o->part.data, 0,
                          "is in the way and has no journal: remove it");
    return SG_OK;
}

static sg_status open_resumed(cli_resumable *o, const cli_journal *journal,
                              sg_error *err)
{
    bool part = sg_io_exists(o->part.data);
    sg_status status = check_about(o, journal, err);

    if (status != SG_OK)
        return status;
    if (journal->ended && !part)
        return open_finished(o, journal, err);
    if (!part && sg_io_exists(o->path.data))
        return sg_fail_at(err, SG_EINPUT, o->path.data, 0,
                          "is there and nothing tells what it was made from: "
                          "without --resume it is made anew");
    status = open_part(o, err);
    if (status == SG_OK)
        status = check_part(o, journal, true, err);
    if (status == SG_OK)
        find_mark(o, journal, o->file);
    return status;
}

static sg_status open_new(cli_resumable *o, const cli_journal *journal,
                          sg_error *err)
{
    sg_status status = open_part(o, err);

    if (status == SG_OK)
        status = check_part(o, journal, false, err);
    if (status == SG_OK)
        begin(o);
    if (o->error.code != SG_OK && status == SG_OK) {
        *err = o->error;
        status = err->code;
    }
    return status;
}

/* A link is followed: what it points to is replaced. */
static void name_files(cli_resumable *o, const char *path)
{
    struct stat about;
    bool link = lstat(path, &about) == 0 && S_ISLNK(about.st_mode);
    char *real = link ? realpath(path, NULL) : NULL;

    sg_buf_addc(&o->path, real != NULL ? real : path);
    free(real);
    sg_buf_printf(&o->part, "%s.part", o->path.data);
    sg_buf_printf(&o->journal_path, "%s.journal", o->path.data);
}

static void release(cli_resumable *o)
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

sg_status cli_resumable_open(const char *path, sg_str about, bool resume,
                             cli_resumable **out, sg_error *err)
{
    cli_resumable *o = sg_calloc(1, sizeof(*o));
    cli_packing packing = cli_packing_of_name(sg_str_of(path));
    cli_journal journal;
    sg_status status;

    o->path = o->part = o->journal_path = o->about = o->pending =
        (sg_buf)SG_BUF_INIT;
    o->file = o->journal = -1;
    o->keep_journal = resume;
    name_files(o, path);
    sg_buf_add(&o->about, about);
    sg_hash_start(&o->input);
    sg_hash_start(&o->output);
    status = cli_journal_read(o->journal_path.data, &journal, err);
    if (status == SG_OK)
        status = resume ? open_resumed(o, &journal, err)
                        : open_new(o, &journal, err);
    if (packing != CLI_PACKING_NONE)
        o->packer = cli_packer_new(packing);
    cli_journal_clear(&journal);
    *out = status == SG_OK ? o : NULL;
    if (status != SG_OK)
        release(o);
    return status;
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
    begin(o);
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
    release(o);
    return status;
}

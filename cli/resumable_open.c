/* Where an earlier run got to: the last mark that the bytes bear out. */
#define _XOPEN_SOURCE 700 /* realpath; NOLINT: the name is the C library's */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/io.h"
#include "base/mem.h"
#include "base/str.h"
#include "cli/resumable_parts.h"

/* ---- marks -------------------------------------------------------------- */

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
        cli_resumable_begin(o);
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
        cli_resumable_release(o);
    return status;
}

/* A file that is written in pieces and takes its place when it is whole. */
#define _GNU_SOURCE /* O_TMPFILE; NOLINT: the name is the C library's */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/io.h"
#include "base/mem.h"
#include "base/str.h"

/* Pieces are gathered to blocks of this size. */
enum { BLOCK = 1 << 18 };

struct sg_io_file {
    int fd;
    int failed;       /* errno of the first failure, or 0 */
    bool in_place;    /* what is there is no regular file */
    bool nameless;    /* `temporary` is not there yet */
    sg_buf path;      /* where it shall stand */
    sg_buf temporary; /* where it is written */
    sg_buf block;     /* not yet written */
};

int sg_io_put(int fd, sg_str bytes)
{
    while (bytes.len) {
        ssize_t put = write(fd, bytes.data, bytes.len);

        if (put < 0 && errno != EINTR)
            return errno;
        if (put > 0)
            bytes = sg_str_sub(bytes, (size_t)put, bytes.len);
    }
    return 0;
}

static void send_block(sg_io_file *file)
{
    if (!file->failed)
        file->failed = sg_io_put(file->fd, sg_buf_str(&file->block));
    sg_buf_reset(&file->block);
}

/* A file without a name, which is gone when the program is killed; -1 where the
 * file system has none, or no /proc to name it by later. */
static int open_nameless(sg_str path)
{
    sg_buf folder = SG_BUF_INIT;
    size_t end = path.len;
    int fd;

    if (access("/proc/self/fd", X_OK) != 0)
        return -1;
    while (end > 0 && path.data[end - 1] != '/')
        end--;
    sg_buf_add(&folder, end ? sg_str_sub(path, 0, end) : SG_STR("."));
    fd = open(folder.data, O_WRONLY | O_TMPFILE | O_CLOEXEC, 0666);
    sg_buf_clear(&folder);
    return fd;
}

/* A device, a pipe or a link is not replaced: it is written to. */
static void open_it(sg_io_file *file)
{
    struct stat info;
    int flags = O_WRONLY | O_CREAT | O_CLOEXEC;

    file->in_place =
        lstat(file->path.data, &info) == 0 && !S_ISREG(info.st_mode);
    if (file->in_place) {
        file->fd = open(file->path.data, flags | O_TRUNC, 0666);
        return;
    }
    sg_buf_printf(&file->temporary, "%s.%ld.tmp", file->path.data,
                  (long)getpid());
    file->fd = open_nameless(sg_buf_str(&file->path));
    file->nameless = file->fd >= 0;
    if (!file->nameless)
        file->fd = open(file->temporary.data, flags | O_EXCL, 0666);
}

static void release(sg_io_file *file)
{
    sg_buf_clear(&file->path);
    sg_buf_clear(&file->temporary);
    sg_buf_clear(&file->block);
    free(file);
}

sg_status sg_io_file_open(const char *path, sg_io_file **out, sg_error *err)
{
    sg_io_file *file = sg_calloc(1, sizeof *file);

    *out = NULL;
    file->path = file->temporary = file->block = (sg_buf)SG_BUF_INIT;
    sg_buf_addc(&file->path, path);
    open_it(file);
    if (file->fd < 0) {
        (void)sg_fail_errno(err, path, errno,
                            file->in_place ? "cannot open" : "cannot write");
        release(file);
        return SG_ESYSTEM;
    }
    *out = file;
    return SG_OK;
}

bool sg_io_file_write(void *file, sg_str bytes)
{
    sg_io_file *f = file;

    sg_buf_add(&f->block, bytes);
    if (f->block.len >= BLOCK)
        send_block(f);
    return f->failed == 0;
}

static void give_name(sg_io_file *file)
{
    char own[64];

    (void)snprintf(own, sizeof own, "/proc/self/fd/%d", file->fd);
    if (linkat(AT_FDCWD, own, AT_FDCWD, file->temporary.data,
               AT_SYMLINK_FOLLOW) == 0)
        file->nameless = false;
    else
        file->failed = errno;
}

/* All that was written is on the disk before it takes its place. */
static void finish(sg_io_file *file)
{
    send_block(file);
    if (file->in_place)
        return;
    if (!file->failed && fsync(file->fd) != 0)
        file->failed = errno;
    if (!file->failed && file->nameless)
        give_name(file);
    if (!file->failed && rename(file->temporary.data, file->path.data) != 0)
        file->failed = errno;
}

sg_status sg_io_file_close(sg_io_file *file, bool keep, sg_error *err)
{
    sg_status status = SG_OK;

    if (!file)
        return SG_OK;
    if (keep)
        finish(file);
    if (close(file->fd) != 0 && !file->failed)
        file->failed = errno;
    if (file->failed)
        status =
            sg_fail_errno(err, file->path.data, file->failed, "cannot write");
    if (!file->in_place && !file->nameless && (!keep || file->failed))
        (void)unlink(file->temporary.data);
    release(file);
    return status;
}

sg_status sg_io_write(const char *path, sg_str bytes, sg_error *err)
{
    sg_io_file *file;
    sg_status status = sg_io_file_open(path, &file, err);

    if (status)
        return status;
    (void)sg_io_file_write(file, bytes);
    return sg_io_file_close(file, true, err);
}

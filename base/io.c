/* Files and folders. */
#include "base/io.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"

enum { CHUNK = 64 * 1024 };

/* read() that starts again after a signal. */
static ssize_t read_some(int fd, char *bytes, size_t size)
{
    ssize_t got;

    do
        got = read(fd, bytes, size);
    while (got < 0 && errno == EINTR);
    return got;
}

static sg_status read_all(int fd, const char *name, size_t limit, sg_buf *out,
                          sg_error *err)
{
    char *chunk = sg_malloc(CHUNK);
    size_t before = out->len;
    sg_status status = SG_OK;
    ssize_t got;

    while ((got = read_some(fd, chunk, CHUNK)) > 0) {
        sg_buf_add(out, (sg_str){chunk, (size_t)got});
        if (out->len - before > limit) {
            status = sg_fail_at(err, SG_ELIMIT, name, 0,
                                "longer than %zu bytes", limit);
            break;
        }
    }
    if (got < 0)
        status = sg_fail_errno(err, name, errno, "cannot read");
    free(chunk);
    if (status != SG_OK && out->len > before) {
        out->len = before;
        out->data[before] = '\0';
    }
    return status;
}

sg_status sg_io_read(const char *path, size_t limit, sg_buf *out, sg_error *err)
{
    sg_status status;
    int fd;

    if (strcmp(path, "-") == 0)
        return read_all(STDIN_FILENO, "standard input", limit, out, err);
    fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return sg_fail_errno(err, path, errno, "cannot open");
    status = read_all(fd, path, limit, out, err);
    (void)close(fd);
    return status;
}

bool sg_io_is_folder(const char *path)
{
    struct stat info;

    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

bool sg_io_is_file(const char *path)
{
    struct stat info;

    return stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

bool sg_io_exists(const char *path)
{
    struct stat info;

    return stat(path, &info) == 0;
}

sg_status sg_io_make_folder(const char *path, sg_error *err)
{
    if (mkdir(path, 0777) == 0 || (errno == EEXIST && sg_io_is_folder(path)))
        return SG_OK;
    return sg_fail_errno(err, path, errno, "cannot make the folder");
}

static bool is_self_or_parent(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

static int by_name(const void *a, const void *b)
{
    return sg_str_cmp(*(const sg_str *)a, *(const sg_str *)b);
}

sg_status sg_io_list(sg_arena *arena, const char *path, sg_str **names,
                     size_t *count, sg_error *err)
{
    DIR *folder = opendir(path);
    struct dirent *entry;
    void *found = NULL;
    size_t capacity = 0;
    int failed;

    *names = NULL;
    *count = 0;
    if (!folder)
        return sg_fail_errno(err, path, errno, "cannot open the folder");
    for (errno = 0; (entry = readdir(folder)) != NULL; errno = 0) {
        if (is_self_or_parent(entry->d_name))
            continue;
        sg_grow(&found, &capacity, *count + 1, sizeof(sg_str));
        ((sg_str *)found)[(*count)++] =
            sg_arena_str(arena, sg_str_of(entry->d_name));
    }
    failed = errno;
    (void)closedir(folder);
    if (!failed && *count) {
        qsort(found, *count, sizeof(sg_str), by_name);
        *names = sg_arena_array(arena, *count, sizeof(sg_str));
        memcpy(*names, found, *count * sizeof(sg_str));
    }
    free(found);
    if (failed) {
        *count = 0;
        return sg_fail_errno(err, path, failed, "cannot read the folder");
    }
    return SG_OK;
}

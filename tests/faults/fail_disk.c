/* Preloaded beside the program (LD_PRELOAD), it is a disk that fails at what
 * writes: open, write, truncate, sync, link, rename.
 *   FAIL_DISK_AT=N        the Nth of them fails, the others do not
 *   FAIL_DISK_FROM=N      the Nth and all after it fail
 *   FAIL_DISK_WITH=HOW    ENOSPC, EIO; SHORT: half of the bytes are written
 *                         (FROM: and after that the disk is full); KILL: half
 *                         of them, then the process is killed
 *   FAIL_DISK_COUNT=FILE  writes how many there were
 * Regular files, folders and standard output count; messages do not. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef enum how { FULL, BROKEN, SHORT, KILL } how;

static atomic_long calls;
static long fails_at;
static long fails_from;
static how fails_how;

static long number_of(const char *name)
{
    const char *text = getenv(name);

    return text ? strtol(text, NULL, 10) : 0;
}

__attribute__((constructor)) static void begin(void)
{
    static const char *const names[] = {"ENOSPC", "EIO", "SHORT", "KILL"};
    const char *wanted = getenv("FAIL_DISK_WITH");

    for (how h = FULL; wanted && h <= KILL; h++)
        if (strcmp(wanted, names[h]) == 0)
            fails_how = h;
    fails_at = number_of("FAIL_DISK_AT");
    fails_from = number_of("FAIL_DISK_FROM");
    atomic_store(&calls, 0);
}

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("FAIL_DISK_COUNT");
    char text[32];
    int length = snprintf(text, sizeof text, "%ld\n", atomic_load(&calls));
    long fd;

    if (!path)
        return;
    fd = syscall(SYS_open, path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (fd >= 0) {
        (void)syscall(SYS_write, fd, text, (size_t)length);
        (void)syscall(SYS_close, fd);
    }
}

/* ---- which fails ------------------------------------------------------- */

static bool counts(int fd)
{
    struct stat info;

    return fd == STDOUT_FILENO ||
           (fd != STDERR_FILENO && fstat(fd, &info) == 0 &&
            (S_ISREG(info.st_mode) || S_ISDIR(info.st_mode)));
}

/* 0, or which number of failure this is: 1 for the first. */
static long fault(void)
{
    long now = atomic_fetch_add(&calls, 1) + 1;

    if (fails_at > 0 && now == fails_at)
        return 1;
    return fails_from > 0 && now >= fails_from ? now - fails_from + 1 : 0;
}

static int fail(void)
{
    errno = fails_how == BROKEN ? EIO : ENOSPC;
    return -1;
}

/* Where there are no bytes to halve, a short write is none. */
static bool refuses(void)
{
    long which = fault();

    if (which && fails_how == KILL)
        (void)raise(SIGKILL);
    return which && (fails_how != SHORT || which > 1);
}

/* How many of `size` bytes are let through; -1 for none. */
static ssize_t let_through(size_t size, bool *dies)
{
    long which = fault();

    *dies = which && fails_how == KILL;
    if (!which || (which == 1 && fails_how == SHORT && size == 1))
        return (ssize_t)size;
    if (fails_how == KILL || (fails_how == SHORT && which == 1))
        return (ssize_t)(size / 2);
    return fail();
}

/* ---- what writes ------------------------------------------------------- */

ssize_t write(int fd, const void *bytes, size_t size)
{
    bool dies = false;
    ssize_t part =
        size && counts(fd) ? let_through(size, &dies) : (ssize_t)size;
    ssize_t put = part < 0 ? -1 : syscall(SYS_write, fd, bytes, part);

    if (dies)
        (void)raise(SIGKILL);
    return put;
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    bool dies = false;
    ssize_t part =
        size && counts(fd) ? let_through(size, &dies) : (ssize_t)size;
    ssize_t put = part < 0 ? -1 : syscall(SYS_pwrite64, fd, bytes, part, at);

    if (dies)
        (void)raise(SIGKILL);
    return put;
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at)
{
    return pwrite64(fd, bytes, size, at);
}

/* Standard output is written through a buffer of the C library, which does not
 * call the write above. */
size_t fwrite(const void *bytes, size_t size, size_t count, FILE *file)
{
    size_t (*real)(const void *, size_t, size_t, FILE *) =
        (size_t(*)(const void *, size_t, size_t, FILE *))dlsym(RTLD_NEXT,
                                                               "fwrite");

    if (file == stdout && refuses()) {
        (void)fail();
        return 0;
    }
    return real(bytes, size, count, file);
}

int ftruncate64(int fd, off64_t size)
{
    return counts(fd) && refuses() ? fail()
                                   : (int)syscall(SYS_ftruncate, fd, size);
}

int ftruncate(int fd, off_t size)
{
    return ftruncate64(fd, size);
}

/* The power stays on: that nothing is waited for saves time. */
int fsync(int fd)
{
    return counts(fd) && refuses() ? fail() : 0;
}

int fdatasync(int fd)
{
    return fsync(fd);
}

/* ---- what makes and names files ---------------------------------------- */

static bool writes(int flags)
{
    return (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT);
}

int openat64(int folder, const char *path, int flags, ...)
{
    mode_t mode = 0;
    va_list rest;

    va_start(rest, flags);
    if (flags & (O_CREAT | __O_TMPFILE))
        mode = va_arg(rest, mode_t);
    va_end(rest);
    if (writes(flags) && refuses())
        return fail();
    return (int)syscall(SYS_openat, folder, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    mode_t mode = 0;
    va_list rest;

    va_start(rest, flags);
    if (flags & (O_CREAT | __O_TMPFILE))
        mode = va_arg(rest, mode_t);
    va_end(rest);
    return openat64(AT_FDCWD, path, flags, mode);
}

int open(const char *path, int flags, ...) __attribute__((alias("open64")));

int mkdir(const char *path, mode_t mode)
{
    return refuses() ? fail() : (int)syscall(SYS_mkdir, path, mode);
}

int rename(const char *from, const char *to)
{
    return refuses() ? fail() : (int)syscall(SYS_rename, from, to);
}

int linkat(int from, const char *old, int to, const char *new, int flags)
{
    return refuses() ? fail()
                     : (int)syscall(SYS_linkat, from, old, to, new, flags);
}

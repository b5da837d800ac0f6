/* Preloaded beside the program (LD_PRELOAD), it refuses memory:
 *   FAIL_MEMORY_AT=N       the Nth allocation fails, the others do not
 *   FAIL_MEMORY_FROM=N     the Nth and all after it fail
 *   FAIL_MEMORY_COUNT=FILE writes how many allocations there were
 * It stands on the names under which glibc keeps its own allocator. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "fail_memory.h"

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static atomic_long allocations;
static long fails_at;
static long fails_from;

static long number_of(const char *name)
{
    const char *text = getenv(name);

    return text ? strtol(text, NULL, 10) : 0;
}

__attribute__((constructor)) static void begin(void)
{
    fails_at = number_of("FAIL_MEMORY_AT");
    fails_from = number_of("FAIL_MEMORY_FROM");
    atomic_store(&allocations, 0);
}

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("FAIL_MEMORY_COUNT");
    char text[32];
    int length =
        snprintf(text, sizeof text, "%ld\n", atomic_load(&allocations));
    int fd;

    if (!path)
        return;
    fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (fd >= 0) {
        (void)!write(fd, text, (size_t)length);
        (void)close(fd);
    }
}

long count_allocations(void)
{
    return atomic_load(&allocations);
}

static int refused(void)
{
    long now = atomic_fetch_add(&allocations, 1) + 1;
    int fails = (fails_at > 0 && now == fails_at) ||
                (fails_from > 0 && now >= fails_from);

    if (fails)
        errno = ENOMEM;
    return fails;
}

void *malloc(size_t size)
{
    return refused() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return refused() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    return refused() ? NULL : __libc_realloc(old, size);
}

void *reallocarray(void *old, size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size) {
        errno = ENOMEM;
        return NULL;
    }
    return realloc(old, count * size);
}

void *memalign(size_t alignment, size_t size)
{
    return refused() ? NULL : __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return memalign(alignment, size);
}

int posix_memalign(void **out, size_t alignment, size_t size)
{
    void *got = memalign(alignment, size);

    if (!got)
        return ENOMEM;
    *out = got;
    return 0;
}

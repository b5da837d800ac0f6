/* Heap memory that is there or ends the program. */
#include "base/mem.h"

#include <stancegraph/error.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Weak, so that a program's own function of this name takes its place. */
__attribute__((weak)) void sg_out_of_memory(void)
{
    (void)fputs("stancegraph: out of memory\n", stderr);
    abort();
}

static void *checked(void *memory, size_t size)
{
    if (!memory && size > 0) {
        sg_out_of_memory();
        abort(); /* no way on without the memory */
    }
    return memory;
}

void *sg_malloc(size_t size)
{
    return checked(malloc(size ? size : 1), size);
}

void *sg_calloc(size_t count, size_t size)
{
    return checked(calloc(count ? count : 1, size ? size : 1), count);
}

char *sg_copy(const char *text)
{
    size_t size = strlen(text) + 1;

    return memcpy(sg_malloc(size), text, size);
}

static void *realloc_array(void *old, size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size)
        return checked(NULL, 1);
    if (count == 0 || size == 0)
        count = size = 1;
    return checked(realloc(old, count * size), 1);
}

void sg_grow(void **items, size_t *capacity, size_t need, size_t size)
{
    size_t wanted = *capacity ? *capacity : 8;

    if (need <= *capacity)
        return;
    while (wanted < need)
        wanted += wanted / 2 + 1;
    *items = realloc_array(*items, wanted, size);
    *capacity = wanted;
}

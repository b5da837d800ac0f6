/* Heap memory that is there or ends the program. */
#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static void *checked(void *memory, size_t size)
{
    if (!memory && size > 0) {
        (void)fputs("stancegraph: out of memory\n", stderr);
        abort();
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

/* Memory that is released all at once. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#ifdef SG_ARENA_MALLOC
enum { BLOCK_SIZE = 0 };
#else
enum { BLOCK_SIZE = 256 * 1024 };
#endif

typedef struct block {
    struct block *next;
    size_t used;
    size_t size;
    alignas(max_align_t) char data[];
} block;

struct sg_arena {
    block *blocks;
};

sg_arena *sg_arena_new(void)
{
    return sg_calloc(1, sizeof(sg_arena));
}

static void free_blocks(block *b)
{
    while (b) {
        block *next = b->next;

        free(b);
        b = next;
    }
}

void sg_arena_free(sg_arena *arena)
{
    if (!arena)
        return;
    free_blocks(arena->blocks);
    free(arena);
}

void sg_arena_reset(sg_arena *arena)
{
    block *keep = arena->blocks;

    if (!keep)
        return;
    free_blocks(keep->next);
    keep->next = NULL;
    if (keep->size > BLOCK_SIZE) {
        free(keep);
        arena->blocks = NULL;
        return;
    }
    keep->used = 0;
}

static void add_block(sg_arena *arena, size_t size)
{
    size_t wanted = size > BLOCK_SIZE ? size : BLOCK_SIZE;
    block *b = sg_malloc(sizeof(block) + wanted);

    b->next = arena->blocks;
    b->used = 0;
    b->size = wanted;
    arena->blocks = b;
}

void *sg_arena_alloc(sg_arena *arena, size_t size)
{
    size_t align = alignof(max_align_t);
    size_t padded = (size + align - 1) / align * align;
    block *b = arena->blocks;
    void *memory;

    if (padded < size)
        padded = SIZE_MAX - sizeof(block);
    if (!b || BLOCK_SIZE == 0 || b->size - b->used < padded) {
        add_block(arena, padded);
        b = arena->blocks;
    }
    memory = b->data + b->used;
    b->used += padded;
    return memset(memory, 0, padded);
}

void *sg_arena_array(sg_arena *arena, size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size)
        count = SIZE_MAX / size;
    return sg_arena_alloc(arena, count * size);
}

sg_str sg_arena_str(sg_arena *arena, sg_str text)
{
    char *copy = sg_arena_alloc(arena, text.len + 1);

    if (text.len)
        memcpy(copy, text.data, text.len);
    return (sg_str){copy, text.len};
}

/* Memory that is released all at once: one arena holds everything that is
 * known of one document. With SG_ARENA_MALLOC (the sanitizer presets) every
 * allocation is a malloc of its own so that overruns are seen. */
#ifndef SG_BASE_ARENA_H
#define SG_BASE_ARENA_H

#include <stancegraph/types.h>

typedef struct sg_arena sg_arena;

sg_arena *sg_arena_new(void);
void sg_arena_free(sg_arena *arena);

/* Forgets everything in the arena but keeps a block for the next user. */
void sg_arena_reset(sg_arena *arena);

/* Zeroed memory, aligned for any type. Never NULL. */
void *sg_arena_alloc(sg_arena *arena, size_t size);

/* Zeroed array of `count` elements of `size` bytes. */
void *sg_arena_array(sg_arena *arena, size_t count, size_t size);

/* A copy of `text` that lives as long as the arena (a NUL follows it). */
sg_str sg_arena_str(sg_arena *arena, sg_str text);

#endif

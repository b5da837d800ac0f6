/* Heap memory that is there or ends the program: the one place where running
 * out of memory is handled. */
#ifndef SG_BASE_MEM_H
#define SG_BASE_MEM_H

#include <stddef.h>

/* Never return NULL; sizes that overflow count as out of memory. Release with
 * free(). */
void *sg_malloc(size_t size);
void *sg_calloc(size_t count, size_t size);

/* A copy of a NUL-ended string. */
char *sg_copy(const char *text);

/* Grows `*items` (elements of `size` bytes) so that it holds at least `need`;
 * `*capacity` counts elements. */
void sg_grow(void **items, size_t *capacity, size_t need, size_t size);

#endif

/* A program that has fail_memory.c linked in, not preloaded, can ask it. */
#ifndef SG_TESTS_FAIL_MEMORY_H
#define SG_TESTS_FAIL_MEMORY_H

/* How often memory was asked for since the program began. */
long count_allocations(void);

#endif

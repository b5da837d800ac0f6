/* A small store with a little of everything, for targets that need one. */
#ifndef SG_TESTS_FUZZ_MADE_STORE_H
#define SG_TESTS_FUZZ_MADE_STORE_H

#include <stancegraph/graph.h>

/* A new empty store in a file, copied from one that is made at the first call:
 * quicker than making the tables each time. */
sg_store *made_store_empty(void);

/* Fills an empty store: two documents of a few statements, corrections of
 * actors and of statements. */
void made_store_fill(sg_store *store);

/* Puts one more document into a store that may be damaged. */
sg_status made_store_add(sg_store *store, sg_error *err);

#endif

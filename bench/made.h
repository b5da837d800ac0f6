/* Statements by chance among actors of whom a few occur often, most seldom:
 * number N of A when a random x from 0 to 1 has x^3 * A = N. The same seed
 * makes the same ones. */
#ifndef SG_BENCH_MADE_H
#define SG_BENCH_MADE_H

#include <stancegraph/graph.h>

/* Statements in a document at most, bytes of a name. */
enum { MADE_STATEMENTS = 40, MADE_NAME = 32 };

typedef struct made_world {
    size_t actors;
    size_t statements; /* in a document; 0 for MADE_STATEMENTS, the most */
    uint64_t seed;
} made_world;

/* An actor as statements draw them, and what it is called. */
size_t made_actor(made_world *w);
void made_name(size_t number, char *name);

/* Documents that are stored in one transaction, as `build` and `load` do. */
enum { MADE_AT_ONCE = 16 };

/* Room for so many documents, NULL when there is none; one serves for all. */
typedef struct made_document made_document;
made_document *made_documents_new(void);
void made_documents_free(made_document *documents);

/* Makes `count` documents, MADE_AT_ONCE at most, of the numbers from `first`
 * on, and puts them into the store. */
sg_status made_documents_load(made_world *w, sg_store *store, made_document *d,
                              size_t first, size_t count, sg_error *err);

#endif

/* Documents that are stored together: one transaction for several costs less
 * than one for each, and other programs may write in between. */
#ifndef SG_CLI_BATCH_H
#define SG_CLI_BATCH_H

#include <stancegraph/graph.h>

#include "base/arena.h"

/* A document with its statements and where it stood. */
typedef struct cli_waiting {
    sg_document_record document;
    bool whole; /* as in sg_loaded */
    const sg_statement *statements;
    size_t count;
    const char *file; /* lives longer than the batch */
    size_t line;
    sg_arena *arena;      /* holds what is above, goes with it; and so does */
    sg_extraction *found; /* what it came from, or NULL */
} cli_waiting;

/* Told of each document, in order: what was done with it or, when `error` is
 * not NULL, why it was not stored. False to stop. */
typedef bool cli_stored_fn(void *context, const cli_waiting *document,
                           sg_put done, sg_error *error);

typedef struct cli_batch cli_batch;

cli_batch *cli_batch_new(sg_store *store, cli_stored_fn *fn, void *context);

/* Takes the document over; stores those that wait when they are many or have
 * waited for a quarter of a second. False when `fn` has asked to stop: the
 * others are dropped. */
bool cli_batch_add(cli_batch *batch, const cli_waiting *document);

/* Stores those that wait. A document at fault costs that document only. */
bool cli_batch_flush(cli_batch *batch);

/* Drops those that wait. */
void cli_batch_free(cli_batch *batch);

#endif

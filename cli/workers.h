/* Several threads extract; what they find is handed on by the caller's thread
 * in the order in which the documents were given. */
#ifndef SG_CLI_WORKERS_H
#define SG_CLI_WORKERS_H

#include "cli/documents.h"

typedef struct cli_workers cli_workers;

/* One document with what was found in it; NULL when `error` tells why not.
 * The receiver frees `found` and does not keep the document. Returns false to
 * stop. */
typedef bool cli_found_fn(void *context, const cli_document *document,
                          sg_extraction *found, sg_error *error);

/* `threads` 0 means as many as the machine has cores. At most a few documents
 * a thread wait at any time, so memory stays bounded. */
cli_workers *cli_workers_new(const sg_extractor *extractor, size_t threads,
                             cli_found_fn *fn, void *context);

/* Copies the document; waits while too many are on their way. False when `fn`
 * has asked to stop. */
bool cli_workers_give(cli_workers *workers, const cli_document *document);

/* Hands on what is done, without waiting; true when more is on its way. Fits
 * cli_idle_fn: whoever reads our output need not wait for more input. */
bool cli_workers_idle(void *workers);

/* Waits for what is on its way, unless `fn` has asked to stop; ends the
 * threads. */
void cli_workers_free(cli_workers *workers);

#endif

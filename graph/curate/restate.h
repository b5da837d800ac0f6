/* Statements as the acts want them: hidden, confirmed or edited. */
#ifndef SG_GRAPH_CURATE_RESTATE_H
#define SG_GRAPH_CURATE_RESTATE_H

#include "graph/store.h"

/* Makes the statement of this key what it was read as and applies the acts that
 * stand. Nothing when there is no such statement. Within a transaction. */
sg_status sg_restate(sg_store *store, sg_str key, sg_error *err);

/* The same for the statements of a document that were just written. */
sg_status sg_document_restate(sg_store *store, int64_t document, sg_error *err);

#endif

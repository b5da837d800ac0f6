/* Writing documents: shared by what comes from the extractor, from files of
 * statements and from a graph in memory. */
#ifndef SG_GRAPH_STORE_WRITE_H
#define SG_GRAPH_STORE_WRITE_H

#include "graph/document_rows.h"
#include "graph/store.h"

/* Writes `count` documents in one transaction, each in place of what was stored
 * under the same id; `done` has a place for each and means nothing on
 * failure. */
sg_status sg_store_write(sg_store *store, const sg_document_rows *rows,
                         sg_put *done, size_t count, sg_error *err);

#endif

/* Writing one document: shared by what comes from the extractor, from files of
 * statements and from a graph in memory. */
#ifndef SG_GRAPH_STORE_WRITE_H
#define SG_GRAPH_STORE_WRITE_H

#include "graph/document_rows.h"
#include "graph/store.h"

/* Writes `rows` in one transaction, in place of what was stored under the same
 * id. */
sg_status sg_store_write(sg_store *store, const sg_document_rows *rows,
                         sg_put *done, sg_error *err);

#endif

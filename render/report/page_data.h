/* What the interactive page knows, as JSON: looks, statements, documents with
 * the sentences around each statement, actors with their other names.
 * render/page/src/data.js reads it. */
#ifndef SG_RENDER_PAGE_DATA_H
#define SG_RENDER_PAGE_DATA_H

#include <stancegraph/render.h>

#include "base/buf.h"

/* Appends one JSON object that is safe inside an HTML `script` element.
 * `graph` is the part of `store` that passes the filter; `carried` becomes the
 * number of statements that the page holds, the strongest ones. SG_ESTORE when
 * the store has changed since the graph was loaded. */
sg_status sg_page_data_add(sg_buf *out, sg_store *store, const sg_graph *graph,
                           const sg_page_options *options, size_t *carried,
                           sg_error *err);

#endif

/* The text twin of the page for those who see it without script. */
#ifndef SG_RENDER_PAGE_TABLE_H
#define SG_RENDER_PAGE_TABLE_H

#include <stancegraph/render.h>

#include "base/buf.h"

/* Appends an HTML table of the links in the order in which a picture draws
 * them, with the strongest sentence of each. */
void sg_page_table_add(sg_buf *out, const sg_graph *graph,
                       const sg_render_options *options);

#endif

/* One part of a statement made another. */
#ifndef SG_GRAPH_CURATE_EDIT_H
#define SG_GRAPH_CURATE_EDIT_H

#include <stancegraph/curate.h>

#include "graph/store.h"

/* Changes the row of the statement; `value` is as in an act. An actor that no
 * text mentions is added. Within a transaction. */
sg_status sg_statement_edit(sg_store *store, int64_t statement,
                            sg_edit_field field, sg_str value, sg_error *err);

#endif

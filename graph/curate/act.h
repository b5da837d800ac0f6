/* The table of acts: one row each, read and written. */
#ifndef SG_GRAPH_CURATE_ACT_H
#define SG_GRAPH_CURATE_ACT_H

#include <stancegraph/curate.h>

#include "base/arena.h"
#include "graph/store.h"

/* Longer names are refused. In bytes. */
enum { SG_NAME_MAX = 300 };

/* Columns of SG_ACT_COLUMNS; the rest of a statement may have more. */
#define SG_ACT_COLUMNS                                                         \
    "act, kind, subject, field, value, time, author, note, undone"

/* The act of a row of these columns, valid until the next step. */
sg_act sg_act_read(sg_answer *row);

/* Writes an act whose names are resolved. */
sg_status sg_act_add(sg_store *store, const sg_act *act, sg_error *err);

/* True when the same act stands and no later one of its sort took its place,
 * or when it is the very same act, made at the same time. */
sg_status sg_act_stands(sg_store *store, const sg_act *act, bool *stands,
                        sg_error *err);

/* Makes the tables what the acts on this subject (and value) say. */
sg_status sg_act_effect(sg_store *store, const sg_act *act, sg_error *err);

/* Checks an act and resolves its names; texts live in `arena`. */
sg_status sg_act_resolve(sg_store *store, sg_arena *arena, sg_act *act,
                         sg_error *err);

#endif

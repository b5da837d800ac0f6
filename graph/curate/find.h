/* From what a user writes to what an act names. Texts live in `arena`. */
#ifndef SG_GRAPH_CURATE_FIND_H
#define SG_GRAPH_CURATE_FIND_H

#include "base/arena.h"
#include "graph/store.h"

/* The root of the actor that bears the name; fails as sg_actor_find does. */
sg_status sg_find_root(sg_store *store, sg_arena *arena, sg_str name,
                       sg_str *root, sg_error *err);

/* True in `*found` when exactly one actor bears the name. */
sg_status sg_find_known(sg_store *store, sg_arena *arena, sg_str name,
                        bool *found, sg_str *root, sg_error *err);

/* The statement whose key begins with these digits, hidden ones too. SG_EUSAGE
 * when there is none, when there are several, when digits are too few. */
sg_status sg_find_statement(sg_store *store, sg_arena *arena, sg_str digits,
                            sg_str *key, sg_error *err);

#endif

/* The actor that a user means by a name. */
#ifndef SG_GRAPH_ACTOR_FIND_H
#define SG_GRAPH_ACTOR_FIND_H

#include "graph/store.h"

/* The number of the one actor that bears `name`: by its canonical name, else by
 * any. SG_EUSAGE when there is none, with the nearest names, or when there are
 * several, with their names. */
sg_status sg_actor_find(sg_store *store, sg_str name, int64_t *actor,
                        sg_error *err);

#endif

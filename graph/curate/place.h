/* Whom a name means by the acts that stand: a merge leads from its subject to
 * its value, a new name or alias leads to whom it was given. Where no step
 * leads further is the root, the entity that the actor is made of. */
#ifndef SG_GRAPH_CURATE_PLACE_H
#define SG_GRAPH_CURATE_PLACE_H

#include "base/buf.h"
#include "graph/curate/entity.h"

/* True when any act stands: without one everything below is the name itself. */
sg_status sg_acts_any(sg_store *store, bool *any, sg_error *err);

/* The root of `name`; it need not be an entity of this file. `act` (may be
 * NULL) gets the number of the act of the first step, 0 for a root. */
sg_status sg_name_root(sg_store *store, sg_str name, sg_buf *root, int64_t *act,
                       sg_error *err);

/* The name that the actor of this root is shown under: the last it was given,
 * else its own. */
sg_status sg_root_shown(sg_store *store, sg_str root, sg_buf *shown,
                        sg_error *err);

/* Puts the entity `name`, and those whose way leads through it, where the acts
 * say: entities, mentions and aliases to their actor, actors made and dropped,
 * names and kinds settled. Within a transaction. SG_EUSAGE when two actors
 * would have one name, with the act that stands in the way. */
sg_status sg_place(sg_store *store, sg_str name, sg_error *err);

/* Adds an entity that a text or an act names for the first time, at once where
 * the acts say. Its actor must be settled when its mentions are written. */
sg_status sg_place_new(sg_store *store, const sg_party *read, sg_entity *out,
                       sg_error *err);

#endif

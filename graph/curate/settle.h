/* Kind and affiliation of an actor: what most of its mentions say, unless an
 * act says otherwise. */
#ifndef SG_GRAPH_CURATE_SETTLE_H
#define SG_GRAPH_CURATE_SETTLE_H

#include "graph/store.h"

sg_status sg_actor_settle(sg_store *store, int64_t actor, sg_error *err);

/* Settles the actors that texts or acts say belong to `name`. */
sg_status sg_members_settle(sg_store *store, sg_str name, sg_error *err);

#endif

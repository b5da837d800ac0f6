/* Entities: names as texts are read, each meaning an actor. Without
 * corrections every entity is an actor of its own, of the same number. */
#ifndef SG_GRAPH_CURATE_ENTITY_H
#define SG_GRAPH_CURATE_ENTITY_H

#include "graph/store.h"

/* The rows of an entity and of the actor it means; 0 where there is none. */
typedef struct sg_entity {
    int64_t entity;
    int64_t actor;
} sg_entity;

/* Looks up the entity of this name, exactly as it is written. */
sg_status sg_entity_find(sg_store *store, sg_str name, sg_entity *out,
                         sg_error *err);

/* Adds the entity that `read` names, and an actor for it that is shown under
 * the name `shown`. */
sg_status sg_entity_add(sg_store *store, const sg_party *read, sg_str shown,
                        sg_entity *out, sg_error *err);

/* Adds an entity that means an actor that is there. */
sg_status sg_entity_join(sg_store *store, sg_str name, int64_t actor,
                         sg_entity *out, sg_error *err);

/* Adds the actor of an entity that had none of its own. */
sg_status sg_actor_add(sg_store *store, int64_t entity, const sg_party *read,
                       sg_str shown, sg_error *err);

/* Another name of the entity; `origin` as in the table `aliases`. */
sg_status sg_entity_alias(sg_store *store, sg_entity who, sg_str alias,
                          const char *origin, sg_error *err);

/* After mentions of the entity went: names that no mention uses go, and with
 * the last mention entity and actor. The actor is settled. */
sg_status sg_entity_leave(sg_store *store, int64_t entity, sg_error *err);

#endif

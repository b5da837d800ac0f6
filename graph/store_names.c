/* The names that the tables of an extractor have of actors. */
#include "graph/store.h"

/* Names on their way into the store. */
typedef struct naming {
    sg_store *store;
    sg_status status;
    sg_error *err;
} naming;

static bool add_name(void *context, sg_str actor, sg_str name)
{
    naming *n = context;
    bool known;

    n->status = sg_store_add_alias(n->store, actor, name, &known, n->err);
    return n->status == SG_OK;
}

sg_status sg_store_add_names(sg_store *store, const sg_extractor *extractor,
                             sg_error *err)
{
    naming n = {.store = store, .err = err};

    n.status = sg_store_begin(store, err);
    if (n.status)
        return n.status;
    sg_extractor_names(extractor, add_name, &n);
    return sg_store_finish(store, n.status, err);
}

/* Who has to do with whom: pairs of source and target, each once. */
#ifndef SG_GRAPH_CURATE_NEIGHBOURS_H
#define SG_GRAPH_CURATE_NEIGHBOURS_H

#include "graph/store.h"

typedef struct sg_neighbours {
    struct sg_neighbour {
        int64_t actor;
        int64_t other;
    } * items; /* by actor, then by other; each pair both ways */
    size_t count;
} sg_neighbours;

sg_status sg_neighbours_load(sg_store *store, sg_neighbours *out,
                             sg_error *err);
void sg_neighbours_clear(sg_neighbours *neighbours);

/* How many others both have to do with. */
size_t sg_neighbours_shared(const sg_neighbours *neighbours, int64_t a,
                            int64_t b);

/* True when one of them acts on the other. */
bool sg_neighbours_meet(const sg_neighbours *neighbours, int64_t a, int64_t b);

#endif

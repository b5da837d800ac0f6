/* Random networks, and every division of them. */
#include "networks.h"

#include <stdlib.h>

#include "base/mem.h"
#include "graph/analysis/partition.h"

/* Numerical Recipes' generator: the same networks on every machine. */
static uint32_t chance(uint32_t *seed, uint32_t below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

sg_network *random_network(random_net shape)
{
    size_t room = shape.count * shape.count;
    sg_tie *ties = sg_calloc(room + 1, sizeof *ties);
    size_t count = 0;
    sg_network *net;

    for (size_t a = 0; a < shape.count; a++)
        for (size_t b = a + 1; b < shape.count; b++) {
            double weight;

            if (chance(&shape.seed, 100) >= shape.ties)
                continue;
            weight = 1 + chance(&shape.seed, shape.heaviest);
            if (chance(&shape.seed, 100) < shape.hostile)
                weight = -weight;
            ties[count++] = (sg_tie){.a = a, .b = b, .weight = weight};
        }
    net = sg_network_of(shape.count, ties, count);
    free(ties);
    return net;
}

static void try_all(const sg_network *net, size_t limit, size_t *labels,
                    size_t at, size_t used, double *least)
{
    if (at == net->count) {
        double found = sg_frustration(net, labels);

        if (found < *least)
            *least = found;
        return;
    }
    for (size_t c = 0; c <= used && c < limit; c++) {
        labels[at] = c;
        try_all(net, limit, labels, at + 1, c == used ? used + 1 : used, least);
    }
}

double brute_force(const sg_network *net, size_t max_camps)
{
    size_t *labels = sg_calloc(net->count + 1, sizeof *labels);
    double least = sg_network_weight(net) + 1;

    try_all(net, max_camps ? max_camps : net->count, labels, 0, 0, &least);
    free(labels);
    return least;
}

sg_graph *graph_of(const char *const *texts)
{
    sg_store *store = fresh_store("told.db");
    sg_graph *graph;

    (void)load_told(store, "d", "2024-01-01", texts);
    graph = loaded(store, NULL);
    sg_store_close(store);
    return graph;
}

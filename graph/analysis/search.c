/* igraph's two searches that may see negative weights. */
#include "graph/analysis/search.h"

#include <igraph.h>

#include "graph/analysis/to_igraph.h"
#include "graph/igraph_use.h"

/* What igraph needs for a run. */
typedef struct lab {
    igraph_t graph;
    igraph_vector_t weights;
    igraph_vector_int_t membership;
    igraph_rng_t random;
    igraph_rng_t before; /* what the program used */
} lab;

/* Temperatures and the like have no unit in igraph, so weights are given in
 * units of their mean. */
static igraph_error_t fill_weights(const sg_network *net,
                                   igraph_vector_t *weights)
{
    double mean = sg_network_weight(net) / (double)net->tie_count;
    igraph_error_t code =
        igraph_vector_init(weights, (igraph_integer_t)net->tie_count);

    for (size_t i = 0; !code && i < net->tie_count; i++)
        VECTOR(*weights)[i] = net->ties[i].weight / mean;
    return code;
}

static igraph_error_t open_lab(lab *l, const sg_network *net, uint32_t seed)
{
    igraph_error_t code = (igraph_error_t)sg_to_igraph(net, &l->graph);

    if (code)
        return code;
    code = fill_weights(net, &l->weights);
    if (code)
        goto no_weights;
    code = igraph_vector_int_init(&l->membership, 0);
    if (code)
        goto no_membership;
    code = igraph_rng_init(&l->random, &igraph_rngtype_mt19937);
    if (code)
        goto no_random;
    (void)igraph_rng_seed(&l->random, seed);
    l->random.is_seeded = 1;
    l->before = *igraph_rng_default();
    *igraph_rng_default() = l->random;
    return IGRAPH_SUCCESS;
no_random:
    igraph_vector_int_destroy(&l->membership);
no_membership:
    igraph_vector_destroy(&l->weights);
no_weights:
    igraph_destroy(&l->graph);
    return code;
}

static void close_lab(lab *l)
{
    *igraph_rng_default() = l->before;
    igraph_rng_destroy(&l->random);
    igraph_vector_int_destroy(&l->membership);
    igraph_vector_destroy(&l->weights);
    igraph_destroy(&l->graph);
}

static void read_labels(const lab *l, size_t count, size_t *labels)
{
    for (size_t i = 0; i < count; i++)
        labels[i] = (size_t)VECTOR(l->membership)[i];
}

/* A number of iterations below 0 means "until nothing changes", which does not
 * end before igraph 0.10.17. */
enum { LEIDEN_ITERATIONS = 20 };

sg_status sg_search_leiden(const sg_network *net, uint32_t seed, size_t *labels,
                           sg_error *err)
{
    sg_igraph_scope before = sg_igraph_enter();
    lab l;
    igraph_error_t code = open_lab(&l, net, seed);

    if (!code) {
        code = igraph_community_leiden(&l.graph, &l.weights, NULL, 0, 0.01,
                                       false, LEIDEN_ITERATIONS, &l.membership,
                                       NULL, NULL);
        if (!code)
            read_labels(&l, net->count, labels);
        close_lab(&l);
    }
    sg_igraph_leave(before);
    return sg_igraph_status(code, "no camps by Leiden", err);
}

enum { SPINS = 25 };

sg_status sg_search_spinglass(const sg_network *net, size_t max_camps,
                              uint32_t seed, size_t *labels, sg_error *err)
{
    sg_igraph_scope before = sg_igraph_enter();
    size_t spins = max_camps ? max_camps : SPINS;
    lab l;
    igraph_error_t code = open_lab(&l, net, seed);

    if (spins > net->count)
        spins = net->count;
    if (!code) {
        code = igraph_community_spinglass(
            &l.graph, &l.weights, NULL, NULL, &l.membership, NULL,
            (igraph_integer_t)spins, false, 1, 0.01, 0.99,
            IGRAPH_SPINCOMM_UPDATE_SIMPLE, 0, IGRAPH_SPINCOMM_IMP_NEG, 0);
        if (!code)
            read_labels(&l, net->count, labels);
        close_lab(&l);
    }
    sg_igraph_leave(before);
    return sg_igraph_status(code, "no camps by spinglass", err);
}

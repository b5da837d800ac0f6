/* Signed networks for igraph. */
#include "graph/analysis/to_igraph.h"

#include <igraph.h>

int sg_to_igraph(const sg_network *net, struct igraph_s *out)
{
    igraph_vector_int_t ends;
    igraph_error_t code =
        igraph_vector_int_init(&ends, 2 * (igraph_integer_t)net->tie_count);

    if (code)
        return code;
    for (size_t i = 0; i < net->tie_count; i++) {
        VECTOR(ends)[2 * i] = (igraph_integer_t)net->ties[i].a;
        VECTOR(ends)[2 * i + 1] = (igraph_integer_t)net->ties[i].b;
    }
    code = igraph_create(out, &ends, (igraph_integer_t)net->count,
                         IGRAPH_UNDIRECTED);
    igraph_vector_int_destroy(&ends);
    return code;
}

/* Triads from igraph's list of triangles. */
#include "graph/analysis/triads.h"

#include <igraph.h>

#include "graph/analysis/to_igraph.h"
#include "graph/igraph_use.h"

static void count(const sg_network *net, const igraph_vector_int_t *triangles,
                  size_t census[4])
{
    igraph_integer_t length = igraph_vector_int_size(triangles);

    for (igraph_integer_t i = 0; i + 2 < length; i += 3) {
        size_t a = (size_t)VECTOR(*triangles)[i];
        size_t b = (size_t)VECTOR(*triangles)[i + 1];
        size_t c = (size_t)VECTOR(*triangles)[i + 2];

        census[(sg_network_tie(net, a, b) < 0) +
               (sg_network_tie(net, b, c) < 0) +
               (sg_network_tie(net, a, c) < 0)]++;
    }
}

static igraph_error_t list(const sg_network *net, const igraph_t *g,
                           size_t census[4])
{
    igraph_vector_int_t triangles;
    igraph_error_t code = igraph_vector_int_init(&triangles, 0);

    if (code)
        return code;
    code = igraph_list_triangles(g, &triangles);
    if (!code)
        count(net, &triangles, census);
    igraph_vector_int_destroy(&triangles);
    return code;
}

sg_status sg_triads_count(const sg_network *net, size_t census[4],
                          sg_error *err)
{
    sg_igraph_scope before = sg_igraph_enter();
    igraph_t g;
    igraph_error_t code = (igraph_error_t)sg_to_igraph(net, &g);

    for (int i = 0; i < 4; i++)
        census[i] = 0;
    if (!code) {
        code = list(net, &g, census);
        igraph_destroy(&g);
    }
    sg_igraph_leave(before);
    return sg_igraph_status(code, "triads cannot be counted", err);
}

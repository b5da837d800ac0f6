/* Whether two graphs say the same. */
#include <stancegraph/graph.h>

#include "base/str.h"
#include "graph/attribute.h"

static bool equal_vertices(sg_vertex a, sg_vertex b)
{
    return sg_str_eq(a.name, b.name) &&
           sg_str_eq(a.affiliation, b.affiliation) && a.kind == b.kind &&
           a.is_topic == b.is_topic;
}

static bool equal_documents(sg_document_info a, sg_document_info b)
{
    return sg_str_eq(a.id, b.id) && sg_str_eq(a.title, b.title) &&
           sg_str_eq(a.date, b.date) && sg_str_eq(a.url, b.url) &&
           sg_str_eq(a.author, b.author) && sg_str_eq(a.medium, b.medium);
}

static bool equal_edges(sg_edge a, sg_edge b)
{
    sg_str texts_a[SG_EDGE_TEXTS];
    sg_str texts_b[SG_EDGE_TEXTS];
    double numbers_a[SG_EDGE_NUMBERS];
    double numbers_b[SG_EDGE_NUMBERS];
    bool equal = a.from == b.from && a.to == b.to;

    sg_pack_edge(&a, texts_a, numbers_a);
    sg_pack_edge(&b, texts_b, numbers_b);
    for (size_t i = 0; equal && i < SG_EDGE_TEXTS; i++)
        equal = sg_str_eq(texts_a[i], texts_b[i]);
    for (size_t i = 0; equal && i < SG_EDGE_NUMBERS; i++)
        equal = numbers_a[i] == numbers_b[i];
    return equal;
}

bool sg_graph_equal(const sg_graph *a, const sg_graph *b)
{
    bool equal = sg_graph_vertices(a) == sg_graph_vertices(b) &&
                 sg_graph_edges(a) == sg_graph_edges(b) &&
                 sg_graph_documents(a) == sg_graph_documents(b);

    for (size_t i = 0; equal && i < sg_graph_documents(a); i++)
        equal =
            equal_documents(sg_graph_document(a, i), sg_graph_document(b, i));
    for (size_t i = 0; equal && i < sg_graph_vertices(a); i++)
        equal = equal_vertices(sg_graph_vertex(a, i), sg_graph_vertex(b, i));
    for (size_t i = 0; equal && i < sg_graph_edges(a); i++)
        equal = equal_edges(sg_graph_edge(a, i), sg_graph_edge(b, i));
    return equal;
}

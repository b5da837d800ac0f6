/* The graph in memory: an igraph directed multigraph whose vertices and edges
 * carry their data as attributes, so that every algorithm and writer of igraph
 * can be used on it.
 *
 * Where igraph is built without thread support (igraph's IGRAPH_THREAD_SAFE is
 * 0), graphs must not be made and freed by two threads at once. */
#include <igraph.h>

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "graph/attribute.h"
#include "graph/graph_rows.h"
#include "graph/igraph_use.h"
#include "graph/model.h"

struct sg_graph {
    igraph_t igraph;
    sg_groups groups;
    sg_documents documents;
};

static const char is_topic_attribute[] = "is_topic";
static const char members_attribute[] = "members";

/* igraph takes the empty text for a missing one; so do we. */
static sg_str text_of(const char *text)
{
    return text && *text ? sg_str_of(text) : (sg_str){NULL, 0};
}

/* ---- making ----------------------------------------------------------- */

/* Gives text `column` of row `row`. */
typedef sg_str column_fn(const sg_graph_rows *rows, size_t row, size_t column);

static sg_str vertex_text(const sg_graph_rows *rows, size_t row, size_t column)
{
    sg_str texts[SG_VERTEX_TEXTS];

    sg_pack_vertex(&rows->vertices[row], texts);
    return texts[column];
}

static sg_str edge_text(const sg_graph_rows *rows, size_t row, size_t column)
{
    sg_str texts[SG_EDGE_TEXTS];
    double numbers[SG_EDGE_NUMBERS];

    sg_pack_edge(&rows->edges[row], texts, numbers);
    return texts[column];
}

static igraph_error_t fill_texts(igraph_strvector_t *out,
                                 const sg_graph_rows *rows, size_t count,
                                 column_fn *get, size_t column)
{
    igraph_error_t code = igraph_strvector_init(out, (igraph_integer_t)count);

    for (size_t i = 0; !code && i < count; i++) {
        sg_str text = get(rows, i, column);

        code = igraph_strvector_set_len(out, (igraph_integer_t)i,
                                        text.len ? text.data : "", text.len);
    }
    return code;
}

static igraph_error_t set_vertex_numbers(igraph_t *g, const sg_graph_rows *rows)
{
    igraph_integer_t count = (igraph_integer_t)rows->vertex_count;
    igraph_vector_bool_t topics;
    igraph_vector_t members;
    igraph_error_t code = igraph_vector_bool_init(&topics, count);

    if (code)
        return code;
    code = igraph_vector_init(&members, count);
    if (code) {
        igraph_vector_bool_destroy(&topics);
        return code;
    }
    for (size_t i = 0; i < rows->vertex_count; i++) {
        VECTOR(topics)[i] = rows->vertices[i].is_topic;
        VECTOR(members)[i] = (double)rows->vertices[i].members;
    }
    code = SETVABV(g, is_topic_attribute, &topics);
    if (!code)
        code = SETVANV(g, members_attribute, &members);
    igraph_vector_destroy(&members);
    igraph_vector_bool_destroy(&topics);
    return code;
}

static igraph_error_t set_vertices(igraph_t *g, const sg_graph_rows *rows)
{
    igraph_error_t code = IGRAPH_SUCCESS;

    for (size_t i = 0; !code && i < SG_VERTEX_TEXTS; i++) {
        igraph_strvector_t texts = {0};

        code = fill_texts(&texts, rows, rows->vertex_count, vertex_text, i);
        if (!code)
            code = SETVASV(g, sg_vertex_texts[i], &texts);
        igraph_strvector_destroy(&texts);
    }
    return code ? code : set_vertex_numbers(g, rows);
}

static igraph_error_t set_edge_numbers(igraph_t *g, const sg_graph_rows *rows)
{
    igraph_vector_t numbers;
    igraph_error_t code =
        igraph_vector_init(&numbers, (igraph_integer_t)rows->edge_count);

    if (code)
        return code;
    for (size_t i = 0; !code && i < SG_EDGE_NUMBERS; i++) {
        for (size_t row = 0; row < rows->edge_count; row++) {
            sg_str texts[SG_EDGE_TEXTS];
            double values[SG_EDGE_NUMBERS];

            sg_pack_edge(&rows->edges[row], texts, values);
            VECTOR(numbers)[row] = values[i];
        }
        code = SETEANV(g, sg_edge_numbers[i], &numbers);
    }
    igraph_vector_destroy(&numbers);
    return code;
}

static igraph_error_t set_edges(igraph_t *g, const sg_graph_rows *rows)
{
    igraph_error_t code = IGRAPH_SUCCESS;

    for (size_t i = 0; !code && i < SG_EDGE_TEXTS; i++) {
        igraph_strvector_t texts = {0};

        code = fill_texts(&texts, rows, rows->edge_count, edge_text, i);
        if (!code)
            code = SETEASV(g, sg_edge_texts[i], &texts);
        igraph_strvector_destroy(&texts);
    }
    return code ? code : set_edge_numbers(g, rows);
}

static igraph_error_t connect_vertices(igraph_t *g, const sg_graph_rows *rows)
{
    igraph_vector_int_t ends;
    igraph_error_t code =
        igraph_vector_int_init(&ends, 2 * (igraph_integer_t)rows->edge_count);

    if (code)
        return code;
    for (size_t i = 0; i < rows->edge_count; i++) {
        VECTOR(ends)[2 * i] = (igraph_integer_t)rows->edges[i].from;
        VECTOR(ends)[2 * i + 1] = (igraph_integer_t)rows->edges[i].to;
    }
    code = igraph_add_edges(g, &ends, NULL);
    igraph_vector_int_destroy(&ends);
    return code;
}

static igraph_error_t fill(igraph_t *g, const sg_graph_rows *rows)
{
    igraph_error_t code = connect_vertices(g, rows);

    if (!code)
        code = set_vertices(g, rows);
    return code ? code : set_edges(g, rows);
}

sg_status sg_graph_make(const sg_graph_rows *rows, sg_graph **out,
                        sg_error *err)
{
    sg_graph *graph = sg_calloc(1, sizeof *graph);
    sg_igraph_scope before = sg_igraph_enter();
    igraph_error_t code = igraph_empty(
        &graph->igraph, (igraph_integer_t)rows->vertex_count, IGRAPH_DIRECTED);

    *out = NULL;
    if (!code) {
        code = fill(&graph->igraph, rows);
        if (code)
            igraph_destroy(&graph->igraph);
    }
    sg_igraph_leave(before);
    if (code) {
        free(graph);
        return sg_igraph_status(code, "the graph cannot be made", err);
    }
    graph->groups = sg_groups_make(rows);
    graph->documents = sg_documents_make(rows);
    *out = graph;
    return SG_OK;
}

sg_graph *sg_graph_new(void)
{
    sg_graph_rows nothing = {0};
    sg_graph *graph;

    if (sg_graph_make(&nothing, &graph, NULL))
        abort(); /* an empty graph takes nothing but memory: see base/mem.h */
    return graph;
}

void sg_graph_free(sg_graph *graph)
{
    sg_igraph_scope before;

    if (!graph)
        return;
    before = sg_igraph_enter();
    igraph_destroy(&graph->igraph);
    sg_igraph_leave(before);
    sg_groups_clear(&graph->groups);
    sg_documents_clear(&graph->documents);
    free(graph);
}

/* ---- reading ---------------------------------------------------------- */

size_t sg_graph_vertices(const sg_graph *graph)
{
    return (size_t)igraph_vcount(&graph->igraph);
}

size_t sg_graph_edges(const sg_graph *graph)
{
    return (size_t)igraph_ecount(&graph->igraph);
}

static size_t degree(const igraph_t *g, igraph_integer_t vertex,
                     igraph_neimode_t mode)
{
    igraph_integer_t count = 0;

    if (igraph_degree_1(g, &count, vertex, mode, IGRAPH_LOOPS))
        return 0;
    return (size_t)count;
}

sg_vertex sg_graph_vertex(const sg_graph *graph, size_t number)
{
    const igraph_t *g = &graph->igraph;
    igraph_integer_t vertex = (igraph_integer_t)number;
    sg_vertex v = {0};

    if (number >= sg_graph_vertices(graph))
        return v;
    v.name = text_of(VAS(g, sg_vertex_texts[0], vertex));
    v.affiliation = text_of(VAS(g, sg_vertex_texts[1], vertex));
    (void)sg_actor_kind_parse(text_of(VAS(g, sg_vertex_texts[2], vertex)),
                              &v.kind);
    v.is_topic = VAB(g, is_topic_attribute, vertex);
    v.made = degree(g, vertex, IGRAPH_OUT);
    v.received = degree(g, vertex, IGRAPH_IN);
    v.members = (size_t)VAN(g, members_attribute, vertex);
    return v;
}

sg_edge sg_graph_edge(const sg_graph *graph, size_t number)
{
    const igraph_t *g = &graph->igraph;
    igraph_integer_t edge = (igraph_integer_t)number;
    sg_str texts[SG_EDGE_TEXTS];
    double numbers[SG_EDGE_NUMBERS];
    sg_edge e = {0};

    if (number >= sg_graph_edges(graph))
        return e;
    for (size_t i = 0; i < SG_EDGE_TEXTS; i++)
        texts[i] = text_of(EAS(g, sg_edge_texts[i], edge));
    for (size_t i = 0; i < SG_EDGE_NUMBERS; i++)
        numbers[i] = EAN(g, sg_edge_numbers[i], edge);
    sg_unpack_edge(&e, texts, numbers);
    e.from = (size_t)IGRAPH_FROM(g, edge);
    e.to = (size_t)IGRAPH_TO(g, edge);
    return e;
}

size_t sg_graph_documents(const sg_graph *graph)
{
    return graph->documents.count;
}

sg_document_info sg_graph_document(const sg_graph *graph, size_t number)
{
    static const sg_document_info none = {.id = {NULL, 0}};

    return number < graph->documents.count ? graph->documents.items[number]
                                           : none;
}

size_t sg_graph_groups(const sg_graph *graph)
{
    return graph->groups.count;
}

const sg_edge_group *sg_graph_group(const sg_graph *graph, size_t number)
{
    return number < graph->groups.count ? &graph->groups.items[number] : NULL;
}

const struct igraph_s *sg_graph_igraph(const sg_graph *graph)
{
    return &graph->igraph;
}

double sg_graph_confidence(const sg_graph *graph, size_t edge)
{
    return EAN(&graph->igraph, sg_edge_numbers[1], (igraph_integer_t)edge);
}

bool sg_graph_is_topic(const sg_graph *graph, size_t vertex)
{
    return VAB(&graph->igraph, is_topic_attribute, (igraph_integer_t)vertex);
}

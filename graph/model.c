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
#include "graph/graph_rows.h"
#include "graph/igraph_use.h"
#include "graph/model.h"

struct sg_graph {
    igraph_t igraph;
    sg_groups groups;
    sg_documents documents;
};

/* ---- attributes -------------------------------------------------------- */

enum { VERTEX_TEXTS = 3, EDGE_TEXTS = 10, EDGE_NUMBERS = 12 };

static const char *const vertex_texts[VERTEX_TEXTS] = {"name", "affiliation",
                                                       "kind"};
static const char is_topic_attribute[] = "is_topic";
static const char members_attribute[] = "members";

static const char *const edge_texts[EDGE_TEXTS] = {
    "relation", "document", "date",          "sentence", "cue",
    "topic",    "medium",   "document_date", "status",   "speakers"};

static const char *const edge_numbers[EDGE_NUMBERS] = {
    "polarity",     "confidence", "sentence_number", "sentence_start",
    "sentence_end", "cue_start",  "cue_end",         "document_number",
    "source_start", "source_end", "target_start",    "target_end"};

static void pack_vertex(const sg_vertex *v, sg_str texts[VERTEX_TEXTS])
{
    texts[0] = v->name;
    texts[1] = v->affiliation;
    texts[2] = sg_str_of(sg_actor_kind_name(v->kind));
}

static void pack_edge(const sg_edge *e, sg_str texts[EDGE_TEXTS],
                      double numbers[EDGE_NUMBERS])
{
    texts[0] = e->relation;
    texts[1] = e->document;
    texts[2] = e->date;
    texts[3] = e->sentence;
    texts[4] = e->cue;
    texts[5] = e->topic;
    texts[6] = e->medium;
    texts[7] = e->document_date;
    texts[8] = sg_str_of(sg_factuality_name(e->status));
    texts[9] = e->speakers;
    numbers[0] = e->polarity;
    numbers[1] = e->confidence;
    numbers[2] = e->sentence_number;
    numbers[3] = e->sentence_span.start;
    numbers[4] = e->sentence_span.end;
    numbers[5] = e->cue_span.start;
    numbers[6] = e->cue_span.end;
    numbers[7] = (double)e->document_number;
    numbers[8] = e->source_span.start;
    numbers[9] = e->source_span.end;
    numbers[10] = e->target_span.start;
    numbers[11] = e->target_span.end;
}

static void unpack_edge(sg_edge *e, const sg_str texts[EDGE_TEXTS],
                        const double numbers[EDGE_NUMBERS])
{
    e->relation = texts[0];
    e->document = texts[1];
    e->date = texts[2];
    e->sentence = texts[3];
    e->cue = texts[4];
    e->topic = texts[5];
    e->medium = texts[6];
    e->document_date = texts[7];
    (void)sg_factuality_parse(texts[8], &e->status);
    e->speakers = texts[9];
    e->polarity = (int)numbers[0];
    e->confidence = numbers[1];
    e->sentence_number = (uint32_t)numbers[2];
    e->sentence_span = (sg_span){(uint32_t)numbers[3], (uint32_t)numbers[4]};
    e->cue_span = (sg_span){(uint32_t)numbers[5], (uint32_t)numbers[6]};
    e->document_number = (size_t)numbers[7];
    e->source_span = (sg_span){(uint32_t)numbers[8], (uint32_t)numbers[9]};
    e->target_span = (sg_span){(uint32_t)numbers[10], (uint32_t)numbers[11]};
}

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
    sg_str texts[VERTEX_TEXTS];

    pack_vertex(&rows->vertices[row], texts);
    return texts[column];
}

static sg_str edge_text(const sg_graph_rows *rows, size_t row, size_t column)
{
    sg_str texts[EDGE_TEXTS];
    double numbers[EDGE_NUMBERS];

    pack_edge(&rows->edges[row], texts, numbers);
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

    for (size_t i = 0; !code && i < VERTEX_TEXTS; i++) {
        igraph_strvector_t texts = {0};

        code = fill_texts(&texts, rows, rows->vertex_count, vertex_text, i);
        if (!code)
            code = SETVASV(g, vertex_texts[i], &texts);
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
    for (size_t i = 0; !code && i < EDGE_NUMBERS; i++) {
        for (size_t row = 0; row < rows->edge_count; row++) {
            sg_str texts[EDGE_TEXTS];
            double values[EDGE_NUMBERS];

            pack_edge(&rows->edges[row], texts, values);
            VECTOR(numbers)[row] = values[i];
        }
        code = SETEANV(g, edge_numbers[i], &numbers);
    }
    igraph_vector_destroy(&numbers);
    return code;
}

static igraph_error_t set_edges(igraph_t *g, const sg_graph_rows *rows)
{
    igraph_error_t code = IGRAPH_SUCCESS;

    for (size_t i = 0; !code && i < EDGE_TEXTS; i++) {
        igraph_strvector_t texts = {0};

        code = fill_texts(&texts, rows, rows->edge_count, edge_text, i);
        if (!code)
            code = SETEASV(g, edge_texts[i], &texts);
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
    v.name = text_of(VAS(g, vertex_texts[0], vertex));
    v.affiliation = text_of(VAS(g, vertex_texts[1], vertex));
    (void)sg_actor_kind_parse(text_of(VAS(g, vertex_texts[2], vertex)),
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
    sg_str texts[EDGE_TEXTS];
    double numbers[EDGE_NUMBERS];
    sg_edge e = {0};

    if (number >= sg_graph_edges(graph))
        return e;
    for (size_t i = 0; i < EDGE_TEXTS; i++)
        texts[i] = text_of(EAS(g, edge_texts[i], edge));
    for (size_t i = 0; i < EDGE_NUMBERS; i++)
        numbers[i] = EAN(g, edge_numbers[i], edge);
    unpack_edge(&e, texts, numbers);
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
    return EAN(&graph->igraph, edge_numbers[1], (igraph_integer_t)edge);
}

bool sg_graph_is_topic(const sg_graph *graph, size_t vertex)
{
    return VAB(&graph->igraph, is_topic_attribute, (igraph_integer_t)vertex);
}

/* ---- comparing -------------------------------------------------------- */

static bool equal_vertices(sg_vertex a, sg_vertex b)
{
    return sg_str_eq(a.name, b.name) &&
           sg_str_eq(a.affiliation, b.affiliation) && a.kind == b.kind &&
           a.is_topic == b.is_topic;
}

static bool equal_edges(sg_edge a, sg_edge b)
{
    sg_str texts_a[EDGE_TEXTS];
    sg_str texts_b[EDGE_TEXTS];
    double numbers_a[EDGE_NUMBERS];
    double numbers_b[EDGE_NUMBERS];
    bool equal = a.from == b.from && a.to == b.to;

    pack_edge(&a, texts_a, numbers_a);
    pack_edge(&b, texts_b, numbers_b);
    for (size_t i = 0; equal && i < EDGE_TEXTS; i++)
        equal = sg_str_eq(texts_a[i], texts_b[i]);
    for (size_t i = 0; equal && i < EDGE_NUMBERS; i++)
        equal = numbers_a[i] == numbers_b[i];
    return equal;
}

bool sg_graph_equal(const sg_graph *a, const sg_graph *b)
{
    bool equal = sg_graph_vertices(a) == sg_graph_vertices(b) &&
                 sg_graph_edges(a) == sg_graph_edges(b) &&
                 sg_documents_equal(&a->documents, &b->documents);

    for (size_t i = 0; equal && i < sg_graph_vertices(a); i++)
        equal = equal_vertices(sg_graph_vertex(a, i), sg_graph_vertex(b, i));
    for (size_t i = 0; equal && i < sg_graph_edges(a); i++)
        equal = equal_edges(sg_graph_edge(a, i), sg_graph_edge(b, i));
    return equal;
}

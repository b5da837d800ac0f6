/* A graph in memory as the statements of a store. */
#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"
#include "graph/store_write.h"

static sg_party party_of(const sg_graph *graph, size_t number)
{
    sg_vertex v = sg_graph_vertex(graph, number);

    return (sg_party){.text = v.name,
                      .entity = v.name,
                      .affiliation = v.affiliation,
                      .kind = v.kind};
}

static sg_statement statement_of(const sg_graph *graph, const sg_edge *e)
{
    sg_statement s = {.sentence = e->sentence_number,
                      .sentence_span = e->sentence_span,
                      .sentence_text = e->sentence,
                      .source = party_of(graph, e->from),
                      .relation = e->relation,
                      .cue = e->cue_span,
                      .cue_text = e->cue,
                      .topic_text = e->topic,
                      .polarity = e->polarity,
                      .status = e->status,
                      .date = e->date,
                      .confidence = e->confidence};

    s.source.span = e->source_span;
    s.has_target = !sg_graph_vertex(graph, e->to).is_topic;
    if (s.has_target) {
        s.target = party_of(graph, e->to);
        s.target.span = e->target_span;
    } else {
        s.topic = e->target_span;
    }
    s.date_from =
        sg_str_eq(e->date, e->document_date) ? SG_DATE_DOCUMENT : SG_DATE_TEXT;
    return s;
}

/* Number of the first edge behind `first` of another document: edges of one
 * document stand together. */
static size_t end_of_document(const sg_graph *graph, size_t first)
{
    sg_str document = sg_graph_edge(graph, first).document;
    size_t end = first + 1;

    while (end < sg_graph_edges(graph) &&
           sg_str_eq(sg_graph_edge(graph, end).document, document))
        end++;
    return end;
}

static sg_status save_document(const sg_graph *graph, size_t first, size_t end,
                               sg_store *store, sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    sg_edge edge = sg_graph_edge(graph, first);
    sg_document_info info = sg_graph_document(graph, edge.document_number);
    sg_statement *statements =
        sg_arena_array(arena, end - first, sizeof *statements);
    sg_document_rows rows;
    sg_put done;
    sg_status status;

    for (size_t i = first; i < end; i++) {
        edge = sg_graph_edge(graph, i);
        statements[i - first] = statement_of(graph, &edge);
    }
    status = sg_rows_make(arena, &info, statements, end - first, &rows, err);
    if (!status)
        status = sg_store_write(store, &rows, &done, 1, err);
    sg_arena_free(arena);
    return status;
}

sg_status sg_graph_save(const sg_graph *graph, sg_store *store, sg_error *err)
{
    sg_store_counts counts;
    sg_status status = sg_store_count(store, &counts, err);

    if (!status && counts.documents)
        return sg_fail(err, SG_EUSAGE,
                       "a graph is saved to a new database only");
    for (size_t i = 0; !status && i < sg_graph_edges(graph);) {
        size_t end = end_of_document(graph, i);

        status = save_document(graph, i, end, store, err);
        i = end;
    }
    return status;
}

/* The data of the page, in one walk over the statements of the store. The walk
 * numbers documents and actors as it meets them; they are written behind the
 * statements. Offsets become UTF-16 units within the sentence, which is how a
 * browser counts. */
#include "render/report/page_data_parts.h"

#include "base/error.h"
#include "base/json.h"
#include "base/str.h"
#include "base/utf8.h"
#include "render/report/page_look.h"
#include "render/select.h"
#include "render/text.h"

#define NOT_MET UINT32_MAX

/* ---- pieces of JSON ------------------------------------------------------ */

void sg_page_add_name(sg_page_writing *w, sg_str name)
{
    sg_json_write_string(w->out, sg_text_printable(w->arena, name));
}

void sg_page_add_member(sg_page_writing *w, const char *name, sg_str value)
{
    if (!value.len)
        return;
    sg_buf_printf(w->out, ",\"%s\":", name);
    sg_page_add_name(w, value);
}

/* UTF-16 units before byte `end` of `text`. */
static size_t units_before(sg_str text, size_t end)
{
    size_t units = 0;

    for (size_t at = 0; at < end && at < text.len;)
        units += sg_utf8_next(text, &at) > 0xFFFF ? 2 : 1;
    return units;
}

/* `[start,end]` within the sentence; 0 when `span` is not inside it. */
static void add_span(sg_page_writing *w, const sg_statement *s, sg_span span)
{
    sg_span in = s->sentence_span;

    if (span.start >= span.end || span.start < in.start || span.end > in.end ||
        span.end - in.start > s->sentence_text.len)
        sg_buf_addc(w->out, ",0");
    else
        sg_buf_printf(w->out, ",[%zu,%zu]",
                      units_before(s->sentence_text, span.start - in.start),
                      units_before(s->sentence_text, span.end - in.start));
}

/* ---- statements ---------------------------------------------------------- */

/* The members of the strongest groups, until the page is full. */
static void choose(sg_page_writing *w)
{
    size_t left = w->options->picture.max_statements
                      ? w->options->picture.max_statements
                      : sg_graph_edges(w->graph);

    for (size_t g = 0; g < sg_graph_groups(w->graph) && left; g++) {
        const sg_edge_group *group = sg_graph_group(w->graph, g);

        for (size_t i = 0; i < group->count && left; i++, left--)
            w->chosen[group->edges[i]] = true;
    }
}

static uint32_t actor_number(sg_page_writing *w, size_t vertex)
{
    if (w->actors[vertex] == NOT_MET) {
        w->actors[vertex] = (uint32_t)w->actors_count;
        w->vertices[w->actors_count++] = vertex;
    }
    return w->actors[vertex];
}

/* The statements of one document come one after the other. */
static uint32_t document_number(sg_page_writing *w, size_t document)
{
    size_t count = w->documents_count;

    if (!count || w->documents[count - 1] != document)
        w->documents[w->documents_count++] = document;
    return (uint32_t)w->documents_count - 1;
}

static void add_attributions(sg_page_writing *w, const sg_statement *s)
{
    sg_buf_addc(w->out, ",[");
    for (size_t i = 0; i < s->attributed_count; i++) {
        if (i)
            sg_buf_byte(w->out, ',');
        sg_page_add_name(w, s->attributed_to[i].entity);
    }
    sg_buf_byte(w->out, ']');
}

/* In the order that data.js takes them apart. */
static void add_statement(sg_page_writing *w, const sg_edge *edge,
                          const sg_statement *s)
{
    uint32_t from = actor_number(w, edge->from);
    uint32_t to = actor_number(w, edge->to);
    uint32_t document = document_number(w, edge->document_number);

    w->places[w->carried] = (sg_page_place){document, s->sentence};
    sg_buf_printf(w->out, "%s\n[%u,%u,", w->carried++ ? "," : "", from, to);
    sg_page_add_name(w, s->relation);
    sg_buf_printf(w->out, ",%d,%d,", s->polarity, (int)s->status);
    sg_json_write_fixed(w->out, s->confidence, 2);
    sg_buf_byte(w->out, ',');
    sg_page_add_name(w, edge->date);
    sg_buf_printf(w->out, ",%u,%u", document, (unsigned)s->sentence);
    add_span(w, s, s->source.span);
    add_span(w, s, s->cue);
    add_span(w, s, s->has_target ? s->target.span : s->topic);
    sg_buf_byte(w->out, ',');
    sg_page_add_name(w, s->topic_text);
    sg_buf_byte(w->out, ',');
    sg_page_add_name(w, s->cue_text);
    add_attributions(w, s);
    sg_buf_printf(w->out, ",%d,%d]", sg_statement_is_asserted(s), s->reviewed);
}

static bool take_statement(void *context, const sg_document_info *document,
                           const sg_statement *s)
{
    sg_page_writing *w = context;
    sg_edge edge;

    if (!s->has_target && !s->topic_key.len)
        return true; /* no edge */
    if (w->next >= sg_graph_edges(w->graph)) {
        w->changed = true;
        return false;
    }
    edge = sg_graph_edge(w->graph, w->next);
    w->changed = !sg_str_eq(edge.document, document->id) ||
                 !sg_str_eq(edge.relation, s->relation);
    if (!w->changed && w->chosen[w->next])
        add_statement(w, &edge, s);
    w->next++;
    return !w->changed;
}

static sg_status add_statements(sg_page_writing *w, sg_error *err)
{
    sg_status status;

    sg_buf_addc(w->out, ",\n\"statements\":[");
    status =
        sg_store_query(w->store, w->options->filter, take_statement, w, err);
    if (w->changed)
        return sg_fail(err, SG_ESTORE,
                       "the graph was changed while it was being read");
    sg_buf_byte(w->out, ']');
    return status;
}

/* ---- the whole ----------------------------------------------------------- */

/* "<" stands in strings only: written as an escape it can begin no tag. */
static void add_escaped(sg_buf *out, sg_str json)
{
    size_t done = 0;

    for (size_t at; (at = sg_str_find(json, '<', done)) < json.len;) {
        sg_buf_add(out, sg_str_sub(json, done, at));
        sg_buf_addc(out, "\\u003c");
        done = at + 1;
    }
    sg_buf_add(out, sg_str_sub(json, done, json.len));
}

static void make_room(sg_page_writing *w)
{
    size_t vertices = sg_graph_vertices(w->graph);
    size_t edges = sg_graph_edges(w->graph);

    w->chosen = sg_arena_array(w->arena, edges + 1, sizeof(bool));
    w->places = sg_arena_array(w->arena, edges + 1, sizeof(sg_page_place));
    w->vertices = sg_arena_array(w->arena, vertices + 1, sizeof(size_t));
    w->actors = sg_arena_array(w->arena, vertices + 1, sizeof(uint32_t));
    w->nameless = sg_nameless_find(w->arena, w->graph);
    w->documents = sg_arena_array(w->arena, sg_graph_documents(w->graph) + 1,
                                  sizeof(size_t));
    for (size_t i = 0; i < vertices; i++)
        w->actors[i] = NOT_MET;
}

static const char *box_kind(const sg_render_options *picture)
{
    if (picture->no_boxes)
        return "none";
    return picture->boxes && picture->boxes->camps ? "camps" : "affiliation";
}

static sg_status add_head(sg_page_writing *w, sg_error *err)
{
    sg_buf_printf(w->out, "{\"format\":1,\"statements_all\":%zu",
                  sg_graph_edges(w->graph));
    sg_page_add_member(w, "title", w->options->picture.title);
    sg_page_add_member(w, "filters", w->options->picture.caption);
    sg_buf_printf(w->out, ",\"max_edges\":%zu", w->options->picture.max_edges);
    sg_buf_printf(w->out, ",\"topics\":%s",
                  w->options->picture.topics ? "true" : "false");
    sg_buf_printf(w->out, ",\"boxes\":\"%s\"", box_kind(&w->options->picture));
    return sg_page_look_add(w->out, &w->options->picture, err);
}

sg_status sg_page_data_add(sg_buf *out, sg_store *store, const sg_graph *graph,
                           const sg_page_options *options, size_t *carried,
                           sg_error *err)
{
    sg_buf json = SG_BUF_INIT;
    sg_page_writing w = {.out = &json,
                         .arena = sg_arena_new(),
                         .store = store,
                         .graph = graph,
                         .options = options};
    sg_status status;

    make_room(&w);
    choose(&w);
    status = add_head(&w, err);
    if (!status)
        status = sg_camps_find(graph, NULL, &w.camps, err);
    if (!status)
        status = add_statements(&w, err);
    if (!status)
        status = sg_page_add_documents(&w, err);
    if (!status)
        status = sg_page_add_actors(&w, err);
    if (!status)
        sg_page_add_camps(&w);
    sg_buf_byte(&json, '}');
    add_escaped(out, sg_buf_str(&json));
    *carried = w.carried;
    sg_camps_free(w.camps);
    sg_arena_free(w.arena);
    sg_buf_clear(&json);
    return status;
}

/* The data of the page, in one walk over the statements of the store. The walk
 * numbers documents and actors as it meets them; they are written behind the
 * statements. Offsets become UTF-16 units within the sentence, which is how a
 * browser counts. */
#include "render/report/page_data.h"

#include <stancegraph/analysis.h>

#include "base/error.h"
#include "base/json.h"
#include "base/map.h"
#include "base/str.h"
#include "base/utf8.h"
#include "render/report/page_look.h"
#include "render/select.h"
#include "render/text.h"

/* Sentences shown before and after that of a statement. */
enum { CONTEXT_SENTENCES = 1 };

/* Members that name a camp. */
enum { CAMP_LEADERS = 3 };

#define NOT_MET UINT32_MAX

/* A sentence that a statement stands in. */
typedef struct place {
    uint32_t document; /* number in the page */
    uint32_t sentence;
} place;

typedef struct writing {
    sg_buf *out;
    sg_arena *arena;
    sg_store *store;
    const sg_graph *graph;
    const sg_page_options *options;
    bool *chosen;         /* edges of the graph that the page carries */
    size_t next;          /* edge of the graph that comes next */
    size_t carried;       /* statements written */
    size_t *vertices;     /* of the graph, in the order of the page */
    uint32_t *actors;     /* place of each vertex in it */
    const bool *nameless; /* vertices that are drawn only when asked for */
    size_t actors_count;
    size_t *documents; /* of the graph, in the order of the page */
    size_t documents_count;
    sg_camps *camps;
    place *places; /* one for each statement written */
    bool changed;  /* the store is not what the graph was loaded from */
} writing;

/* ---- pieces of JSON ------------------------------------------------------ */

static void add_name(writing *w, sg_str name)
{
    sg_json_write_string(w->out, sg_text_printable(w->arena, name));
}

static void add_member(writing *w, const char *name, sg_str value)
{
    if (!value.len)
        return;
    sg_buf_printf(w->out, ",\"%s\":", name);
    add_name(w, value);
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
static void add_span(writing *w, const sg_statement *s, sg_span span)
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
static void choose(writing *w)
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

static uint32_t actor_number(writing *w, size_t vertex)
{
    if (w->actors[vertex] == NOT_MET) {
        w->actors[vertex] = (uint32_t)w->actors_count;
        w->vertices[w->actors_count++] = vertex;
    }
    return w->actors[vertex];
}

/* The statements of one document come one after the other. */
static uint32_t document_number(writing *w, size_t document)
{
    size_t count = w->documents_count;

    if (!count || w->documents[count - 1] != document)
        w->documents[w->documents_count++] = document;
    return (uint32_t)w->documents_count - 1;
}

static void add_attributions(writing *w, const sg_statement *s)
{
    sg_buf_addc(w->out, ",[");
    for (size_t i = 0; i < s->attributed_count; i++) {
        if (i)
            sg_buf_byte(w->out, ',');
        add_name(w, s->attributed_to[i].entity);
    }
    sg_buf_byte(w->out, ']');
}

/* In the order that data.js takes them apart. */
static void add_statement(writing *w, const sg_edge *edge,
                          const sg_statement *s)
{
    uint32_t from = actor_number(w, edge->from);
    uint32_t to = actor_number(w, edge->to);
    uint32_t document = document_number(w, edge->document_number);

    w->places[w->carried] = (place){document, s->sentence};
    sg_buf_printf(w->out, "%s\n[%u,%u,", w->carried++ ? "," : "", from, to);
    add_name(w, s->relation);
    sg_buf_printf(w->out, ",%d,%d,", s->polarity, (int)s->status);
    sg_json_write_fixed(w->out, s->confidence, 2);
    sg_buf_byte(w->out, ',');
    add_name(w, edge->date);
    sg_buf_printf(w->out, ",%u,%u", document, (unsigned)s->sentence);
    add_span(w, s, s->source.span);
    add_span(w, s, s->cue);
    add_span(w, s, s->has_target ? s->target.span : s->topic);
    sg_buf_byte(w->out, ',');
    add_name(w, s->topic_text);
    sg_buf_byte(w->out, ',');
    add_name(w, s->cue_text);
    add_attributions(w, s);
    sg_buf_byte(w->out, ']');
}

static bool take_statement(void *context, const sg_document_info *document,
                           const sg_statement *s)
{
    writing *w = context;
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

static sg_status add_statements(writing *w, sg_error *err)
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

/* ---- documents ----------------------------------------------------------- */

/* The sentences of one document while they are written. */
typedef struct excerpt {
    writing *writing;
    const place *places;
    size_t count;
    bool any; /* written already */
} excerpt;

static bool is_near(uint32_t a, uint32_t b)
{
    return (a > b ? a - b : b - a) <= CONTEXT_SENTENCES;
}

static bool add_sentence(void *context, uint32_t number, sg_str text)
{
    excerpt *e = context;

    for (size_t i = 0; i < e->count; i++) {
        if (!is_near(e->places[i].sentence, number))
            continue;
        sg_buf_printf(e->writing->out, "%s\"%u\":", e->any ? "," : "",
                      (unsigned)number);
        sg_json_write_string(e->writing->out, text);
        e->any = true;
        break;
    }
    return true;
}

/* From the first sentence with a statement to the last, and what surrounds
 * them. */
static sg_span reach(const excerpt *e)
{
    sg_span numbers = {UINT32_MAX, 0};

    for (size_t i = 0; i < e->count; i++) {
        uint32_t n = e->places[i].sentence;

        if (n < numbers.start)
            numbers.start = n;
        if (n >= numbers.end)
            numbers.end = n + 1;
    }
    numbers.start -=
        numbers.start < CONTEXT_SENTENCES ? numbers.start : CONTEXT_SENTENCES;
    numbers.end += CONTEXT_SENTENCES;
    return numbers;
}

static sg_status add_document(writing *w, size_t number, excerpt *e,
                              sg_error *err)
{
    sg_document_info info = sg_graph_document(w->graph, w->documents[number]);
    sg_status status;

    sg_buf_printf(w->out, "%s\n{\"id\":", number ? "," : "");
    add_name(w, info.id);
    add_member(w, "title", info.title);
    add_member(w, "date", info.date);
    add_member(w, "url", info.url);
    add_member(w, "author", info.author);
    add_member(w, "medium", info.medium);
    sg_buf_addc(w->out, ",\"sentences\":{");
    status =
        sg_store_sentences(w->store, info.id, reach(e), add_sentence, e, err);
    sg_buf_addc(w->out, "}}");
    return status;
}

static sg_status add_documents(writing *w, sg_error *err)
{
    sg_status status = SG_OK;
    size_t at = 0;

    sg_buf_addc(w->out, ",\n\"documents\":[");
    for (size_t i = 0; i < w->documents_count && !status; i++) {
        excerpt e = {.writing = w, .places = w->places + at};

        while (at < w->carried && w->places[at].document == i) {
            at++;
            e.count++;
        }
        status = add_document(w, i, &e, err);
    }
    sg_buf_byte(w->out, ']');
    return status;
}

/* ---- actors -------------------------------------------------------------- */

/* Other names while they are read: they come actor by actor. */
typedef struct naming {
    writing *writing;
    sg_map *numbers; /* name of an actor -> number in the page */
    sg_buf *names;   /* of each, as the inside of a JSON array */
} naming;

static bool take_name(void *context, sg_str actor, sg_str name)
{
    naming *n = context;
    uint32_t number = sg_map_get(n->numbers, actor);

    if (number == SG_MAP_NONE)
        return true;
    if (n->names[number].len)
        sg_buf_byte(&n->names[number], ',');
    sg_json_write_string(&n->names[number],
                         sg_text_printable(n->writing->arena, name));
    return true;
}

/* Counted from 1; 0 for a vertex in none. */
static size_t camp_of(const writing *w, size_t vertex)
{
    size_t camp = w->camps->of_vertex[vertex];

    return camp == SG_NO_CAMP ? 0 : camp + 1;
}

/* In the order that data.js takes them apart. */
static void add_actor(writing *w, size_t number, const sg_buf *names)
{
    size_t vertex = w->vertices[number];
    sg_vertex v = sg_graph_vertex(w->graph, vertex);
    bool nameless = w->nameless[vertex] && !w->options->picture.nameless;

    sg_buf_addc(w->out, number ? ",\n[" : "\n[");
    add_name(w, v.name);
    sg_buf_printf(w->out, ",%d,", sg_page_kind(v.kind, v.is_topic));
    add_name(w, v.affiliation);
    sg_buf_printf(w->out, ",[%s],%d,%zu]", names->data, nameless,
                  camp_of(w, vertex));
}

static sg_status add_actors(writing *w, sg_error *err)
{
    naming n = {w, sg_map_new(),
                sg_arena_array(w->arena, w->actors_count + 1, sizeof(sg_buf))};
    sg_status status;

    for (size_t i = 0; i < w->actors_count; i++) {
        sg_vertex v = sg_graph_vertex(w->graph, w->vertices[i]);

        n.names[i] = (sg_buf)SG_BUF_INIT;
        if (!v.is_topic)
            sg_map_set(n.numbers, v.name, (uint32_t)i);
    }
    status = sg_store_names(w->store, take_name, &n, err);
    sg_buf_addc(w->out, ",\n\"actors\":[");
    for (size_t i = 0; i < w->actors_count; i++) {
        add_actor(w, i, &n.names[i]);
        sg_buf_clear(&n.names[i]);
    }
    sg_buf_byte(w->out, ']');
    sg_map_free(n.numbers);
    return status;
}

/* ---- camps --------------------------------------------------------------- */

/* Size and first members of each camp. */
static void add_camps(writing *w)
{
    sg_buf_addc(w->out, ",\n\"camps\":[");
    for (size_t i = 0; i < w->camps->count; i++) {
        const sg_camp *camp = &w->camps->items[i];

        sg_buf_printf(w->out, "%s[%zu", i ? "," : "", camp->count);
        for (size_t k = 0; k < camp->count && k < CAMP_LEADERS; k++) {
            sg_buf_byte(w->out, ',');
            add_name(w, sg_graph_vertex(w->graph, camp->members[k]).name);
        }
        sg_buf_byte(w->out, ']');
    }
    sg_buf_byte(w->out, ']');
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

static void make_room(writing *w)
{
    size_t vertices = sg_graph_vertices(w->graph);
    size_t edges = sg_graph_edges(w->graph);

    w->chosen = sg_arena_array(w->arena, edges + 1, sizeof(bool));
    w->places = sg_arena_array(w->arena, edges + 1, sizeof(place));
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

static sg_status add_head(writing *w, sg_error *err)
{
    sg_buf_printf(w->out, "{\"format\":1,\"statements_all\":%zu",
                  sg_graph_edges(w->graph));
    add_member(w, "title", w->options->picture.title);
    add_member(w, "filters", w->options->picture.caption);
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
    writing w = {.out = &json,
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
        status = add_documents(&w, err);
    if (!status)
        status = add_actors(&w, err);
    if (!status)
        add_camps(&w);
    sg_buf_byte(&json, '}');
    add_escaped(out, sg_buf_str(&json));
    *carried = w.carried;
    sg_camps_free(w.camps);
    sg_arena_free(w.arena);
    sg_buf_clear(&json);
    return status;
}

/* From the statements of a store to vertices and edges. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "graph/graph_rows.h"

/* Vertices and edges as they are met. */
typedef struct collection {
    sg_arena *arena; /* texts */
    sg_map *places;  /* key of a vertex -> its number */
    sg_vertex *vertices;
    size_t vertex_count;
    size_t vertex_capacity;
    sg_edge *edges;
    size_t edge_count;
    size_t edge_capacity;
    sg_document_info *documents;
    size_t document_count;
    size_t document_capacity;
    sg_buf key;
} collection;

static sg_vertex *add_vertex(collection *c)
{
    void *items = c->vertices;

    sg_grow(&items, &c->vertex_capacity, c->vertex_count + 1,
            sizeof *c->vertices);
    c->vertices = items;
    return &c->vertices[c->vertex_count++];
}

/* The number of the vertex whose key is in `c->key`, made when it is new. An
 * actor's affiliation and kind are the same in all its statements; the name of
 * a topic is that of its first occurrence. */
static size_t vertex_number(collection *c, const sg_vertex *vertex)
{
    uint32_t place = sg_map_get(c->places, sg_buf_str(&c->key));
    sg_vertex *added;

    if (place != SG_MAP_NONE)
        return place;
    sg_map_set(c->places, sg_arena_str(c->arena, sg_buf_str(&c->key)),
               (uint32_t)c->vertex_count);
    added = add_vertex(c);
    *added = *vertex;
    added->name = sg_arena_str(c->arena, vertex->name);
    added->affiliation = sg_arena_str(c->arena, vertex->affiliation);
    return c->vertex_count - 1;
}

static size_t actor_number(collection *c, const sg_party *party)
{
    sg_vertex vertex = {.name = party->entity,
                        .affiliation = party->affiliation,
                        .kind = party->kind};

    sg_buf_reset(&c->key);
    sg_buf_byte(&c->key, 'a');
    sg_buf_add(&c->key, party->entity);
    return vertex_number(c, &vertex);
}

static size_t topic_number(collection *c, const sg_statement *s)
{
    sg_vertex vertex = {.name = s->topic_text, .is_topic = true};

    sg_buf_reset(&c->key);
    sg_buf_byte(&c->key, 't');
    sg_buf_add(&c->key, s->topic_key);
    return vertex_number(c, &vertex);
}

/* The statements of one document come one after the other. */
static size_t document_number(collection *c, const sg_document_info *document)
{
    void *items = c->documents;
    size_t count = c->document_count;

    if (count && sg_str_eq(c->documents[count - 1].id, document->id))
        return count - 1;
    sg_grow(&items, &c->document_capacity, count + 1, sizeof *c->documents);
    c->documents = items;
    c->documents[count] = sg_document_copy(c->arena, document);
    return c->document_count++;
}

/* Copies `text` unless it is that of the edge before: edges of one sentence or
 * document share their texts. */
static sg_str keep(collection *c, sg_str text, sg_str before)
{
    return sg_str_eq(text, before) ? before : sg_arena_str(c->arena, text);
}

static sg_str speakers_of(collection *c, const sg_statement *s)
{
    sg_buf names = SG_BUF_INIT;
    sg_str kept;

    for (size_t i = 0; i < s->attributed_count; i++) {
        if (i)
            sg_buf_addc(&names, " > ");
        sg_buf_add(&names, s->attributed_to[i].entity);
    }
    kept = sg_arena_str(c->arena, sg_buf_str(&names));
    sg_buf_clear(&names);
    return kept;
}

static void keep_texts(collection *c, sg_edge *e, const sg_document_info *d,
                       const sg_statement *s)
{
    static const sg_edge none = {0};
    const sg_edge *before =
        c->edge_count ? &c->edges[c->edge_count - 1] : &none;

    e->document_number = document_number(c, d);
    e->relation = keep(c, s->relation, before->relation);
    e->document = c->documents[e->document_number].id;
    e->date = keep(c, s->date.len ? s->date : d->date, before->date);
    e->sentence = keep(c, s->sentence_text, before->sentence);
    e->cue = keep(c, s->cue_text, before->cue);
    e->topic = keep(c, s->topic_text, before->topic);
    e->medium = c->documents[e->document_number].medium;
    e->document_date = c->documents[e->document_number].date;
    e->speakers = speakers_of(c, s);
}

static bool collect(void *context, const sg_document_info *document,
                    const sg_statement *s)
{
    collection *c = context;
    void *items = c->edges;
    sg_edge edge = {.polarity = s->polarity,
                    .status = s->status,
                    .confidence = s->confidence,
                    .asserted = sg_statement_is_asserted(s),
                    .reviewed = s->reviewed,
                    .sentence_number = s->sentence,
                    .sentence_span = s->sentence_span,
                    .cue_span = s->cue,
                    .source_span = s->source.span,
                    .target_span = s->has_target ? s->target.span : s->topic};

    if (!s->has_target && !s->topic_key.len)
        return true;
    edge.from = actor_number(c, &s->source);
    edge.to = s->has_target ? actor_number(c, &s->target) : topic_number(c, s);
    keep_texts(c, &edge, document, s);
    sg_grow(&items, &c->edge_capacity, c->edge_count + 1, sizeof *c->edges);
    c->edges = items;
    c->edges[c->edge_count++] = edge;
    return true;
}

static sg_status make(collection *c, sg_graph **out, sg_error *err)
{
    sg_graph_rows rows = {c->vertices,   c->vertex_count, c->edges,
                          c->edge_count, c->documents,    c->document_count};

    sg_graph_rows_sort(c->arena, &rows);
    return sg_graph_make(&rows, out, err);
}

sg_status sg_graph_load(sg_store *store, const sg_filter *filter,
                        sg_graph **out, sg_error *err)
{
    collection c = {.key = SG_BUF_INIT};
    sg_status status;

    *out = NULL;
    c.arena = sg_arena_new();
    c.places = sg_map_new();
    status = sg_store_query(store, filter, collect, &c, err);
    if (!status)
        status = make(&c, out, err);
    sg_buf_clear(&c.key);
    free(c.documents);
    free(c.edges);
    free(c.vertices);
    sg_map_free(c.places);
    sg_arena_free(c.arena);
    return status;
}

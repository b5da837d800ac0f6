/* From edges to stances, with actors and topics numbered by name. */
#include "graph/analysis/stances.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "graph/analysis/topic_key.h"
#include "graph/model.h"

/* ---- names ------------------------------------------------------------------
 */

/* Names as they are met. `keys` tell which are the same. */
typedef struct names {
    sg_map *places;
    sg_str *items;
    size_t count;
    size_t capacity;
} names;

static size_t number_of(names *n, sg_str key, sg_str name)
{
    uint32_t place = sg_map_get(n->places, key);
    void *items = n->items;

    if (place != SG_MAP_NONE)
        return place;
    sg_map_set(n->places, key, (uint32_t)n->count);
    sg_grow(&items, &n->capacity, n->count + 1, sizeof *n->items);
    n->items = items;
    n->items[n->count] = name;
    return n->count++;
}

/* A name and its number before sorting. */
typedef struct ranked {
    sg_str name;
    size_t number;
} ranked;

static int compare_ranked(const void *left, const void *right)
{
    const ranked *l = left;
    const ranked *r = right;
    int order = sg_str_cmp(l->name, r->name);

    return order ? order : (l->number > r->number) - (l->number < r->number);
}

/* Sorts the names; returns the new number of each, which the caller frees. */
static size_t *sort_names(names *n)
{
    ranked *rows = sg_calloc(n->count + 1, sizeof *rows);
    size_t *moved = sg_calloc(n->count + 1, sizeof *moved);

    for (size_t i = 0; i < n->count; i++)
        rows[i] = (ranked){n->items[i], i};
    qsort(rows, n->count, sizeof *rows, compare_ranked);
    for (size_t i = 0; i < n->count; i++) {
        n->items[i] = rows[i].name;
        moved[rows[i].number] = i;
    }
    free(rows);
    return moved;
}

/* ---- collecting
 * --------------------------------------------------------------- */

typedef struct collector {
    const sg_graph *graph;
    sg_topic_grouping by;
    const sg_topic_tables *tables;
    sg_arena *arena;
    names actors;
    names topics;
    names phrases;
    size_t *topic_of;  /* of each vertex that stances are taken on: SIZE_MAX */
    size_t *phrase_of; /* until it is met */
} collector;

static sg_str prefixed(sg_arena *arena, char prefix, sg_str key)
{
    sg_buf out = SG_BUF_INIT;
    sg_str copy;

    sg_buf_byte(&out, prefix);
    sg_buf_add(&out, key);
    copy = sg_arena_str(arena, sg_buf_str(&out));
    sg_buf_clear(&out);
    return copy;
}

/* An actor as a topic is never one with a topic of its name. */
static void meet_actor(collector *c, size_t vertex, sg_str name)
{
    sg_str copy = sg_arena_str(c->arena, name);

    c->topic_of[vertex] =
        number_of(&c->topics, prefixed(c->arena, 'a', copy), copy);
    c->phrase_of[vertex] =
        number_of(&c->phrases, prefixed(c->arena, 'a', copy), copy);
}

static void meet_topic(collector *c, size_t vertex, sg_str name)
{
    sg_topic_grouping fine =
        c->by == SG_TOPICS_BY_WORDS ? SG_TOPICS_BY_WORDS : SG_TOPICS_BY_PHRASE;
    sg_str key = sg_topic_key(c->tables, c->by, name, c->arena);
    sg_str phrase = sg_topic_key(c->tables, fine, name, c->arena);
    sg_str shown =
        c->by == SG_TOPICS_BY_WORDS ? sg_arena_str(c->arena, name) : key;

    c->topic_of[vertex] =
        number_of(&c->topics, prefixed(c->arena, 't', key), shown);
    c->phrase_of[vertex] =
        number_of(&c->phrases, prefixed(c->arena, 't', phrase),
                  c->by == SG_TOPICS_BY_WORDS ? shown : phrase);
}

static bool is_wanted(const sg_graph *graph, const sg_edge *e, sg_about about)
{
    bool topic = sg_graph_is_topic(graph, e->to);

    if (e->from == e->to)
        return false;
    return about == SG_ABOUT_BOTH || topic == (about == SG_ABOUT_TOPICS);
}

static void collect_edge(collector *c, size_t number, const sg_edge *e,
                         sg_stances *out)
{
    sg_str name = sg_graph_vertex(c->graph, e->from).name;
    sg_stance *s = &out->items[out->count++];

    if (c->topic_of[e->to] == SIZE_MAX) {
        sg_vertex v = sg_graph_vertex(c->graph, e->to);

        if (v.is_topic)
            meet_topic(c, e->to, v.name);
        else
            meet_actor(c, e->to, v.name);
    }
    *s = (sg_stance){.topic = c->topic_of[e->to],
                     .sign = e->polarity,
                     .edge = number,
                     .phrase = c->phrase_of[e->to]};
    s->actor = number_of(&c->actors, name, name);
}

static void settle(collector *c, sg_stances *out)
{
    size_t *actor = sort_names(&c->actors);
    size_t *topic = sort_names(&c->topics);

    for (size_t i = 0; i < out->count; i++) {
        out->items[i].actor = actor[out->items[i].actor];
        out->items[i].topic = topic[out->items[i].topic];
    }
    free(actor);
    free(topic);
    for (size_t i = 0; i < c->actors.count; i++)
        c->actors.items[i] = sg_arena_str(c->arena, c->actors.items[i]);
    out->actors = c->actors.items;
    out->actor_count = c->actors.count;
    out->topics = c->topics.items;
    out->topic_count = c->topics.count;
    out->phrases = c->phrases.items;
    out->phrase_count = c->phrases.count;
}

static void collect_all(collector *c, sg_about about, sg_stances *out)
{
    size_t vertices = sg_graph_vertices(c->graph);
    size_t edges = sg_graph_edges(c->graph);

    c->topic_of = sg_calloc(vertices + 1, sizeof *c->topic_of);
    c->phrase_of = sg_calloc(vertices + 1, sizeof *c->phrase_of);
    for (size_t i = 0; i < vertices; i++)
        c->topic_of[i] = SIZE_MAX;
    c->actors.places = sg_map_new();
    c->topics.places = sg_map_new();
    c->phrases.places = sg_map_new();
    out->items = sg_calloc(edges + 1, sizeof *out->items);
    for (size_t i = 0; i < edges; i++) {
        sg_edge e = sg_graph_edge(c->graph, i);

        if (is_wanted(c->graph, &e, about))
            collect_edge(c, i, &e, out);
    }
    settle(c, out);
    sg_map_free(c->actors.places);
    sg_map_free(c->topics.places);
    sg_map_free(c->phrases.places);
    free(c->topic_of);
    free(c->phrase_of);
}

sg_status sg_stances_collect(const sg_graph *graph, sg_topic_grouping by,
                             sg_about about, sg_stances *out, sg_error *err)
{
    collector c = {.graph = graph, .by = by};
    sg_topic_tables tables = {NULL, NULL, NULL};
    sg_status status = SG_OK;

    *out = (sg_stances){0};
    if (by != SG_TOPICS_BY_WORDS)
        status = sg_topic_tables_load(&tables, err);
    if (!status) {
        out->arena = c.arena = sg_arena_new();
        c.tables = &tables;
        collect_all(&c, about, out);
    }
    sg_topic_tables_clear(&tables);
    return status;
}

void sg_stances_clear(sg_stances *stances)
{
    free(stances->items);
    free(stances->actors);
    free(stances->topics);
    free(stances->phrases);
    sg_arena_free(stances->arena);
    *stances = (sg_stances){0};
}

/* Edges without their statements: the groups that sg_graph_load makes, counted
 * from numbers. Texts are read once for each actor, topic and relation, not
 * once for each statement. */
#include <stancegraph/graph.h>

#include <math.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "graph/analysis/links.h"
#include "graph/filter.h"

/* One statement. `to` is an actor, or counts topics behind the actors. */
typedef struct told {
    uint32_t from;
    uint32_t to;
    uint8_t sign; /* 0 is friendly, 2 hostile: the order of groups */
    uint8_t status;
    uint16_t relation;
    double confidence;
} told;

/* A topic under the words of its first occurrence. */
typedef struct topic {
    sg_str name;
    uint32_t document; /* where that is, in the order of documents */
    int64_t number;
} topic;

typedef struct counting {
    sg_arena *arena;   /* of what is handed on */
    sg_links actors;   /* their places are in the order of names */
    sg_map *documents; /* row number -> place in their order */
    sg_map *topic_keys;
    topic *topics;
    size_t topic_count;
    size_t topic_capacity;
    sg_map *relation_names;
    sg_str *relations;
    size_t relation_count;
    size_t relation_capacity;
    told *told;
    size_t count;
    size_t capacity;
} counting;

/* ---- reading ------------------------------------------------------------ */

static sg_str bytes_of(const int64_t *number)
{
    return (sg_str){(const char *)number, sizeof *number};
}

/* The order in which sg_store_query gives statements. */
static sg_status read_documents(counting *c, sg_store *store, sg_error *err)
{
    sg_call call = sg_call_once(store, "SELECT document FROM documents"
                                       " ORDER BY date IS NULL, date, id");
    uint32_t place = 0;
    sg_status status;
    bool row;

    while (!(status = sg_call_step(&call, &row, err)) && row) {
        int64_t *number = sg_arena_alloc(c->arena, sizeof *number);

        *number = sg_column_int(call.answer, 0);
        sg_map_set(c->documents, bytes_of(number), place++);
    }
    sg_call_end(&call);
    return status;
}

static uint32_t document_place(const counting *c, int64_t number)
{
    return sg_map_get(c->documents, bytes_of(&number));
}

static uint32_t topic_number(counting *c, sg_answer *rows)
{
    sg_str key = sg_column(rows, SG_SUMMARY_TOPIC_KEY);
    uint32_t number = sg_map_get(c->topic_keys, key);
    topic here = {sg_column(rows, SG_SUMMARY_TOPIC),
                  document_place(c, sg_column_int(rows, SG_SUMMARY_DOCUMENT)),
                  sg_column_int(rows, SG_SUMMARY_NUMBER)};
    void *items = c->topics;
    topic *known;

    if (number == SG_MAP_NONE) {
        number = (uint32_t)c->topic_count;
        sg_map_set(c->topic_keys, sg_arena_str(c->arena, key), number);
        sg_grow(&items, &c->topic_capacity, c->topic_count + 1,
                sizeof *c->topics);
        c->topics = items;
        c->topics[c->topic_count++] = (topic){{NULL, 0}, UINT32_MAX, INT64_MAX};
    }
    known = &c->topics[number];
    if (!known->name.data || here.document < known->document ||
        (here.document == known->document && here.number < known->number)) {
        here.name = sg_arena_str(c->arena, here.name);
        *known = here;
    }
    return number;
}

static uint16_t relation_number(counting *c, sg_str name)
{
    uint32_t number = sg_map_get(c->relation_names, name);
    void *items = c->relations;

    if (number != SG_MAP_NONE)
        return (uint16_t)number;
    name = sg_arena_str(c->arena, name);
    sg_map_set(c->relation_names, name, (uint32_t)c->relation_count);
    sg_grow(&items, &c->relation_capacity, c->relation_count + 1,
            sizeof *c->relations);
    c->relations = items;
    c->relations[c->relation_count++] = name;
    return (uint16_t)(c->relation_count - 1);
}

/* What other programs wrote to the file is kept within its limits. */
static void add_told(counting *c, sg_answer *rows)
{
    size_t from =
        sg_links_place(&c->actors, sg_column_int(rows, SG_SUMMARY_SOURCE));
    bool addressed = !sg_column_is_null(rows, SG_SUMMARY_TARGET);
    size_t to =
        addressed
            ? sg_links_place(&c->actors, sg_column_int(rows, SG_SUMMARY_TARGET))
            : c->actors.actor_count + topic_number(c, rows);
    int64_t polarity = sg_column_int(rows, SG_SUMMARY_POLARITY);
    double confidence = sg_column_real(rows, SG_SUMMARY_CONFIDENCE);
    sg_factuality status = SG_ACTUAL;
    void *items = c->told;

    if (from == SG_LINK_NONE || to == SG_LINK_NONE)
        return;
    (void)sg_factuality_parse(sg_column(rows, SG_SUMMARY_STATUS), &status);
    sg_grow(&items, &c->capacity, c->count + 1, sizeof *c->told);
    c->told = items;
    c->told[c->count++] = (told){
        .from = (uint32_t)from,
        .to = (uint32_t)to,
        .sign = (uint8_t)(1 - (polarity > 0) + (polarity < 0)),
        .status = (uint8_t)status,
        .relation = relation_number(c, sg_column(rows, SG_SUMMARY_RELATION)),
        .confidence = confidence > 0 ? fmin(confidence, 1) : 0,
    };
}

static sg_status read_told(counting *c, sg_store *store,
                           const sg_filter *filter, sg_error *err)
{
    sg_answer *rows = NULL;
    sg_status status = sg_filter_prepare_summary(store, filter, &rows, err);
    bool row;

    if (status)
        return status;
    while (!(status = sg_answer_next(rows, &row, err)) && row)
        add_told(c, rows);
    sg_answer_close(rows);
    return status;
}

/* ---- vertices ----------------------------------------------------------- */

/* A vertex and its number in `told`. */
typedef struct numbered {
    sg_vertex vertex;
    uint32_t number;
} numbered;

static int compare_vertices(const void *left, const void *right)
{
    const numbered *a = left;
    const numbered *b = right;
    int order = sg_str_cmp(a->vertex.name, b->vertex.name);

    return order ? order : (int)a->vertex.is_topic - (int)b->vertex.is_topic;
}

static sg_status read_names(counting *c, sg_store *store, numbered *vertices,
                            sg_error *err)
{
    sg_call call = sg_call_once(
        store, "SELECT name, kind, affiliation, actor FROM actors");
    sg_status status;
    bool row;

    while (!(status = sg_call_step(&call, &row, err)) && row) {
        size_t place =
            sg_links_place(&c->actors, sg_column_int(call.answer, 3));
        sg_vertex *v;

        if (place == SG_LINK_NONE)
            continue;
        v = &vertices[place].vertex;
        v->name = sg_arena_str(c->arena, sg_column(call.answer, 0));
        (void)sg_actor_kind_parse(sg_column(call.answer, 1), &v->kind);
        v->affiliation = sg_arena_str(c->arena, sg_column(call.answer, 2));
    }
    sg_call_end(&call);
    return status;
}

/* Gives the statements the numbers of the vertices in their order. */
static void number_vertices(counting *c, numbered *vertices, size_t count,
                            sg_summary *out)
{
    uint32_t *places = sg_calloc(count + 1, sizeof *places);
    sg_vertex *kept = sg_arena_array(c->arena, count + 1, sizeof *kept);

    for (size_t i = 0; i < count; i++)
        vertices[i].number = (uint32_t)i;
    if (count)
        qsort(vertices, count, sizeof *vertices, compare_vertices);
    for (size_t i = 0; i < count; i++) {
        places[vertices[i].number] = (uint32_t)i;
        kept[i] = vertices[i].vertex;
    }
    for (size_t i = 0; i < c->count; i++) {
        c->told[i].from = places[c->told[i].from];
        c->told[i].to = places[c->told[i].to];
    }
    free(places);
    out->vertices = kept;
    out->vertices_count = count;
}

static sg_status find_vertices(counting *c, sg_store *store, sg_summary *out,
                               sg_error *err)
{
    size_t actors = c->actors.actor_count;
    size_t count = actors + c->topic_count;
    numbered *vertices = sg_calloc(count + 1, sizeof *vertices);
    sg_status status = read_names(c, store, vertices, err);

    for (size_t i = 0; i < c->topic_count; i++)
        vertices[actors + i].vertex =
            (sg_vertex){.name = c->topics[i].name, .is_topic = true};
    if (!status)
        number_vertices(c, vertices, count, out);
    free(vertices);
    return status;
}

/* ---- groups ------------------------------------------------------------- */

static int compare_numbers(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

static uint64_t ends_of(const told *t)
{
    return (uint64_t)t->from << 32 | t->to;
}

static uint64_t kind_of(const told *t)
{
    return (uint64_t)t->sign << 32 | (uint64_t)t->relation << 8 | t->status;
}

static int compare_told(const void *left, const void *right)
{
    int order = compare_numbers(ends_of(left), ends_of(right));

    return order ? order : compare_numbers(kind_of(left), kind_of(right));
}

/* As sg_graph_group has them. */
static int compare_edges(const void *left, const void *right)
{
    const sg_edge_group *a = &((const sg_summary_edge *)left)->group;
    const sg_edge_group *b = &((const sg_summary_edge *)right)->group;

    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    if (a->confidence > b->confidence || a->confidence < b->confidence)
        return a->confidence > b->confidence ? -1 : 1;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    if (a->to != b->to)
        return a->to < b->to ? -1 : 1;
    return b->polarity - a->polarity;
}

static void add_to_edge(const counting *c, const told *t, bool alike,
                        sg_summary_edge *edge, sg_relation_count *last)
{
    sg_edge_group *group = &edge->group;

    group->from = t->from;
    group->to = t->to;
    group->polarity = 1 - t->sign;
    group->count++;
    group->confidence = fmax(group->confidence, t->confidence);
    if (alike) {
        last->count++;
        return;
    }
    *last = (sg_relation_count){c->relations[t->relation],
                                (sg_factuality)t->status, 1};
    edge->relations_count++;
}

static void make_groups(counting *c, size_t min_count, sg_summary *out)
{
    sg_summary_edge *edges =
        sg_arena_array(c->arena, c->count + 1, sizeof *edges);
    sg_relation_count *relations =
        sg_arena_array(c->arena, c->count + 1, sizeof *relations);
    size_t used = 0;

    if (c->count)
        qsort(c->told, c->count, sizeof *c->told, compare_told);
    for (size_t i = 0; i < c->count; i++) {
        const told *t = &c->told[i];
        bool same = i && ends_of(t) == ends_of(t - 1) && t->sign == t[-1].sign;
        bool alike = same && kind_of(t) == kind_of(t - 1);

        if (!same && out->count &&
            edges[out->count - 1].group.count < min_count)
            edges[--out->count] = (sg_summary_edge){.relations = NULL};
        if (!same)
            edges[out->count++].relations = &relations[used];
        used += !alike;
        add_to_edge(c, t, alike, &edges[out->count - 1], &relations[used - 1]);
    }
    if (out->count && edges[out->count - 1].group.count < min_count)
        out->count--;
    if (out->count)
        qsort(edges, out->count, sizeof *edges, compare_edges);
    out->edges = edges;
}

/* ---- the whole ---------------------------------------------------------- */

static void clear(counting *c)
{
    sg_links_clear(&c->actors);
    sg_map_free(c->documents);
    sg_map_free(c->topic_keys);
    sg_map_free(c->relation_names);
    free(c->topics);
    free(c->relations);
    free(c->told);
}

sg_status sg_summary_load(sg_store *store, const sg_filter *filter,
                          sg_summary *out, sg_error *err)
{
    counting c = {.arena = sg_arena_new(),
                  .documents = sg_map_new(),
                  .topic_keys = sg_map_new(),
                  .relation_names = sg_map_new()};
    sg_status status;

    *out = (sg_summary){.owned = c.arena};
    status = sg_links_read_actors(store, &c.actors, err);
    if (!status)
        status = read_documents(&c, store, err);
    if (!status)
        status = read_told(&c, store, filter, err);
    if (!status)
        status = find_vertices(&c, store, out, err);
    if (!status)
        make_groups(&c, filter ? filter->min_count : 0, out);
    else
        sg_summary_clear(out);
    clear(&c);
    return status;
}

void sg_summary_clear(sg_summary *summary)
{
    sg_arena_free(summary->owned);
    *summary = (sg_summary){.owned = NULL};
}

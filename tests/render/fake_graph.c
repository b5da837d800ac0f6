/* The reading half of graph.h over arrays. */
#include "fake_graph.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"

struct sg_graph {
    sg_vertex *vertices;
    size_t vertices_count;
    size_t vertices_capacity;
    sg_edge *edges;
    size_t edges_count;
    size_t edges_capacity;
    sg_edge_group *groups;
    size_t **members;
    size_t groups_count;
    char *names; /* of a made network */
};

static const sg_document_info fake_document = {
    .id = {"harbour-times-0412", 18},
    .title = {"Harbour opens", 13},
    .url = {"https://harbour.example/0412?a=1&b=2", 36}};

sg_graph *sg_graph_new(void)
{
    return sg_calloc(1, sizeof(sg_graph));
}

void sg_graph_free(sg_graph *graph)
{
    if (!graph)
        return;
    for (size_t i = 0; i < graph->groups_count; i++)
        free(graph->members[i]);
    free(graph->members);
    free(graph->groups);
    free(graph->edges);
    free(graph->vertices);
    free(graph->names);
    free(graph);
}

static size_t add_vertex(sg_graph *graph, sg_vertex vertex)
{
    void *items = graph->vertices;

    for (size_t i = 0; i < graph->vertices_count; i++)
        if (graph->vertices[i].is_topic == vertex.is_topic &&
            sg_str_eq(graph->vertices[i].name, vertex.name))
            return i;
    sg_grow(&items, &graph->vertices_capacity, graph->vertices_count + 1,
            sizeof(sg_vertex));
    graph->vertices = items;
    graph->vertices[graph->vertices_count] = vertex;
    return graph->vertices_count++;
}

size_t fake_actor(sg_graph *graph, const char *name, const char *affiliation,
                  sg_actor_kind kind)
{
    return add_vertex(graph, (sg_vertex){.name = sg_str_of(name),
                                         .affiliation = sg_str_of(affiliation),
                                         .kind = kind});
}

size_t fake_topic(sg_graph *graph, const char *words)
{
    return add_vertex(graph,
                      (sg_vertex){.name = sg_str_of(words), .is_topic = true});
}

sg_edge *fake_statement(sg_graph *graph, size_t from, const char *relation,
                        size_t to, int polarity)
{
    void *items = graph->edges;
    sg_edge *edge;

    sg_grow(&items, &graph->edges_capacity, graph->edges_count + 1,
            sizeof(sg_edge));
    graph->edges = items;
    edge = &graph->edges[graph->edges_count++];
    *edge = (sg_edge){.from = from,
                      .to = to,
                      .relation = sg_str_of(relation),
                      .document = SG_STR("harbour-times-0412"),
                      .date = SG_STR("2031-04-12"),
                      .sentence = SG_STR("The minister spoke at noon."),
                      .cue = sg_str_of(relation),
                      .polarity = polarity,
                      .confidence = 0.8};
    graph->vertices[from].made++;
    graph->vertices[to].received++;
    return edge;
}

static int compare_groups(const void *left, const void *right)
{
    const sg_edge_group *a = left;
    const sg_edge_group *b = right;

    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    if (a->to != b->to)
        return a->to < b->to ? -1 : 1;
    return a->polarity < b->polarity ? -1 : 1;
}

static void add_to_group(sg_graph *graph, size_t number)
{
    sg_edge *edge = &graph->edges[number];
    sg_edge_group *group = NULL;
    size_t i = 0;

    for (; i < graph->groups_count; i++) {
        group = &graph->groups[i];
        if (group->from == edge->from && group->to == edge->to &&
            group->polarity == edge->polarity)
            break;
    }
    if (i == graph->groups_count) {
        graph->groups[i] = (sg_edge_group){
            .from = edge->from, .to = edge->to, .polarity = edge->polarity};
        graph->members[i] = sg_calloc(graph->edges_count, sizeof(size_t));
        graph->groups[i].edges = graph->members[i];
        graph->groups_count++;
    }
    group = &graph->groups[i];
    graph->members[i][group->count++] = number;
    edge->asserted = edge->status == SG_ACTUAL && !edge->speakers.len;
    group->asserted = group->asserted || edge->asserted;
    group->confidence = edge->confidence;
}

void fake_close(sg_graph *graph)
{
    graph->groups = sg_calloc(graph->edges_count + 1, sizeof(sg_edge_group));
    graph->members = sg_calloc(graph->edges_count + 1, sizeof(size_t *));
    for (size_t i = 0; i < graph->edges_count; i++)
        add_to_group(graph, i);
    qsort(graph->groups, graph->groups_count, sizeof(sg_edge_group),
          compare_groups);
}

size_t sg_graph_vertices(const sg_graph *graph)
{
    return graph->vertices_count;
}

size_t sg_graph_edges(const sg_graph *graph)
{
    return graph->edges_count;
}

sg_vertex sg_graph_vertex(const sg_graph *graph, size_t number)
{
    return graph->vertices[number];
}

sg_edge sg_graph_edge(const sg_graph *graph, size_t number)
{
    return graph->edges[number];
}

sg_document_info sg_graph_document(const sg_graph *graph, size_t number)
{
    (void)graph;
    return number ? (sg_document_info){.id = {NULL, 0}} : fake_document;
}

size_t sg_graph_groups(const sg_graph *graph)
{
    return graph->groups_count;
}

const sg_edge_group *sg_graph_group(const sg_graph *graph, size_t number)
{
    return &graph->groups[number];
}

/* ---- a network of any size ---------------------------------------------- */

static unsigned next_random(unsigned *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16;
}

enum { NAME_SIZE = 40 };

static const char *made_name(sg_graph *graph, size_t i)
{
    static const char *const words[] = {
        "Ardania",   "Belmora",         "Corvin Hale", "Dora Venn",
        "Esk Union", "Farmers' League", "Gazette"};
    char *name = graph->names + i * NAME_SIZE;

    (void)snprintf(name, NAME_SIZE, "%s %zu", words[i % 7], i / 7 + 1);
    return name;
}

sg_graph *fake_network(size_t actors, size_t links)
{
    static const char *const relations[] = {"criticizes", "supports", "meets",
                                            "calls_for"};
    static const int signs[] = {-1, 1, 0, 0};
    static const sg_actor_kind kinds[] = {
        SG_ACTOR_STATE,        SG_ACTOR_STATE, SG_ACTOR_PERSON, SG_ACTOR_PERSON,
        SG_ACTOR_ORGANIZATION, SG_ACTOR_GROUP, SG_ACTOR_MEDIUM};
    sg_graph *graph = sg_graph_new();
    unsigned state = 7;

    graph->names = sg_calloc(actors, NAME_SIZE);
    for (size_t i = 0; i < actors; i++) {
        const char *name = made_name(graph, i);
        bool owned = kinds[i % 7] == SG_ACTOR_PERSON && i >= 2;

        fake_actor(graph, name, owned ? graph->names + (i - 2) * NAME_SIZE : "",
                   kinds[i % 7]);
    }
    while (graph->edges_count < links) {
        size_t from = next_random(&state) % actors;
        size_t to = next_random(&state) % actors;
        size_t r = next_random(&state) % 4;

        if (from != to)
            fake_statement(graph, from, relations[r], to, signs[r]);
    }
    fake_close(graph);
    return graph;
}

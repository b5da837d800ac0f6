/* From the model to nodes and links. */
#include "graph/exchange/network.h"

#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "graph/exchange/tally.h"

typedef struct making {
    sg_exporter *x;
    const sg_graph *graph;
    sg_export_net *net;
    sg_tally *tally;
} making;

/* ---- nodes -------------------------------------------------------------- */

/* An actor whose name looks like the id of a topic is told apart, and so are
 * two whose names are the same when they are clean. */
static sg_str make_id(making *m, const sg_node *node, sg_map *ids)
{
    sg_buf id = SG_BUF_INIT;
    sg_str kept;
    size_t base;

    if (node->is_topic)
        sg_buf_addc(&id, "topic: ");
    else if (sg_str_starts(node->name, SG_STR("topic: ")))
        sg_buf_addc(&id, "actor: ");
    sg_buf_add(&id, node->name);
    base = id.len;
    for (int n = 2; sg_map_get(ids, sg_buf_str(&id)) != SG_MAP_NONE; n++) {
        id.len = base;
        sg_buf_printf(&id, " (%d)", n);
    }
    kept = sg_arena_str(m->x->arena, sg_buf_str(&id));
    sg_map_set(ids, kept, 1);
    sg_buf_clear(&id);
    return kept;
}

static sg_node make_node(making *m, size_t number, sg_map *ids)
{
    sg_vertex v = sg_graph_vertex(m->graph, number);
    sg_node node = {.name = sg_clean(m->x->arena, v.name),
                    .kind = v.is_topic ? SG_STR("topic")
                                       : sg_str_of(sg_actor_kind_name(v.kind)),
                    .affiliation = sg_clean(m->x->arena, v.affiliation),
                    .is_topic = v.is_topic,
                    .made = v.made,
                    .received = v.received};

    if (!node.name.len)
        node.name = SG_STR("?");
    node.id = make_id(m, &node, ids);
    return node;
}

static void make_nodes(making *m)
{
    size_t count = sg_graph_vertices(m->graph);
    sg_map *ids = sg_map_new();

    m->net->nodes = sg_calloc(count + 1, sizeof *m->net->nodes);
    for (size_t i = 0; i < count; i++)
        m->net->nodes[i] = make_node(m, i, ids);
    m->net->node_count = count;
    sg_map_free(ids);
}

/* ---- links -------------------------------------------------------------- */

typedef sg_str text_fn(const sg_edge *e);

static sg_str relation_of(const sg_edge *e)
{
    return e->relation;
}
static sg_str status_of(const sg_edge *e)
{
    return sg_str_of(sg_factuality_name(e->status));
}
static sg_str date_of(const sg_edge *e)
{
    return e->date;
}
static sg_str cue_of(const sg_edge *e)
{
    return e->cue;
}
static sg_str speakers_of(const sg_edge *e)
{
    return e->speakers;
}
static sg_str document_of(const sg_edge *e)
{
    return e->document;
}
static sg_str medium_of(const sg_edge *e)
{
    return e->medium;
}
static sg_str sentence_of(const sg_edge *e)
{
    return e->sentence;
}

/* The members of one link. */
typedef struct members {
    sg_edge *items;
    size_t count;
    size_t capacity;
} members;

static void count_texts(making *m, const members *all, text_fn *text)
{
    sg_tally_start(m->tally);
    for (size_t i = 0; i < all->count; i++)
        sg_tally_add(m->tally, sg_clean(m->x->scratch, text(&all->items[i])));
}

static sg_str list_of(making *m, const members *all, text_fn *text,
                      const char *between)
{
    if (all->count == 1)
        return sg_clean(m->x->arena, text(&all->items[0]));
    count_texts(m, all, text);
    return sg_tally_list(m->tally, m->x->arena, between);
}

static void add_counts(making *m, sg_link *link, const members *all)
{
    count_texts(m, all, relation_of);
    link->relations = sg_tally_counts(m->tally, m->x->arena, &link->relation);
    count_texts(m, all, status_of);
    link->statuses = sg_tally_counts(m->tally, m->x->arena, &link->status);
    if (sg_tally_has(m->tally, SG_STR("actual")))
        link->status = SG_STR("actual");
}

static void add_dates(making *m, sg_link *link, const members *all)
{
    count_texts(m, all, date_of);
    sg_tally_sort(m->tally);
    link->dates = sg_tally_list(m->tally, m->x->arena, ", ");
    link->first_date = sg_tally_first(m->tally, m->x->arena);
    link->last_date = sg_tally_last(m->tally, m->x->arena);
}

static void add_link(making *m, const members *all)
{
    sg_link *link = &m->net->links[m->net->link_count++];
    const sg_edge *first = &all->items[0];

    *link = (sg_link){.from = first->from,
                      .to = first->to,
                      .sign = first->polarity,
                      .count = all->count,
                      .confidence = first->confidence};
    m->x->report->statements += all->count;
    for (size_t i = 0; i < all->count; i++)
        link->reviewed += all->items[i].reviewed;
    add_counts(m, link, all);
    add_dates(m, link, all);
    link->cues = list_of(m, all, cue_of, ", ");
    link->speakers = list_of(m, all, speakers_of, ", ");
    link->documents = list_of(m, all, document_of, ", ");
    link->media = list_of(m, all, medium_of, ", ");
    link->evidence = list_of(m, all, sentence_of, "\n");
    sg_arena_reset(m->x->scratch);
}

/* Reading an edge from the model costs more than all the rest: each is read
 * once. */
static void take(making *m, members *all, const size_t *edges, size_t count)
{
    void *items = all->items;

    sg_grow(&items, &all->capacity, count, sizeof(sg_edge));
    all->items = items;
    all->count = count;
    for (size_t i = 0; i < count; i++)
        all->items[i] = sg_graph_edge(m->graph, edges[i]);
}

static void make_links(making *m)
{
    members all = {.items = NULL};
    bool each = m->x->options->each;
    size_t count = each ? sg_graph_edges(m->graph) : sg_graph_groups(m->graph);

    m->net->links = sg_calloc(count + 1, sizeof *m->net->links);
    for (size_t i = 0; i < count; i++) {
        const sg_edge_group *g = sg_graph_group(m->graph, i);

        if (each)
            take(m, &all, &i, 1);
        else
            take(m, &all, g->edges, g->count);
        add_link(m, &all);
    }
    free(all.items);
}

sg_status sg_export_net_make(sg_exporter *x, sg_export_net *out, sg_error *err)
{
    making m = {.x = x, .net = out};
    sg_graph *graph = NULL;
    sg_status status = sg_graph_load(x->store, x->options->filter, &graph, err);

    *out = (sg_export_net){.node_count = 0};
    if (status)
        return status;
    m.graph = graph;
    m.tally = sg_tally_new();
    make_nodes(&m);
    make_links(&m);
    sg_tally_free(m.tally);
    sg_graph_free(graph);
    return SG_OK;
}

void sg_export_net_clear(sg_export_net *network)
{
    free(network->nodes);
    free(network->links);
    *network = (sg_export_net){.node_count = 0};
}

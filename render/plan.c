/* Choosing what is drawn. The strongest links come first and bring their
 * vertices with them; boxes and sizes follow. What is merely said or reported
 * about a topic is no stance and is left out. */
#include "render/plan.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/map.h"
#include "base/str.h"
#include "render/boxes.h"
#include "render/look.h"
#include "render/mixed.h"
#include "render/prefix.h"
#include "render/select.h"
#include "render/size.h"
#include "render/words.h"

/* Above this many links their words would cover the picture. */
enum { MOST_LINKS_WITH_WORDS = 90 };

#define NOT_DRAWN ((size_t)-1)

/* A statement of a link, with what it is sorted by. */
typedef struct member {
    size_t number;
    double confidence;
} member;

/* What is being made, with what only the making needs. */
typedef struct planning {
    sg_plan plan;
    const sg_render_options *options;
    size_t *place; /* of each vertex of the graph in the plan */
} planning;

/* ---- links -------------------------------------------------------------- */

/* Surest first; then in the order of the graph. */
static int compare_members(const void *left, const void *right)
{
    const member *a = left;
    const member *b = right;

    if (a->confidence < b->confidence || a->confidence > b->confidence)
        return a->confidence > b->confidence ? -1 : 1;
    return a->number < b->number ? -1 : a->number > b->number;
}

static void add_members(const planning *p, size_t number, bool to_topic,
                        sg_plan_edge *edge, member *members)
{
    const sg_edge_group *group = sg_graph_group(p->plan.graph, number);

    for (size_t i = 0; i < group->count; i++) {
        sg_edge statement = sg_graph_edge(p->plan.graph, group->edges[i]);

        if (!sg_is_drawn(p->plan.graph, p->options, group->edges[i], to_topic))
            continue;
        members[edge->count++] =
            (member){group->edges[i], statement.confidence};
        edge->asserted = edge->asserted || statement.asserted;
    }
}

static void add_edge(planning *p, const sg_pick *pick)
{
    sg_arena *arena = p->plan.arena;
    const sg_edge_group *group = sg_graph_group(p->plan.graph, pick->number);
    sg_plan_edge *edge = &p->plan.edges[p->plan.edges_count++];
    member *members = sg_arena_array(arena, pick->count, sizeof(member));
    size_t *numbers = sg_arena_array(arena, pick->count, sizeof(size_t));

    *edge = (sg_plan_edge){.number = pick->number,
                           .from = group->from,
                           .to = group->to,
                           .sign = group->polarity,
                           .members = numbers,
                           .stroke = sg_look_stroke(pick->count)};
    add_members(p, pick->number, pick->to_topic, edge, members);
    if (pick->twin != SG_NO_TWIN) {
        edge->sign = SG_MIXED;
        add_members(p, pick->twin, pick->to_topic, edge, members);
        qsort(members, edge->count, sizeof(member), compare_members);
    }
    for (size_t i = 0; i < edge->count; i++)
        numbers[i] = members[i].number;
    p->plan.report.statements_drawn += edge->count;
}

/* The limit of a format, 0 for none. */
static size_t limit_of(sg_picture format)
{
    switch (format) {
    case SG_PICTURE_DOT:
        return 0;
    case SG_PICTURE_MERMAID:
        return SG_MERMAID_LINKS_MAX;
    default:
        return SG_PICTURE_LINKS_MAX;
    }
}

/* As many as the caller wants and the format can show. */
static size_t most_edges(const sg_render_options *options)
{
    size_t limit =
        options->panels ? SG_PANEL_LINKS_MAX : limit_of(options->format);
    size_t most = options->max_edges;

    return limit && (!most || most > limit) ? limit : most;
}

static void choose_edges(planning *p)
{
    sg_plan *plan = &p->plan;
    sg_picks picks = sg_select_links(plan->arena, plan->graph, p->options,
                                     most_edges(p->options));

    plan->edges_all = picks.all;
    plan->choice = p->options->choice;
    plan->says_left_out = picks.says_left_out;
    plan->nameless_left_out = picks.nameless_left_out;
    plan->edges =
        sg_arena_array(plan->arena, picks.count, sizeof(sg_plan_edge));
    for (size_t i = 0; i < picks.count; i++)
        add_edge(p, &picks.items[i]);
    plan->brief = plan->edges_count > MOST_LINKS_WITH_WORDS;
}

/* ---- vertices ----------------------------------------------------------- */

/* "Germany (4)" for four actors taken together. */
static sg_str name_of(sg_arena *arena, const sg_vertex *vertex)
{
    sg_str name = sg_text_name(arena, vertex->name);
    sg_buf out = SG_BUF_INIT;

    if (!vertex->members)
        return name;
    sg_buf_add(&out, sg_text_cut(arena, name, 50));
    sg_buf_printf(&out, " (%zu)", vertex->members);
    return sg_text_kept(arena, &out);
}

static void add_vertex(planning *p, size_t number)
{
    sg_vertex vertex = sg_graph_vertex(p->plan.graph, number);
    sg_arena *arena = p->plan.arena;

    p->plan.vertices[p->plan.vertices_count++] = (sg_plan_vertex){
        .number = number,
        .name = name_of(arena, &vertex),
        .affiliation = sg_text_printable(arena, vertex.affiliation),
        .kind = vertex.kind,
        .is_topic = vertex.is_topic,
        .made = vertex.made,
        .received = vertex.received,
        .box = SG_PLAN_NO_BOX,
    };
    p->plan.report.actors_drawn += !vertex.is_topic;
}

/* Vertices with a drawn edge, in the order of the graph; then the edges name
 * vertices of the plan. */
static void choose_vertices(planning *p)
{
    const sg_graph *graph = p->plan.graph;
    size_t count = sg_graph_vertices(graph);
    sg_plan *plan = &p->plan;

    p->place = sg_arena_array(plan->arena, count, sizeof(size_t));
    for (size_t i = 0; i < count; i++)
        p->place[i] = NOT_DRAWN;
    for (size_t i = 0; i < plan->edges_count; i++) {
        p->place[plan->edges[i].from] = 0;
        p->place[plan->edges[i].to] = 0;
    }
    plan->vertices = sg_arena_array(plan->arena, count, sizeof(sg_plan_vertex));
    for (size_t i = 0; i < count; i++) {
        plan->report.actors += !sg_graph_vertex(graph, i).is_topic;
        if (p->place[i] == NOT_DRAWN)
            continue;
        p->place[i] = plan->vertices_count;
        add_vertex(p, i);
    }
    for (size_t i = 0; i < plan->edges_count; i++) {
        plan->edges[i].from = p->place[plan->edges[i].from];
        plan->edges[i].to = p->place[plan->edges[i].to];
    }
}

static void choose_links(planning *p)
{
    choose_edges(p);
    choose_vertices(p);
    sg_boxes_make(&p->plan, p->options);
    p->plan.by_force = p->plan.brief && !p->plan.boxes_count;
    sg_plan_size(&p->plan);
}

/* ---- bars --------------------------------------------------------------- */

/* Every actor has a part in them. */
static void choose_bars(planning *p)
{
    sg_plan *plan = &p->plan;

    plan->bars = sg_bars_count(plan->arena, plan->graph, p->options);
    for (size_t i = 0; i < sg_graph_vertices(plan->graph); i++)
        plan->report.actors += !sg_graph_vertex(plan->graph, i).is_topic;
    plan->report.actors_drawn = plan->report.actors;
    plan->report.statements_drawn = sg_sign_counts_sum(plan->bars->sums);
}

/* ---- the whole ---------------------------------------------------------- */

static void survey_corpus(sg_plan *plan)
{
    sg_map *seen = sg_map_new();

    for (size_t i = 0; i < sg_graph_edges(plan->graph); i++) {
        sg_edge edge = sg_graph_edge(plan->graph, i);
        sg_str day = sg_str_sub(edge.date, 0, 10);

        sg_map_set(seen, edge.document, 1);
        if (!day.len)
            continue;
        if (!plan->first_date.len || sg_str_cmp(day, plan->first_date) < 0)
            plan->first_date = day;
        if (!plan->last_date.len || sg_str_cmp(day, plan->last_date) > 0)
            plan->last_date = day;
    }
    plan->documents = sg_map_count(seen);
    plan->first_date = sg_text_printable(plan->arena, plan->first_date);
    plan->last_date = sg_text_printable(plan->arena, plan->last_date);
    plan->report.statements = sg_graph_edges(plan->graph);
    sg_map_free(seen);
}

sg_plan sg_plan_make(sg_arena *arena, const sg_graph *graph,
                     const sg_render_options *options)
{
    planning p = {.options = options};

    p.plan.graph = graph;
    p.plan.arena = arena;
    p.plan.transparent = options->transparent;
    p.plan.embed = options->embed;
    p.plan.bare = options->bare;
    p.plan.link = options->link;
    p.plan.link_sources = options->link_sources;
    /* sg_render has told what is wrong with the colours, if anything. */
    (void)sg_palettes_make(options, &p.plan.palettes, NULL);
    p.plan.report.contrast = p.plan.palettes.contrast;
    if (options->bars)
        choose_bars(&p);
    else
        choose_links(&p);
    survey_corpus(&p.plan);
    p.plan.filters = sg_text_printable(arena, options->caption);
    p.plan.title = sg_text_printable(arena, options->title);
    if (!p.plan.title.len)
        p.plan.title = sg_words_title(&p.plan);
    p.plan.note = sg_str_trim(sg_text_printable(arena, options->note));
    p.plan.prefix = sg_prefix_make(&p.plan, options->id_prefix);
    return p.plan;
}

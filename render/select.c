/* Choosing links: what can be drawn, and in which order a capped picture takes
 * it. */
#include "render/select.h"

#include <stdlib.h>

#include "base/str.h"
#include "base/utf8.h"
#include "extract/nameless.h"
#include "extract/topic_words.h"
#include "render/backbone.h"
#include "render/mixed.h"
#include "render/spread.h"

bool sg_is_drawn(const sg_graph *graph, const sg_render_options *options,
                 size_t edge, bool to_topic)
{
    sg_str relation;

    if (!to_topic)
        return true;
    relation = sg_graph_edge(graph, edge).relation;
    return options->topics && !sg_str_is(relation, "says") &&
           !sg_str_is(relation, "reports");
}

static sg_pick weigh(const sg_graph *graph, const sg_render_options *options,
                     size_t number)
{
    const sg_edge_group *group = sg_graph_group(graph, number);
    sg_pick pick = {.number = number, .twin = SG_NO_TWIN};

    pick.to_topic = sg_graph_vertex(graph, group->to).is_topic;
    for (size_t i = 0; i < group->count; i++) {
        if (!sg_is_drawn(graph, options, group->edges[i], pick.to_topic))
            continue;
        pick.count++;
        pick.confidence += sg_graph_edge(graph, group->edges[i]).confidence;
    }
    return pick;
}

/* Two groups of opposite sign as one link, named by the stronger. */
static sg_pick unite(sg_pick first, sg_pick second)
{
    if (!second.count)
        return first;
    if (!first.count)
        return second;
    first.twin = second.number;
    first.count += second.count;
    first.confidence += second.confidence;
    return first;
}

/* Stores have no vertex for a pronoun, but older ones do. */
static bool is_nobody(const sg_vertex *v, const sg_nameless *names,
                      const sg_topic_words *topics)
{
    char key[64]; /* cut where a name is longer, which is none of these */

    if (!v->is_topic)
        return sg_nameless_has(names, v->name);
    return sg_topic_words_has(topics, sg_fold(v->name, key, sizeof key),
                              SG_TOPIC_PRONOUN);
}

bool *sg_nameless_find(sg_arena *arena, const sg_graph *graph)
{
    size_t count = sg_graph_vertices(graph);
    bool *found = sg_arena_array(arena, count, sizeof(bool));
    sg_data *data = NULL;
    sg_nameless *names = NULL;
    sg_topic_words *topics = NULL;

    /* The built-in tables were read when the program was built. */
    if (sg_data_open(NULL, &data, NULL) == SG_OK &&
        sg_nameless_load(data, &names, NULL) == SG_OK &&
        sg_topic_words_load(data, &topics, NULL) == SG_OK)
        for (size_t i = 0; i < count; i++) {
            sg_vertex vertex = sg_graph_vertex(graph, i);

            found[i] = is_nobody(&vertex, names, topics);
        }
    sg_topic_words_free(topics);
    sg_nameless_free(names);
    sg_data_free(data);
    return found;
}

/* ---- the order ---------------------------------------------------------- */

static int compare_reals(double a, double b)
{
    return (a > b) - (a < b);
}

int sg_picks_by_count(const void *left, const void *right)
{
    const sg_pick *a = left;
    const sg_pick *b = right;

    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    if (a->to_topic != b->to_topic)
        return a->to_topic ? 1 : -1;
    return a->number < b->number ? -1 : a->number > b->number;
}

static int by_confidence(const void *left, const void *right)
{
    const sg_pick *a = left;
    const sg_pick *b = right;
    int order = compare_reals(b->confidence, a->confidence);

    return order ? order : sg_picks_by_count(left, right);
}

static int by_chance(const void *left, const void *right)
{
    const sg_pick *a = left;
    const sg_pick *b = right;
    int order = compare_reals(a->chance, b->chance);

    return order ? order : sg_picks_by_count(left, right);
}

static sg_picks find_picks(sg_arena *arena, const sg_graph *graph,
                           const sg_render_options *options)
{
    size_t groups = sg_graph_groups(graph);
    const size_t *twins = sg_twins_find(arena, graph);
    const bool *nameless = sg_nameless_find(arena, graph);
    sg_picks picks = {0};

    picks.items = sg_arena_array(arena, groups, sizeof(sg_pick));
    for (size_t i = 0; i < groups; i++) {
        const sg_edge_group *group = sg_graph_group(graph, i);
        sg_pick pick = weigh(graph, options, i);

        if (!options->nameless &&
            (nameless[group->from] || nameless[group->to])) {
            picks.nameless_left_out = picks.nameless_left_out || pick.count;
            continue;
        }
        if (options->topics && pick.count < group->count)
            picks.says_left_out = true;
        if (twins[i] < i)
            continue; /* drawn with its twin, which is stronger */
        if (twins[i] != SG_NO_TWIN)
            pick = unite(pick, weigh(graph, options, twins[i]));
        if (pick.count)
            picks.items[picks.count++] = pick;
    }
    return picks;
}

sg_picks sg_select_links(sg_arena *arena, const sg_graph *graph,
                         const sg_render_options *options, size_t most)
{
    sg_picks picks = find_picks(arena, graph, options);
    int (*order)(const void *, const void *) = sg_picks_by_count;

    picks.all = picks.count;
    if (!picks.count)
        return picks;
    if (options->choice == SG_CHOOSE_BACKBONE) {
        sg_backbone_find(arena, graph, &picks);
        order = by_chance;
    } else if (options->choice == SG_CHOOSE_CONFIDENCE) {
        order = by_confidence;
    }
    qsort(picks.items, picks.count, sizeof(sg_pick), order);
    if (!most || most >= picks.count)
        return picks;
    if (options->choice == SG_CHOOSE_SPREAD)
        sg_spread_choose(arena, graph, &picks, most);
    picks.count = most;
    qsort(picks.items, most, sizeof(sg_pick), sg_picks_by_count);
    return picks;
}

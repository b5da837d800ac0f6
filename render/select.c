/* Choosing links: what can be drawn, and in which order a capped picture takes
 * it. */
#include "render/select.h"

#include <stdlib.h>

#include "base/str.h"
#include "render/backbone.h"
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
    sg_pick pick = {.number = number};

    pick.to_topic = sg_graph_vertex(graph, group->to).is_topic;
    for (size_t i = 0; i < group->count; i++) {
        if (!sg_is_drawn(graph, options, group->edges[i], pick.to_topic))
            continue;
        pick.count++;
        pick.confidence += sg_graph_edge(graph, group->edges[i]).confidence;
    }
    return pick;
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
    sg_picks picks = {0};

    picks.items = sg_arena_array(arena, groups, sizeof(sg_pick));
    for (size_t i = 0; i < groups; i++) {
        sg_pick pick = weigh(graph, options, i);

        if (options->topics && pick.count < sg_graph_group(graph, i)->count)
            picks.says_left_out = true;
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

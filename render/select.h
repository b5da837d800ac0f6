/* Which links a picture shows when it cannot show all. */
#ifndef SG_RENDER_SELECT_H
#define SG_RENDER_SELECT_H

#include <stancegraph/render.h>

#include "base/arena.h"

/* A group of the graph that can be drawn. */
typedef struct sg_pick {
    size_t number;     /* of the group */
    size_t twin;       /* group of opposite sign drawn with it, SG_NO_TWIN */
    size_t count;      /* statements of both that are drawn */
    double confidence; /* their sum */
    double chance;     /* of being as strong by chance: see backbone.c */
    bool to_topic;
} sg_pick;

typedef struct sg_picks {
    sg_pick *items;
    size_t count;
    size_t all;             /* how many there were to choose from */
    bool says_left_out;     /* topics are drawn, but not what is just said */
    bool nameless_left_out; /* what nobody names is not drawn */
} sg_picks;

/* What is drawn, the links of most statements first: `most` of those that can
 * be drawn, chosen as the options say; 0 takes all. In `arena`. */
sg_picks sg_select_links(sg_arena *arena, const sg_graph *graph,
                         const sg_render_options *options, size_t most);

/* For qsort: more statements first; links between actors before links to
 * topics; then in the order of the graph. */
int sg_picks_by_count(const void *left, const void *right);

/* Whether an edge of the graph is drawn: what is merely said or reported about
 * a topic is no stance. */
bool sg_is_drawn(const sg_graph *graph, const sg_render_options *options,
                 size_t edge, bool to_topic);

/* Which vertices of the graph name nothing in particular: people ("some", "52
 * percent") and topics that are a pronoun ("it"), which would tie together all
 * who speak of an "it"; in `arena`. */
bool *sg_nameless_find(sg_arena *arena, const sg_graph *graph);

#endif

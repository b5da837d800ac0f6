/* Stances on topics: what projections and the list of topics are made of. */
#ifndef SG_GRAPH_ANALYSIS_STANCES_H
#define SG_GRAPH_ANALYSIS_STANCES_H

#include <stancegraph/analysis.h>

#include "base/arena.h"

/* One statement of an actor on a topic. */
typedef struct sg_stance {
    size_t actor;  /* number among the actors */
    size_t topic;  /* among the topics */
    int sign;      /* -1, 0, 1 */
    size_t edge;   /* of the graph */
    size_t phrase; /* what the topic is called: among the phrases */
} sg_stance;

typedef struct sg_stances {
    sg_stance *items; /* in the order of the edges */
    size_t count;
    sg_str *actors; /* names, in the order of the alphabet */
    size_t actor_count;
    sg_str *topics; /* by words the first spelling, else keys; so too */
    size_t topic_count;
    sg_str *phrases; /* as they were met */
    size_t phrase_count;
    sg_arena *arena; /* the names */
} sg_stances;

/* Fails with SG_EDATA when the tables of lemmas cannot be read. */
sg_status sg_stances_collect(const sg_graph *graph, sg_topic_grouping by,
                             sg_about about, sg_stances *out, sg_error *err);
void sg_stances_clear(sg_stances *stances);

/* Leaves out what repeats an earlier stance as `repeats` has it; with
 * `any_sign` whatever its sign is. */
void sg_stances_drop_repeats(sg_stances *stances, const sg_graph *graph,
                             sg_repeats repeats, bool any_sign);

#endif

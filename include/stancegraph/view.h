/* Views: graphs made of a graph, for a closer or a wider look. What is made is
 * a graph like any other, with its evidence: it can be listed, drawn, analysed
 * and saved. Texts are copied. */
#ifndef STANCEGRAPH_VIEW_H
#define STANCEGRAPH_VIEW_H

#include <stancegraph/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- a part -------------------------------------------------------------- */

/* The edges that `kept` (one for each) marks, with their vertices. */
SG_API sg_status sg_graph_part(const sg_graph *graph, const bool *kept,
                               sg_graph **out, sg_error *err);

/* ---- around an actor ---------------------------------------------------- */

/* The statements that are at most `hops` steps away from the vertices
 * `centres`: with 1 those in which a centre takes part, with 2 those of its
 * neighbours too, and so on. A step leads from source to target or back;
 * `over_topics` lets it lead over a topic to whoever has a stance on it. With 0
 * hops or no centre the graph is empty. Cost: hops times edges. */
typedef struct sg_ego {
    const size_t *centres; /* vertex numbers */
    size_t count;
    size_t hops;
    bool over_topics;
} sg_ego;

SG_API sg_status sg_graph_ego(const sg_graph *graph, const sg_ego *ego,
                              sg_graph **out, sg_error *err);

/* sg_graph_load and sg_graph_ego in one: the actors of `filter` are the
 * centres, everything else in it holds for every statement. One hop is what
 * sg_graph_load gives. */
SG_API sg_status sg_graph_load_ego(sg_store *store, const sg_filter *filter,
                                   size_t hops, bool over_topics,
                                   sg_graph **out, sg_error *err);

/* ---- by affiliation ----------------------------------------------------- */

/* What a roll-up did. */
typedef struct sg_rollup {
    size_t bodies; /* vertices that stand for two actors or more */
    size_t inner;  /* statements within one of them: they are left out */
} sg_rollup;

/* The actors of one affiliation as one vertex with its name, and their
 * statements as its own; `members` of the vertex tells how many they are, the
 * body itself among them. An actor whose body belongs to another one counts
 * for the outermost. Its kind is that of the body where the body takes part
 * itself. `done` may be NULL. */
SG_API sg_status sg_graph_rollup(const sg_graph *graph, sg_rollup *done,
                                 sg_graph **out, sg_error *err);

/* ---- two graphs ---------------------------------------------------------- */

/* All of `a`, then all of `b`: edge 0 of `b` is edge sg_graph_edges(a) here.
 * Actors of one name are one, and topics that sg_graph_load would take for
 * one. */
SG_API sg_status sg_graph_join(const sg_graph *a, const sg_graph *b,
                               sg_graph **out, sg_error *err);

#ifdef __cplusplus
}
#endif
#endif

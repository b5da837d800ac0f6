/* A graph made by hand, for tests that need no store. It stands in for the
 * reading half of graph.h. */
#ifndef SG_TESTS_RENDER_FAKE_GRAPH_H
#define SG_TESTS_RENDER_FAKE_GRAPH_H

#include <stancegraph/graph.h>

/* Number of the vertex of this name; adds it when there is none. */
size_t fake_actor(sg_graph *graph, const char *name, const char *affiliation,
                  sg_actor_kind kind);
size_t fake_topic(sg_graph *graph, const char *words);

/* Adds one statement. Strings must outlive the graph. Returns it so that a
 * test may change it. */
sg_edge *fake_statement(sg_graph *graph, size_t from, const char *relation,
                        size_t to, int polarity);

/* Groups the edges; after this nothing may be added. */
void fake_close(sg_graph *graph);

/* A graph of about `links` links among `actors` actors, the same each time. */
sg_graph *fake_network(size_t actors, size_t links);

#endif

/* A signed network: who is tied to whom, with which weight. Undirected, one tie
 * a pair, no tie of weight 0, no tie of an actor with itself. What the search
 * for camps, the census of triads and the centralities work on. */
#ifndef SG_GRAPH_ANALYSIS_NETWORK_H
#define SG_GRAPH_ANALYSIS_NETWORK_H

#include <stancegraph/analysis.h>

/* A neighbour, seen from an actor. */
typedef struct sg_neighbour {
    size_t actor;
    double weight;
} sg_neighbour;

typedef struct sg_network {
    size_t count;   /* actors, numbered from 0 */
    size_t *vertex; /* what each was before: its number in the graph */
    sg_tie *ties;   /* by a, then b; numbers are those of the network */
    size_t tie_count;
    size_t *start; /* count + 1: where the neighbours of each begin */
    sg_neighbour *neighbours; /* by number */
} sg_network;

/* A choice of edges: those whose `part` is `number`. */
typedef struct sg_edge_choice {
    const size_t *part; /* of each edge of the graph; NULL chooses all */
    size_t number;
} sg_edge_choice;

/* The actors of the graph that have a signed tie. A pair whose friendly and
 * hostile statements weigh the same has none. */
sg_network *sg_network_make(const sg_graph *graph, sg_weighing weighing,
                            sg_edge_choice choice);

#define SG_ALL_EDGES ((sg_edge_choice){NULL, 0})

/* The weight between two actors, 0 where they are not tied. */
double sg_network_tie(const sg_network *network, size_t a, size_t b);

/* The same from ties (by a, then b, weight not 0) between `count` actors. */
sg_network *sg_network_of(size_t count, const sg_tie *ties, size_t tie_count);

/* The part that `actors` (ascending, without repetition) make. `vertex` holds
 * their numbers in `whole`. */
sg_network *sg_network_part(const sg_network *whole, const size_t *actors,
                            size_t count);
void sg_network_free(sg_network *network);

/* Sum of |weight|. */
double sg_network_weight(const sg_network *network);

#endif

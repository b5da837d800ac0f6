/* Names near to one that matches nothing. */
#ifndef SG_GRAPH_SUGGEST_H
#define SG_GRAPH_SUGGEST_H

#include "base/arena.h"

/* How far two folded names are apart: letters to add, drop, change or swap.
 * A word of a longer name that is near counts too: "rubio" is near to "marco
 * rubio". */
size_t sg_name_distance(sg_str a, sg_str b);

enum { SG_SUGGESTIONS = 3 };

/* The nearest names seen so far. */
typedef struct sg_nearest {
    sg_str wanted; /* folded */
    sg_arena *arena;
    struct {
        sg_str name;
        size_t distance;
    } items[SG_SUGGESTIONS];
    size_t count;
} sg_nearest;

/* Offers a name under one of its keys. A name stands in the list once. */
void sg_nearest_offer(sg_nearest *nearest, sg_str name, sg_str key);

#endif

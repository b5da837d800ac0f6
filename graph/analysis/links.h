/* Who is linked with whom in a store: the statements between two actors,
 * counted by direction and sign. Without their texts a million of them are read
 * in a fraction of a second. */
#ifndef SG_GRAPH_ANALYSIS_LINKS_H
#define SG_GRAPH_ANALYSIS_LINKS_H

#include <stancegraph/analysis.h>

/* Statements by sign: hostile, neutral, friendly. */
enum { SG_LINK_SIGNS = 3 };

typedef struct sg_link_side {
    uint32_t count[SG_LINK_SIGNS];
    uint64_t certain[SG_LINK_SIGNS]; /* sum of confidences, in millionths: whole
                                        numbers, so that it is the same in any
                                        order */
} sg_link_side;

/* a < b; `forth` is from a to b. */
typedef struct sg_link {
    uint32_t a;
    uint32_t b;
    sg_link_side forth;
    sg_link_side back;
} sg_link;

typedef struct sg_links {
    int64_t
        *actors; /* row numbers of all actors, in the order of their names */
    size_t actor_count;
    uint32_t *places; /* by row number: place in `actors` + 1, or 0 */
    size_t place_count;
    sg_link *items; /* by a, then b; places in `actors` */
    size_t count;
} sg_links;

#define SG_LINK_NONE SIZE_MAX

/* Row numbers of actors beyond this are refused: they count from 1. */
enum { SG_LINKS_NUMBER_MAX = 1 << 26 };

/* The links that the statements which pass `filter` (may be NULL) make. An
 * actor has none with itself; statements of one direction and sign that are
 * fewer than `min_count` do not count. `*out` is empty on failure: SG_ELIMIT,
 * and what the store gives. */
sg_status sg_links_read(sg_store *store, const sg_filter *filter, sg_links *out,
                        sg_error *err);
void sg_links_clear(sg_links *links);

/* The actors alone, into `out`, which is empty. To be cleared in any case. */
sg_status sg_links_read_actors(sg_store *store, sg_links *out, sg_error *err);

/* The place of an actor by its row number, or SG_LINK_NONE. */
size_t sg_links_place(const sg_links *links, int64_t actor);

sg_tally sg_link_tally(const sg_link_side *side);

#endif

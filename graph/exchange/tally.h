/* Which texts occur among the members of a link, and how often. */
#ifndef SG_GRAPH_EXCHANGE_TALLY_H
#define SG_GRAPH_EXCHANGE_TALLY_H

#include "base/arena.h"

typedef struct sg_tally sg_tally;

sg_tally *sg_tally_new(void);
void sg_tally_free(sg_tally *tally);

/* Forgets what was counted. */
void sg_tally_start(sg_tally *tally);

/* Missing and empty texts are not counted. The bytes must live as long as they
 * are counted. */
void sg_tally_add(sg_tally *tally, sg_str text);
bool sg_tally_has(const sg_tally *tally, sg_str text);

/* Puts the texts in byte order; else they stand in the order of their first
 * occurrence. */
void sg_tally_sort(sg_tally *tally);

/* The first and last text; missing when there is none. All results are copies
 * in `arena`. */
sg_str sg_tally_first(const sg_tally *tally, sg_arena *arena);
sg_str sg_tally_last(const sg_tally *tally, sg_arena *arena);

/* The texts with `between` between them; missing when there is none. */
sg_str sg_tally_list(const sg_tally *tally, sg_arena *arena,
                     const char *between);

/* "accuses 3, rejects 1", the most frequent first, which is also given
 * alone. */
sg_str sg_tally_counts(sg_tally *tally, sg_arena *arena, sg_str *top);

#endif

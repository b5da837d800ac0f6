/* Change: windows of time, and what differs between two graphs.
 *
 *     sg_diff diff;
 *     if (sg_graph_diff(before, after, &diff, &err) == SG_OK) {
 *         for (size_t i = 0; i < diff.count; i++)
 *             if (diff.items[i].change == SG_FLIPPED)
 *                 print_pair(diff.graph, &diff.items[i]);
 *         sg_diff_clear(&diff);
 *     }
 */
#ifndef STANCEGRAPH_CHANGE_H
#define STANCEGRAPH_CHANGE_H

#include <stancegraph/analysis.h>
#include <stancegraph/view.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Statements by sign. */
typedef struct sg_sign_counts {
    size_t positive;
    size_t negative;
    size_t neutral;
} sg_sign_counts;

SG_API size_t sg_sign_counts_sum(sg_sign_counts counts);

/* ---- windows ------------------------------------------------------------ */

/* Windows that follow each other without a gap, and the window of each edge. */
typedef struct sg_windows {
    char (*names)[SG_WINDOW_NAME]; /* "2031-03", as in sg_balance */
    size_t count;
    size_t *of_edge; /* SIZE_MAX where a date is missing or less exact */
    size_t undated;  /* how many these are */
} sg_windows;

/* More windows than this are refused. */
#define SG_WINDOWS_MAX ((size_t)10000)

/* From the window of the first act to that of the last. SG_ELIMIT when they are
 * too many: one wrong date is enough. Cost: edges, and days between. */
SG_API sg_status sg_windows_find(const sg_graph *graph, sg_window by,
                                 sg_windows *out, sg_error *err);
SG_API void sg_windows_clear(sg_windows *windows);

/* The first of `most` windows in a row that have the most statements, the
 * latest of several; 0 when there are no more than that. */
SG_API size_t sg_windows_fullest(const sg_windows *windows, size_t edges,
                                 size_t most);

/* ---- two graphs ---------------------------------------------------------- */

/* What became of what one says to or does towards another, or about a topic. */
typedef enum sg_change {
    SG_FLIPPED,  /* more friendly than hostile before, and now the other way */
    SG_ADDED,    /* nothing before */
    SG_VANISHED, /* nothing now */
    SG_STRONGER, /* more statements than before */
    SG_WEAKER,
    SG_SAME,
    SG_CHANGES
} sg_change;

SG_API const char *sg_change_name(sg_change change); /* "flipped" */

/* Counts of different periods are compared as they are: take periods of one
 * length. */
SG_API sg_change sg_change_of(sg_sign_counts before, sg_sign_counts after);

typedef struct sg_pair_change {
    size_t from; /* vertices of the graph of the sg_diff */
    size_t to;
    sg_change change;
    sg_sign_counts before;
    sg_sign_counts after;
    const size_t *edges; /* of that graph, in its order */
    size_t edges_count;
} sg_pair_change;

/* How many statements a change is worth: the difference, for a flip the sum. */
SG_API size_t sg_change_size(const sg_pair_change *pair);

typedef struct sg_diff {
    sg_graph *graph;       /* both, as sg_graph_join makes it */
    size_t split;          /* edges below this number are of `before` */
    sg_pair_change *items; /* by kind of change, then the largest first */
    size_t count;
    size_t of_change[SG_CHANGES]; /* how many of each kind */
    size_t *owned;                /* memory of `edges` */
} sg_diff;

/* Both graphs may be parts of one store or come from two. Cost: n log n. */
SG_API sg_status sg_graph_diff(const sg_graph *before, const sg_graph *after,
                               sg_diff *out, sg_error *err);
SG_API void sg_diff_clear(sg_diff *diff);

#ifdef __cplusplus
}
#endif
#endif

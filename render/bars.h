/* What a chart of bars tells, before it is drawn: statements by sign, window by
 * window, of the whole graph or of the pairs that have the most. */
#ifndef SG_RENDER_BARS_H
#define SG_RENDER_BARS_H

#include <stancegraph/change.h>
#include <stancegraph/render.h>

#include "base/arena.h"

typedef struct sg_bar_row {
    sg_str name;            /* of a pair, in printable words */
    sg_sign_counts *counts; /* window by window */
    sg_sign_counts all;
} sg_bar_row;

typedef struct sg_bars {
    const sg_panels *windows;
    bool pairs; /* a row is a pair; else there is one for all */
    sg_bar_row *rows;
    size_t count;
    size_t rows_all;     /* pairs that there are */
    sg_sign_counts sums; /* of the rows */
    sg_str description;  /* for those who do not see it */
} sg_bars;

/* Counts in `arena`, which keeps the answer. */
const sg_bars *sg_bars_count(sg_arena *arena, const sg_graph *graph,
                             const sg_render_options *options);

#endif

/* Blocks: the parts of a network that hang together by more than one actor.
 * What does not fit in a network is the sum of what does not fit in its
 * blocks, because labels of a block can be renamed until they agree in the one
 * actor that it shares with another. So each is searched on its own, and in
 * news, where most actors hang on one tie, most blocks are small enough for a
 * proof. */
#ifndef SG_GRAPH_ANALYSIS_BLOCKS_H
#define SG_GRAPH_ANALYSIS_BLOCKS_H

#include "graph/analysis/network.h"

typedef struct sg_blocks {
    sg_network **items; /* `vertex` of each holds numbers of the whole */
    size_t count;
} sg_blocks;

sg_status sg_blocks_find(const sg_network *net, sg_blocks *out, sg_error *err);
void sg_blocks_clear(sg_blocks *blocks);

/* Puts the labels of the blocks together: `labels[i]` are those of block i, in
 * the order of its actors. The result keeps the ties of every block as they
 * are; no label is above the highest given. */
void sg_blocks_join(const sg_network *net, const sg_blocks *blocks,
                    const size_t *const *labels, size_t *joined);

#endif

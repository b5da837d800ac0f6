/* From scores of single arcs to the head of every word. */
#ifndef SG_EXTRACT_ENGINE_TREE_H
#define SG_EXTRACT_ENGINE_TREE_H

#include "base/arena.h"

/* Where trees are worked out, sentence after sentence, without asking for
 * memory; belongs to one thread. */
typedef struct sg_tree_room sg_tree_room;

/* For sentences of up to `longest` words: 24 bytes for each pair of them, in
 * `arena`. */
sg_tree_room *sg_tree_room_new(int32_t longest, sg_arena *arena);

/* scores[i * stride] is how well the root heads word i, scores[i * stride + 1
 * + j] how well word j does. Writes the head of each of `count` words, SG_NONE
 * for the root. The heads make one tree with one root: the best heads word by
 * word if those do, else the best tree without crossing arcs (Eisner 1996,
 * https://aclanthology.org/C96-1058/). Cost: count^2, or count^3. */
void sg_tree_decode(sg_tree_room *room, const float *scores, int32_t count,
                    int32_t stride, int32_t *heads);

#endif

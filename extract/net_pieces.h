/* Sentences as the network takes them: in pieces of at most SG_SENTENCE_MAX
 * words. */
#ifndef SG_EXTRACT_NET_PIECES_H
#define SG_EXTRACT_NET_PIECES_H

#include "extract/net.h"

/* Zeros to begin with; the array grows and is used again. */
typedef struct sg_net_pieces {
    sg_net_piece *items;
    int32_t count;
    size_t capacity;
} sg_net_pieces;

/* Puts the pieces of all sentences into `out`, longest first. */
void sg_net_cut(const sg_sentence *sentences, int32_t count,
                sg_net_pieces *out);
void sg_net_pieces_clear(sg_net_pieces *pieces);

/* Makes one tree of those of a sentence's pieces: later ones hang below the
 * first one's root. */
void sg_net_join(sg_sentence *sentences, int32_t count);

#endif

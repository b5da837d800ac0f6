/* Cutting sentences into pieces and joining their trees. Pieces are sorted by
 * length, by counting how many there are of each. */
#include "extract/net_pieces.h"

#include <stdlib.h>

#include "base/mem.h"

/* Words of the piece of a sentence that begins at `at`. */
static int32_t piece_length(const sg_sentence *sentence, int32_t at)
{
    int32_t left = sentence->count - at;

    return left < SG_SENTENCE_MAX ? left : SG_SENTENCE_MAX;
}

/* How many pieces there are of each length. */
static int32_t count_pieces(const sg_sentence *sentences, int32_t count,
                            int32_t *of_length)
{
    int32_t pieces = 0;

    for (int32_t s = 0; s < count; s++) {
        for (int32_t at = 0; at < sentences[s].count; at += SG_SENTENCE_MAX) {
            of_length[piece_length(&sentences[s], at)]++;
            pieces++;
        }
    }
    return pieces;
}

void sg_net_cut(const sg_sentence *sentences, int32_t count, sg_net_pieces *out)
{
    int32_t next[SG_SENTENCE_MAX + 1] = {0};
    int32_t longer = 0;

    out->count = count_pieces(sentences, count, next);
    for (int32_t length = SG_SENTENCE_MAX; length >= 0; length--) {
        int32_t those = next[length];

        next[length] = longer;
        longer += those;
    }
    sg_grow((void **)&out->items, &out->capacity, (size_t)out->count,
            sizeof *out->items);
    for (int32_t s = 0; s < count; s++) {
        for (int32_t at = 0; at < sentences[s].count; at += SG_SENTENCE_MAX) {
            int32_t length = piece_length(&sentences[s], at);

            out->items[next[length]++] =
                (sg_net_piece){sentences[s].tokens + at, length};
        }
    }
}

void sg_net_pieces_clear(sg_net_pieces *pieces)
{
    free(pieces->items);
    *pieces = (sg_net_pieces){NULL, 0, 0};
}

/* Hangs the later pieces of a long sentence below the first one's root. */
static void join_pieces(sg_sentence *sentence)
{
    int32_t root = SG_NONE;

    for (int32_t i = 0; i < sentence->count; i++) {
        sg_token *t = &sentence->tokens[i];

        if (t->head != SG_NONE) {
            t->head += i / SG_SENTENCE_MAX * SG_SENTENCE_MAX;
        } else if (root == SG_NONE) {
            root = i;
        } else {
            t->head = root;
            t->deprel = SG_DEPREL_parataxis;
        }
    }
}

void sg_net_join(sg_sentence *sentences, int32_t count)
{
    for (int32_t s = 0; s < count; s++)
        if (sentences[s].count > SG_SENTENCE_MAX)
            join_pieces(&sentences[s]);
}

/* The network of extract/net_*.c once more, as plainly as can be: floats
 * throughout, one sentence after the other, tanh and exp of the C library.
 * Slow, and for comparisons alone. Words become rows of tables
 * (net_input.h), and scores trees (engine_tree.h), as they do there. */
#ifndef SG_BENCH_FLOAT_NET_H
#define SG_BENCH_FLOAT_NET_H

#include "extract/engine_tree.h"
#include "extract/net.h"

/* `weights` has a line of `rows` numbers for each column. */
typedef struct float_layer {
    int32_t rows;
    int32_t columns;
    float *weights;
    float *bias; /* zeros where there is none */
} float_layer;

typedef struct float_net {
    sg_net net; /* its inventories and widths are used, not its numbers */
    sg_arena *arena;
    float *words; /* embeddings */
    float *parts;
    float_layer input[SG_NET_LAYERS][2]; /* forward, backward */
    float_layer recurrent[SG_NET_LAYERS][2];
    float_layer tag;
    float_layer arc_dependent;
    float_layer arc_product;
    float_layer arc_head;
    float_layer label_dependent;
    float_layer label_head;
    float_layer label_output;
    float_layer name;
    float *arc_root;
    float *label_root;
} float_net;

/* Inventories come from `weights`, a file that the engine reads; numbers from
 * `floats`, what `stancegraph-train train --floats` wrote, or, when that is
 * empty, from `weights` too. SG_EDATA as sg_engine_load. */
sg_status float_net_load(sg_str weights, sg_str floats, float_net **out,
                         sg_error *err);
void float_net_free(float_net *net);

/* What sg_engine_parse does. */
void float_net_parse(const float_net *net, sg_sentence *sentences,
                     int32_t count);

/* ---- between the files of this folder ------------------------------------ */

/* The numbers of one piece; rows are its words. */
typedef struct float_piece {
    sg_token *tokens;
    int32_t count;
    const float *words; /* 2 hidden wide: what the encoder says */
    sg_arena *arena;
} float_piece;

/* `in` is layer->columns wide, the result layer->rows. */
float *float_layer_run(const float_layer *layer, const float *in, int32_t rows,
                       sg_arena *arena);

/* Writes the tokens. */
void float_heads_run(const float_net *net, const float_piece *piece);

#endif

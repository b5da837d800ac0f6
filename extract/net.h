/* The network as the engine runs it: weights in integers, activations in
 * int16. train/network.c is its twin in floats. */
#ifndef SG_EXTRACT_NET_H
#define SG_EXTRACT_NET_H

#include <stancegraph/error.h>

#include "extract/doc.h"
#include "extract/net_input.h"
#include "extract/net_kernel.h"

enum {
    SG_NET_LAYERS = 2,
    SG_NET_TAGS_MAX = 512,
    SG_NET_NAMES_MAX = 2 * SG_NAMED_COUNT
};

/* Embeddings stay int8. */
typedef struct sg_net_table {
    uint32_t rows;
    float *scales;
    int8_t *values;
} sg_net_table;

typedef struct sg_net {
    const sg_kernels *kernels;
    int32_t embed; /* width of the word vectors */
    int32_t hidden;
    int32_t arc;
    int32_t label;
    int32_t tag_count;
    int32_t relation_count;
    int32_t name_count; /* 0 when the weights have no names head */
    uint8_t tag_upos[SG_NET_TAGS_MAX];
    uint8_t tag_xpos[SG_NET_TAGS_MAX];
    uint8_t relations[SG_DEPREL_COUNT];
    uint8_t names[SG_NET_NAMES_MAX]; /* sg_named */
    bool name_begins[SG_NET_NAMES_MAX];
    char *about;
    char *word_bytes; /* what the keys of `words` point into */
    sg_map *words;
    sg_net_table word_table;
    sg_net_table part_table;
    sg_packed input[SG_NET_LAYERS][2]; /* forward, backward */
    sg_packed recurrent[SG_NET_LAYERS][2];
    sg_packed tag;
    sg_packed arc_dependent;
    sg_packed arc_product;
    sg_packed arc_head;
    sg_packed label_dependent;
    sg_packed label_head;
    sg_packed label_output;
    sg_packed name;
    float *arc_root;   /* `arc` numbers: the root as a head */
    float *label_root; /* `label` numbers */
} sg_net;

/* SG_EDATA as sg_engine_load. `net` may be cleared after a failure too. */
sg_status sg_net_load(sg_net *net, sg_str bytes, const sg_kernels *kernels,
                      sg_error *err);
void sg_net_clear(sg_net *net);

/* The largest batch that scratch memory is for. */
typedef struct sg_net_shape {
    int32_t pieces;
    int32_t tokens;
    int32_t longest; /* tokens of one piece */
} sg_net_shape;

/* Room for the numbers of one batch, reused from batch to batch. */
typedef struct sg_net_scratch sg_net_scratch;

sg_net_scratch *sg_net_scratch_new(const sg_net *net, sg_net_shape shape);
void sg_net_scratch_free(sg_net_scratch *scratch);

/* A run of tokens that becomes one tree. */
typedef struct sg_net_piece {
    sg_token *tokens;
    int32_t count;
} sg_net_piece;

/* Tags and parses pieces, longest first. Heads count from the piece's first
 * token. */
void sg_net_parse(const sg_net *net, sg_net_scratch *scratch,
                  const sg_net_piece *pieces, int32_t count);

#endif

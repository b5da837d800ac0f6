/* The encoder in floats: words to vectors, two layers of BiLSTM. */
#include "bench/float/net.h"

#include <math.h>
#include <string.h>

#include "extract/net_pieces.h"

/* out += the products of one row and the weights. */
static void add_products(const float_layer *layer, const float *in, float *out)
{
    for (int32_t c = 0; c < layer->columns; c++) {
        const float *line = layer->weights + sg_row(c, layer->rows);
        float x = in[c];

        for (int32_t r = 0; r < layer->rows; r++)
            out[r] += x * line[r];
    }
}

float *float_layer_run(const float_layer *layer, const float *in, int32_t rows,
                       sg_arena *arena)
{
    size_t size = (size_t)layer->rows * sizeof(float);
    float *out = sg_arena_array(arena, (size_t)rows, size);

    for (int32_t i = 0; i < rows; i++) {
        float *to = out + sg_row(i, layer->rows);

        memcpy(to, layer->bias, size);
        add_products(layer, in + sg_row(i, layer->columns), to);
    }
    return out;
}

static void add_row(const float *table, uint32_t row, int32_t count, float *out)
{
    for (int32_t i = 0; i < count; i++)
        out[i] += table[sg_row((int32_t)row, count) + i];
}

static float *embed(const float_net *net, const float_piece *p)
{
    int32_t wide = net->net.embed;
    float *out =
        sg_arena_array(p->arena, (size_t)p->count, (size_t)wide * sizeof *out);

    for (int32_t i = 0; i < p->count; i++) {
        float *to = out + sg_row(i, wide);
        sg_net_input in;

        sg_net_describe(p->tokens[i].form, net->net.words,
                        net->net.part_table.rows, &in);
        if (in.word != SG_MAP_NONE)
            add_row(net->words, in.word, wide, to);
        for (uint32_t k = 0; k < in.part_count; k++)
            add_row(net->parts, in.parts[k], wide, to);
    }
    return out;
}

static float sigmoid(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

/* Gates stand in the order in, forget, new, show. */
static void run_cell(const float *gates, int32_t size, float *memory,
                     float *out)
{
    for (int32_t i = 0; i < size; i++) {
        float kept = sigmoid(gates[size + i]) * memory[i] +
                     sigmoid(gates[i]) * tanhf(gates[2 * size + i]);

        memory[i] = kept;
        out[i] = sigmoid(gates[3 * size + i]) * tanhf(kept);
    }
}

/* One direction of one layer, into its half of `out`. */
static void run_lstm(const float_net *net, const float_piece *p, int layer,
                     int side, const float *in, float *out)
{
    int32_t size = net->net.hidden;
    float *gates =
        float_layer_run(&net->input[layer][side], in, p->count, p->arena);
    float *memory = sg_arena_array(p->arena, (size_t)size, sizeof *memory);
    const float *before = NULL;

    for (int32_t step = 0; step < p->count; step++) {
        int32_t at = side == 0 ? step : p->count - 1 - step;
        float *here = gates + sg_row(at, 4 * size);
        float *to = out + sg_row(at, 2 * size) + sg_row(side, size);

        if (before)
            add_products(&net->recurrent[layer][side], before, here);
        run_cell(here, size, memory, to);
        before = to;
    }
}

static void parse_piece(const float_net *net, const sg_net_piece *piece,
                        sg_arena *arena)
{
    float_piece p = {piece->tokens, piece->count, NULL, arena};
    const float *in = embed(net, &p);

    for (int layer = 0; layer < SG_NET_LAYERS; layer++) {
        float *out = sg_arena_array(arena, (size_t)p.count,
                                    2 * (size_t)net->net.hidden * sizeof *out);

        for (int side = 0; side < 2; side++)
            run_lstm(net, &p, layer, side, in, out);
        in = out;
    }
    p.words = in;
    float_heads_run(net, &p);
}

void float_net_parse(const float_net *net, sg_sentence *sentences,
                     int32_t count)
{
    sg_arena *arena = sg_arena_new();
    sg_net_pieces pieces = {NULL, 0, 0};

    sg_net_cut(sentences, count, &pieces);
    for (int32_t p = 0; p < pieces.count; p++) {
        parse_piece(net, &pieces.items[p], arena);
        sg_arena_reset(arena);
    }
    sg_net_join(sentences, count);
    sg_net_pieces_clear(&pieces);
    sg_arena_free(arena);
}

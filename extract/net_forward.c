/* The encoder: from words to what the heads read. Words stand in two
 * orders: in order of time (all first words, all second words, ...), in which
 * the LSTM runs over the sentences side by side, and in order of sentences. */
#include <string.h>

#include "extract/net_scratch.h"

int32_t sg_lanes(int32_t count)
{
    return (count + SG_LANES - 1) / SG_LANES * SG_LANES;
}

static int32_t larger(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

static void *array(sg_net_scratch *s, int32_t rows, int32_t columns,
                   size_t size)
{
    return sg_arena_array(s->arena, (size_t)rows * (size_t)columns, size);
}

sg_net_scratch *sg_net_scratch_new(const sg_net *net, sg_net_shape shape)
{
    sg_arena *arena = sg_arena_new();
    sg_net_scratch *s = sg_arena_alloc(arena, sizeof *s);
    int32_t n = shape.tokens;
    int32_t side = shape.pieces;
    int32_t wide = 2 * net->hidden;
    int32_t widest = larger(4 * net->hidden, net->tag.width);
    int32_t pair = larger(net->arc, net->label);

    widest = larger(widest, larger(pair, net->label_output.width));
    widest = larger(widest, net->name.width);
    s->arena = arena;
    s->seen = sg_net_seen_new(8 * net->hidden);
    s->start = array(s, n, 1, sizeof *s->start);
    s->active = array(s, n, 1, sizeof *s->active);
    s->row_of = array(s, n, 1, sizeof *s->row_of);
    s->sums = array(s, n, widest, sizeof *s->sums);
    s->gates = array(s, n, 8 * net->hidden, sizeof *s->gates);
    s->word_gates = array(s, n, 1, sizeof *s->word_gates);
    s->new_gates = array(s, n, 1, sizeof *s->new_gates);
    s->units = array(s, n, 1, sizeof *s->units);
    s->vector = array(s, 1, larger(widest, net->embed), sizeof *s->vector);
    s->input = array(s, n, net->embed, sizeof *s->input);
    for (int layer = 0; layer < SG_NET_LAYERS; layer++)
        s->layers[layer] = array(s, n, wide, sizeof *s->layers[layer]);
    s->step_sums = array(s, side, 4 * net->hidden, sizeof *s->step_sums);
    s->memory = array(s, side, net->hidden, sizeof *s->memory);
    s->words = array(s, n, wide, sizeof *s->words);
    s->quantised = array(s, n, pair, sizeof *s->quantised);
    s->left = array(s, n, pair, sizeof *s->left);
    s->right = array(s, n, pair, sizeof *s->right);
    s->heads = array(s, n, 1, sizeof *s->heads);
    s->columns =
        array(s, net->arc, sg_lanes(shape.longest + 1), sizeof *s->columns);
    s->scores =
        array(s, shape.longest, sg_lanes(shape.longest + 1), sizeof *s->scores);
    s->room = sg_tree_room_new(shape.longest, arena);
    return s;
}

void sg_net_scratch_free(sg_net_scratch *scratch)
{
    if (!scratch)
        return;
    sg_net_seen_free(scratch->seen);
    sg_arena_free(scratch->arena);
}

static void lay_out(sg_net_scratch *s, const sg_net_piece *pieces,
                    int32_t count)
{
    int32_t row = 0;
    int32_t word = 0;

    s->pieces = pieces;
    s->piece_count = count;
    s->steps = count > 0 ? pieces[0].count : 0;
    for (int32_t t = 0; t < s->steps; t++) {
        int32_t active = 0;

        while (active < count && pieces[active].count > t)
            active++;
        s->start[t] = row;
        s->active[t] = active;
        row += active;
    }
    for (int32_t p = 0; p < count; p++)
        for (int32_t t = 0; t < pieces[p].count; t++)
            s->row_of[word++] = s->start[t] + p;
    s->n = word;
}

/* What the layer below says to the gates, for all steps at once; a few rows at
 * a time, so that their sums are still in the cache when they are read. */
static void run_input(const sg_net *net, sg_net_scratch *s, int layer, int side)
{
    const sg_packed *weights = &net->input[layer][side];
    int32_t width = 4 * net->hidden;

    for (int32_t r = 0; r < s->n; r += SG_NET_ROWS) {
        int32_t count = s->n - r < SG_NET_ROWS ? s->n - r : SG_NET_ROWS;

        net->kernels->multiply(
            weights, s->layers[layer - 1] + sg_row(r, weights->columns),
            weights->columns, count, s->sums);
        for (int32_t i = 0; i < count; i++)
            net->kernels->finish(weights, s->sums + sg_row(i, width),
                                 1.0f / SG_ACTIVATION_MAX,
                                 s->gates + sg_row(r + i, width));
    }
}

/* What the input says to the gates of one direction: of words for the first
 * layer, of the layer below for the others. */
static const float *gates_of(const sg_net *net, const sg_net_scratch *s,
                             int layer, int side, int32_t row)
{
    int32_t width = 4 * net->hidden;

    return layer == 0 ? s->word_gates[row] + sg_row(side, width)
                      : s->gates + sg_row(row, width);
}

/* The gates lie far apart; while the step before is multiplied they come. */
static void fetch_gates(const sg_net *net, const sg_net_scratch *s, int layer,
                        int side, int32_t step)
{
    const int32_t line = 16; /* floats */

    for (int32_t r = 0; r < s->active[step]; r++) {
        const float *gates = gates_of(net, s, layer, side, s->start[step] + r);

        for (int32_t i = 0; i < 4 * net->hidden; i += line)
            __builtin_prefetch(gates + i);
    }
}

/* One step; `before` is the step that it follows, or none (-1). Pieces that
 * begin here find zeros behind them. */
static void run_step(const sg_net *net, sg_net_scratch *s, int layer, int side,
                     const int32_t steps[2])
{
    const sg_packed *weights = &net->recurrent[layer][side];
    int32_t size = net->hidden;
    int32_t now = steps[0];
    int32_t before = steps[1];
    int32_t going = 0;
    int16_t *out = s->layers[layer] + sg_row(side, size);

    if (before >= 0)
        going = s->active[before] < s->active[now] ? s->active[before]
                                                   : s->active[now];
    fetch_gates(net, s, layer, side, now);
    if (going > 0)
        net->kernels->multiply(weights,
                               out + sg_row(s->start[before], 2 * size),
                               2 * size, going, s->step_sums);
    if (going < s->active[now])
        memset(s->step_sums + sg_row(going, 4 * size), 0,
               (size_t)(s->active[now] - going) * 4 * (size_t)size *
                   sizeof *s->step_sums);
    for (int32_t r = 0; r < s->active[now]; r++) {
        int32_t row = s->start[now] + r;

        net->kernels->cell(weights, gates_of(net, s, layer, side, row),
                           s->step_sums + sg_row(r, 4 * size),
                           s->memory + sg_row(r, size),
                           out + sg_row(row, 2 * size));
    }
}

static void run_lstm(const sg_net *net, sg_net_scratch *s, int layer, int side)
{
    size_t cells = (size_t)s->piece_count * (size_t)net->hidden;

    if (layer > 0)
        run_input(net, s, layer, side);
    memset(s->memory, 0, cells * sizeof *s->memory);
    for (int32_t order = 0; order < s->steps; order++) {
        int32_t forward[2] = {order, order - 1};
        int32_t backward[2] = {s->steps - 1 - order,
                               order > 0 ? s->steps - order : -1};

        run_step(net, s, layer, side, side == 0 ? forward : backward);
    }
}

void sg_net_parse(const sg_net *net, sg_net_scratch *scratch,
                  const sg_net_piece *pieces, int32_t count)
{
    sg_net_scratch *s = scratch;
    size_t wide = 2 * (size_t)net->hidden;

    lay_out(s, pieces, count);
    sg_net_embed(net, s);
    for (int layer = 0; layer < SG_NET_LAYERS; layer++)
        for (int side = 0; side < 2; side++)
            run_lstm(net, s, layer, side);
    for (int32_t word = 0; word < s->n; word++)
        memcpy(s->words + (size_t)word * wide,
               s->layers[SG_NET_LAYERS - 1] + (size_t)s->row_of[word] * wide,
               wide * sizeof *s->words);
    sg_net_run_heads(net, s);
}

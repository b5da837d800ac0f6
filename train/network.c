/* The parts of the network and how they are joined: word vectors, two layers
 * of BiLSTM, and the heads of heads.c. */
#include "train/network.h"

#include <math.h>

#include "train/heads.h"

static const char *const lstm_names[SG_NETWORK_LAYERS][2][3] = {
    {{"lstm0.forward.input", "lstm0.forward.recurrent", "lstm0.forward.bias"},
     {"lstm0.backward.input", "lstm0.backward.recurrent",
      "lstm0.backward.bias"}},
    {{"lstm1.forward.input", "lstm1.forward.recurrent", "lstm1.forward.bias"},
     {"lstm1.backward.input", "lstm1.backward.recurrent",
      "lstm1.backward.bias"}},
};

static sg_param *add_filled(sg_network *net, const char *name, int rows,
                            int columns, sg_random *random)
{
    sg_param *p = sg_params_add(&net->params, name, rows, columns);

    sg_param_fill(p, sqrtf(6.0f / (float)(rows + columns)), random);
    return p;
}

static sg_param *add_table(sg_network *net, const char *name, int rows,
                           sg_random *random)
{
    sg_param *p = sg_params_add(&net->params, name, rows, net->options.embed);

    sg_param_fill(p, 0.1f, random);
    sg_param_make_table(&net->params, p);
    return p;
}

static void add_lstm(sg_network *net, int layer, int side, sg_random *random)
{
    int size = net->options.hidden;
    int inputs = layer == 0 ? net->options.embed : 2 * size;
    sg_lstm_direction *lstm = &net->lstm[layer][side];
    const char *const *names = lstm_names[layer][side];

    lstm->input = add_filled(net, names[0], 4 * size, inputs, random);
    lstm->recurrent = add_filled(net, names[1], 4 * size, size, random);
    lstm->bias = sg_params_add(&net->params, names[2], 1, 4 * size);
    lstm->backward = side == 1;
    /* A forget gate that begins open: Jozefowicz et al. 2015. */
    for (int i = size; i < 2 * size; i++)
        lstm->bias->value.at[i] = 1;
}

static sg_linear add_linear(sg_network *net, const char *weight,
                            const char *bias, sg_mat shape, sg_random *random)
{
    sg_linear linear;

    linear.weight = add_filled(net, weight, shape.rows, shape.columns, random);
    linear.bias =
        bias ? sg_params_add(&net->params, bias, 1, shape.rows) : NULL;
    return linear;
}

static sg_mat shape(int rows, int columns)
{
    return (sg_mat){NULL, rows, columns, columns};
}

static void add_heads(sg_network *net, const sg_inventory *inventory,
                      sg_random *random)
{
    int wide = 2 * net->options.hidden;
    int arc = net->options.arc;
    int label = net->options.label;

    net->tag = add_linear(net, "tag.weight", "tag.bias",
                          shape(inventory->tag_count, wide), random);
    net->arc_dependent =
        add_linear(net, "arc.dependent.weight", "arc.dependent.bias",
                   shape(arc, wide), random);
    net->arc_head = add_linear(net, "arc.head.weight", "arc.head.bias",
                               shape(arc, wide), random);
    net->arc_product = add_linear(net, "arc.product.weight", "arc.product.bias",
                                  shape(arc, arc), random);
    net->arc_root = add_filled(net, "arc.root", 1, arc, random);
    net->label_dependent =
        add_linear(net, "label.dependent.weight", "label.dependent.bias",
                   shape(label, wide), random);
    net->label_head =
        add_linear(net, "label.head.weight", NULL, shape(label, wide), random);
    net->label_root = add_filled(net, "label.root", 1, label, random);
    net->label = add_linear(net, "label.weight", "label.bias",
                            shape(inventory->relation_count, label), random);
    if (inventory->name_count > 0)
        net->name = add_linear(net, "name.weight", "name.bias",
                               shape(inventory->name_count, wide), random);
}

void sg_network_init(sg_network *network, const sg_network_options *options,
                     const sg_inventory *inventory, sg_random *random)
{
    *network = (sg_network){.options = *options};
    network->params.arena = sg_arena_new();
    network->words =
        add_table(network, "embed.words", inventory->word_count, random);
    network->parts = add_table(network, "embed.parts", options->rows, random);
    for (int layer = 0; layer < SG_NETWORK_LAYERS; layer++)
        for (int side = 0; side < 2; side++)
            add_lstm(network, layer, side, random);
    add_heads(network, inventory, random);
}

void sg_network_clear(sg_network *network)
{
    sg_arena_free(network->params.arena);
}

/* Hides some words, rare ones more often: they look like unknown ones. */
static void hide_words(const sg_network *net, const sg_batch *batch,
                       const sg_inventory *inventory, sg_random *random)
{
    float w = net->options.word_dropout;

    for (int i = 0; i < batch->n; i++) {
        sg_net_input *in = &batch->inputs[i];

        if (in->word == SG_MAP_NONE)
            continue;
        if (sg_random_unit(random) <
            w / (w + (float)inventory->counts[in->word])) {
            in->word = SG_MAP_NONE;
            in->part_count = SG_NET_PARTS - 1;
        }
    }
}

static void add_row(sg_mat out, int at, const sg_param *table, uint32_t row)
{
    const float *from = sg_mat_row(table->value, (int)row);
    float *to = sg_mat_row(out, at);

    for (int i = 0; i < out.columns; i++)
        to[i] += from[i];
}

static void add_row_back(sg_mat grad, int at, sg_param *table, uint32_t row)
{
    const float *from = sg_mat_row(grad, at);
    float *to = sg_mat_row(table->grad, (int)row);

    table->used[row] = 1;
    for (int i = 0; i < grad.columns; i++)
        to[i] += from[i];
}

static sg_mat embed(const sg_network *net, const sg_batch *batch,
                    sg_arena *scratch)
{
    sg_mat out = sg_mat_new(scratch, batch->n, net->options.embed);

    for (int i = 0; i < batch->n; i++) {
        const sg_net_input *in = &batch->inputs[i];

        if (in->word != SG_MAP_NONE)
            add_row(out, batch->row_of[i], net->words, in->word);
        for (uint32_t k = 0; k < in->part_count; k++)
            add_row(out, batch->row_of[i], net->parts, in->parts[k]);
    }
    return out;
}

static void embed_back(const sg_network *net, const sg_batch *batch,
                       sg_mat grad)
{
    for (int i = 0; i < batch->n; i++) {
        const sg_net_input *in = &batch->inputs[i];

        if (in->word != SG_MAP_NONE)
            add_row_back(grad, batch->row_of[i], net->words, in->word);
        for (uint32_t k = 0; k < in->part_count; k++)
            add_row_back(grad, batch->row_of[i], net->parts, in->parts[k]);
    }
}

/* The values between two layers, and the mask that was laid over them. */
typedef struct level {
    sg_mat value;
    sg_mat mask; /* at NULL without dropout */
    sg_lstm_trace trace[2];
} level;

static void drop(level *l, float rate, sg_random *random, sg_arena *scratch)
{
    if (!random)
        return;
    l->mask = sg_mat_mask(scratch, l->value, rate, random);
    sg_mat_times(l->value, l->mask);
}

static void encode(const sg_network *net, const sg_batch *batch, level *levels,
                   sg_random *random, sg_arena *scratch)
{
    int size = net->options.hidden;

    levels[0].value = embed(net, batch, scratch);
    drop(&levels[0], net->options.dropout, random, scratch);
    for (int layer = 0; layer < SG_NETWORK_LAYERS; layer++) {
        level *next = &levels[layer + 1];

        next->value = sg_mat_new(scratch, batch->n, 2 * size);
        for (int side = 0; side < 2; side++)
            next->trace[side] = sg_lstm_forward(
                &net->lstm[layer][side], &batch->steps, levels[layer].value,
                sg_mat_columns(next->value, side * size, size), scratch);
        drop(next, net->options.dropout, random, scratch);
    }
}

/* `grad` is that of the last level. */
static void encode_back(const sg_network *net, const sg_batch *batch,
                        const level *levels, sg_mat grad, sg_arena *scratch)
{
    int size = net->options.hidden;

    for (int layer = SG_NETWORK_LAYERS - 1; layer >= 0; layer--) {
        const level *above = &levels[layer + 1];
        sg_mat below =
            sg_mat_new(scratch, batch->n, levels[layer].value.columns);

        if (above->mask.at)
            sg_mat_times(grad, above->mask);
        for (int side = 0; side < 2; side++)
            sg_lstm_back(
                &net->lstm[layer][side], &batch->steps, &above->trace[side],
                sg_mat_columns(grad, side * size, size), below, scratch);
        grad = below;
    }
    if (levels[0].mask.at)
        sg_mat_times(grad, levels[0].mask);
    embed_back(net, batch, grad);
}

float sg_network_loss(sg_network *network, const sg_batch *batch,
                      const sg_inventory *inventory, sg_random *random,
                      sg_arena *scratch)
{
    level levels[SG_NETWORK_LAYERS + 1] = {0};
    sg_mat grad = sg_mat_new(scratch, batch->n, 2 * network->options.hidden);
    sg_mat words = sg_mat_new(scratch, batch->n, grad.columns);
    sg_mat words_grad = sg_mat_new(scratch, batch->n, grad.columns);
    float loss = 0;

    if (random)
        hide_words(network, batch, inventory, random);
    encode(network, batch, levels, random, scratch);
    sg_mat_gather(words, levels[SG_NETWORK_LAYERS].value, batch->row_of);
    loss += sg_tag_loss(network, batch, inventory, words, words_grad, scratch);
    if (network->name.weight)
        loss += sg_name_loss(network, batch, words, words_grad, scratch);
    loss += sg_arc_loss(network, batch, words, words_grad, random, scratch);
    loss += sg_label_loss(network, batch, words, words_grad, random, scratch);
    sg_mat_scatter_add(grad, words_grad, batch->row_of);
    encode_back(network, batch, levels, grad, scratch);
    return loss;
}

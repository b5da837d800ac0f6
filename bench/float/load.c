/* From files of weights to the network in floats. */
#include <stdlib.h>

#include "base/mem.h"
#include "bench/float/net.h"

/* Where numbers come from, and the first thing that went wrong. */
typedef struct loader {
    float_net *net;
    sg_weights file;
    bool rounded; /* matrices are int8 with a scale a row */
    sg_status status;
    sg_error *err;
} loader;

/* Rows x columns, made floats again where they were rounded; zeros after a
 * failure. */
static float *load_numbers(loader *l, const char *name, int32_t rows,
                           int32_t columns)
{
    size_t wide = (size_t)columns;
    float *out =
        sg_arena_array(l->net->arena, (size_t)rows * wide, sizeof *out);
    sg_weights_matrix m;

    if (l->status != SG_OK)
        return out;
    if (!l->rounded || rows == 1) {
        l->status = sg_weights_numbers(
            &l->file, name, (uint32_t)rows * (uint32_t)columns, out, l->err);
        return out;
    }
    l->status = sg_weights_matrix_get(&l->file, name, (uint32_t)rows,
                                      (uint32_t)columns, &m, l->err);
    for (size_t r = 0; l->status == SG_OK && r < m.rows; r++)
        for (size_t c = 0; c < wide; c++)
            out[r * wide + c] = m.scales[r] * (float)m.values[r * wide + c];
    free(m.scales);
    return out;
}

/* `bias` NULL for a layer without one. */
static float_layer load_layer(loader *l, const char *name, const char *bias,
                              int32_t rows, int32_t columns)
{
    float_layer layer = {.rows = rows, .columns = columns};
    sg_arena *arena = l->net->arena;
    size_t high = (size_t)rows;
    size_t wide = (size_t)columns;
    const float *numbers = load_numbers(l, name, rows, columns);

    layer.weights = sg_arena_array(arena, high * wide, sizeof(float));
    for (size_t r = 0; r < high; r++)
        for (size_t c = 0; c < wide; c++)
            layer.weights[c * high + r] = numbers[r * wide + c];
    layer.bias = bias ? load_numbers(l, bias, 1, rows)
                      : sg_arena_array(arena, high, sizeof(float));
    return layer;
}

static void load_lstm(loader *l)
{
    static const char *const names[SG_NET_LAYERS][2][3] = {
        {{"lstm0.forward.input", "lstm0.forward.recurrent",
          "lstm0.forward.bias"},
         {"lstm0.backward.input", "lstm0.backward.recurrent",
          "lstm0.backward.bias"}},
        {{"lstm1.forward.input", "lstm1.forward.recurrent",
          "lstm1.forward.bias"},
         {"lstm1.backward.input", "lstm1.backward.recurrent",
          "lstm1.backward.bias"}},
    };
    const sg_net *net = &l->net->net;

    for (int layer = 0; layer < SG_NET_LAYERS; layer++) {
        for (int side = 0; side < 2; side++) {
            const char *const *name = names[layer][side];

            l->net->input[layer][side] =
                load_layer(l, name[0], name[2], 4 * net->hidden,
                           layer == 0 ? net->embed : 2 * net->hidden);
            l->net->recurrent[layer][side] =
                load_layer(l, name[1], NULL, 4 * net->hidden, net->hidden);
        }
    }
}

static void load_heads(loader *l)
{
    float_net *out = l->net;
    const sg_net *net = &out->net;
    int32_t wide = 2 * net->hidden;

    out->tag = load_layer(l, "tag.weight", "tag.bias", net->tag_count, wide);
    if (net->name_count > 0)
        out->name =
            load_layer(l, "name.weight", "name.bias", net->name_count, wide);
    out->arc_dependent = load_layer(l, "arc.dependent.weight",
                                    "arc.dependent.bias", net->arc, wide);
    out->arc_product = load_layer(l, "arc.product.weight", "arc.product.bias",
                                  net->arc, net->arc);
    out->arc_head =
        load_layer(l, "arc.head.weight", "arc.head.bias", net->arc, wide);
    out->label_dependent = load_layer(l, "label.dependent.weight",
                                      "label.dependent.bias", net->label, wide);
    out->label_head =
        load_layer(l, "label.head.weight", NULL, net->label, wide);
    out->label_output = load_layer(l, "label.weight", "label.bias",
                                   net->relation_count, net->label);
    out->arc_root = load_numbers(l, "arc.root", 1, net->arc);
    out->label_root = load_numbers(l, "label.root", 1, net->label);
}

sg_status float_net_load(sg_str weights, sg_str floats, float_net **out,
                         sg_error *err)
{
    float_net *net = sg_calloc(1, sizeof *net);
    loader l = {.net = net, .rounded = floats.len == 0, .err = err};

    net->arena = sg_arena_new();
    l.status =
        sg_net_load(&net->net, weights, sg_kernels_for(SG_ISA_BEST), err);
    if (l.status == SG_OK)
        l.status = sg_weights_open(l.rounded ? weights : floats, &l.file, err);
    if (l.status == SG_OK) {
        int32_t wide = net->net.embed;

        net->words = load_numbers(&l, "embed.words",
                                  (int32_t)net->net.word_table.rows, wide);
        net->parts = load_numbers(&l, "embed.parts",
                                  (int32_t)net->net.part_table.rows, wide);
        load_lstm(&l);
        load_heads(&l);
    }
    if (l.status != SG_OK) {
        float_net_free(net);
        net = NULL;
    }
    *out = net;
    return l.status;
}

void float_net_free(float_net *net)
{
    if (!net)
        return;
    sg_net_clear(&net->net);
    sg_arena_free(net->arena);
    free(net);
}

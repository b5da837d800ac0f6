/* From the weights file to the network. */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "extract/net.h"

/* What is being loaded, and the first thing that went wrong; after that the
 * steps do nothing. */
typedef struct loader {
    sg_net *net;
    sg_weights weights;
    sg_status status;
    sg_error *err;
} loader;

static sg_str load_text(loader *l, const char *name)
{
    sg_str text = {NULL, 0};

    if (l->status == SG_OK)
        l->status = sg_weights_text(&l->weights, name, &text, l->err);
    return text;
}

static float *load_numbers(loader *l, const char *name, int32_t count)
{
    float *numbers = sg_calloc((size_t)count, sizeof *numbers);

    if (l->status == SG_OK)
        l->status = sg_weights_numbers(&l->weights, name, (uint32_t)count,
                                       numbers, l->err);
    return numbers;
}

/* Widths of the network: whole panels, and no sum of products too large. */
static void load_sizes(loader *l)
{
    enum { EMBED, HIDDEN, ARC, LABEL, LAYERS, COUNT };
    const int32_t half = SG_NET_COLUMNS_MAX / 2; /* two directions are read */
    float sizes[COUNT] = {0};
    int32_t *const places[] = {&l->net->embed, &l->net->hidden, &l->net->arc,
                               &l->net->label};

    if (l->status == SG_OK)
        l->status =
            sg_weights_numbers(&l->weights, "sizes", COUNT, sizes, l->err);
    for (int i = 0; l->status == SG_OK && i < LAYERS; i++) {
        int32_t size =
            sizes[i] > 0 && sizes[i] <= (float)half ? (int32_t)sizes[i] : 0;

        if (size == 0 || size % SG_PANEL != 0)
            l->status =
                sg_fail(l->err, SG_EDATA, "the network has a bad width, %g",
                        (double)sizes[i]);
        *places[i] = size;
    }
    if (l->status == SG_OK && sizes[LAYERS] != SG_NET_LAYERS)
        l->status = sg_fail(l->err, SG_EDATA, "the network has %g layers",
                            (double)sizes[LAYERS]);
}

static sg_status add_tag(loader *l, sg_str line)
{
    size_t bar = sg_str_find(line, '|', 0);
    sg_str name = sg_str_sub(line, 0, bar);
    sg_upos upos;
    sg_xpos xpos;

    if (l->net->tag_count == SG_NET_TAGS_MAX)
        return sg_fail(l->err, SG_EDATA, "more than %d tags", SG_NET_TAGS_MAX);
    if (!sg_upos_parse(name, &upos) ||
        !sg_xpos_parse(sg_str_sub(line, bar + 1, line.len), &xpos))
        return sg_fail(l->err, SG_EDATA, "unknown tag \"%.*s\"", SG_FMT(line));
    l->net->tag_upos[l->net->tag_count] = (uint8_t)upos;
    l->net->tag_xpos[l->net->tag_count] = (uint8_t)xpos;
    l->net->tag_count++;
    return SG_OK;
}

static sg_status add_relation(loader *l, sg_str line)
{
    sg_deprel relation;

    if (l->net->relation_count == SG_DEPREL_COUNT)
        return sg_fail(l->err, SG_EDATA, "more than %d relations",
                       SG_DEPREL_COUNT);
    if (!sg_deprel_parse(line, &relation) ||
        !sg_str_is(line, sg_deprel_name(relation)))
        return sg_fail(l->err, SG_EDATA, "unknown relation \"%.*s\"",
                       SG_FMT(line));
    l->net->relations[l->net->relation_count++] = (uint8_t)relation;
    return SG_OK;
}

/* Every word must find a relation, the root as well as the others. */
static bool has_root_and_others(const sg_net *net)
{
    int32_t roots = 0;

    for (int32_t i = 0; i < net->relation_count; i++)
        roots += net->relations[i] == SG_DEPREL_root;
    return roots > 0 && roots < net->relation_count;
}

static void load_labels(loader *l)
{
    sg_str tags = load_text(l, "tags");
    sg_str relations = load_text(l, "relations");
    sg_str line;

    while (l->status == SG_OK && sg_str_next(&tags, '\n', &line))
        if (line.len > 0)
            l->status = add_tag(l, line);
    while (l->status == SG_OK && sg_str_next(&relations, '\n', &line))
        if (line.len > 0)
            l->status = add_relation(l, line);
    if (l->status == SG_OK &&
        (l->net->tag_count == 0 || !has_root_and_others(l->net)))
        l->status = sg_fail(l->err, SG_EDATA, "the network lacks labels");
}

static void load_words(loader *l)
{
    sg_str text = load_text(l, "words");
    sg_str line;
    uint32_t row = 0;

    l->net->words = sg_map_new();
    l->net->word_bytes = sg_calloc(text.len + 1, 1);
    if (text.len)
        memcpy(l->net->word_bytes, text.data, text.len);
    text.data = l->net->word_bytes;
    while (l->status == SG_OK && sg_str_next(&text, '\n', &line))
        if (line.len > 0)
            sg_map_set(l->net->words, line, row++);
    if (l->status == SG_OK && row != l->net->word_table.rows)
        l->status = sg_fail(l->err, SG_EDATA, "%u words but %u vectors", row,
                            l->net->word_table.rows);
}

static void load_table(loader *l, const char *name, sg_net_table *table)
{
    sg_weights_matrix m;
    size_t size;

    if (l->status == SG_OK)
        l->status = sg_weights_matrix_get(&l->weights, name, 0,
                                          (uint32_t)l->net->embed, &m, l->err);
    if (l->status != SG_OK)
        return;
    size = (size_t)m.rows * m.columns;
    table->rows = m.rows;
    table->scales = m.scales;
    table->values = sg_calloc(size, 1);
    memcpy(table->values, m.values, size);
}

/* `bias` NULL for a layer without one. */
static void load_layer(loader *l, const char *name, const char *bias,
                       int32_t rows, int32_t columns, sg_packed *out)
{
    sg_weights_matrix m;
    float *numbers = NULL;

    if (bias)
        numbers = load_numbers(l, bias, rows);
    if (l->status == SG_OK)
        l->status = sg_weights_matrix_get(&l->weights, name, (uint32_t)rows,
                                          (uint32_t)columns, &m, l->err);
    if (l->status == SG_OK) {
        sg_packed_init(out, &m, numbers, l->net->kernels->panel);
        free(m.scales);
    }
    free(numbers);
}

static void load_lstm(loader *l)
{
    static const char *const sides[] = {"forward", "backward"};
    sg_net *net = l->net;

    for (int layer = 0; layer < SG_NET_LAYERS; layer++) {
        for (int side = 0; side < 2; side++) {
            sg_buf input = SG_BUF_INIT;
            sg_buf recurrent = SG_BUF_INIT;
            sg_buf bias = SG_BUF_INIT;

            sg_buf_printf(&input, "lstm%d.%s.input", layer, sides[side]);
            sg_buf_printf(&recurrent, "lstm%d.%s.recurrent", layer,
                          sides[side]);
            sg_buf_printf(&bias, "lstm%d.%s.bias", layer, sides[side]);
            load_layer(l, input.data, bias.data, 4 * net->hidden,
                       layer == 0 ? net->embed : 2 * net->hidden,
                       &net->input[layer][side]);
            load_layer(l, recurrent.data, NULL, 4 * net->hidden, net->hidden,
                       &net->recurrent[layer][side]);
            sg_buf_clear(&input);
            sg_buf_clear(&recurrent);
            sg_buf_clear(&bias);
        }
    }
}

static void load_heads(loader *l)
{
    sg_net *net = l->net;
    int32_t wide = 2 * net->hidden;

    load_layer(l, "tag.weight", "tag.bias", net->tag_count, wide, &net->tag);
    load_layer(l, "arc.dependent.weight", "arc.dependent.bias", net->arc, wide,
               &net->arc_dependent);
    load_layer(l, "arc.product.weight", "arc.product.bias", net->arc, net->arc,
               &net->arc_product);
    load_layer(l, "arc.head.weight", "arc.head.bias", net->arc, wide,
               &net->arc_head);
    load_layer(l, "label.dependent.weight", "label.dependent.bias", net->label,
               wide, &net->label_dependent);
    load_layer(l, "label.head.weight", NULL, net->label, wide,
               &net->label_head);
    load_layer(l, "label.weight", "label.bias", net->relation_count, net->label,
               &net->label_output);
    net->arc_root = load_numbers(l, "arc.root", net->arc);
    net->label_root = load_numbers(l, "label.root", net->label);
}

static sg_status add_name(loader *l, sg_str line)
{
    int32_t at = l->net->name_count;
    sg_named kind;

    if (at == SG_NET_NAMES_MAX)
        return sg_fail(l->err, SG_EDATA, "more than %d labels of names",
                       SG_NET_NAMES_MAX);
    if (!sg_named_parse(line, &kind, &l->net->name_begins[at]))
        return sg_fail(l->err, SG_EDATA, "unknown label of names \"%.*s\"",
                       SG_FMT(line));
    l->net->names[at] = (uint8_t)kind;
    l->net->name_count++;
    return SG_OK;
}

/* Weights without this head are read too: they know no names. */
static void load_names(loader *l)
{
    sg_str names;
    sg_str line;

    if (l->status != SG_OK || !sg_weights_has(&l->weights, "names"))
        return;
    names = load_text(l, "names");
    while (l->status == SG_OK && sg_str_next(&names, '\n', &line))
        if (line.len > 0)
            l->status = add_name(l, line);
    if (l->status == SG_OK && l->net->name_count == 0)
        l->status = sg_fail(l->err, SG_EDATA, "the names head has no labels");
    if (l->status == SG_OK)
        load_layer(l, "name.weight", "name.bias", l->net->name_count,
                   2 * l->net->hidden, &l->net->name);
}

static void load_about(loader *l)
{
    sg_str about = load_text(l, "about");

    l->net->about = sg_calloc(about.len + 1, 1);
    if (about.len)
        memcpy(l->net->about, about.data, about.len);
}

sg_status sg_net_load(sg_net *net, sg_str bytes, const sg_kernels *kernels,
                      sg_error *err)
{
    loader l = {.net = net, .err = err};

    *net = (sg_net){.kernels = kernels};
    l.status = sg_weights_open(bytes, &l.weights, err);
    load_about(&l);
    load_sizes(&l);
    load_labels(&l);
    load_table(&l, "embed.words", &net->word_table);
    load_table(&l, "embed.parts", &net->part_table);
    if (l.status == SG_OK && net->part_table.rows == 0)
        l.status = sg_fail(err, SG_EDATA, "no vectors for parts of words");
    load_words(&l);
    load_lstm(&l);
    load_heads(&l);
    load_names(&l);
    return l.status;
}

static void clear_table(sg_net_table *table)
{
    free(table->scales);
    free(table->values);
}

void sg_net_clear(sg_net *net)
{
    free(net->about);
    free(net->word_bytes);
    sg_map_free(net->words);
    clear_table(&net->word_table);
    clear_table(&net->part_table);
    for (int layer = 0; layer < SG_NET_LAYERS; layer++) {
        for (int side = 0; side < 2; side++) {
            sg_packed_clear(&net->input[layer][side]);
            sg_packed_clear(&net->recurrent[layer][side]);
        }
    }
    sg_packed_clear(&net->tag);
    sg_packed_clear(&net->arc_dependent);
    sg_packed_clear(&net->arc_product);
    sg_packed_clear(&net->arc_head);
    sg_packed_clear(&net->label_dependent);
    sg_packed_clear(&net->label_head);
    sg_packed_clear(&net->label_output);
    sg_packed_clear(&net->name);
    free(net->arc_root);
    free(net->label_root);
    *net = (sg_net){.kernels = NULL};
}

/* The heads of the network: tags, names, arcs, relations. Rows are words in
 * order of sentences. */
#include "extract/net_scratch.h"

static const float word_unit = 1.0f / SG_ACTIVATION_MAX;

/* Scores of the encoder's words: rows of weights->width numbers. */
static void run_layer(const sg_net *net, sg_net_scratch *s,
                      const sg_packed *weights, float *out)
{
    net->kernels->multiply(weights, s->words, weights->columns, s->n, s->sums);
    for (int32_t r = 0; r < s->n; r++)
        net->kernels->finish(weights, s->sums + sg_row(r, weights->width),
                             word_unit, out + sg_row(r, weights->width));
}

static void set_tag(const sg_net *net, sg_net_scratch *s, int32_t row,
                    sg_token *token)
{
    int32_t best;

    net->kernels->finish(&net->tag, s->sums + sg_row(row, net->tag.width),
                         word_unit, s->vector);
    best = net->kernels->find_best(s->vector, net->tag_count);
    token->upos = net->tag_upos[best];
    token->xpos = net->tag_xpos[best];
    token->p_tag = net->kernels->share(s->vector, net->tag_count, best);
}

static void run_tags(const sg_net *net, sg_net_scratch *s)
{
    int32_t row = 0;

    net->kernels->multiply(&net->tag, s->words, net->tag.columns, s->n,
                           s->sums);
    for (int32_t p = 0; p < s->piece_count; p++)
        for (int32_t i = 0; i < s->pieces[p].count; i++)
            set_tag(net, s, row++, &s->pieces[p].tokens[i]);
}

/* The most likely kind of name, and whether one begins here. */
static void set_name(const sg_net *net, sg_net_scratch *s, int32_t row,
                     sg_token *token)
{
    int32_t best;

    net->kernels->finish(&net->name, s->sums + sg_row(row, net->name.width),
                         word_unit, s->vector);
    best = net->kernels->find_best(s->vector, net->name_count);
    token->named = net->names[best];
    token->name_begins = net->name_begins[best];
    token->p_named = 0;
    for (int32_t i = 0; i < net->name_count; i++)
        if (net->names[i] == token->named)
            token->p_named +=
                net->kernels->share(s->vector, net->name_count, i);
}

static void run_names(const sg_net *net, sg_net_scratch *s)
{
    int32_t row = 0;

    if (net->name_count == 0)
        return;
    net->kernels->multiply(&net->name, s->words, net->name.columns, s->n,
                           s->sums);
    for (int32_t p = 0; p < s->piece_count; p++)
        for (int32_t i = 0; i < s->pieces[p].count; i++)
            set_name(net, s, row++, &s->pieces[p].tokens[i]);
}

/* Fills `left` with what each word is as a dependent and `right` with what it
 * is as a head. */
static void run_arc_layers(const sg_net *net, sg_net_scratch *s)
{
    const sg_packed *product = &net->arc_product;
    int32_t size = net->arc;

    run_layer(net, s, &net->arc_dependent, s->left);
    for (int32_t r = 0; r < s->n; r++)
        s->units[r] =
            net->kernels->quantise(s->left + sg_row(r, size), size, true,
                                   s->quantised + sg_row(r, size));
    net->kernels->multiply(product, s->quantised, size, s->n, s->sums);
    for (int32_t r = 0; r < s->n; r++)
        net->kernels->finish(product, s->sums + sg_row(r, size), s->units[r],
                             s->left + sg_row(r, size));
    run_layer(net, s, &net->arc_head, s->right);
    for (int32_t i = 0; i < s->n * size; i++)
        s->right[i] = s->right[i] > 0 ? s->right[i] : 0;
}

/* The heads of one sentence, the root first, as columns. */
static void set_columns(const sg_net *net, sg_net_scratch *s, int32_t first,
                        int32_t count, int32_t width)
{
    for (int32_t k = 0; k < net->arc; k++) {
        float *line = s->columns + sg_row(k, width);

        line[0] = net->arc_root[k];
        for (int32_t i = 0; i < count; i++)
            line[i + 1] = s->right[sg_row(first + i, net->arc) + k];
        for (int32_t i = count + 1; i < width; i++)
            line[i] = 0;
    }
}

static void set_heads(const sg_net *net, sg_net_scratch *s, int32_t first,
                      const sg_net_piece *piece)
{
    int32_t count = piece->count;
    int32_t width = sg_lanes(count + 1);
    int32_t *heads = s->heads + first;

    set_columns(net, s, first, count, width);
    for (int32_t i = 0; i < count; i++)
        net->kernels->scores(s->left + sg_row(first + i, net->arc), s->columns,
                             net->arc, width, s->scores + sg_row(i, width));
    sg_tree_decode(s->room, s->scores, count, width, heads);
    for (int32_t i = 0; i < count; i++) {
        piece->tokens[i].head = heads[i];
        piece->tokens[i].p_head = net->kernels->share(
            s->scores + sg_row(i, width), count + 1, heads[i] + 1);
    }
}

static void run_arcs(const sg_net *net, sg_net_scratch *s)
{
    int32_t first = 0;

    run_arc_layers(net, s);
    for (int32_t p = 0; p < s->piece_count; p++) {
        set_heads(net, s, first, &s->pieces[p]);
        first += s->pieces[p].count;
    }
}

/* Dependent and head together, through a relu, to int16. */
static void join_head(const sg_net *net, sg_net_scratch *s, int32_t row,
                      const float *head)
{
    float *joined = s->left + sg_row(row, net->label);

    for (int32_t k = 0; k < net->label; k++)
        joined[k] += head[k];
    s->units[row] = net->kernels->quantise(
        joined, net->label, true, s->quantised + sg_row(row, net->label));
}

/* The best relation; "root" for the root and for nothing else. */
static void set_relation(const sg_net *net, sg_net_scratch *s, int32_t row,
                         sg_token *token)
{
    const sg_packed *output = &net->label_output;
    int32_t best = -1;

    net->kernels->finish(output, s->sums + sg_row(row, output->width),
                         s->units[row], s->vector);
    for (int32_t i = 0; i < net->relation_count; i++) {
        bool root = net->relations[i] == SG_DEPREL_root;

        if (root == (token->head == SG_NONE) &&
            (best < 0 || s->vector[i] > s->vector[best]))
            best = i;
    }
    token->deprel = (uint8_t)net->relations[best];
    token->p_deprel = net->kernels->share(s->vector, net->relation_count, best);
}

static void run_relations(const sg_net *net, sg_net_scratch *s)
{
    int32_t first = 0;
    int32_t row = 0;

    run_layer(net, s, &net->label_dependent, s->left);
    run_layer(net, s, &net->label_head, s->right);
    for (int32_t p = 0; p < s->piece_count; p++) {
        for (int32_t i = 0; i < s->pieces[p].count; i++) {
            int32_t head = s->heads[first + i];

            join_head(net, s, first + i,
                      head == SG_NONE
                          ? net->label_root
                          : s->right + sg_row(first + head, net->label));
        }
        first += s->pieces[p].count;
    }
    net->kernels->multiply(&net->label_output, s->quantised, net->label, s->n,
                           s->sums);
    for (int32_t p = 0; p < s->piece_count; p++)
        for (int32_t i = 0; i < s->pieces[p].count; i++)
            set_relation(net, s, row++, &s->pieces[p].tokens[i]);
}

void sg_net_run_heads(const sg_net *net, sg_net_scratch *scratch)
{
    run_tags(net, scratch);
    run_names(net, scratch);
    run_arcs(net, scratch);
    run_relations(net, scratch);
}

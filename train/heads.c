/* Heads: tags, names, arcs, relations. */
#include "train/heads.h"

#include <math.h>
#include <string.h>

static sg_mat linear(const sg_linear *l, sg_mat input, sg_arena *scratch)
{
    sg_mat out = sg_mat_new(scratch, input.rows, l->weight->value.rows);

    sg_mat_add_abt(out, input, l->weight->value);
    if (l->bias)
        sg_mat_add_to_rows(out, l->bias->value);
    return out;
}

static void linear_back(const sg_linear *l, sg_mat input, sg_mat grad,
                        sg_mat input_grad)
{
    sg_mat_add_atb(l->weight->grad, grad, input);
    if (l->bias)
        sg_mat_add_rows(l->bias->grad, grad);
    sg_mat_add_ab(input_grad, grad, l->weight->value);
}

/* A row of scores becomes its gradient; a missing label teaches nothing. */
static float softmax_row(float *row, int count, int gold, float share)
{
    float loss = 0;

    if (gold != SG_GOLD_NO_LABEL)
        loss = sg_softmax_loss(row, count, gold) * share;
    for (int i = 0; i < count; i++)
        row[i] = gold == SG_GOLD_NO_LABEL ? 0 : row[i] * share;
    return loss;
}

/* Turns rows of scores into their gradients; returns the mean loss. */
static float softmax_rows(sg_mat scores, const int *gold)
{
    float share = 1 / (float)scores.rows;
    float loss = 0;

    for (int r = 0; r < scores.rows; r++)
        loss +=
            softmax_row(sg_mat_row(scores, r), scores.columns, gold[r], share);
    return loss;
}

/* Of this word only the Penn tag is known: the tags that have it share the
 * blame, each by its part in what they get together. */
static float penn_row(float *row, const sg_inventory *inventory, int penn,
                      float share)
{
    float together = 0;

    (void)sg_softmax_loss(row, inventory->tag_count, 0);
    row[0] += 1; /* the shares themselves */
    for (int i = 0; i < inventory->tag_count; i++)
        if (inventory->tag_xpos[i] == penn)
            together += row[i];
    for (int i = 0; i < inventory->tag_count; i++) {
        float wanted = inventory->tag_xpos[i] == penn ? row[i] / together : 0;

        row[i] = together > 0 ? (row[i] - wanted) * share : 0;
    }
    return together > 0 ? -logf(together) * share : 0;
}

float sg_tag_loss(const sg_network *net, const sg_batch *batch,
                  const sg_inventory *inventory, sg_mat words, sg_mat grad,
                  sg_arena *scratch)
{
    sg_mat scores = linear(&net->tag, words, scratch);
    float share = 1 / (float)scores.rows;
    float loss = 0;

    for (int r = 0; r < scores.rows; r++) {
        float *row = sg_mat_row(scores, r);
        int penn = batch->penn[r];

        loss += batch->tags[r] == SG_GOLD_NO_LABEL && penn != SG_GOLD_NO_LABEL
                    ? penn_row(row, inventory, penn, share)
                    : softmax_row(row, scores.columns, batch->tags[r], share);
    }
    linear_back(&net->tag, words, scores, grad);
    return loss;
}

float sg_name_loss(const sg_network *net, const sg_batch *batch, sg_mat words,
                   sg_mat grad, sg_arena *scratch)
{
    sg_mat scores = linear(&net->name, words, scratch);
    float loss = softmax_rows(scores, batch->names);

    linear_back(&net->name, words, scores, grad);
    return loss;
}

/* A hidden layer: linear, relu, dropout. */
typedef struct layer {
    const sg_linear *linear;
    sg_mat input;
    sg_mat value;
    sg_mat mask;
} layer;

static layer hidden(const sg_network *net, const sg_linear *l, sg_mat input,
                    sg_random *random, sg_arena *scratch)
{
    layer h = {.linear = l, .input = input};

    h.value = linear(l, input, scratch);
    sg_mat_relu(h.value);
    if (random) {
        h.mask = sg_mat_mask(scratch, h.value, net->options.dropout, random);
        sg_mat_times(h.value, h.mask);
    }
    return h;
}

static void hidden_back(const layer *h, sg_mat grad, sg_mat input_grad)
{
    if (h->mask.at)
        sg_mat_times(grad, h->mask);
    sg_mat_relu_back(grad, h->value);
    linear_back(h->linear, h->input, grad, input_grad);
}

static void copy_rows(sg_mat out, sg_mat from)
{
    size_t size = (size_t)from.columns * sizeof(float);

    for (int r = 0; r < from.rows; r++)
        memcpy(sg_mat_row(out, r), sg_mat_row(from, r), size);
}

/* Row s starts the heads of sentence s: the root, then its words. */
static int first_head(const sg_batch *batch, int s)
{
    return batch->first[s] + s;
}

/* The arcs of sentence `s`: `scores` of its words for each possible head are
 * turned into gradients of dependents and heads. */
static float arc_sentence(const sg_batch *batch, int s, const sg_mat *both,
                          const sg_mat *grads, sg_arena *scratch)
{
    int n = batch->sentences[s]->count;
    int at = batch->first[s];
    sg_mat dependents = sg_mat_rows(both[0], at, n);
    sg_mat heads = sg_mat_rows(both[1], first_head(batch, s), n + 1);
    sg_mat scores = sg_mat_new(scratch, n, n + 1);
    float share = (float)n / (float)batch->n;
    float loss;

    sg_mat_add_abt(scores, dependents, heads);
    loss = softmax_rows(scores, batch->heads + at) * share;
    for (int i = 0; i < n * (n + 1); i++)
        scores.at[i] *= share;
    sg_mat_add_ab(sg_mat_rows(grads[0], at, n), scores, heads);
    sg_mat_add_atb(sg_mat_rows(grads[1], first_head(batch, s), n + 1), scores,
                   dependents);
    return loss;
}

float sg_arc_loss(const sg_network *net, const sg_batch *batch, sg_mat words,
                  sg_mat grad, sg_random *random, sg_arena *scratch)
{
    int size = net->options.arc;
    int rows = batch->n + batch->sentence_count;
    layer dependent = hidden(net, &net->arc_dependent, words, random, scratch);
    layer head = hidden(net, &net->arc_head, words, random, scratch);
    sg_mat dependent_grad = sg_mat_new(scratch, batch->n, size);
    sg_mat head_grad = sg_mat_new(scratch, batch->n, size);
    sg_mat both[2] = {linear(&net->arc_product, dependent.value, scratch),
                      sg_mat_new(scratch, rows, size)};
    sg_mat grads[2] = {sg_mat_new(scratch, batch->n, size),
                       sg_mat_new(scratch, rows, size)};
    float loss = 0;

    for (int s = 0; s < batch->sentence_count; s++) {
        int at = batch->first[s];
        int n = batch->sentences[s]->count;
        int top = first_head(batch, s);

        copy_rows(sg_mat_rows(both[1], top, 1), net->arc_root->value);
        copy_rows(sg_mat_rows(both[1], top + 1, n),
                  sg_mat_rows(head.value, at, n));
        loss += arc_sentence(batch, s, both, grads, scratch);
        sg_mat_add_rows(net->arc_root->grad, sg_mat_rows(grads[1], top, 1));
        copy_rows(sg_mat_rows(head_grad, at, n),
                  sg_mat_rows(grads[1], top + 1, n));
    }
    linear_back(&net->arc_product, dependent.value, grads[0], dependent_grad);
    hidden_back(&dependent, dependent_grad, grad);
    hidden_back(&head, head_grad, grad);
    return loss;
}

/* What `heads` says of the head of a word: a row of its sentence or, for the
 * root, one of its own. */
static sg_mat head_row(const sg_batch *batch, int s, int head, sg_mat heads,
                       sg_mat root)
{
    return head == 0 ? root : sg_mat_rows(heads, batch->first[s] + head - 1, 1);
}

/* Adds what heads say to what dependents say, or the reverse for gradients:
 * `back` decides. */
static void join_heads(const sg_network *net, const sg_batch *batch,
                       sg_mat dependents, sg_mat heads, bool back)
{
    sg_mat root = back ? net->label_root->grad : net->label_root->value;

    for (int s = 0; s < batch->sentence_count; s++) {
        for (int i = 0; i < batch->sentences[s]->count; i++) {
            int at = batch->first[s] + i;
            sg_mat mine = sg_mat_rows(dependents, at, 1);

            if (batch->heads[at] == SG_GOLD_NO_LABEL)
                continue;
            if (back)
                sg_mat_add_rows(
                    head_row(batch, s, batch->heads[at], heads, root), mine);
            else
                sg_mat_add_to_rows(
                    mine, head_row(batch, s, batch->heads[at], heads, root));
        }
    }
}

float sg_label_loss(const sg_network *net, const sg_batch *batch, sg_mat words,
                    sg_mat grad, sg_random *random, sg_arena *scratch)
{
    sg_mat joined = linear(&net->label_dependent, words, scratch);
    sg_mat heads = linear(&net->label_head, words, scratch);
    sg_mat joined_grad = sg_mat_new(scratch, batch->n, joined.columns);
    sg_mat heads_grad = sg_mat_new(scratch, batch->n, joined.columns);
    sg_mat mask = {0};
    sg_mat scores;
    float loss;

    join_heads(net, batch, joined, heads, false);
    sg_mat_relu(joined);
    if (random) {
        mask = sg_mat_mask(scratch, joined, net->options.dropout, random);
        sg_mat_times(joined, mask);
    }
    scores = linear(&net->label, joined, scratch);
    loss = softmax_rows(scores, batch->relations);
    linear_back(&net->label, joined, scores, joined_grad);
    if (random)
        sg_mat_times(joined_grad, mask);
    sg_mat_relu_back(joined_grad, joined);
    join_heads(net, batch, joined_grad, heads_grad, true);
    linear_back(&net->label_dependent, words, joined_grad, grad);
    linear_back(&net->label_head, words, heads_grad, grad);
    return loss;
}

/* The heads in floats: tags, names, arcs, relations. */
#include <math.h>

#include "bench/float/net.h"

static int32_t find_best(const float *scores, int32_t count)
{
    int32_t best = 0;

    for (int32_t i = 1; i < count; i++)
        if (scores[i] > scores[best])
            best = i;
    return best;
}

/* The share of scores[at] in the sum of exp(scores). */
static float share(const float *scores, int32_t count, int32_t at)
{
    float largest = scores[find_best(scores, count)];
    float sum = 0;

    for (int32_t i = 0; i < count; i++)
        sum += expf(scores[i] - largest);
    return expf(scores[at] - largest) / sum;
}

static void relu(float *numbers, ptrdiff_t count)
{
    for (ptrdiff_t i = 0; i < count; i++)
        numbers[i] = numbers[i] > 0 ? numbers[i] : 0;
}

static void run_tags(const float_net *net, const float_piece *p)
{
    int32_t count = net->net.tag_count;
    const float *all = float_layer_run(&net->tag, p->words, p->count, p->arena);

    for (int32_t i = 0; i < p->count; i++) {
        const float *scores = all + sg_row(i, count);
        int32_t best = find_best(scores, count);

        p->tokens[i].upos = net->net.tag_upos[best];
        p->tokens[i].xpos = net->net.tag_xpos[best];
        p->tokens[i].p_tag = share(scores, count, best);
    }
}

static void run_names(const float_net *net, const float_piece *p)
{
    int32_t count = net->net.name_count;
    const float *all;

    if (count == 0)
        return;
    all = float_layer_run(&net->name, p->words, p->count, p->arena);
    for (int32_t i = 0; i < p->count; i++) {
        const float *scores = all + sg_row(i, count);
        int32_t best = find_best(scores, count);
        sg_token *token = &p->tokens[i];

        token->named = net->net.names[best];
        token->name_begins = net->net.name_begins[best];
        token->p_named = 0;
        for (int32_t k = 0; k < count; k++)
            if (net->net.names[k] == token->named)
                token->p_named += share(scores, count, k);
    }
}

static float dot(const float *a, const float *b, int32_t count)
{
    float sum = 0;

    for (int32_t i = 0; i < count; i++)
        sum += a[i] * b[i];
    return sum;
}

/* How well the root, then each word, heads each word. */
static float *score_arcs(const float_net *net, const float_piece *p)
{
    int32_t size = net->net.arc;
    float *dependent =
        float_layer_run(&net->arc_dependent, p->words, p->count, p->arena);
    float *head = float_layer_run(&net->arc_head, p->words, p->count, p->arena);
    float *scores = sg_arena_array(p->arena, (size_t)p->count,
                                   ((size_t)p->count + 1) * sizeof *scores);
    const float *product;

    relu(dependent, sg_row(p->count, size));
    relu(head, sg_row(p->count, size));
    product = float_layer_run(&net->arc_product, dependent, p->count, p->arena);
    for (int32_t i = 0; i < p->count; i++) {
        const float *word = product + sg_row(i, size);
        float *to = scores + sg_row(i, p->count + 1);

        to[0] = dot(word, net->arc_root, size);
        for (int32_t j = 0; j < p->count; j++)
            to[j + 1] = dot(word, head + sg_row(j, size), size);
    }
    return scores;
}

static void run_arcs(const float_net *net, const float_piece *p)
{
    int32_t width = p->count + 1;
    const float *scores = score_arcs(net, p);
    int32_t *heads = sg_arena_array(p->arena, (size_t)p->count, sizeof *heads);

    sg_tree_decode(sg_tree_room_new(p->count, p->arena), scores, p->count,
                   width, heads);
    for (int32_t i = 0; i < p->count; i++) {
        p->tokens[i].head = heads[i];
        p->tokens[i].p_head =
            share(scores + sg_row(i, width), width, heads[i] + 1);
    }
}

/* The best relation; "root" for the root and for nothing else. */
static void set_relation(const sg_net *net, const float *scores,
                         sg_token *token)
{
    int32_t best = -1;

    for (int32_t i = 0; i < net->relation_count; i++) {
        bool root = net->relations[i] == SG_DEPREL_root;

        if (root == (token->head == SG_NONE) &&
            (best < 0 || scores[i] > scores[best]))
            best = i;
    }
    token->deprel = net->relations[best];
    token->p_deprel = share(scores, net->relation_count, best);
}

static void run_relations(const float_net *net, const float_piece *p)
{
    int32_t size = net->net.label;
    float *joined =
        float_layer_run(&net->label_dependent, p->words, p->count, p->arena);
    const float *as_head =
        float_layer_run(&net->label_head, p->words, p->count, p->arena);
    const float *scores;

    for (int32_t i = 0; i < p->count; i++) {
        int32_t head = p->tokens[i].head;
        const float *other =
            head == SG_NONE ? net->label_root : as_head + sg_row(head, size);

        for (int32_t k = 0; k < size; k++)
            joined[sg_row(i, size) + k] += other[k];
    }
    relu(joined, sg_row(p->count, size));
    scores = float_layer_run(&net->label_output, joined, p->count, p->arena);
    for (int32_t i = 0; i < p->count; i++)
        set_relation(&net->net, scores + sg_row(i, net->net.relation_count),
                     &p->tokens[i]);
}

void float_heads_run(const float_net *net, const float_piece *piece)
{
    run_tags(net, piece);
    run_names(net, piece);
    run_arcs(net, piece);
    run_relations(net, piece);
}

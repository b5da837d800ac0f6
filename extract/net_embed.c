/* From word forms to the gates of the first layer. */
#include <string.h>

#include "extract/net_scratch.h"

static void add_vector(const sg_net *net, const sg_net_table *table,
                       uint32_t row, float *out)
{
    net->kernels->add_row(table->values + (size_t)row * (size_t)net->embed,
                          table->scales[row], net->embed, out);
}

/* The word's vector, to row `at` of the input. */
static void embed_word(const sg_net *net, sg_net_scratch *s, int32_t at,
                       sg_str form)
{
    sg_net_input in;

    sg_net_describe(form, net->words, net->part_table.rows, &in);
    memset(s->vector, 0, (size_t)net->embed * sizeof *s->vector);
    if (in.word != SG_MAP_NONE)
        add_vector(net, &net->word_table, in.word, s->vector);
    for (uint32_t k = 0; k < in.part_count; k++)
        add_vector(net, &net->part_table, in.parts[k], s->vector);
    s->units[at] = net->kernels->quantise(s->vector, net->embed, false,
                                          s->input + sg_row(at, net->embed));
}

/* Finds the gates of all words; returns how many are still to be filled in. */
static int32_t find_gates(const sg_net *net, sg_net_scratch *s)
{
    int32_t word = 0;
    int32_t count = 0;

    sg_net_seen_begin(s->seen);
    for (int32_t p = 0; p < s->piece_count; p++) {
        for (int32_t i = 0; i < s->pieces[p].count; i++) {
            sg_str form = s->pieces[p].tokens[i].form;
            int32_t row = s->row_of[word++];
            bool is_new;
            float *gates = sg_net_seen_find(s->seen, form, &is_new);

            if (!gates) {
                gates = s->gates + sg_row(row, 8 * net->hidden);
                is_new = true;
            }
            if (is_new) {
                embed_word(net, s, count, form);
                s->new_gates[count++] = gates;
            }
            s->word_gates[row] = gates;
        }
    }
    return count;
}

void sg_net_embed(const sg_net *net, sg_net_scratch *scratch)
{
    sg_net_scratch *s = scratch;
    int32_t width = 4 * net->hidden;
    int32_t count = find_gates(net, s);

    for (int side = 0; side < 2; side++) {
        const sg_packed *weights = &net->input[0][side];

        net->kernels->multiply(weights, s->input, weights->columns, count,
                               s->sums);
        for (int32_t r = 0; r < count; r++)
            net->kernels->finish(weights, s->sums + sg_row(r, width),
                                 s->units[r],
                                 s->new_gates[r] + sg_row(side, width));
    }
}

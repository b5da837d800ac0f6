/* Products a second on the largest matrix of the network. */
#include "bench/speed/multiply.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "bench/speed/clocks.h"
#include "bench/speed/peak.h"
#include "extract/net.h"

/* Products of the network's matrices for each token, those of the first layer
 * too, which words that have just been seen are spared. */
static double products_a_token(const sg_net *net)
{
    enum { HEADS = 8 };
    const sg_packed *heads[HEADS] = {&net->tag,
                                     &net->arc_dependent,
                                     &net->arc_product,
                                     &net->arc_head,
                                     &net->label_dependent,
                                     &net->label_head,
                                     &net->label_output,
                                     &net->name};
    double products = 0;

    for (int layer = 0; layer < SG_NET_LAYERS; layer++)
        for (int side = 0; side < 2; side++) {
            const sg_packed *in = &net->input[layer][side];
            const sg_packed *back = &net->recurrent[layer][side];

            products += (double)in->columns * in->width +
                        (double)back->columns * back->width;
        }
    for (size_t i = 0; i < HEADS; i++)
        products += (double)heads[i]->columns * heads[i]->width;
    return products;
}

/* Products a second of the kernels on the largest matrix, 16 rows at once. */
static double multiply_rate(const sg_net *net)
{
    enum { ROWS = 16, TIMES = 1000, ROUNDS = 5 };
    const sg_packed *weights = &net->input[SG_NET_LAYERS - 1][0];
    int16_t *in = sg_calloc(ROWS * (size_t)weights->columns, sizeof *in);
    int32_t *out = sg_calloc(ROWS * (size_t)weights->width, sizeof *out);
    double best = 0;

    for (int round = 0; round < ROUNDS; round++) {
        double spent = 0;
        double at = processor_now();
        double rate;

        for (int i = 0; i < TIMES; i++)
            net->kernels->multiply(weights, in, weights->columns, ROWS, out);
        book(&spent, &at);
        rate = (double)ROWS * TIMES * weights->columns * weights->width / spent;
        best = rate > best ? rate : best;
    }
    free(in);
    free(out);
    return best;
}

void print_multiply(sg_str weights, sg_isa isa)
{
    double peak = peak_of(isa);
    sg_net net;

    if (sg_net_load(&net, weights, sg_kernels_for(isa), NULL) == SG_OK) {
        double rate = multiply_rate(&net);

        printf("    multiply %.1f G products/s", rate / 1e9);
        if (peak > 0)
            printf(", %.0f %% of the %.1f that registers alone allow",
                   100 * rate / peak, peak / 1e9);
        printf("; %.0f thousand products a token\n",
               products_a_token(&net) / 1000);
    }
    sg_net_clear(&net);
}

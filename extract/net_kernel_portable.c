/* Kernels in plain C, for every processor. */
#include "extract/net_kernel_body.h"

static void multiply(const sg_packed *weights, const int16_t *in,
                     int32_t stride, int32_t rows, int32_t *out)
{
    for (int32_t r = 0; r < rows; r++) {
        const int16_t *row = in + sg_row(r, stride);

        for (int32_t p = 0; p < weights->width; p += SG_PANEL) {
            const int16_t *w = weights->values + sg_row(p, weights->columns);
            int32_t sums[SG_PANEL] = {0};

            for (int32_t c = 0; c < weights->columns; c += 2)
                for (int32_t l = 0; l < SG_PANEL; l++)
                    sums[l] += row[c] * w[SG_PANEL * c + 2 * l] +
                               row[c + 1] * w[SG_PANEL * c + 2 * l + 1];
            for (int32_t l = 0; l < SG_PANEL; l++)
                out[sg_row(r, weights->width) + p + l] = sums[l];
        }
    }
}

const sg_kernels sg_kernels_portable = {"portable", multiply, finish, cell,
                                        add_row,    quantise, scores, share};

/* Kernels in plain C, for every processor. */
#include "extract/net_kernel_body.h"

/* A sum of products of int16 is what compilers know how to make vectors of. */
static int32_t dot(const int16_t *restrict a, const int16_t *restrict b,
                   int32_t count)
{
    int32_t sum = 0;

    for (int32_t i = 0; i < count; i++)
        sum += a[i] * b[i];
    return sum;
}

static void multiply(const sg_packed *weights, const int16_t *in,
                     int32_t stride, int32_t rows, int32_t *out)
{
    for (int32_t o = 0; o < weights->width; o++)
        for (int32_t r = 0; r < rows; r++)
            out[sg_row(r, weights->width) + o] =
                dot(weights->values + sg_row(o, weights->columns),
                    in + sg_row(r, stride), weights->columns);
}

const sg_kernels sg_kernels_portable = {"portable", 1,       multiply, finish,
                                        cell,       add_row, quantise, scores,
                                        find_best,  share};

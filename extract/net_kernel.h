/* The inner loops of the network, once for each kind of processor. Sums of
 * products are sums of integers and everything else is done number by number
 * (net_math.h), so all kernels give the same bits. */
#ifndef SG_EXTRACT_NET_KERNEL_H
#define SG_EXTRACT_NET_KERNEL_H

#include <stancegraph/types.h>

#include "extract/engine.h"
#include "extract/weights.h"

enum {
    SG_LANES = 16,            /* floats that are worked on side by side */
    SG_PANEL = 32,            /* rows of weights are made up to so many */
    SG_NET_COLUMNS_MAX = 512, /* 512 x 128 x 32767 still fits an int32 */
    SG_ACTIVATION_MAX = 32767
};

/* Where a row begins in a matrix `width` numbers wide. */
static inline ptrdiff_t sg_row(int32_t row, int32_t width)
{
    return (ptrdiff_t)row * width;
}

/* A matrix of weights, widened to int16 and laid out in panels of as many rows
 * as the kernels want: for each pair of columns the pairs of all rows of the
 * panel. */
typedef struct sg_packed {
    int32_t rows;
    int32_t columns; /* even */
    int32_t width;   /* rows, rounded up to whole panels */
    int16_t *values;
    float *scales; /* `width` of each */
    float *bias;
    void *block; /* what to free */
} sg_packed;

/* Every `count` but those of find_best and share is a multiple of SG_LANES. */
typedef struct sg_kernels {
    const char *name;
    int32_t panel; /* rows of weights side by side; SG_PANEL or 1 */

    /* out[r][o] = sum over columns of in[r] and weights[o]; `in` has
     * `stride` numbers a row, `out` has weights->width. */
    void (*multiply)(const sg_packed *weights, const int16_t *in,
                     int32_t stride, int32_t rows, int32_t *out);

    /* One row of such sums to floats: times `scale` and the weights' own
     * scales, plus their bias. */
    void (*finish)(const sg_packed *weights, const int32_t *sums, float scale,
                   float *out);

    /* One row of the LSTM. `gates` comes from the input, `sums` from the
     * output of the step before; `cell` is that step's and becomes this
     * one's. `out` gets the output times SG_ACTIVATION_MAX. */
    void (*cell)(const sg_packed *recurrent, const float *gates,
                 const int32_t *sums, float *cell, int16_t *out);

    /* out += scale * row: `count` numbers of an embedding. */
    void (*add_row)(const int8_t *row, float scale, int32_t count, float *out);

    /* Rounds to int16, the largest to SG_ACTIVATION_MAX; returns the true
     * value of 1. Negative numbers become 0 if `relu`. */
    float (*quantise)(const float *in, int32_t count, bool relu, int16_t *out);

    /* out[j] = sum over k < size of left[k] * right[k][j], j < count. */
    void (*scores)(const float *left, const float *right, int32_t size,
                   int32_t count, float *out);

    /* Where the first of the largest scores is. */
    int32_t (*find_best)(const float *scores, int32_t count);

    /* The share of scores[at] in the sum of exp(scores), count numbers. */
    float (*share)(const float *scores, int32_t count, int32_t at);
} sg_kernels;

/* The best that this processor and this build have when `isa` is
 * SG_ISA_BEST; NULL when it lacks what `isa` asks for. */
const sg_kernels *sg_kernels_for(sg_isa isa);

/* `bias` (matrix->rows numbers) may be NULL. */
void sg_packed_init(sg_packed *packed, const sg_weights_matrix *matrix,
                    const float *bias, int32_t panel);
void sg_packed_clear(sg_packed *packed);

/* The builds of net_kernel_body.h. */
extern const sg_kernels sg_kernels_portable;
#ifdef __x86_64__
extern const sg_kernels sg_kernels_sse2;
extern const sg_kernels sg_kernels_avx2;
extern const sg_kernels sg_kernels_avxvnni;
extern const sg_kernels sg_kernels_avx512;
extern const sg_kernels sg_kernels_avx512vnni;
#endif
#ifdef __aarch64__
extern const sg_kernels sg_kernels_neon;
#endif

#endif

/* Kernels for 64-bit ARM, all of which have NEON. */
#include <arm_neon.h>

#include "extract/net_kernel_body.h"

enum { ROWS = 4, SIDE = 8 }; /* rows multiplied, rows of weights at a time */

/* `rows` (a constant) rows times SIDE rows of a panel. Loading in twos parts
 * the even columns from the odd ones. */
static inline __attribute__((always_inline)) void
multiply_tile(const sg_packed *weights, const int16_t *panel, const int16_t *in,
              int32_t stride, int32_t *out, int rows)
{
    int32x4_t low[ROWS];
    int32x4_t high[ROWS];

    for (int r = 0; r < rows; r++)
        low[r] = high[r] = vdupq_n_s32(0);
    for (int32_t c = 0; c < weights->columns; c += 2) {
        int16x8x2_t w = vld2q_s16(panel + sg_row(c, SG_PANEL));

        for (int r = 0; r < rows; r++) {
            const int16_t *pair = in + sg_row(r, stride) + c;

            low[r] = vmlal_n_s16(low[r], vget_low_s16(w.val[0]), pair[0]);
            high[r] = vmlal_high_n_s16(high[r], w.val[0], pair[0]);
            low[r] = vmlal_n_s16(low[r], vget_low_s16(w.val[1]), pair[1]);
            high[r] = vmlal_high_n_s16(high[r], w.val[1], pair[1]);
        }
    }
    for (int r = 0; r < rows; r++) {
        vst1q_s32(out + sg_row(r, weights->width), low[r]);
        vst1q_s32(out + sg_row(r, weights->width) + SIDE / 2, high[r]);
    }
}

static void multiply(const sg_packed *weights, const int16_t *in,
                     int32_t stride, int32_t rows, int32_t *out)
{
    int32_t whole = rows / ROWS * ROWS;

    for (int32_t o = 0; o < weights->width; o += SIDE) {
        const int16_t *panel =
            weights->values +
            sg_row(o / SG_PANEL * SG_PANEL, weights->columns) +
            2 * (o % SG_PANEL);

        for (int32_t r = 0; r < whole; r += ROWS)
            multiply_tile(weights, panel, in + sg_row(r, stride), stride,
                          out + sg_row(r, weights->width) + o, ROWS);
        for (int32_t r = whole; r < rows; r++)
            multiply_tile(weights, panel, in + sg_row(r, stride), stride,
                          out + sg_row(r, weights->width) + o, 1);
    }
}

const sg_kernels sg_kernels_neon = {"neon",    SG_PANEL, multiply, finish,
                                    cell,      add_row,  quantise, scores,
                                    find_best, share};

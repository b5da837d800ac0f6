/* `multiply` for x86-64, the same for every width of vector. Whoever includes
 * this has defined VECTOR (the type), the operations SPREAD (one int32 to all
 * lanes), ZERO, MULTIPLY_ADD (pairs of int16 times pairs, added up to int32),
 * LOAD, STORE, and the constants ROWS (rows multiplied at a time) and VECTORS
 * (of a panel).
 */
#include <string.h>

#include "extract/net_kernel_body.h"

enum { VECTOR_LANES = SG_PANEL / VECTORS };

static inline VECTOR load_pair(const int16_t *at)
{
    int32_t pair;

    memcpy(&pair, at, sizeof pair);
    return SPREAD(pair);
}

/* `rows` (a constant) rows times one panel. */
static inline __attribute__((always_inline)) void
multiply_tile(const sg_packed *weights, const int16_t *panel, const int16_t *in,
              int32_t stride, int32_t *out, int rows)
{
    VECTOR sums[ROWS][VECTORS];

    for (int r = 0; r < rows; r++)
        for (int v = 0; v < VECTORS; v++)
            sums[r][v] = ZERO();
    for (int32_t c = 0; c < weights->columns; c += 2) {
        const VECTOR *w = (const void *)(panel + sg_row(c, SG_PANEL));

        for (int r = 0; r < rows; r++) {
            VECTOR pair = load_pair(in + sg_row(r, stride) + c);

            for (int v = 0; v < VECTORS; v++)
                sums[r][v] = MULTIPLY_ADD(sums[r][v], pair, LOAD(w + v));
        }
    }
    for (int r = 0; r < rows; r++) {
        int32_t *row = out + sg_row(r, weights->width);

        for (int v = 0; v < VECTORS; v++)
            STORE((void *)(row + sg_row(v, VECTOR_LANES)), sums[r][v]);
    }
}

static void multiply(const sg_packed *weights, const int16_t *in,
                     int32_t stride, int32_t rows, int32_t *out)
{
    int32_t whole = rows / ROWS * ROWS;

    for (int32_t p = 0; p < weights->width; p += SG_PANEL) {
        const int16_t *panel = weights->values + sg_row(p, weights->columns);

        for (int32_t r = 0; r < whole; r += ROWS)
            multiply_tile(weights, panel, in + sg_row(r, stride), stride,
                          out + sg_row(r, weights->width) + p, ROWS);
        for (int32_t r = whole; r < rows; r++)
            multiply_tile(weights, panel, in + sg_row(r, stride), stride,
                          out + sg_row(r, weights->width) + p, 1);
    }
}

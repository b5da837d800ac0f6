/* Kernels for any x86-64 processor (SSE2). */
#include <immintrin.h>

#define VECTOR __m128i
#define SPREAD _mm_set1_epi32
#define ZERO _mm_setzero_si128
#define MULTIPLY_ADD(sum, a, b) _mm_add_epi32(sum, _mm_madd_epi16(a, b))
#define LOAD _mm_loadu_si128
#define STORE _mm_storeu_si128
enum { ROWS = 1, VECTORS = 8 };

#include "extract/net_kernel_x86.h"

const sg_kernels sg_kernels_sse2 = {"baseline", SG_PANEL, multiply, finish,
                                    cell,       add_row,  quantise, scores,
                                    find_best,  share};

/* Kernels for processors with AVX-512 and its VNNI, which multiplies and adds
 * up in one. */
#include <immintrin.h>

#define VECTOR __m512i
#define SPREAD _mm512_set1_epi32
#define ZERO _mm512_setzero_si512
#define MULTIPLY_ADD _mm512_dpwssd_epi32
#define LOAD _mm512_loadu_si512
#define STORE _mm512_storeu_si512
enum { ROWS = 8, VECTORS = 2 };

#include "extract/net_kernel_x86.h"

const sg_kernels sg_kernels_avx512vnni = {
    "avx512vnni", SG_PANEL, multiply, finish,    cell,
    add_row,      quantise, scores,   find_best, share};

/* Kernels for processors with AVX2 and AVX-VNNI but without AVX-512. */
#include <immintrin.h>

#define VECTOR __m256i
#define SPREAD _mm256_set1_epi32
#define ZERO _mm256_setzero_si256
#define MULTIPLY_ADD _mm256_dpwssd_avx_epi32
#define LOAD _mm256_loadu_si256
#define STORE _mm256_storeu_si256
enum { ROWS = 3, VECTORS = 4 };

#include "extract/net_kernel_x86.h"

const sg_kernels sg_kernels_avxvnni = {"avxvnni", SG_PANEL, multiply, finish,
                                       cell,      add_row,  quantise, scores,
                                       find_best, share};

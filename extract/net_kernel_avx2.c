/* Kernels for processors with AVX2. */
#include <immintrin.h>

#define VECTOR __m256i
#define SPREAD _mm256_set1_epi32
#define ZERO _mm256_setzero_si256
#define MULTIPLY_ADD(sum, a, b) _mm256_add_epi32(sum, _mm256_madd_epi16(a, b))
#define LOAD _mm256_loadu_si256
#define STORE _mm256_storeu_si256
enum { ROWS = 3, VECTORS = 4 };

#include "extract/net_kernel_x86.h"

const sg_kernels sg_kernels_avx2 = {"avx2",    SG_PANEL, multiply, finish,
                                    cell,      add_row,  quantise, scores,
                                    find_best, share};

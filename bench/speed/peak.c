/* Twelve sums that do not wait for each other, as many as the kernels keep. */
#include "bench/speed/peak.h"

#include <time.h>

#include "extract/net_kernel.h"

#ifdef __x86_64__
#include <immintrin.h>

enum { SUMS = 12, TIMES = 200000, ROUNDS = 5 };

/* A loop over MULTIPLY_ADD that compilers can neither drop nor shorten: they
 * are told that the factors change. */
#define LOOP(NAME, TARGET, VECTOR, SPREAD, ZERO, MULTIPLY_ADD)                 \
    __attribute__((target(TARGET))) static void NAME(void)                     \
    {                                                                          \
        VECTOR a = SPREAD(3);                                                  \
        VECTOR b = SPREAD(5);                                                  \
        VECTOR sums[SUMS];                                                     \
                                                                               \
        for (int i = 0; i < SUMS; i++)                                         \
            sums[i] = ZERO();                                                  \
        for (int t = 0; t < TIMES; t++) {                                      \
            for (int i = 0; i < SUMS; i++) {                                   \
                __asm__ volatile("" : "+x"(a));                                \
                sums[i] = MULTIPLY_ADD(sums[i], a, b);                         \
            }                                                                  \
        }                                                                      \
        for (int i = 0; i < SUMS; i++)                                         \
            __asm__ volatile("" : : "x"(sums[i]));                             \
    }

#define IN_TWO_128(s, a, b) _mm_add_epi32(s, _mm_madd_epi16(a, b))
#define IN_TWO_256(s, a, b) _mm256_add_epi32(s, _mm256_madd_epi16(a, b))
#define IN_TWO_512(s, a, b) _mm512_add_epi32(s, _mm512_madd_epi16(a, b))

LOOP(sse2, "sse2", __m128i, _mm_set1_epi32, _mm_setzero_si128, IN_TWO_128)
LOOP(avx2, "avx2", __m256i, _mm256_set1_epi32, _mm256_setzero_si256, IN_TWO_256)
LOOP(avxvnni, "avxvnni", __m256i, _mm256_set1_epi32, _mm256_setzero_si256,
     _mm256_dpwssd_avx_epi32)
#define VECTOR_512 "avx512f,avx512bw"
LOOP(avx512, VECTOR_512, __m512i, _mm512_set1_epi32, _mm512_setzero_si512,
     IN_TWO_512)
LOOP(avx512vnni, "avx512f,avx512vnni", __m512i, _mm512_set1_epi32,
     _mm512_setzero_si512, _mm512_dpwssd_epi32)

static const struct {
    sg_isa isa;
    int products; /* of one instruction */
    void (*run)(void);
} loops[] = {
    {SG_ISA_BASELINE, 8, sse2},          {SG_ISA_AVX2, 16, avx2},
    {SG_ISA_AVXVNNI, 16, avxvnni},       {SG_ISA_AVX512, 32, avx512},
    {SG_ISA_AVX512VNNI, 32, avx512vnni},
};

static double seconds_of(void (*run)(void))
{
    struct timespec a;
    struct timespec b;

    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
    run();
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
    return (double)(b.tv_sec - a.tv_sec) +
           1e-9 * (double)(b.tv_nsec - a.tv_nsec);
}

double peak_of(sg_isa isa)
{
    double best = 0;

    for (size_t i = 0; i < sizeof loops / sizeof *loops; i++) {
        if (loops[i].isa != isa || !sg_kernels_for(isa))
            continue;
        for (int round = 0; round < ROUNDS; round++) {
            double rate = (double)SUMS * TIMES * loops[i].products /
                          seconds_of(loops[i].run);

            best = rate > best ? rate : best;
        }
    }
    return best;
}
#else
double peak_of(sg_isa isa)
{
    (void)isa;
    return 0;
}
#endif

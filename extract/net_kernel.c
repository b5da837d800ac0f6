/* Laying out weights for the kernels and choosing among those. */
#include "extract/net_kernel.h"

#include <stdlib.h>
#ifdef __x86_64__
#include <cpuid.h>
#endif

#include "base/mem.h"

enum { ALIGNMENT = 64 };

#ifdef __x86_64__
static bool has_avx512(void)
{
    return __builtin_cpu_supports("avx512f") != 0 &&
           __builtin_cpu_supports("avx512bw") != 0 &&
           __builtin_cpu_supports("avx512vl") != 0 &&
           __builtin_cpu_supports("avx512dq") != 0;
}

static bool has_avx512vnni(void)
{
    return has_avx512() && __builtin_cpu_supports("avx512vnni") != 0;
}

static bool has_avx2(void)
{
    return __builtin_cpu_supports("avx2") != 0;
}

/* Compilers do not know this one by name yet. */
static bool has_avxvnni(void)
{
    enum { EXTENSIONS = 7, SECOND_PAGE = 1, AVX_VNNI = 1 << 4 };
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;

    return has_avx2() &&
           __get_cpuid_count(EXTENSIONS, SECOND_PAGE, &a, &b, &c, &d) != 0 &&
           (a & AVX_VNNI) != 0;
}
#endif

static bool has_any(void)
{
    return true;
}

/* The best first. */
static const struct {
    sg_isa isa;
    const sg_kernels *kernels;
    bool (*is_there)(void);
} choices[] = {
#ifdef __x86_64__
    {SG_ISA_AVX512VNNI, &sg_kernels_avx512vnni, has_avx512vnni},
    {SG_ISA_AVX512, &sg_kernels_avx512, has_avx512},
    {SG_ISA_AVXVNNI, &sg_kernels_avxvnni, has_avxvnni},
    {SG_ISA_AVX2, &sg_kernels_avx2, has_avx2},
    {SG_ISA_BASELINE, &sg_kernels_sse2, has_any},
#endif
#ifdef __aarch64__
    {SG_ISA_BASELINE, &sg_kernels_neon, has_any},
#endif
    {SG_ISA_PORTABLE, &sg_kernels_portable, has_any},
};

const sg_kernels *sg_kernels_for(sg_isa isa)
{
    const size_t count = sizeof choices / sizeof *choices;

    for (size_t i = 0; i < count; i++) {
        bool last = i + 1 == count; /* serves as baseline where there is none */
        bool wanted = isa == SG_ISA_BEST || isa == choices[i].isa ||
                      (isa == SG_ISA_BASELINE && last);

        if (wanted && choices[i].is_there())
            return choices[i].kernels;
    }
    return NULL;
}

static void *align(void *memory)
{
    uintptr_t at = (uintptr_t)memory;

    return (char *)memory + (ALIGNMENT - at % ALIGNMENT) % ALIGNMENT;
}

void sg_packed_init(sg_packed *packed, const sg_weights_matrix *matrix,
                    const float *bias, int32_t panel)
{
    size_t side = (size_t)panel;
    size_t columns = ((size_t)matrix->columns + 1) / 2 * 2;
    size_t rows = matrix->rows;
    size_t width = (rows + SG_PANEL - 1) / SG_PANEL * SG_PANEL;
    size_t size = width * columns * sizeof(int16_t);

    *packed = (sg_packed){.rows = (int32_t)matrix->rows,
                          .columns = (int32_t)columns,
                          .width = (int32_t)width};
    packed->block = sg_calloc(1, size + 2 * width * sizeof(float) + ALIGNMENT);
    packed->values = align(packed->block);
    packed->scales = (void *)((char *)packed->values + size);
    packed->bias = packed->scales + width;
    for (size_t r = 0; r < rows; r++) {
        const int8_t *from = matrix->values + r * matrix->columns;
        int16_t *to = packed->values + r / side * side * columns;

        packed->scales[r] = matrix->scales[r];
        packed->bias[r] = bias ? bias[r] : 0;
        for (size_t c = 0; c < matrix->columns; c++)
            to[c / 2 * 2 * side + r % side * 2 + c % 2] =
                (int16_t)(0 + from[c]); /* an int, with the sign */
    }
}

void sg_packed_clear(sg_packed *packed)
{
    free(packed->block);
    *packed = (sg_packed){0};
}

/* Laying out weights for the kernels and choosing among those. */
#include "extract/net_kernel.h"

#include <stdlib.h>

#include "base/mem.h"

enum { ALIGNMENT = 64 };

const sg_kernels *sg_kernels_for(sg_isa isa)
{
    if (isa == SG_ISA_PORTABLE)
        return &sg_kernels_portable;
#ifdef __x86_64__
    bool avx2 = __builtin_cpu_supports("avx2") != 0;
    bool avx512 = __builtin_cpu_supports("avx512f") != 0 &&
                  __builtin_cpu_supports("avx512bw") != 0 &&
                  __builtin_cpu_supports("avx512vl") != 0 &&
                  __builtin_cpu_supports("avx512dq") != 0;

    if (avx512 && (isa == SG_ISA_BEST || isa == SG_ISA_AVX512))
        return &sg_kernels_avx512;
    if (avx2 && (isa == SG_ISA_BEST || isa == SG_ISA_AVX2))
        return &sg_kernels_avx2;
    if (isa == SG_ISA_BEST || isa == SG_ISA_BASELINE)
        return &sg_kernels_sse2;
    return NULL;
#else
    bool any = isa == SG_ISA_BEST || isa == SG_ISA_BASELINE;

    return any ? &sg_kernels_portable : NULL;
#endif
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

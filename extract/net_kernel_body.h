/* The loops that compilers turn into vector instructions by themselves.
 * Included once by each net_kernel_*.c, which has a `multiply` of its own and
 * is compiled for its processor. */
#include "extract/net_kernel.h"
#include "extract/net_math.h"

/* Adding and taking away 1.5 * 2^23 rounds to an integer. */
static inline float round_number(float x)
{
    return (x + 12582912.0f) - 12582912.0f;
}

static void finish(const sg_packed *weights, const int32_t *restrict sums,
                   float scale, float *restrict out)
{
    const float *restrict scales = weights->scales;
    const float *restrict bias = weights->bias;

    for (int32_t i = 0; i < weights->width; i++)
        out[i] = (float)sums[i] * (scale * scales[i]) + bias[i];
}

static void cell(const sg_packed *recurrent, const float *restrict gates,
                 const int32_t *restrict sums, float *restrict memory,
                 int16_t *restrict out)
{
    const float unit = 1.0f / SG_ACTIVATION_MAX;
    const float *restrict scales = recurrent->scales;
    int32_t size = recurrent->rows / 4;

    for (int32_t i = 0; i < size; i++) {
        int32_t f = size + i;
        int32_t g = 2 * size + i;
        int32_t o = 3 * size + i;
        float in = gates[i] + (float)sums[i] * (unit * scales[i]);
        float forget = gates[f] + (float)sums[f] * (unit * scales[f]);
        float new = gates[g] + (float)sums[g] * (unit * scales[g]);
        float show = gates[o] + (float)sums[o] * (unit * scales[o]);
        float kept = sg_net_sigmoid(forget) * memory[i] +
                     sg_net_sigmoid(in) * sg_net_tanh(new);

        memory[i] = kept;
        out[i] = (int16_t)round_number(sg_net_sigmoid(show) *
                                       sg_net_tanh(kept) * SG_ACTIVATION_MAX);
    }
}

static void add_row(const int8_t *restrict row, float scale, int32_t count,
                    float *restrict out)
{
    for (int32_t i = 0; i < count; i++)
        out[i] += scale * (float)row[i];
}

/* The largest size of a number, with relu the largest number or 0. */
static float find_extent(const float *in, int32_t count, bool relu)
{
    float lanes[SG_LANES] = {0};
    float sign = relu ? 1.0f : -1.0f;
    float largest = 0;

    for (int32_t i = 0; i < count; i += SG_LANES) {
        for (int32_t l = 0; l < SG_LANES; l++) {
            float x = in[i + l];
            float other = x * sign;

            x = x > other ? x : other;
            lanes[l] = x > lanes[l] ? x : lanes[l];
        }
    }
    for (int32_t l = 0; l < SG_LANES; l++)
        largest = lanes[l] > largest ? lanes[l] : largest;
    return largest;
}

static float quantise(const float *restrict in, int32_t count, bool relu,
                      int16_t *restrict out)
{
    const float smallest = 1e-20f; /* below it the row counts as zeros */
    float largest = find_extent(in, count, relu);
    float floor = relu ? 0 : -largest;
    float factor = 0;

    if (largest > smallest)
        factor = SG_ACTIVATION_MAX / largest;
    for (int32_t i = 0; i < count; i++) {
        float x = in[i] > floor ? in[i] : floor;

        out[i] = (int16_t)round_number(x * factor);
    }
    return largest / SG_ACTIVATION_MAX;
}

static void scores(const float *left, const float *restrict right, int32_t size,
                   int32_t count, float *restrict out)
{
    for (int32_t j = 0; j < count; j += SG_LANES) {
        float sums[SG_LANES] = {0};

        for (int32_t k = 0; k < size; k++)
            for (int32_t l = 0; l < SG_LANES; l++)
                sums[l] += left[k] * right[k * count + j + l];
        for (int32_t l = 0; l < SG_LANES; l++)
            out[j + l] = sums[l];
    }
}

static float find_largest(const float *values, int32_t count)
{
    int32_t whole = count / SG_LANES * SG_LANES;
    float lanes[SG_LANES];
    float largest = values[0];

    for (int32_t l = 0; l < SG_LANES; l++)
        lanes[l] = largest;
    for (int32_t i = 0; i < whole; i += SG_LANES)
        for (int32_t l = 0; l < SG_LANES; l++)
            lanes[l] = values[i + l] > lanes[l] ? values[i + l] : lanes[l];
    for (int32_t l = 0; l < SG_LANES; l++)
        largest = lanes[l] > largest ? lanes[l] : largest;
    for (int32_t i = whole; i < count; i++)
        largest = values[i] > largest ? values[i] : largest;
    return largest;
}

static int32_t find_best(const float *values, int32_t count)
{
    float largest = find_largest(values, count);
    int32_t best = 0;

    while (best < count - 1 && values[best] != largest)
        best++;
    return best;
}

static float share(const float *values, int32_t count, int32_t at)
{
    float largest = find_largest(values, count);
    float sum = 0;
    int32_t whole = count / SG_LANES * SG_LANES;
    float lanes[SG_LANES] = {0};
    float rest[SG_LANES] = {0};

    for (int32_t i = 0; i < whole; i += SG_LANES)
        for (int32_t l = 0; l < SG_LANES; l++)
            lanes[l] += sg_net_exp(values[i + l] - largest);
    for (int32_t i = whole; i < count; i++)
        rest[i - whole] = values[i] - largest;
    for (int32_t l = 0; l < SG_LANES; l++) {
        sum += lanes[l];
        rest[l] = sg_net_exp(rest[l]);
    }
    for (int32_t i = whole; i < count; i++)
        sum += rest[i - whole];
    return sg_net_exp(values[at] - largest) / sum;
}

/* Functions of real numbers from nothing but plus, times and divide, so that
 * every compiler and processor gives the same bits. */
#ifndef SG_EXTRACT_NET_MATH_H
#define SG_EXTRACT_NET_MATH_H

#include <stdint.h>
#include <string.h>

/* tanh: the continued fraction of Lambert to x^7, off by less than 1e-4. */
static inline float sg_net_tanh(float x)
{
    float y = x < 4.97f ? x : 4.97f;
    float z;

    y = y > -4.97f ? y : -4.97f;
    z = y * y;
    return y * (135135.0f + z * (17325.0f + z * (378.0f + z))) /
           (135135.0f + z * (62370.0f + z * (3150.0f + z * 28.0f)));
}

static inline float sg_net_sigmoid(float x)
{
    return 0.5f + 0.5f * sg_net_tanh(0.5f * x);
}

/* exp for x <= 0, as softmax needs it: 2^k times a polynomial on
 * [-ln2/2, ln2/2]; 0 is never given, so that logarithms stay finite. */
static inline float sg_net_exp(float x)
{
    const float shift = 12582912.0f; /* 1.5 * 2^23: rounds to an integer */
    float y = x > -80.0f ? x : -80.0f;
    float k = (y * 1.44269504f + shift) - shift;
    float r = (y - k * 0.693359375f) + k * 2.12194440e-4f;
    float p =
        1.0f +
        r * (1.0f + r * (0.5f + r * (0.16666667f +
                                     r * (0.041666665f + r * 0.0083333810f))));
    uint32_t bits = (uint32_t)((int32_t)k + 127) << 23;
    float power;

    memcpy(&power, &bits, sizeof power);
    return p * power;
}

#endif

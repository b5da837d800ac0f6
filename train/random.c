/* Pseudo-random numbers. */
#include "train/random.h"

static uint64_t rotate(uint64_t x, int bits)
{
    return x << bits | x >> (64 - bits);
}

static uint64_t next(sg_random *random)
{
    uint64_t *s = random->state;
    uint64_t result = s[0] + s[3];
    uint64_t shifted = s[1] << 17;

    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotate(s[3], 45);
    return result;
}

/* Spreads the seed over the state (splitmix64). */
void sg_random_seed(sg_random *random, uint64_t seed)
{
    for (int i = 0; i < 4; i++) {
        uint64_t z = seed += 0x9E3779B97F4A7C15u;

        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
        z = (z ^ z >> 27) * 0x94D049BB133111EBu;
        random->state[i] = z ^ z >> 31;
    }
}

float sg_random_unit(sg_random *random)
{
    return (float)(next(random) >> 40) * 0x1p-24f;
}

uint32_t sg_random_below(sg_random *random, uint32_t count)
{
    return (uint32_t)((next(random) >> 32) * count >> 32);
}

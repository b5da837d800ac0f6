/* Pseudo-random numbers (xoshiro256+, https://prng.di.unimi.it), the same on
 * every machine for the same seed. */
#ifndef SG_TRAIN_RANDOM_H
#define SG_TRAIN_RANDOM_H

#include <stdint.h>

typedef struct sg_random {
    uint64_t state[4];
} sg_random;

void sg_random_seed(sg_random *random, uint64_t seed);

/* In [0, 1). */
float sg_random_unit(sg_random *random);

/* In [0, count). */
uint32_t sg_random_below(sg_random *random, uint32_t count);

#endif

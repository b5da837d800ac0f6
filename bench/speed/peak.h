/* What a processor can do at best with the instructions that multiply in the
 * engine's kernels: nothing but them, on registers. */
#ifndef SG_BENCH_PEAK_H
#define SG_BENCH_PEAK_H

#include "extract/engine.h"

/* Products of two int16, added up, a second; 0 where the kernels of `isa` are
 * plain C or this processor lacks them. Takes some 50 ms. */
double peak_of(sg_isa isa);

#endif

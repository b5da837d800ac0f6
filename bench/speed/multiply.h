/* The multiply of the engine against what the processor can do. */
#ifndef SG_BENCH_SPEED_MULTIPLY_H
#define SG_BENCH_SPEED_MULTIPLY_H

#include "extract/engine.h"

/* Prints products a second of these kernels and of registers alone, and how
 * many a token costs. */
void print_multiply(sg_str weights, sg_isa isa);

#endif

/* Two threads against one. */
#ifndef SG_BENCH_SPEED_THREADS_H
#define SG_BENCH_SPEED_THREADS_H

#include "bench/speed/corpus.h"

/* Prints the time of the clock of one thread and of two, the best of some
 * rounds, and the memory that was used. */
sg_status compare_threads(const corpus *c, sg_error *err);

#endif

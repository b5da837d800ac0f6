/* Reading the clocks of the system. */
#include "bench/speed/clocks.h"

#include <time.h>

static double read_clock(clockid_t clock)
{
    struct timespec t;

    (void)clock_gettime(clock, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

double processor_now(void)
{
    return read_clock(CLOCK_PROCESS_CPUTIME_ID);
}

double clock_now(void)
{
    return read_clock(CLOCK_MONOTONIC);
}

void book(double *spent, double *start)
{
    double end = processor_now();

    *spent += end - *start;
    *start = end;
}

/* Time of the processor and of the clock, in seconds. */
#ifndef SG_BENCH_SPEED_CLOCKS_H
#define SG_BENCH_SPEED_CLOCKS_H

double processor_now(void);
double clock_now(void);

/* Books what has passed of the processor since *start to `spent`. */
void book(double *spent, double *start);

#endif

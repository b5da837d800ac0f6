/* The days that a date of docs/statement-format.md means. */
#ifndef SG_GRAPH_EXCHANGE_PERIOD_H
#define SG_GRAPH_EXCHANGE_PERIOD_H

#include <stancegraph/types.h>

typedef struct sg_period {
    char first[11]; /* "2025-02-01" */
    char last[11];  /* "2025-02-28" */
} sg_period;

/* Of "2025", "2025-02", "2025-02-01", whatever stands behind (a time). False
 * when it is no date of the calendar. */
bool sg_period_of(sg_str date, sg_period *out);

/* Seconds from 1970-01-01 to the first day, UTC. */
int64_t sg_period_seconds(const sg_period *period);

#endif

/* Windows of time: the day, week, month, quarter or year that a date is in. */
#ifndef SG_GRAPH_WINDOW_H
#define SG_GRAPH_WINDOW_H

#include <stancegraph/analysis.h>

/* Puts the name of the window into `name`: "2031-03-18", "2031-W12" (the week
 * of ISO 8601, from Monday), "2031-03", "2031-Q1", "2031"; "all" for
 * SG_BY_NOTHING. Names sort as the windows do. False when `date` (ISO 8601) is
 * missing or less exact than the window. */
bool sg_window_of(sg_str date, sg_window by, char name[SG_WINDOW_NAME]);

#endif

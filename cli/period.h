/* Periods on the command line: "2031-01..2031-03". */
#ifndef SG_CLI_PERIOD_H
#define SG_CLI_PERIOD_H

#include <stancegraph/graph.h>

/* A period with one end open, "..2031-03" or "2031-01..", has a missing date
 * there; a date alone, "2031-03", is the first and the last. */
typedef struct cli_period {
    sg_str since;
    sg_str until;
} cli_period;

/* `option` names what `text` was given to. SG_EUSAGE when it is no period, or
 * one that ends before it begins. */
sg_status cli_period_read(const char *option, const char *text, cli_period *out,
                          sg_error *err);

/* Days from the first to the last of a period; 0 where an end is open, for NULL
 * and for what is no period. */
int64_t cli_period_days(const char *text);

#endif

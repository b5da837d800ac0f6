/* Dates as a reader writes them. */
#ifndef SG_RENDER_PERIOD_H
#define SG_RENDER_PERIOD_H

#include "base/buf.h"

/* Appends "3 to 18 March 2031", "December 2030 to 18 March 2031", "2031" for
 * two ISO dates (year, month or day; what follows the day is left out). A date
 * that is none is appended as it is; two equal ones make one. */
void sg_period_add(sg_buf *out, sg_str first, sg_str last);

#endif

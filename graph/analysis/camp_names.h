/* The filter by camp: from a number to names. */
#ifndef SG_GRAPH_ANALYSIS_CAMP_NAMES_H
#define SG_GRAPH_ANALYSIS_CAMP_NAMES_H

#include <stancegraph/analysis.h>

#include "base/buf.h"

/* Appends the canonical names of the members of camp `filter->camp` as a JSON
 * array. The camps are those that sg_camps_find gives, without options, for
 * what the rest of the filter lets through. SG_EUSAGE when there are not so
 * many. */
sg_status sg_camp_names(sg_store *store, const sg_filter *filter, sg_buf *out,
                        sg_error *err);

#endif

/* Acts as a table that can be carried to another graph. */
#ifndef SG_GRAPH_CURATE_ACT_TABLE_H
#define SG_GRAPH_CURATE_ACT_TABLE_H

#include <stancegraph/curate.h>

#include "base/buf.h"

/* The line of column names, and the line of one act. Backslash, tab and line
 * ends within a field are written as \\ \t \n \r. */
void sg_act_titles(sg_buf *out);
void sg_act_line(sg_buf *out, const sg_act *act);

#endif

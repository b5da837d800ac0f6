/* CSV as RFC 4180 has it, but lines end in a line feed. */
#ifndef SG_BASE_CSV_H
#define SG_BASE_CSV_H

#include "base/buf.h"

/* Appends one field, in quotation marks where it needs them. */
void sg_csv_field(sg_buf *out, sg_str text);

#endif

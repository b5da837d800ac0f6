/* How wide text is on a terminal. */
#ifndef SG_CLI_WIDTH_H
#define SG_CLI_WIDTH_H

#include "base/buf.h"

/* Columns that `text` takes: 0 for combining marks, 2 for East Asian wide
 * characters and emoji, 1 for the rest. The same on every machine, whatever
 * its locale. */
size_t cli_width(sg_str text);

/* Appends `text` in exactly `width` columns: filled with blanks (in front when
 * `right`), or cut with an ellipsis. Control characters, line ends among them,
 * become blanks. */
void cli_add_cell(sg_buf *out, sg_str text, size_t width, bool right);

/* Appends `text`, cut at `width` columns; 0 means not at all. */
void cli_add_cut(sg_buf *out, sg_str text, size_t width);

#endif

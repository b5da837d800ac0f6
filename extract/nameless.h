/* Names that name nobody in particular: "some", "52 percent", "one of them".
 * A text tells of such people, but a picture of them tells nothing. */
#ifndef SG_EXTRACT_NAMELESS_H
#define SG_EXTRACT_NAMELESS_H

#include <stancegraph/types.h>

#include "extract/data.h"

typedef struct sg_nameless sg_nameless;

/* Reads nameless.tsv; SG_EDATA with file and line when it is damaged. Lives no
 * longer than `data`. */
sg_status sg_nameless_load(sg_data *data, sg_nameless **out, sg_error *err);
void sg_nameless_free(sg_nameless *nameless);

/* Every word of `name` is a number or a word of the table. */
bool sg_nameless_has(const sg_nameless *nameless, sg_str name);

#endif

/* Paragraphs, sentences and tokens, by rules. */
#ifndef SG_EXTRACT_SEGMENT_H
#define SG_EXTRACT_SEGMENT_H

#include <stancegraph/error.h>

#include "extract/data.h"
#include "extract/doc.h"

/* The abbreviation tables. Read-only once loaded. */
typedef struct sg_segmenter sg_segmenter;

sg_status sg_segmenter_load(sg_data *data, sg_segmenter **out, sg_error *err);
void sg_segmenter_free(sg_segmenter *segmenter);

/* Fills in doc->sentences with tokens: spans, forms, space_after. */
void sg_segment(const sg_segmenter *segmenter, sg_doc *doc);

#endif

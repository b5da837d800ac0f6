/* What a store keeps of a document that was read. */
#ifndef SG_EXTRACT_DOCUMENT_RECORD_H
#define SG_EXTRACT_DOCUMENT_RECORD_H

#include <stancegraph/extract.h>

#include "base/arena.h"

/* Its facts, its sentences and the number of its statements. The sum of the
 * text and the version are left to the caller. The array lies in `arena`, the
 * texts in `extraction`. */
sg_document_record sg_document_record_of(sg_arena *arena,
                                         const sg_extraction *extraction);

/* Its statements, in the order of the text; the array lies in `arena`. */
sg_statement *sg_statements_of(sg_arena *arena,
                               const sg_extraction *extraction);

#endif

/* Documents as JSON Lines: {"text", "doc", "title", "date", "url", ...}. */
#ifndef SG_EXTRACT_INPUT_JSON_H
#define SG_EXTRACT_INPUT_JSON_H

#include <stancegraph/statement.h>

#include "base/arena.h"

/* Reads one line into `info` and `text` (in `arena`; escapes decoded, so that
 * offsets are those of the decoded text). Only "text" is required; a missing
 * "doc" leaves info->id empty. Bytes that are not UTF-8 become '?' in what the
 * line tells of the document, but not in "doc", "date" and "text". SG_EINPUT
 * with the byte in the line. */
sg_status sg_document_read(sg_arena *arena, sg_str line, sg_document_info *info,
                           sg_str *text, sg_error *err);

#endif

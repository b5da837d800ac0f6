/* Storing the findings of the extractor. */
#include <stancegraph/graph.h>

#include "base/arena.h"
#include "extract/document_record.h"
#include "graph/hash.h"

sg_status sg_store_put(sg_store *store, sg_str text,
                       const sg_extraction *extraction, sg_put *done,
                       sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    char hex[SG_HASH_HEX];
    sg_document_record document = sg_document_record_of(arena, extraction);
    sg_status status;

    document.text_hash = sg_text_hash(text, hex);
    status = sg_store_load_document(store, &document,
                                    sg_statements_of(arena, extraction),
                                    document.statements, done, err);
    sg_arena_free(arena);
    return status;
}

/* Storing the findings of the extractor. */
#include <stancegraph/graph.h>

#include "base/arena.h"
#include "extract/document_record.h"
#include "graph/hash.h"

static sg_statement *statements_of(sg_arena *arena,
                                   const sg_extraction *extraction)
{
    size_t count = sg_extraction_count(extraction);
    sg_statement *statements = sg_arena_array(arena, count, sizeof *statements);

    for (size_t i = 0; i < count; i++)
        statements[i] = *sg_extraction_statement(extraction, i);
    return statements;
}

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
                                    statements_of(arena, extraction),
                                    document.statements, done, err);
    sg_arena_free(arena);
    return status;
}

/* What callers store: the findings of the extractor, or statements that were
 * made elsewhere. */
#include "base/arena.h"
#include "base/str.h"
#include "graph/store_write.h"

/* One arena serves one document. */
static sg_sentence_row *sentences_of(sg_arena *arena,
                                     const sg_extraction *extraction)
{
    size_t count = sg_extraction_sentences(extraction);
    sg_sentence_row *rows = sg_arena_array(arena, count, sizeof *rows);

    for (size_t i = 0; i < count; i++) {
        rows[i].number = (uint32_t)i;
        rows[i].text = sg_extraction_sentence(extraction, i, &rows[i].span);
    }
    return rows;
}

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
    sg_document_rows rows;
    sg_status status;

    *done = SG_PUT_UNCHANGED;
    status = sg_rows_make(arena, sg_extraction_info(extraction),
                          statements_of(arena, extraction),
                          sg_extraction_count(extraction), &rows, err);
    if (!status) {
        rows.text_hash = sg_text_hash(text, hex);
        sg_rows_set_sentences(arena, &rows, sentences_of(arena, extraction),
                              sg_extraction_sentences(extraction));
        status = sg_store_write(store, &rows, done, err);
    }
    sg_arena_free(arena);
    return status;
}

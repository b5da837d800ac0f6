/* What a store keeps of a document that was read. */
#include "extract/document_record.h"

sg_document_record sg_document_record_of(sg_arena *arena,
                                         const sg_extraction *extraction)
{
    size_t count = sg_extraction_sentences(extraction);
    sg_sentence_row *rows = sg_arena_array(arena, count, sizeof *rows);

    for (size_t i = 0; i < count; i++) {
        rows[i].number = (uint32_t)i;
        rows[i].text = sg_extraction_sentence(extraction, i, &rows[i].span);
    }
    return (sg_document_record){.info = *sg_extraction_info(extraction),
                                .statements = sg_extraction_count(extraction),
                                .sentences = rows,
                                .sentence_count = count};
}

sg_statement *sg_statements_of(sg_arena *arena, const sg_extraction *extraction)
{
    size_t count = sg_extraction_count(extraction);
    sg_statement *statements = sg_arena_array(arena, count, sizeof *statements);

    for (size_t i = 0; i < count; i++)
        statements[i] = *sg_extraction_statement(extraction, i);
    return statements;
}

/* Storing statements that were made elsewhere, and asking what is stored. */
#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"
#include "graph/curate/entity.h"
#include "graph/statement_check.h"
#include "graph/store_write.h"

sg_status sg_store_load(sg_store *store, const sg_document_info *info,
                        const sg_statement *statements, size_t count,
                        sg_put *done, sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    sg_document_rows rows;
    sg_status status;

    *done = SG_PUT_UNCHANGED;
    status = sg_rows_make(arena, info, statements, count, &rows, err);
    if (!status) {
        sg_rows_drop_repeats(arena, &rows);
        status = sg_store_write(store, &rows, done, err);
    }
    sg_arena_free(arena);
    return status;
}

sg_status sg_store_load_document(sg_store *store,
                                 const sg_document_record *document,
                                 const sg_statement *statements, size_t count,
                                 sg_put *done, sg_error *err)
{
    sg_arena *arena;
    sg_document_rows rows;
    sg_status status =
        sg_check_sentences(document->sentences, document->sentence_count, err);

    *done = SG_PUT_UNCHANGED;
    if (status)
        return status;
    if (count != document->statements)
        return sg_fail(err, SG_EINPUT, "%zu of its %zu statements are there",
                       count, document->statements);
    arena = sg_arena_new();
    status =
        sg_rows_make(arena, &document->info, statements, count, &rows, err);
    if (!status) {
        rows.text_hash = document->text_hash;
        rows.version = document->version;
        sg_rows_set_sentences(arena, &rows, document->sentences,
                              document->sentence_count);
        status = sg_store_write(store, &rows, done, err);
    }
    sg_arena_free(arena);
    return status;
}

sg_status sg_store_has(sg_store *store, sg_str id, sg_str text, bool *same,
                       sg_error *err)
{
    char hex[SG_HASH_HEX];
    sg_call call = sg_call_start(store, SG_SQL_FIND_DOCUMENT);
    sg_status status;
    bool row;

    *same = false;
    sg_call_words(&call, id);
    status = sg_call_step(&call, &row, err);
    if (row)
        *same = sg_str_is(sg_column(call.answer, 2), store->version) &&
                sg_str_eq(sg_column(call.answer, 3), sg_text_hash(text, hex));
    sg_call_end(&call);
    return status;
}

static void copy_day(char out[11], sg_str date)
{
    size_t n = date.len < 10 ? date.len : 10;

    for (size_t i = 0; i < n; i++)
        out[i] = date.data[i];
    out[n] = '\0';
}

sg_status sg_store_count(sg_store *store, sg_store_counts *counts,
                         sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_COUNTS);
    sg_status status;
    bool row;

    *counts = (sg_store_counts){0};
    status = sg_call_step(&call, &row, err);
    if (row) {
        counts->documents = (size_t)sg_column_int(call.answer, 0);
        counts->actors = (size_t)sg_column_int(call.answer, 1);
        counts->statements = (size_t)sg_column_int(call.answer, 2);
        copy_day(counts->first_date, sg_column(call.answer, 3));
        copy_day(counts->last_date, sg_column(call.answer, 4));
    }
    sg_call_end(&call);
    return status;
}

sg_status sg_store_add_alias(sg_store *store, sg_str actor, sg_str alias,
                             bool *known, sg_error *err)
{
    sg_entity who;
    sg_status status = sg_entity_find(store, actor, &who, err);

    *known = who.entity != 0;
    if (status || !who.entity)
        return status;
    return sg_entity_alias(store, who, alias, "user", err);
}

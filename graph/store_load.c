/* Storing statements that were made elsewhere, and asking what is stored. */
#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"
#include "graph/curate/entity.h"
#include "graph/statement_check.h"
#include "graph/store_write.h"

/* Of a document that is not told as a whole no more is known than what its
 * statements tell; what they tell twice counts once. */
static sg_status make_rows(sg_arena *arena, const sg_loaded *d,
                           sg_document_rows *rows, sg_error *err)
{
    const sg_document_record *document = d->document;
    sg_status status = SG_OK;

    if (d->whole && d->count != document->statements)
        return sg_fail(err, SG_EINPUT, "%zu of its %zu statements are there",
                       d->count, document->statements);
    if (d->whole)
        status = sg_check_sentences(document->sentences,
                                    document->sentence_count, err);
    if (!status)
        status = sg_rows_make(arena, &document->info, d->statements, d->count,
                              rows, err);
    if (status)
        return status;
    if (d->whole) {
        rows->text_hash = document->text_hash;
        rows->version = document->version;
        sg_rows_set_sentences(arena, rows, document->sentences,
                              document->sentence_count);
    } else {
        sg_rows_drop_repeats(arena, rows);
    }
    return SG_OK;
}

sg_status sg_store_load_documents(sg_store *store, sg_loaded *documents,
                                  size_t count, sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    sg_document_rows *rows = sg_arena_array(arena, count, sizeof *rows);
    sg_put *done = sg_arena_array(arena, count, sizeof *done);
    sg_status status = SG_OK;

    for (size_t i = 0; i < count && !status; i++)
        status = make_rows(arena, &documents[i], &rows[i], err);
    if (!status)
        status = sg_store_write(store, rows, done, count, err);
    for (size_t i = 0; i < count; i++)
        documents[i].done = status ? SG_PUT_UNCHANGED : done[i];
    sg_arena_free(arena);
    return status;
}

static sg_status load_one(sg_store *store, sg_loaded *document, sg_put *done,
                          sg_error *err)
{
    sg_status status = sg_store_load_documents(store, document, 1, err);

    *done = document->done;
    return status;
}

sg_status sg_store_load(sg_store *store, const sg_document_info *info,
                        const sg_statement *statements, size_t count,
                        sg_put *done, sg_error *err)
{
    sg_document_record document = {.info = *info};
    sg_loaded all = {
        .document = &document, .statements = statements, .count = count};

    return load_one(store, &all, done, err);
}

sg_status sg_store_load_document(sg_store *store,
                                 const sg_document_record *document,
                                 const sg_statement *statements, size_t count,
                                 sg_put *done, sg_error *err)
{
    sg_loaded all = {.document = document,
                     .whole = true,
                     .statements = statements,
                     .count = count};

    return load_one(store, &all, done, err);
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

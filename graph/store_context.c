/* What stands around statements: the sentences before and after, the whole
 * document, and the other names of those who take part. */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "graph/statement_check.h"
#include "graph/store.h"

sg_status sg_store_sentences(sg_store *store, sg_str document, sg_span numbers,
                             sg_sentence_fn *fn, void *context, sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_SOME_SENTENCES);
    sg_status status;
    bool row;

    sg_call_words(&call, document);
    sg_call_int(&call, numbers.start);
    sg_call_int(&call, numbers.end);
    while (!(status = sg_call_step(&call, &row, err)) && row) {
        int64_t number = sg_column_int(call.answer, 0);

        if (fn(context, (uint32_t)number, sg_column(call.answer, 1)))
            continue;
        status = sg_fail(err, SG_ESTOP, "stopped by the caller");
        break;
    }
    sg_call_end(&call);
    return status;
}

/* ---- the document -------------------------------------------------------- */

static sg_status read_sums(sg_store *store, sg_arena *arena,
                           sg_document_record *record, sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_FIND_DOCUMENT);
    sg_status status;
    bool row;

    sg_call_words(&call, record->info.id);
    status = sg_call_step(&call, &row, err);
    if (row) {
        record->version = sg_arena_str(arena, sg_column(call.answer, 2));
        if (!sg_column_is_null(call.answer, 3))
            record->text_hash = sg_arena_str(arena, sg_column(call.answer, 3));
    }
    sg_call_end(&call);
    return status;
}

static uint32_t offset(sg_answer *row, int column)
{
    int64_t value = sg_column_int(row, column);

    return value < 0 || value > UINT32_MAX ? 0 : (uint32_t)value;
}

static sg_status read_sentences(sg_store *store, sg_arena *arena,
                                sg_document_record *record, sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_SOME_SENTENCES);
    sg_sentence_row *rows = NULL;
    sg_sentence_row *kept;
    size_t capacity = 0;
    size_t count = 0;
    sg_status status;
    bool row;

    sg_call_words(&call, record->info.id);
    sg_call_int(&call, 0);
    sg_call_int(&call, (int64_t)SG_SENTENCE_NUMBER_MAX + 1);
    while (!(status = sg_call_step(&call, &row, err)) && row) {
        sg_grow((void **)&rows, &capacity, count + 1, sizeof *rows);
        rows[count++] =
            (sg_sentence_row){offset(call.answer, 0),
                              {offset(call.answer, 2), offset(call.answer, 3)},
                              sg_arena_str(arena, sg_column(call.answer, 1))};
    }
    sg_call_end(&call);
    record->sentence_count = count;
    record->sentences = kept = sg_arena_array(arena, count, sizeof *rows);
    if (count > 0)
        memcpy(kept, rows, count * sizeof *rows);
    free(rows);
    return status;
}

sg_status sg_store_record(sg_store *store, sg_arena *arena,
                          sg_document_record *record, sg_error *err)
{
    sg_status status = read_sums(store, arena, record, err);

    return status ? status : read_sentences(store, arena, record, err);
}

/* ---- names --------------------------------------------------------------- */

sg_status sg_store_names(sg_store *store, sg_name_fn *fn, void *context,
                         sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_NAMES);
    sg_status status;
    bool row;

    while (!(status = sg_call_step(&call, &row, err)) && row) {
        if (fn(context, sg_column(call.answer, 0), sg_column(call.answer, 1)))
            continue;
        status = sg_fail(err, SG_ESTOP, "stopped by the caller");
        break;
    }
    sg_call_end(&call);
    return status;
}

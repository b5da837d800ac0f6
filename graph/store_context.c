/* What stands around statements: the sentences before and after, and the other
 * names of those who take part. */
#include "base/error.h"
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

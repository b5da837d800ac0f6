/* The actors that bear a name. */
#include "base/buf.h"
#include "base/error.h"
#include "graph/alias.h"
#include "graph/store.h"

sg_status sg_store_namesakes(sg_store *store, sg_str name, sg_name_fn *fn,
                             void *context, sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_NAMESAKES);
    sg_buf key = SG_BUF_INIT;
    sg_status status;
    bool row;

    sg_name_key(&key, name);
    sg_call_words(&call, sg_buf_str(&key));
    while (!(status = sg_call_step(&call, &row, err)) && row)
        if (!fn(context, sg_column(call.statement, 0), name)) {
            status = sg_fail(err, SG_ESTOP, "stopped by the caller");
            break;
        }
    sg_call_end(&call);
    sg_buf_clear(&key);
    return status;
}

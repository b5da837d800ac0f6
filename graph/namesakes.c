/* The actors that bear a name, or one that begins so. */
#include "base/buf.h"
#include "base/error.h"
#include "graph/alias.h"
#include "graph/store.h"

/* Hands on the actor and, where there is a second column, the name. */
static sg_status hand_on(sg_call *call, sg_str name, sg_name_fn *fn,
                         void *context, sg_error *err)
{
    sg_status status;
    bool row;

    while (!(status = sg_call_step(call, &row, err)) && row) {
        sg_str actor = sg_column(call->answer, 0);

        if (!fn(context, actor, name.data ? name : sg_column(call->answer, 1)))
            return sg_fail(err, SG_ESTOP, "stopped by the caller");
    }
    return status;
}

sg_status sg_store_namesakes(sg_store *store, sg_str name, sg_name_fn *fn,
                             void *context, sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_NAMESAKES);
    sg_buf key = SG_BUF_INIT;
    sg_status status;

    sg_name_key(&key, name);
    sg_call_words(&call, sg_buf_str(&key));
    status = hand_on(&call, name, fn, context, err);
    sg_call_end(&call);
    sg_buf_clear(&key);
    return status;
}

/* U+10FFFF, behind every character that a name may have. */
#define LAST_CHARACTER "\xF4\x8F\xBF\xBF"

sg_status sg_store_names_begin(sg_store *store, sg_str start, sg_name_fn *fn,
                               void *context, sg_error *err)
{
    sg_call call = sg_call_once(
        store, "SELECT a.name,"
               " CASE max(CASE WHEN l.alias = a.name THEN 1 ELSE 0 END)"
               " WHEN 1 THEN a.name ELSE min(l.alias) END AS found"
               " FROM aliases l JOIN actors a USING (actor)"
               " WHERE l.key >= ?1 AND l.key < ?2"
               " GROUP BY a.actor ORDER BY found, a.name");
    sg_buf key = SG_BUF_INIT;
    sg_buf end = SG_BUF_INIT;
    sg_status status;

    sg_name_key(&key, start);
    sg_buf_add(&end, sg_buf_str(&key));
    sg_buf_addc(&end, LAST_CHARACTER);
    sg_call_words(&call, sg_buf_str(&key));
    sg_call_words(&call, sg_buf_str(&end));
    status = hand_on(&call, (sg_str){NULL, 0}, fn, context, err);
    sg_call_end(&call);
    sg_buf_clear(&end);
    sg_buf_clear(&key);
    return status;
}

/* The way of a name by the acts that stand, step by step to its root. */
#include "graph/curate/place.h"

#include "base/str.h"

sg_status sg_acts_any(sg_store *store, bool *any, sg_error *err)
{
    sg_call call;
    sg_status status;

    *any = store->acts;
    if (store->writing && store->acts_asked)
        return SG_OK;
    call =
        sg_call_once(store, "SELECT 1 FROM acts WHERE undone IS NULL LIMIT 1");
    status = sg_call_step(&call, any, err);
    sg_call_end(&call);
    store->acts = *any;
    store->acts_asked = !status;
    return status;
}

/* One step: `next` is left empty at a root. A merge of the very name goes
 * before names that were given. */
static sg_status step(sg_store *store, sg_str name, sg_buf *next, int64_t *act,
                      sg_error *err)
{
    sg_call call = sg_call_once(
        store,
        "SELECT value, act, 0 AS way FROM acts WHERE subject = ?1"
        " AND kind = 'merge' AND undone IS NULL"
        " UNION ALL SELECT subject, act, 1 FROM acts WHERE value = ?1"
        " AND kind IN ('rename', 'alias') AND subject <> ?1 AND undone IS NULL"
        " ORDER BY way, act DESC LIMIT 1");
    sg_status status;
    bool row;

    sg_buf_reset(next);
    sg_call_words(&call, name);
    status = sg_call_step(&call, &row, err);
    if (row) {
        sg_buf_add(next, sg_column(call.answer, 0));
        *act = sg_column_int(call.answer, 1);
    }
    sg_call_end(&call);
    return status;
}

sg_status sg_name_root(sg_store *store, sg_str name, sg_buf *root, int64_t *act,
                       sg_error *err)
{
    /* acts that lead in a circle are refused; a file may hold anything */
    enum { STEPS_MAX = 1000 };
    sg_buf next = SG_BUF_INIT;
    sg_status status = SG_OK;
    int64_t taken = 0;

    sg_buf_reset(root);
    sg_buf_add(root, name);
    for (size_t i = 0; i < STEPS_MAX; i++) {
        int64_t number = 0;

        status = step(store, sg_buf_str(root), &next, &number, err);
        if (status || !next.len)
            break;
        taken = taken ? taken : number;
        sg_buf_reset(root);
        sg_buf_add(root, sg_buf_str(&next));
    }
    if (act)
        *act = taken;
    sg_buf_clear(&next);
    return status;
}

sg_status sg_root_shown(sg_store *store, sg_str root, sg_buf *shown,
                        sg_error *err)
{
    sg_call call = sg_call_once(
        store, "SELECT value FROM acts WHERE subject = ? AND kind = 'rename'"
               " AND undone IS NULL ORDER BY act DESC LIMIT 1");
    sg_status status;
    bool row;

    sg_buf_reset(shown);
    sg_call_words(&call, root);
    status = sg_call_step(&call, &row, err);
    sg_buf_add(shown, row ? sg_column(call.answer, 0) : root);
    sg_call_end(&call);
    return status;
}

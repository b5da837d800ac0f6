/* Acts taken back: the row stays as a record, its effect goes. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "graph/alias.h"
#include "graph/curate/act.h"
#include "graph/curate/find.h"
#include "graph/curate/place.h"

/* The act in `arena`; its number is 0 when there is none. */
static sg_status find_act(sg_store *store, int64_t number, sg_arena *arena,
                          sg_act *out, sg_error *err)
{
    sg_call call = sg_call_once(store, "SELECT " SG_ACT_COLUMNS
                                       " FROM acts WHERE act = ?");
    sg_status status;
    bool row;

    *out = (sg_act){.number = 0};
    sg_call_int(&call, number);
    status = sg_call_step(&call, &row, err);
    if (row) {
        *out = sg_act_read(call.answer);
        out->subject = sg_arena_str(arena, out->subject);
        out->value = sg_arena_str(arena, out->value);
        out->undone = sg_arena_str(arena, out->undone);
    }
    sg_call_end(&call);
    return status;
}

/* A merge that is undone must part the two; another act may hold them. */
static sg_status check_parted(sg_store *store, const sg_act *act, sg_error *err)
{
    sg_buf from = SG_BUF_INIT;
    sg_buf into = SG_BUF_INIT;
    int64_t holds = 0;
    sg_status status = sg_name_root(store, act->subject, &from, &holds, err);

    if (!status)
        status = sg_name_root(store, act->value, &into, NULL, err);
    if (!status && sg_str_eq(sg_buf_str(&from), sg_buf_str(&into)))
        status =
            sg_fail(err, SG_EUSAGE,
                    "act %lld stands in the way: it too makes '%.*s' and "
                    "'%.*s' one; undo it first",
                    (long long)holds, SG_FMT(act->subject), SG_FMT(act->value));
    sg_buf_clear(&into);
    sg_buf_clear(&from);
    return status;
}

static sg_status undo(sg_store *store, const sg_act *act, sg_str time,
                      sg_error *err)
{
    sg_call call =
        sg_call_once(store, "UPDATE acts SET undone = ? WHERE act = ?");
    sg_status status;

    sg_call_words(&call, time);
    sg_call_int(&call, act->number);
    store->acts_asked = false;
    status = sg_call_run(&call, err);
    if (!status && act->kind == SG_ACT_MERGE)
        status = check_parted(store, act, err);
    return status ? status : sg_act_effect(store, act, err);
}

sg_status sg_act_undo(sg_store *store, int64_t number, sg_str time,
                      sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    sg_status status = sg_store_begin(store, err);
    sg_act act;

    if (!status) {
        status = find_act(store, number, arena, &act, err);
        if (!status && !act.number)
            status = sg_fail(err, SG_EUSAGE, "there is no act %lld",
                             (long long)number);
        else if (!status && act.undone.len)
            status = sg_fail(err, SG_EUSAGE, "act %lld is undone already",
                             (long long)number);
        if (!status)
            status = undo(store, &act, time, err);
        status = sg_store_finish(store, status, err);
    }
    sg_arena_free(arena);
    return status;
}

/* ---- merges by name ---------------------------------------------------- */

/* The last standing merge of the entity `name`, as written or folded: 0 when
 * there is none. */
static sg_status find_merge(sg_store *store, sg_str name, int64_t *number,
                            sg_error *err)
{
    sg_call call =
        sg_call_once(store, "SELECT act, subject FROM acts WHERE kind = 'merge'"
                            " AND undone IS NULL ORDER BY act");
    sg_buf wanted = SG_BUF_INIT;
    sg_buf key = SG_BUF_INIT;
    bool exact = false;
    sg_status status;
    bool row;

    *number = 0;
    sg_name_key(&wanted, name);
    while (!(status = sg_call_step(&call, &row, err)) && row) {
        sg_str subject = sg_column(call.answer, 1);
        bool same = sg_str_eq(subject, name);

        sg_name_key(&key, subject);
        if (same ||
            (!exact && sg_str_eq(sg_buf_str(&key), sg_buf_str(&wanted))))
            *number = sg_column_int(call.answer, 0);
        exact = exact || same;
    }
    sg_call_end(&call);
    sg_buf_clear(&key);
    sg_buf_clear(&wanted);
    return status;
}

/* What is merged into an actor, if the user named that. */
static sg_status fail_not_merged(sg_store *store, sg_str name, sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    sg_buf list = SG_BUF_INIT;
    sg_str root;
    sg_call call;
    sg_status status = sg_find_root(store, arena, name, &root, err);
    bool row;

    if (status)
        goto done;
    call = sg_call_once(store, "SELECT subject FROM acts WHERE kind = 'merge'"
                               " AND undone IS NULL AND value = ?"
                               " ORDER BY act LIMIT 5");
    sg_call_words(&call, root);
    while (!(status = sg_call_step(&call, &row, err)) && row)
        sg_buf_printf(&list, "%s'%.*s'", list.len ? ", " : "",
                      SG_FMT(sg_str_sub(sg_column(call.answer, 0), 0, 80)));
    sg_call_end(&call);
    if (!status)
        status =
            sg_fail(err, SG_EUSAGE,
                    list.len ? "'%.*s' is merged into nobody; unmerge one "
                               "of those merged into it: %.*s"
                             : "'%.*s' is merged into nobody%.*s",
                    SG_FMT(sg_str_sub(name, 0, 80)), SG_FMT(sg_buf_str(&list)));
done:
    sg_buf_clear(&list);
    sg_arena_free(arena);
    return status;
}

sg_status sg_unmerge(sg_store *store, sg_str name, sg_str time, sg_error *err)
{
    int64_t number;
    sg_status status = find_merge(store, name, &number, err);

    if (!status && !number)
        status = fail_not_merged(store, name, err);
    return status ? status : sg_act_undo(store, number, time, err);
}

/* Acts done, undone and listed. */
#include "graph/curate/act.h"

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"
#include "graph/curate/place.h"
#include "graph/curate/restate.h"
#include "graph/curate/settle.h"

static const char *const kinds[SG_ACTS] = {
    [SG_ACT_RENAME] = "rename",
    [SG_ACT_ALIAS] = "alias",
    [SG_ACT_MERGE] = "merge",
    [SG_ACT_KIND] = "kind",
    [SG_ACT_AFFILIATION] = "affiliation",
    [SG_ACT_ACCEPT] = "accept",
    [SG_ACT_REJECT] = "reject",
    [SG_ACT_EDIT] = "edit",
};

static const char *const fields[SG_EDITS] = {
    [SG_EDIT_SOURCE] = "source",     [SG_EDIT_TARGET] = "target",
    [SG_EDIT_RELATION] = "relation", [SG_EDIT_TOPIC] = "topic",
    [SG_EDIT_POLARITY] = "polarity", [SG_EDIT_STATUS] = "status",
};

const char *sg_act_kind_name(sg_act_kind kind)
{
    return (unsigned)kind < SG_ACTS ? kinds[kind] : "";
}

bool sg_act_kind_parse(sg_str name, sg_act_kind *out)
{
    int at = sg_str_index(name, kinds, SG_ACTS);

    if (at >= 0)
        *out = (sg_act_kind)at;
    return at >= 0;
}

const char *sg_edit_field_name(sg_edit_field field)
{
    return (unsigned)field < SG_EDITS ? fields[field] : "";
}

bool sg_edit_field_parse(sg_str name, sg_edit_field *out)
{
    int at = sg_str_index(name, fields, SG_EDITS);

    if (at >= 0)
        *out = (sg_edit_field)at;
    return at >= 0;
}

bool sg_act_is_review(sg_act_kind kind)
{
    return kind == SG_ACT_ACCEPT || kind == SG_ACT_REJECT ||
           kind == SG_ACT_EDIT;
}

/* ---- rows -------------------------------------------------------------- */

static const char *field_of(const sg_act *act)
{
    return act->kind == SG_ACT_EDIT ? sg_edit_field_name(act->field) : "";
}

sg_act sg_act_read(sg_answer *row)
{
    sg_act act = {
        .number = sg_column_int(row, 0),
        .subject = sg_column(row, 2),
        .value = sg_column(row, 4),
        .time = sg_column(row, 5),
        .author = sg_column(row, 6),
        .note = sg_column(row, 7),
        .undone = sg_column(row, 8),
    };

    (void)sg_act_kind_parse(sg_column(row, 1), &act.kind);
    (void)sg_edit_field_parse(sg_column(row, 3), &act.field);
    return act;
}

sg_status sg_act_add(sg_store *store, const sg_act *act, sg_error *err)
{
    int64_t number;
    sg_status status = sg_store_number(store, SG_NUMBER_ACT, &number, err);
    sg_call call;

    if (status)
        return status;
    call = sg_call_once(
        store, "INSERT INTO acts (act, time, author, kind, subject, field,"
               " value, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    sg_call_int(&call, number);
    sg_call_words(&call, act->time);
    sg_call_text(&call, act->author);
    sg_call_words(&call, sg_str_of(sg_act_kind_name(act->kind)));
    sg_call_words(&call, act->subject);
    sg_call_words(&call, sg_str_of(field_of(act)));
    sg_call_words(&call, act->value);
    sg_call_text(&call, act->note);
    store->acts_asked = false;
    return sg_call_run(&call, err);
}

/* Accepting and rejecting take each other's place; aliases stand side by
 * side. */
sg_status sg_act_stands(sg_store *store, const sg_act *act, bool *stands,
                        sg_error *err)
{
    sg_call call = sg_call_once(
        store,
        "SELECT 1 FROM acts a WHERE subject = ?1 AND kind = ?2 AND field = ?3"
        " AND value = ?4 AND undone IS NULL AND (time = ?5 OR kind = 'alias'"
        " OR NOT EXISTS (SELECT 1 FROM acts b WHERE b.subject = a.subject"
        "  AND b.act > a.act AND b.undone IS NULL AND b.field = a.field"
        "  AND (b.kind = a.kind OR (a.kind IN ('accept', 'reject')"
        "   AND b.kind IN ('accept', 'reject')))))");
    sg_status status;

    sg_call_words(&call, act->subject);
    sg_call_words(&call, sg_str_of(sg_act_kind_name(act->kind)));
    sg_call_words(&call, sg_str_of(field_of(act)));
    sg_call_words(&call, act->value);
    sg_call_words(&call, act->time);
    status = sg_call_step(&call, stands, err);
    sg_call_end(&call);
    return status;
}

sg_status sg_acts_list(sg_store *store, sg_act_fn *fn, void *context,
                       sg_error *err)
{
    sg_call call =
        sg_call_once(store, "SELECT " SG_ACT_COLUMNS " FROM acts ORDER BY act");
    sg_status status;
    bool row;

    while (!(status = sg_call_step(&call, &row, err)) && row) {
        sg_act act = sg_act_read(call.answer);

        if (fn(context, &act))
            continue;
        status = sg_fail(err, SG_ESTOP, "stopped by the caller");
        break;
    }
    sg_call_end(&call);
    return status;
}

/* ---- effect ------------------------------------------------------------ */

static sg_status settle_subject(sg_store *store, sg_str subject, sg_error *err)
{
    sg_entity who;
    sg_status status = sg_entity_find(store, subject, &who, err);

    return status || !who.actor ? status
                                : sg_actor_settle(store, who.actor, err);
}

sg_status sg_act_effect(sg_store *store, const sg_act *act, sg_error *err)
{
    sg_status status;

    switch (act->kind) {
    case SG_ACT_RENAME:
    case SG_ACT_ALIAS:
        /* the subject first: it may give the name up */
        status = sg_place(store, act->subject, err);
        return status ? status : sg_place(store, act->value, err);
    case SG_ACT_MERGE:
        return sg_place(store, act->subject, err);
    case SG_ACT_KIND:
    case SG_ACT_AFFILIATION:
        return settle_subject(store, act->subject, err);
    default:
        return sg_restate(store, act->subject, err);
    }
}

/* ---- doing ------------------------------------------------------------- */

static sg_status do_one(sg_store *store, sg_arena *arena, sg_act act,
                        size_t *done, sg_error *err)
{
    bool stands = false;
    sg_status status = sg_act_stands(store, &act, &stands, err);

    if (status || stands)
        return status;
    status = sg_act_resolve(store, arena, &act, err);
    if (!status)
        status = sg_act_stands(store, &act, &stands, err);
    if (status || stands)
        return status;
    status = sg_act_add(store, &act, err);
    if (!status)
        status = sg_act_effect(store, &act, err);
    *done += !status;
    return status;
}

sg_status sg_acts_do(sg_store *store, const sg_act *acts, size_t count,
                     size_t *done, sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    sg_status status = sg_store_begin(store, err);

    *done = 0;
    if (!status) {
        for (size_t i = 0; !status && i < count; i++)
            status = do_one(store, arena, acts[i], done, err);
        status = sg_store_finish(store, status, err);
    }
    if (status)
        *done = 0;
    sg_arena_free(arena);
    return status;
}

/* The original comes back, then the acts are applied to it: so the order in
 * which acts are undone does not matter. */
#include "graph/curate/restate.h"

#include "base/buf.h"
#include "base/str.h"
#include "graph/curate/edit.h"
#include "graph/curate/entity.h"
#include "graph/words.h"

/* What the acts say about a statement. */
typedef struct verdict {
    bool accepted;
    bool rejected;
    bool edited;
    bool has[SG_EDITS];
    sg_buf values[SG_EDITS];
} verdict;

static void verdict_init(verdict *v)
{
    *v = (verdict){.accepted = false};
    for (size_t i = 0; i < SG_EDITS; i++)
        v->values[i] = (sg_buf)SG_BUF_INIT;
}

static void verdict_clear(verdict *v)
{
    for (size_t i = 0; i < SG_EDITS; i++)
        sg_buf_clear(&v->values[i]);
}

static void hear(verdict *v, sg_str kind, sg_str field, sg_str value)
{
    sg_edit_field at;

    if (sg_str_is(kind, "edit") && sg_edit_field_parse(field, &at)) {
        sg_buf_reset(&v->values[at]);
        sg_buf_add(&v->values[at], value);
        v->has[at] = v->edited = true;
    }
    if (sg_str_is(kind, "accept") || sg_str_is(kind, "reject")) {
        v->accepted = sg_str_is(kind, "accept");
        v->rejected = !v->accepted;
    }
}

/* The last word on each point counts. */
static sg_status hear_acts(sg_store *store, sg_str key, verdict *v,
                           sg_error *err)
{
    sg_call call = sg_call_once(
        store, "SELECT kind, field, value FROM acts WHERE subject = ?"
               " AND kind IN ('accept', 'reject', 'edit') AND undone IS NULL"
               " ORDER BY act");
    sg_status status;
    bool row;

    sg_call_words(&call, key);
    while (!(status = sg_call_step(&call, &row, err)) && row)
        hear(v, sg_column(call.answer, 0), sg_column(call.answer, 1),
             sg_column(call.answer, 2));
    sg_call_end(&call);
    return status;
}

static sg_status run_on(sg_store *store, const char *sql, int64_t number,
                        sg_error *err)
{
    sg_call call = sg_call_once(store, sql);

    sg_call_int(&call, number);
    return sg_call_run(&call, err);
}

/* ---- back to the original ---------------------------------------------- */

/* The row of a statement, and the mentions that edits made for it. */
typedef struct restored {
    int64_t statement;
    int64_t made[2]; /* 0 where none */
} restored;

static sg_status find_original(sg_store *store, sg_str key, restored *out,
                               sg_error *err)
{
    sg_call call = sg_call_once(
        store,
        "SELECT o.statement,"
        " CASE WHEN s.source IS DISTINCT FROM o.source THEN s.source END,"
        " CASE WHEN s.target IS DISTINCT FROM o.target THEN s.target END"
        " FROM originals o LEFT JOIN statements s USING (statement)"
        " WHERE o.key = ?");
    sg_status status;
    bool row;

    *out = (restored){0, {0, 0}};
    sg_call_words(&call, key);
    status = sg_call_step(&call, &row, err);
    for (int i = 0; row && i < 3; i++)
        *(i ? &out->made[i - 1] : &out->statement) =
            sg_column_int(call.answer, i);
    sg_call_end(&call);
    return status;
}

/* A mention that an edit made, and the actor that only it mentions. */
static sg_status drop_mention(sg_store *store, int64_t mention, sg_error *err)
{
    sg_call call = sg_call_once(store, "SELECT entity FROM mentions"
                                       " WHERE mention = ?");
    int64_t entity = 0;
    sg_status status;
    bool row;

    sg_call_int(&call, mention);
    status = sg_call_step(&call, &row, err);
    if (row)
        entity = sg_column_int(call.answer, 0);
    sg_call_end(&call);
    if (!status)
        status = run_on(store, "DELETE FROM mentions WHERE mention = ?",
                        mention, err);
    return status || !entity ? status : sg_entity_leave(store, entity, err);
}

static sg_status restore(sg_store *store, sg_str key, sg_error *err)
{
    static const char *const steps[] = {
        "DELETE FROM statements WHERE statement = ?",
        "INSERT INTO statements SELECT * FROM originals WHERE statement = ?",
        "DELETE FROM originals WHERE statement = ?",
    };
    restored r;
    sg_status status = find_original(store, key, &r, err);

    for (size_t i = 0; !status && r.statement && i < 3; i++)
        status = run_on(store, steps[i], r.statement, err);
    if (!status && r.statement)
        status = sg_words_add_topic(store, r.statement, err);
    for (size_t i = 0; !status && i < 2; i++)
        if (r.made[i])
            status = drop_mention(store, r.made[i], err);
    return status;
}

/* ---- the whole --------------------------------------------------------- */

static sg_status find_statement(sg_store *store, sg_str key, int64_t *statement,
                                sg_error *err)
{
    sg_call call =
        sg_call_once(store, "SELECT statement FROM statements WHERE key = ?");
    sg_status status;
    bool row;

    sg_call_words(&call, key);
    status = sg_call_step(&call, &row, err);
    *statement = row ? sg_column_int(call.answer, 0) : 0;
    sg_call_end(&call);
    return status;
}

static sg_status apply(sg_store *store, int64_t statement, const verdict *v,
                       sg_error *err)
{
    sg_status status = SG_OK;

    if (v->edited || v->rejected)
        status = run_on(store,
                        "INSERT INTO originals"
                        " SELECT * FROM statements WHERE statement = ?",
                        statement, err);
    if (!status && v->rejected)
        return run_on(store, "DELETE FROM statements WHERE statement = ?",
                      statement, err);
    for (int i = 0; !status && i < SG_EDITS; i++)
        if (v->has[i])
            status = sg_statement_edit(store, statement, (sg_edit_field)i,
                                       sg_buf_str(&v->values[i]), err);
    if (!status && (v->edited || v->accepted))
        status = run_on(store,
                        "UPDATE statements SET reviewed = 1"
                        " WHERE statement = ?",
                        statement, err);
    return status;
}

sg_status sg_restate(sg_store *store, sg_str key, sg_error *err)
{
    int64_t statement = 0;
    verdict v;
    sg_status status;

    verdict_init(&v);
    status = restore(store, key, err);
    if (!status)
        status = find_statement(store, key, &statement, err);
    if (!status && statement)
        status = run_on(store,
                        "UPDATE statements SET reviewed = 0"
                        " WHERE statement = ? AND reviewed = 1",
                        statement, err);
    if (!status && statement)
        status = hear_acts(store, key, &v, err);
    if (!status && statement)
        status = apply(store, statement, &v, err);
    verdict_clear(&v);
    return status;
}

sg_status sg_document_restate(sg_store *store, int64_t document, sg_error *err)
{
    sg_call call = sg_call_once(
        store, "SELECT key FROM statements WHERE document = ?"
               " AND EXISTS (SELECT 1 FROM acts WHERE subject = key"
               "  AND kind IN ('accept', 'reject', 'edit')"
               "  AND undone IS NULL)");
    sg_buf keys = SG_BUF_INIT;
    sg_str rest;
    sg_str key;
    sg_status status;
    bool row;

    /* restating writes: the rows are read to their end before */
    sg_call_int(&call, document);
    while (!(status = sg_call_step(&call, &row, err)) && row) {
        sg_buf_add(&keys, sg_column(call.answer, 0));
        sg_buf_byte(&keys, '\n');
    }
    sg_call_end(&call);
    rest = sg_buf_str(&keys);
    while (!status && sg_str_next(&rest, '\n', &key) && key.len)
        status = sg_restate(store, key, err);
    sg_buf_clear(&keys);
    return status;
}

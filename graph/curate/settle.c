/* Most mentions, then the acts. */
#include "graph/curate/settle.h"

#include "base/buf.h"
#include "base/str.h"
#include "graph/curate/place.h"
#include "graph/id_list.h"

/* An actor as it stands, and the acts about its root. */
typedef struct settling {
    sg_buf root;
    sg_buf affiliation;
    sg_buf act_kind;
    sg_buf act_affiliation;
    bool has_kind;
    bool has_affiliation;
} settling;

static void settling_clear(settling *s)
{
    sg_buf_clear(&s->root);
    sg_buf_clear(&s->affiliation);
    sg_buf_clear(&s->act_kind);
    sg_buf_clear(&s->act_affiliation);
}

/* The last act of `kind` about the root, if one stands. */
#define LAST_ACT(kind)                                                         \
    "(SELECT value FROM acts WHERE subject = e.name AND kind = '" kind         \
    "' AND undone IS NULL ORDER BY act DESC LIMIT 1)"

static sg_status read_actor(sg_store *store, int64_t actor, settling *s,
                            sg_error *err)
{
    sg_call call = sg_call_once(
        store, "SELECT e.name, a.affiliation, " LAST_ACT("kind") ", " LAST_ACT(
                   "affiliation") " FROM actors a JOIN"
                                  " entities e ON"
                                  " e.entity = a.actor"
                                  " WHERE a.actor = ?");
    sg_status status;
    bool row;

    sg_call_int(&call, actor);
    status = sg_call_step(&call, &row, err);
    if (row) {
        sg_buf_add(&s->root, sg_column(call.answer, 0));
        sg_buf_add(&s->affiliation, sg_column(call.answer, 1));
        sg_buf_add(&s->act_kind, sg_column(call.answer, 2));
        sg_buf_add(&s->act_affiliation, sg_column(call.answer, 3));
        s->has_kind = !sg_column_is_null(call.answer, 2);
        s->has_affiliation = !sg_column_is_null(call.answer, 3);
    }
    sg_call_end(&call);
    return status;
}

/* The body is shown under the name that it has after corrections; whom a merge
 * made a part of itself belongs to nobody. */
static sg_status resolve(sg_store *store, settling *s, sg_buf *shown,
                         sg_error *err)
{
    sg_str name =
        sg_buf_str(s->has_affiliation ? &s->act_affiliation : &s->affiliation);
    sg_buf root = SG_BUF_INIT;
    sg_status status = SG_OK;

    if (name.len)
        status = sg_name_root(store, name, &root, NULL, err);
    if (!status && root.len &&
        (sg_str_eq(name, sg_buf_str(&s->root)) ||
         !sg_str_eq(sg_buf_str(&root), sg_buf_str(&s->root))))
        status = sg_root_shown(store, sg_buf_str(&root), shown, err);
    sg_buf_clear(&root);
    return status;
}

static sg_status apply_acts(sg_store *store, int64_t actor, sg_error *err)
{
    settling s = {SG_BUF_INIT, SG_BUF_INIT, SG_BUF_INIT, SG_BUF_INIT, 0, 0};
    sg_buf shown = SG_BUF_INIT;
    sg_call call;
    sg_status status = read_actor(store, actor, &s, err);

    if (!status && s.root.len)
        status = resolve(store, &s, &shown, err);
    if (!status && s.root.len) {
        call = sg_call_once(store, "UPDATE actors SET kind = coalesce(?1,"
                                   " kind), affiliation = ?2 WHERE actor = ?3"
                                   " AND (kind <> coalesce(?1, kind)"
                                   "  OR affiliation IS DISTINCT FROM ?2)");
        if (s.has_kind)
            sg_call_words(&call, sg_buf_str(&s.act_kind));
        else
            sg_call_null(&call);
        sg_call_text(&call, sg_buf_str(&shown));
        sg_call_int(&call, actor);
        status = sg_call_run(&call, err);
    }
    sg_buf_clear(&shown);
    settling_clear(&s);
    return status;
}

sg_status sg_actor_settle(sg_store *store, int64_t actor, sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_SETTLE_ACTOR);
    sg_status status;
    bool acts = false;

    sg_call_int(&call, actor);
    status = sg_call_run(&call, err);
    if (!status)
        status = sg_acts_any(store, &acts, err);
    return status || !acts ? status : apply_acts(store, actor, err);
}

sg_status sg_members_settle(sg_store *store, sg_str name, sg_error *err)
{
    sg_call call = sg_call_once(
        store, "SELECT e.actor FROM readings r JOIN entities e USING (entity)"
               " WHERE r.affiliation = ?1 UNION"
               " SELECT e.actor FROM acts a JOIN entities e"
               " ON e.name = a.subject"
               " WHERE a.kind = 'affiliation' AND a.value = ?1");
    sg_id_list members = sg_id_list_new();
    sg_status status;
    bool row;

    /* settling writes: the rows are read to their end before */
    sg_call_words(&call, name);
    while (!(status = sg_call_step(&call, &row, err)) && row)
        sg_id_list_add(&members, (sg_str){NULL, 0},
                       sg_column_int(call.answer, 0));
    sg_call_end(&call);
    for (size_t i = 0; !status && i < members.count; i++)
        status = sg_actor_settle(store, members.ids[i], err);
    sg_id_list_clear(&members);
    return status;
}

/* The actors of a document that is being written. */
#include "graph/actor_write.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "graph/alias.h"

sg_actor_writer sg_actor_writer_new(sg_store *store, sg_arena *arena)
{
    return (sg_actor_writer){
        .store = store,
        .arena = arena,
        .known = sg_id_list_new(),
        .former = sg_id_list_new(),
        .doubtful = sg_id_list_new(),
        .names = sg_id_list_new(),
        .key = SG_BUF_INIT,
    };
}

void sg_actor_writer_clear(sg_actor_writer *w)
{
    sg_id_list_clear(&w->known);
    sg_id_list_clear(&w->former);
    sg_id_list_clear(&w->doubtful);
    sg_id_list_clear(&w->names);
    sg_buf_clear(&w->key);
    free(w->as_stored);
}

sg_status sg_actor_writer_leave(sg_actor_writer *w, int64_t document,
                                sg_error *err)
{
    sg_call call = sg_call_start(w->store, SG_SQL_DOCUMENT_ACTORS);
    sg_status status;
    bool row;

    sg_call_int(&call, document);
    while (!(status = sg_call_step(&call, &row, err)) && row)
        sg_id_list_add(&w->former, (sg_str){NULL, 0},
                       sqlite3_column_int64(call.statement, 0));
    sg_call_end(&call);
    return status;
}

/* ---- finding ---------------------------------------------------------- */

/* `origin` as in schema.sql. */
static sg_status add_alias(sg_actor_writer *w, int64_t actor, sg_str alias,
                           const char *origin, sg_error *err)
{
    sg_call call = sg_call_start(w->store, SG_SQL_ADD_ALIAS);

    sg_name_key(&w->key, alias);
    sg_call_int(&call, actor);
    sg_call_words(&call, alias);
    sg_call_words(&call, sg_buf_str(&w->key));
    sg_call_words(&call, sg_str_of(origin));
    return sg_call_run(&call, err);
}

sg_status sg_actor_writer_name(sg_actor_writer *w, int64_t actor, sg_str name,
                               sg_error *err)
{
    sg_str key;

    sg_buf_reset(&w->key);
    sg_buf_printf(&w->key, "%lld ", (long long)actor);
    sg_buf_add(&w->key, name);
    key = sg_buf_str(&w->key);
    if (sg_id_list_find(&w->names, key))
        return SG_OK; /* a text calls its people by the same name often */
    sg_id_list_add(&w->names, sg_arena_str(w->arena, key), actor);
    return add_alias(w, actor, name, "text", err);
}

static sg_status add_actor(sg_actor_writer *w, const sg_party *party,
                           int64_t *actor, sg_error *err)
{
    sg_call call = sg_call_start(w->store, SG_SQL_ADD_ACTOR);
    sg_status status;

    sg_call_words(&call, party->entity);
    sg_call_words(&call, sg_str_of(sg_actor_kind_name(party->kind)));
    sg_call_text(&call, party->affiliation);
    status = sg_call_insert(&call, actor, err);
    if (status)
        return status;
    return add_alias(w, *actor, party->entity, "name", err);
}

/* Looks an actor up in the store; `*actor` is 0 when it is not there. */
static sg_status look_up(sg_actor_writer *w, sg_str name, int64_t *actor,
                         sg_party *stored, sg_error *err)
{
    sg_call call = sg_call_start(w->store, SG_SQL_FIND_ACTOR);
    sg_status status;
    bool row;

    *actor = 0;
    sg_call_words(&call, name);
    status = sg_call_step(&call, &row, err);
    if (row) {
        *actor = sqlite3_column_int64(call.statement, 0);
        (void)sg_actor_kind_parse(sg_column(call.statement, 1), &stored->kind);
        stored->affiliation =
            sg_arena_str(w->arena, sg_column(call.statement, 2));
    }
    sg_call_end(&call);
    return status;
}

static sg_status meet(sg_actor_writer *w, const sg_party *party, int64_t *actor,
                      sg_error *err)
{
    sg_party stored = {.kind = SG_ACTOR_OTHER};
    sg_status status = look_up(w, party->entity, actor, &stored, err);
    void *items = w->as_stored;

    if (!status && !*actor) {
        stored = *party;
        status = add_actor(w, party, actor, err);
    }
    if (status)
        return status;
    sg_grow(&items, &w->capacity, w->known.count + 1, sizeof *w->as_stored);
    w->as_stored = items;
    w->as_stored[w->known.count] = stored;
    sg_id_list_add(&w->known, party->entity, *actor);
    return SG_OK;
}

/* A mention that says what is stored, or nothing, cannot change what most
 * mentions say. */
static bool agrees(const sg_party *stored, const sg_party *party)
{
    return (party->kind == stored->kind || party->kind == SG_ACTOR_OTHER) &&
           (!party->affiliation.len ||
            sg_str_eq(party->affiliation, stored->affiliation));
}

sg_status sg_actor_writer_find(sg_actor_writer *w, const sg_party *party,
                               int64_t *actor, sg_error *err)
{
    const int64_t *known = sg_id_list_find(&w->known, party->entity);
    sg_status status = SG_OK;

    if (known)
        *actor = *known;
    else
        status = meet(w, party, actor, err);
    if (status)
        return status;
    known = sg_id_list_find(&w->known, party->entity);
    if (!agrees(&w->as_stored[known - w->known.ids], party))
        sg_id_list_add(&w->doubtful, (sg_str){NULL, 0}, *actor);
    return SG_OK;
}

/* ---- settling --------------------------------------------------------- */

static sg_status run_on(sg_actor_writer *w, sg_sql which, int64_t actor,
                        sg_error *err)
{
    sg_call call = sg_call_start(w->store, which);

    sg_call_int(&call, actor);
    return sg_call_run(&call, err);
}

sg_status sg_actor_writer_settle(sg_actor_writer *w, sg_error *err)
{
    sg_status status = SG_OK;

    for (size_t i = 0; !status && i < w->former.count; i++) {
        status = run_on(w, SG_SQL_DROP_ALIASES, w->former.ids[i], err);
        if (!status)
            status = run_on(w, SG_SQL_DROP_ACTOR, w->former.ids[i], err);
        if (!status)
            status = run_on(w, SG_SQL_SETTLE_ACTOR, w->former.ids[i], err);
    }
    for (size_t i = 0; !status && i < w->doubtful.count; i++)
        status = run_on(w, SG_SQL_SETTLE_ACTOR, w->doubtful.ids[i], err);
    return status;
}

/* The actors of a document that is being written. */
#include "graph/actor_write.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "graph/curate/place.h"
#include "graph/curate/settle.h"

sg_actor_writer sg_actor_writer_new(sg_store *store, sg_arena *arena, bool acts)
{
    return (sg_actor_writer){
        .store = store,
        .arena = arena,
        .acts = acts,
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
    free(w->whom);
}

sg_status sg_actor_writer_leave(sg_actor_writer *w, int64_t document,
                                sg_error *err)
{
    sg_call call = sg_call_start(w->store, SG_SQL_DOCUMENT_ENTITIES);
    sg_status status;
    bool row;

    sg_call_int(&call, document);
    while (!(status = sg_call_step(&call, &row, err)) && row)
        sg_id_list_add(&w->former, (sg_str){NULL, 0},
                       sg_column_int(call.answer, 0));
    sg_call_end(&call);
    return status;
}

/* ---- finding ---------------------------------------------------------- */

sg_status sg_actor_writer_name(sg_actor_writer *w, sg_entity who, sg_str name,
                               sg_error *err)
{
    sg_str key;

    sg_buf_reset(&w->key);
    sg_buf_printf(&w->key, "%lld ", (long long)who.entity);
    sg_buf_add(&w->key, name);
    key = sg_buf_str(&w->key);
    if (sg_id_list_find(&w->names, key))
        return SG_OK; /* a text calls its people by the same name often */
    sg_id_list_add(&w->names, sg_arena_str(w->arena, key), who.entity);
    return sg_entity_alias(w->store, who, name, "text", err);
}

/* Looks an actor up in the store; all is 0 when it is not there. */
static sg_status look_up(sg_actor_writer *w, sg_str name, sg_known *known,
                         sg_error *err)
{
    sg_call call = sg_call_start(w->store, SG_SQL_FIND_ENTITY);
    sg_status status;
    bool row;

    *known = (sg_known){.stored = {.kind = SG_ACTOR_OTHER}};
    sg_call_words(&call, name);
    status = sg_call_step(&call, &row, err);
    if (row) {
        known->who.entity = sg_column_int(call.answer, 0);
        known->who.actor = sg_column_int(call.answer, 1);
        (void)sg_actor_kind_parse(sg_column(call.answer, 2),
                                  &known->stored.kind);
        known->stored.affiliation =
            sg_arena_str(w->arena, sg_column(call.answer, 3));
    }
    sg_call_end(&call);
    return status;
}

/* Adds an actor, or another name of one where a correction says so: it is then
 * settled when its mentions are written. */
static sg_status add(sg_actor_writer *w, const sg_party *party, sg_known *known,
                     sg_error *err)
{
    sg_status status;

    known->stored = *party;
    if (!w->acts)
        return sg_entity_add(w->store, party, party->entity, &known->who, err);
    status = sg_place_new(w->store, party, &known->who, err);
    sg_id_list_add(&w->doubtful, (sg_str){NULL, 0}, known->who.actor);
    return status;
}

static sg_status meet(sg_actor_writer *w, const sg_party *party, sg_error *err)
{
    sg_known known;
    sg_status status = look_up(w, party->entity, &known, err);
    void *items = w->whom;

    if (!status && !known.who.entity)
        status = add(w, party, &known, err);
    if (status)
        return status;
    sg_grow(&items, &w->capacity, w->known.count + 1, sizeof *w->whom);
    w->whom = items;
    w->whom[w->known.count] = known;
    sg_id_list_add(&w->known, party->entity, known.who.entity);
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
                               sg_entity *who, sg_error *err)
{
    const int64_t *place = sg_id_list_find(&w->known, party->entity);
    const sg_known *known;
    sg_status status = place ? SG_OK : meet(w, party, err);

    *who = (sg_entity){0, 0};
    if (status)
        return status;
    place = sg_id_list_find(&w->known, party->entity);
    known = &w->whom[place - w->known.ids];
    *who = known->who;
    if (!agrees(&known->stored, party))
        sg_id_list_add(&w->doubtful, (sg_str){NULL, 0}, who->actor);
    return SG_OK;
}

/* ---- settling --------------------------------------------------------- */

sg_status sg_actor_writer_settle(sg_actor_writer *w, sg_error *err)
{
    sg_status status = SG_OK;

    for (size_t i = 0; !status && i < w->former.count; i++)
        status = sg_entity_leave(w->store, w->former.ids[i], err);
    for (size_t i = 0; !status && i < w->doubtful.count; i++)
        status = sg_actor_settle(w->store, w->doubtful.ids[i], err);
    return status;
}

/* The actors of a document that is being written. */
#include "graph/actor_write.h"

#include <stdlib.h>

#include "base/json.h"
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

/* The columns of SG_SQL_FIND_ENTITY. */
static sg_known read_known(sg_actor_writer *w, sg_answer *row)
{
    sg_known known = {
        .who = {sg_column_int(row, 0), sg_column_int(row, 1)},
        .stored = {.kind = SG_ACTOR_OTHER,
                   .affiliation = sg_arena_str(w->arena, sg_column(row, 3))}};

    (void)sg_actor_kind_parse(sg_column(row, 2), &known.stored.kind);
    return known;
}

static void remember(sg_actor_writer *w, sg_str name, const sg_known *known)
{
    void *items = w->whom;

    sg_grow(&items, &w->capacity, w->known.count + 1, sizeof *w->whom);
    w->whom = items;
    w->whom[w->known.count] = *known;
    sg_id_list_add(&w->known, name, known->who.entity);
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
    if (row)
        *known = read_known(w, call.answer);
    sg_call_end(&call);
    return status;
}

/* ---- looking up many ---------------------------------------------------- */

static void list_name(sg_buf *list, sg_map *listed, sg_str name)
{
    if (sg_map_get(listed, name) != SG_MAP_NONE)
        return;
    sg_map_set(listed, name, 1);
    sg_buf_byte(list, list->len ? ',' : '[');
    sg_json_write_string(list, name);
}

/* Names as a JSON array. */
static void list_names(sg_buf *list, const sg_statement *statements,
                       size_t count)
{
    sg_map *listed = sg_map_new();

    for (size_t i = 0; i < count; i++) {
        const sg_statement *s = &statements[i];

        list_name(list, listed, s->source.entity);
        if (s->has_target)
            list_name(list, listed, s->target.entity);
        for (size_t k = 0; k < s->attributed_count; k++)
            list_name(list, listed, s->attributed_to[k].entity);
    }
    sg_buf_addc(list, list->len ? "]" : "[]");
    sg_map_free(listed);
}

sg_status sg_actor_writer_expect(sg_actor_writer *w,
                                 const sg_statement *statements, size_t count,
                                 sg_error *err)
{
    sg_buf list = SG_BUF_INIT;
    sg_call call;
    sg_status status;
    bool row;

    list_names(&list, statements, count);
    call = sg_call_start(w->store, SG_SQL_FIND_ENTITIES);
    sg_call_words(&call, sg_buf_str(&list));
    while (!(status = sg_call_step(&call, &row, err)) && row) {
        sg_known known = read_known(w, call.answer);

        remember(w, sg_arena_str(w->arena, sg_column(call.answer, 4)), &known);
    }
    sg_call_end(&call);
    sg_buf_clear(&list);
    w->expected = !status;
    return status;
}

/* ---- adding -------------------------------------------------------------- */

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

/* A correction may have made others meanwhile; a zero byte is none in JSON. */
static bool may_be_stored(const sg_actor_writer *w, sg_str name)
{
    return !w->expected || w->acts || sg_str_find(name, '\0', 0) < name.len;
}

static sg_status meet(sg_actor_writer *w, const sg_party *party, sg_error *err)
{
    sg_known known = {.who = {0, 0}};
    sg_status status = SG_OK;

    if (may_be_stored(w, party->entity))
        status = look_up(w, party->entity, &known, err);
    if (!status && !known.who.entity)
        status = add(w, party, &known, err);
    if (!status)
        remember(w, party->entity, &known);
    return status;
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

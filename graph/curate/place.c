/* Entities, mentions and aliases put where the acts say. */
#include "graph/curate/place.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "graph/curate/settle.h"

/* The names that are placed, and the actors that this touches. */
typedef struct placing {
    sg_store *store;
    sg_arena *arena;
    sg_map *met;
    sg_str *names;
    size_t name_count;
    size_t name_capacity;
    int64_t *actors;
    size_t actor_count;
    size_t actor_capacity;
    sg_buf root;
    sg_buf shown;
} placing;

static void meet(placing *p, sg_str name)
{
    void *items = p->names;

    if (sg_map_get(p->met, name) != SG_MAP_NONE)
        return;
    sg_grow(&items, &p->name_capacity, p->name_count + 1, sizeof *p->names);
    p->names = items;
    name = sg_arena_str(p->arena, name);
    sg_map_set(p->met, name, 1);
    p->names[p->name_count++] = name;
}

static void touch(placing *p, int64_t actor)
{
    void *items = p->actors;

    for (size_t i = 0; i < p->actor_count; i++)
        if (p->actors[i] == actor)
            return;
    sg_grow(&items, &p->actor_capacity, p->actor_count + 1, sizeof *p->actors);
    p->actors = items;
    p->actors[p->actor_count++] = actor;
}

/* Whose way leads through the name that is `at` in the list. */
static sg_status meet_followers(placing *p, size_t at, sg_error *err)
{
    sg_call call = sg_call_once(
        p->store,
        "SELECT subject FROM acts WHERE value = ?1 AND kind = 'merge'"
        " AND undone IS NULL UNION SELECT value FROM acts WHERE subject = ?1"
        " AND kind IN ('rename', 'alias') AND undone IS NULL");
    sg_status status;
    bool row;

    sg_call_words(&call, p->names[at]);
    while (!(status = sg_call_step(&call, &row, err)) && row)
        meet(p, sg_column(call.answer, 0));
    sg_call_end(&call);
    return status;
}

/* ---- actors ------------------------------------------------------------ */

static sg_status run_on(sg_store *store, const char *sql, int64_t first,
                        int64_t second, sg_error *err)
{
    sg_call call = sg_call_once(store, sql);

    sg_call_int(&call, first);
    if (second)
        sg_call_int(&call, second);
    return sg_call_run(&call, err);
}

static sg_status fail_taken(sg_store *store, sg_str name, sg_error *err)
{
    sg_call call = sg_call_once(
        store, "SELECT act, kind, subject FROM acts WHERE value = ?"
               " AND kind IN ('rename', 'alias') AND undone IS NULL"
               " ORDER BY act DESC LIMIT 1");
    sg_status status;
    bool row;

    sg_call_words(&call, name);
    status = sg_call_step(&call, &row, err);
    if (!status && row)
        status = sg_fail(err, SG_EUSAGE,
                         "act %lld stands in the way (%.*s '%.*s' to '%.*s'): "
                         "undo it first",
                         (long long)sg_column_int(call.answer, 0),
                         SG_FMT(sg_column(call.answer, 1)),
                         SG_FMT(sg_column(call.answer, 2)), SG_FMT(name));
    else if (!status)
        status = sg_fail(err, SG_EUSAGE, "there is an actor '%.*s' already",
                         SG_FMT(name));
    sg_call_end(&call);
    return status;
}

/* No other actor may be shown under the name. */
static sg_status check_free(sg_store *store, sg_str name, int64_t actor,
                            sg_error *err)
{
    sg_call call = sg_call_once(
        store, "SELECT 1 FROM actors WHERE name = ? AND actor <> ?");
    sg_status status;
    bool taken;

    sg_call_words(&call, name);
    sg_call_int(&call, actor);
    status = sg_call_step(&call, &taken, err);
    sg_call_end(&call);
    return status || !taken ? status : fail_taken(store, name, err);
}

/* Name of the entity `number` in `out`; empty when it is gone. */
static sg_status entity_name(sg_store *store, int64_t number, sg_buf *out,
                             sg_error *err)
{
    sg_call call =
        sg_call_once(store, "SELECT name FROM entities WHERE entity = ?"
                            " AND entity = actor");
    sg_status status;
    bool row;

    sg_buf_reset(out);
    sg_call_int(&call, number);
    status = sg_call_step(&call, &row, err);
    if (row)
        sg_buf_add(out, sg_column(call.answer, 0));
    sg_call_end(&call);
    return status;
}

/* Shows an actor under the name that it was given last. */
static sg_status show(placing *p, int64_t actor, sg_error *err)
{
    sg_call call;
    sg_status status = entity_name(p->store, actor, &p->root, err);

    if (status || !p->root.len)
        return status;
    status = sg_root_shown(p->store, sg_buf_str(&p->root), &p->shown, err);
    if (!status)
        status = check_free(p->store, sg_buf_str(&p->shown), actor, err);
    if (status)
        return status;
    call = sg_call_once(p->store, "UPDATE actors SET name = ?1"
                                  " WHERE actor = ?2 AND name <> ?1");
    sg_call_words(&call, sg_buf_str(&p->shown));
    sg_call_int(&call, actor);
    return sg_call_run(&call, err);
}

/* ---- entities ---------------------------------------------------------- */

/* Moves one entity with its mentions and aliases. */
static sg_status move(placing *p, sg_entity who, int64_t to, sg_error *err)
{
    sg_call call;
    sg_status status;

    touch(p, who.actor);
    touch(p, to);
    status =
        run_on(p->store, "UPDATE entities SET actor = ?2 WHERE entity = ?1",
               who.entity, to, err);
    if (!status)
        status =
            run_on(p->store, "UPDATE aliases SET actor = ?2 WHERE entity = ?1",
                   who.entity, to, err);
    if (status)
        return status;
    call = sg_call_once(p->store, "UPDATE mentions SET actor = ?1"
                                  " WHERE actor = ?2 AND entity = ?3");
    sg_call_int(&call, to);
    sg_call_int(&call, who.actor);
    sg_call_int(&call, who.entity);
    return sg_call_run(&call, err);
}

/* The root that `read` names as an entity that is an actor of its own. */
static sg_status make_root(placing *p, const sg_party *read, sg_entity *root,
                           sg_error *err)
{
    sg_status status = sg_entity_find(p->store, read->entity, root, err);
    bool there = root->entity != 0;

    if (status || (there && root->actor == root->entity))
        return status;
    status = sg_root_shown(p->store, read->entity, &p->shown, err);
    if (!status)
        status = check_free(p->store, sg_buf_str(&p->shown), root->entity, err);
    if (status)
        return status;
    if (!there)
        return sg_entity_add(p->store, read, sg_buf_str(&p->shown), root, err);
    status =
        sg_actor_add(p->store, root->entity, read, sg_buf_str(&p->shown), err);
    if (!status)
        status = move(p, *root, root->entity, err);
    root->actor = root->entity;
    return status;
}

/* Names that the acts give the entity; those that they gave and that a text
 * has are the text's again. */
static sg_status name_entity(placing *p, sg_entity who, sg_str name,
                             sg_error *err)
{
    sg_call call;
    sg_status status;
    bool row;

    status = run_on(p->store,
                    "UPDATE aliases SET origin = 'text' WHERE entity = ?1"
                    " AND origin = 'act' AND EXISTS (SELECT 1 FROM mentions m"
                    " WHERE m.actor = aliases.actor AND m.entity = ?1"
                    " AND m.text = aliases.alias AND m.is_name = 1)",
                    who.entity, 0, err);
    if (!status)
        status =
            run_on(p->store,
                   "DELETE FROM aliases WHERE entity = ?1 AND origin = 'act'",
                   who.entity, 0, err);
    if (status)
        return status;
    call = sg_call_once(p->store, "SELECT value FROM acts WHERE subject = ?"
                                  " AND kind IN ('rename', 'alias')"
                                  " AND undone IS NULL ORDER BY act");
    sg_call_words(&call, name);
    while (!(status = sg_call_step(&call, &row, err)) && row) {
        status = sg_entity_alias(p->store, who, sg_column(call.answer, 0),
                                 "act", err);
        if (status)
            break;
    }
    sg_call_end(&call);
    return status;
}

static sg_status place_entity(placing *p, sg_str name, sg_error *err)
{
    sg_party read = {.kind = SG_ACTOR_OTHER};
    sg_entity who;
    sg_entity root;
    sg_status status = sg_entity_find(p->store, name, &who, err);

    if (status || !who.entity)
        return status;
    touch(p, who.actor);
    status = sg_name_root(p->store, name, &p->root, NULL, err);
    read.entity = sg_buf_str(&p->root);
    if (!status)
        status = make_root(p, &read, &root, err);
    if (!status)
        status = sg_entity_find(p->store, name, &who, err);
    if (!status && who.actor != root.entity)
        status = move(p, who, root.entity, err);
    if (status)
        return status;
    touch(p, root.entity);
    who.actor = root.entity;
    return name_entity(p, who, name, err);
}

/* ---- the whole --------------------------------------------------------- */

/* What has lost its last entity goes; the others get their name and kind. */
static sg_status finish_actor(placing *p, int64_t actor, sg_error *err)
{
    sg_status status =
        run_on(p->store,
               "DELETE FROM actors WHERE actor = ?1"
               " AND NOT EXISTS (SELECT 1 FROM entities WHERE actor = ?1)",
               actor, 0, err);

    if (!status)
        status = show(p, actor, err);
    return status ? status : sg_entity_leave(p->store, actor, err);
}

static sg_status place_all(placing *p, sg_str name, sg_error *err)
{
    sg_status status = SG_OK;
    sg_entity who;

    meet(p, name);
    for (size_t i = 0; !status && i < p->name_count; i++)
        status = meet_followers(p, i, err);
    /* names that become free are free before somebody takes them */
    for (size_t i = 0; !status && i < p->name_count; i++) {
        status = sg_entity_find(p->store, p->names[i], &who, err);
        if (!status && who.actor == who.entity && who.entity)
            status = show(p, who.actor, err);
    }
    for (size_t i = 0; !status && i < p->name_count; i++)
        status = place_entity(p, p->names[i], err);
    for (size_t i = 0; !status && i < p->actor_count; i++)
        status = finish_actor(p, p->actors[i], err);
    for (size_t i = 0; !status && i < p->name_count; i++)
        status = sg_members_settle(p->store, p->names[i], err);
    return status;
}

static placing placing_new(sg_store *store)
{
    return (placing){.store = store,
                     .arena = sg_arena_new(),
                     .met = sg_map_new(),
                     .root = SG_BUF_INIT,
                     .shown = SG_BUF_INIT};
}

static void placing_clear(placing *p)
{
    sg_buf_clear(&p->shown);
    sg_buf_clear(&p->root);
    free(p->actors);
    free(p->names);
    sg_map_free(p->met);
    sg_arena_free(p->arena);
}

sg_status sg_place(sg_store *store, sg_str name, sg_error *err)
{
    placing p = placing_new(store);
    sg_status status = place_all(&p, name, err);

    placing_clear(&p);
    return status;
}

sg_status sg_place_new(sg_store *store, const sg_party *read, sg_entity *out,
                       sg_error *err)
{
    placing p = placing_new(store);
    sg_party root = *read;
    sg_entity at = {0, 0};
    sg_status status = sg_name_root(store, read->entity, &p.root, NULL, err);

    root.entity = sg_arena_str(p.arena, sg_buf_str(&p.root));
    if (!status)
        status = make_root(&p, &root, &at, err);
    *out = at;
    if (!status && !sg_str_eq(root.entity, read->entity))
        status = sg_entity_join(store, read->entity, at.actor, out, err);
    if (!status)
        status = name_entity(&p, at, root.entity, err);
    if (!status && out->entity != at.entity)
        status = name_entity(&p, *out, read->entity, err);
    placing_clear(&p);
    return status;
}

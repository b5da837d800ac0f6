/* The rows of entities and of the actors that they mean. */
#include "graph/curate/entity.h"

#include "base/buf.h"
#include "base/str.h"
#include "graph/alias.h"
#include "graph/curate/settle.h"

sg_status sg_entity_find(sg_store *store, sg_str name, sg_entity *out,
                         sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_FIND_ENTITY);
    sg_status status;
    bool row;

    *out = (sg_entity){0, 0};
    sg_call_words(&call, name);
    status = sg_call_step(&call, &row, err);
    if (row) {
        out->entity = sg_column_int(call.answer, 0);
        out->actor = sg_column_int(call.answer, 1);
    }
    sg_call_end(&call);
    return status;
}

sg_status sg_actor_add(sg_store *store, int64_t entity, const sg_party *read,
                       sg_str shown, sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_ADD_ACTOR);

    sg_call_int(&call, entity);
    sg_call_words(&call, shown);
    sg_call_words(&call, sg_str_of(sg_actor_kind_name(read->kind)));
    sg_call_text(&call, read->affiliation);
    return sg_call_run(&call, err);
}

sg_status sg_entity_alias(sg_store *store, sg_entity who, sg_str alias,
                          const char *origin, sg_error *err)
{
    sg_buf key = SG_BUF_INIT;
    sg_call call = sg_call_start(store, SG_SQL_ADD_ALIAS);
    sg_status status;

    sg_name_key(&key, alias);
    sg_call_int(&call, who.entity);
    sg_call_int(&call, who.actor);
    sg_call_words(&call, alias);
    sg_call_words(&call, sg_buf_str(&key));
    sg_call_words(&call, sg_str_of(origin));
    status = sg_call_run(&call, err);
    sg_buf_clear(&key);
    return status;
}

static sg_status add_row(sg_store *store, sg_str name, sg_entity who,
                         sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_ADD_ENTITY);
    sg_status status;

    sg_call_int(&call, who.entity);
    sg_call_words(&call, name);
    sg_call_int(&call, who.actor);
    status = sg_call_run(&call, err);
    return status ? status : sg_entity_alias(store, who, name, "name", err);
}

sg_status sg_entity_add(sg_store *store, const sg_party *read, sg_str shown,
                        sg_entity *out, sg_error *err)
{
    int64_t number;
    sg_status status = sg_store_number(store, SG_NUMBER_ENTITY, &number, err);

    /* an actor that was merged and is parted again gets its number back */
    *out = (sg_entity){number, number};
    if (!status)
        status = sg_actor_add(store, number, read, shown, err);
    return status ? status : add_row(store, read->entity, *out, err);
}

sg_status sg_entity_join(sg_store *store, sg_str name, int64_t actor,
                         sg_entity *out, sg_error *err)
{
    int64_t number;
    sg_status status = sg_store_number(store, SG_NUMBER_ENTITY, &number, err);

    *out = (sg_entity){number, actor};
    return status ? status : add_row(store, name, *out, err);
}

static sg_status run_on(sg_store *store, sg_sql which, int64_t number,
                        sg_error *err)
{
    sg_call call = sg_call_start(store, which);

    sg_call_int(&call, number);
    return sg_call_run(&call, err);
}

static sg_status find_actor(sg_store *store, int64_t entity, int64_t *actor,
                            sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_ENTITY_ACTOR);
    sg_status status;
    bool row;

    sg_call_int(&call, entity);
    status = sg_call_step(&call, &row, err);
    *actor = row ? sg_column_int(call.answer, 0) : 0;
    sg_call_end(&call);
    return status;
}

sg_status sg_entity_leave(sg_store *store, int64_t entity, sg_error *err)
{
    int64_t actor;
    sg_status status = find_actor(store, entity, &actor, err);

    if (status || !actor)
        return status;
    status = run_on(store, SG_SQL_DROP_ALIASES, entity, err);
    if (!status)
        status = run_on(store, SG_SQL_DROP_ENTITY, entity, err);
    if (!status && actor != entity)
        status = run_on(store, SG_SQL_DROP_ENTITY, actor, err);
    if (!status)
        status = run_on(store, SG_SQL_DROP_ACTOR, actor, err);
    return status ? status : sg_actor_settle(store, actor, err);
}

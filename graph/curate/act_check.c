/* Does an act fit the graph? Its names are resolved to those that hold in any
 * graph: the actor's root, the whole key of the statement. */
#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"
#include "base/tsv.h"
#include "base/utf8.h"
#include "extract/data.h"
#include "graph/curate/act.h"
#include "graph/curate/find.h"
#include "graph/curate/place.h"
#include "graph/suggest.h"

/* ---- texts ------------------------------------------------------------- */

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

/* `what` names it in messages. */
static sg_status check_text(sg_str text, const char *what, sg_error *err)
{
    if (text.len > SG_NAME_MAX)
        return sg_fail(err, SG_EUSAGE, "the %s is longer than %d bytes", what,
                       SG_NAME_MAX);
    for (size_t at = 0; at < text.len;) {
        if (!sg_utf8_len(text, at))
            return sg_fail(err, SG_EUSAGE, "the %s is not UTF-8 (byte %zu)",
                           what, at);
        if (is_control(sg_utf8_next(text, &at)))
            return sg_fail(err, SG_EUSAGE,
                           "the %s has a control character before byte %zu",
                           what, at);
    }
    return SG_OK;
}

static sg_status check_name(sg_str name, sg_error *err)
{
    if (!name.len)
        return sg_fail(err, SG_EUSAGE, "the name is empty");
    return check_text(name, "name", err);
}

/* ---- actors ------------------------------------------------------------ */

/* Whose name it is by an act or as texts are read: the root of another actor
 * than `root` in `owner`, or nothing. */
static sg_status find_owner(sg_store *store, sg_str name, sg_str root,
                            sg_buf *owner, sg_error *err)
{
    sg_call call;
    sg_status status = sg_name_root(store, name, owner, NULL, err);
    bool row;

    if (status)
        return status;
    if (sg_str_eq(sg_buf_str(owner), root)) {
        sg_buf_reset(owner);
        return SG_OK;
    }
    if (!sg_str_eq(sg_buf_str(owner), name))
        return SG_OK; /* an act leads from it to somebody else */
    sg_buf_reset(owner);
    call = sg_call_once(store,
                        "SELECT e.name FROM actors a JOIN entities e"
                        " ON e.entity = a.actor WHERE (a.name = ?1 OR a.actor ="
                        " (SELECT actor FROM entities WHERE name = ?1))"
                        " AND e.name <> ?2");
    sg_call_words(&call, name);
    sg_call_words(&call, root);
    status = sg_call_step(&call, &row, err);
    if (row)
        sg_buf_add(owner, sg_column(call.answer, 0));
    sg_call_end(&call);
    return status;
}

static sg_status check_new_name(sg_store *store, const sg_act *act,
                                sg_error *err)
{
    sg_buf owner = SG_BUF_INIT;
    sg_buf shown = SG_BUF_INIT;
    sg_status status = check_name(act->value, err);

    if (!status)
        status = find_owner(store, act->value, act->subject, &owner, err);
    if (!status && owner.len)
        status = sg_root_shown(store, sg_buf_str(&owner), &shown, err);
    if (!status && owner.len)
        status = sg_fail(err, SG_EUSAGE,
                         "'%.*s' is a name of another actor, '%.*s': to make "
                         "them one, merge '%.*s' into it",
                         SG_FMT(act->value), SG_FMT(sg_buf_str(&shown)),
                         SG_FMT(act->subject));
    sg_buf_clear(&shown);
    sg_buf_clear(&owner);
    return status;
}

static sg_status check_merge(sg_store *store, sg_arena *arena, sg_act *act,
                             sg_error *err)
{
    sg_str from = act->value;
    sg_str root;
    sg_buf shown = SG_BUF_INIT;
    sg_status status = sg_find_root(store, arena, act->value, &root, err);

    act->value = root;
    if (!status && sg_str_eq(root, act->subject)) {
        status = sg_root_shown(store, root, &shown, err);
        if (!status)
            status = sg_fail(err, SG_EUSAGE,
                             "'%.*s' is the same actor already, '%.*s': "
                             "nothing to merge",
                             SG_FMT(from), SG_FMT(sg_buf_str(&shown)));
    }
    sg_buf_clear(&shown);
    return status;
}

static sg_status check_kind(const sg_act *act, sg_error *err)
{
    sg_actor_kind kind;

    if (sg_actor_kind_parse(act->value, &kind))
        return SG_OK;
    return sg_fail(err, SG_EUSAGE,
                   "'%.*s' is no kind: person, state, organization, group, "
                   "medium, other",
                   SG_FMT(sg_str_sub(act->value, 0, 40)));
}

/* A body need not take part in any statement. */
static sg_status check_affiliation(sg_store *store, sg_arena *arena,
                                   sg_act *act, sg_error *err)
{
    sg_str root;
    bool known = false;
    sg_status status = SG_OK;

    if (!act->value.len)
        return SG_OK;
    status = check_name(act->value, err);
    if (!status)
        status = sg_find_known(store, arena, act->value, &known, &root, err);
    if (status || !known)
        return status;
    if (sg_str_eq(root, act->subject))
        return sg_fail(err, SG_EUSAGE, "nobody belongs to itself");
    act->value = root;
    return SG_OK;
}

static sg_status resolve_actor(sg_store *store, sg_arena *arena, sg_act *act,
                               sg_error *err)
{
    sg_str root;
    sg_status status = sg_find_root(store, arena, act->subject, &root, err);

    if (status)
        return status;
    act->subject = root;
    switch (act->kind) {
    case SG_ACT_RENAME:
    case SG_ACT_ALIAS:
        return check_new_name(store, act, err);
    case SG_ACT_MERGE:
        return check_merge(store, arena, act, err);
    case SG_ACT_KIND:
        return check_kind(act, err);
    default:
        return check_affiliation(store, arena, act, err);
    }
}

/* ---- statements -------------------------------------------------------- */

static sg_status check_party(sg_store *store, sg_arena *arena, sg_act *act,
                             sg_error *err)
{
    sg_str root;
    bool known = false;
    sg_status status;

    if (!act->value.len && act->field == SG_EDIT_TARGET)
        return SG_OK;
    status = check_name(act->value, err);
    if (!status && act->new_actor) {
        status = sg_find_known(store, arena, act->value, &known, &root, err);
        if (status || !known)
            return status;
    }
    if (!status)
        status = sg_find_root(store, arena, act->value, &root, err);
    act->value = status ? act->value : root;
    return status;
}

/* Offers the relations of data/relations.tsv; true when one is `relation`. */
static sg_status find_relation(sg_str relation, sg_nearest *nearest,
                               bool *known, sg_error *err)
{
    sg_data *data = NULL;
    const char *path = NULL;
    sg_str bytes;
    sg_tsv tsv;
    sg_status status = sg_data_open(NULL, &data, err);

    if (!status)
        status = sg_data_file(data, "relations.tsv", &bytes, &path, err);
    if (!status)
        status = sg_tsv_open(&tsv, path, bytes, "id", err);
    while (!status && !*known && sg_tsv_next(&tsv, &status, err)) {
        *known = sg_str_eq(tsv.fields[0], relation);
        sg_nearest_offer(nearest, tsv.fields[0], tsv.fields[0]);
    }
    sg_data_free(data);
    return status;
}

/* One of our own, or one that the graph has from elsewhere. */
static sg_status check_relation(sg_store *store, sg_arena *arena,
                                sg_str relation, sg_error *err)
{
    sg_nearest nearest = {.wanted = relation, .arena = arena};
    bool known = false;
    sg_status status =
        sg_store_exists(store, SG_SQL_RELATION_EXISTS, relation, &known, err);

    if (!status && !known)
        status = find_relation(relation, &nearest, &known, err);
    if (status || known)
        return status;
    return sg_fail(err, SG_EUSAGE, "there is no relation '%.*s'; nearest: %.*s",
                   SG_FMT(sg_str_sub(relation, 0, 40)),
                   SG_FMT(nearest.items[0].name));
}

static sg_status check_edit(sg_store *store, sg_arena *arena, sg_act *act,
                            sg_error *err)
{
    static const char *const signs[] = {"-1", "0", "1"};
    sg_factuality known;

    switch (act->field) {
    case SG_EDIT_SOURCE:
    case SG_EDIT_TARGET:
        return check_party(store, arena, act, err);
    case SG_EDIT_RELATION:
        return check_relation(store, arena, act->value, err);
    case SG_EDIT_TOPIC:
        return check_text(act->value, "topic", err);
    case SG_EDIT_POLARITY:
        if (sg_str_index(act->value, signs, 3) >= 0)
            return SG_OK;
        return sg_fail(err, SG_EUSAGE, "polarity '%.*s' is none of -1, 0, 1",
                       SG_FMT(sg_str_sub(act->value, 0, 40)));
    default:
        if (sg_factuality_parse(act->value, &known))
            return SG_OK;
        return sg_fail(err, SG_EUSAGE,
                       "'%.*s' is no status: actual, intended, attempted, "
                       "conditional, possible, demanded, negated",
                       SG_FMT(sg_str_sub(act->value, 0, 40)));
    }
}

sg_status sg_act_resolve(sg_store *store, sg_arena *arena, sg_act *act,
                         sg_error *err)
{
    sg_str key;
    sg_status status = check_text(act->note, "note", err);

    if (!status)
        status = check_text(act->author, "author's name", err);
    act->value = sg_str_trim(act->value);
    if (status)
        return status;
    if (!sg_act_is_review(act->kind))
        return resolve_actor(store, arena, act, err);
    status = sg_find_statement(store, arena, act->subject, &key, err);
    if (status)
        return status;
    act->subject = key;
    return act->kind == SG_ACT_EDIT ? check_edit(store, arena, act, err)
                                    : SG_OK;
}

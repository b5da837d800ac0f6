/* Names of actors and keys of statements, as users write them. */
#include "graph/curate/find.h"

#include <stancegraph/curate.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "graph/alias.h"

/* Candidates that a message lists. */
enum { CANDIDATES_MAX = 5 };

/* ---- actors ------------------------------------------------------------ */

/* The name as it is shown or read goes before what it is folded to. */
static sg_status find_exact(sg_store *store, sg_str name, int64_t *number,
                            sg_error *err)
{
    sg_call call = sg_call_once(
        store, "SELECT actor FROM actors WHERE name = ?1"
               " UNION ALL SELECT actor FROM entities WHERE name = ?1 LIMIT 1");
    sg_status status;
    bool row;

    sg_call_words(&call, name);
    status = sg_call_step(&call, &row, err);
    *number = row ? sg_column_int(call.answer, 0) : 0;
    sg_call_end(&call);
    return status;
}

/* The actors whose names fold to the same: how many, the first, and a list of
 * their names. */
static sg_status find_folded(sg_store *store, sg_str name, int64_t *number,
                             size_t *count, sg_buf *list, sg_error *err)
{
    sg_call call = sg_call_once(
        store, "SELECT actor, name FROM actors WHERE actor IN"
               " (SELECT actor FROM aliases WHERE key = ?) ORDER BY name");
    sg_buf key = SG_BUF_INIT;
    sg_status status;
    bool row;

    *count = 0;
    sg_name_key(&key, name);
    sg_call_words(&call, sg_buf_str(&key));
    while (!(status = sg_call_step(&call, &row, err)) && row) {
        if ((*count)++ == 0)
            *number = sg_column_int(call.answer, 0);
        if (*count <= CANDIDATES_MAX)
            sg_buf_printf(list, "%s'%.*s'", list->len ? ", " : "",
                          SG_FMT(sg_column(call.answer, 1)));
    }
    sg_call_end(&call);
    sg_buf_clear(&key);
    return status;
}

sg_status sg_actor_find(sg_store *store, sg_str name, int64_t *number,
                        sg_error *err)
{
    sg_buf list = SG_BUF_INIT;
    sg_filter filter = {.actors = &name, .actors_count = 1};
    size_t count = 1;
    sg_status status = find_exact(store, name, number, err);

    if (!status && !*number)
        status = find_folded(store, name, number, &count, &list, err);
    if (!status && count == 0) /* it knows what is near */
        status = sg_store_check_filter(store, &filter, err);
    if (!status && count > 1)
        status = sg_fail(err, SG_EUSAGE,
                         "'%.*s' may be %zu actors: %.*s%s; give the whole "
                         "name",
                         SG_FMT(sg_str_sub(name, 0, 80)), count,
                         SG_FMT(sg_buf_str(&list)),
                         count > CANDIDATES_MAX ? " ..." : "");
    if (status)
        *number = 0;
    sg_buf_clear(&list);
    return status;
}

static sg_status root_of(sg_store *store, sg_arena *arena, int64_t number,
                         sg_str *root, sg_error *err)
{
    sg_call call =
        sg_call_once(store, "SELECT name FROM entities WHERE entity = ?");
    sg_status status;
    bool row;

    sg_call_int(&call, number);
    status = sg_call_step(&call, &row, err);
    *root = row ? sg_arena_str(arena, sg_column(call.answer, 0))
                : (sg_str){NULL, 0};
    sg_call_end(&call);
    return status;
}

sg_status sg_find_root(sg_store *store, sg_arena *arena, sg_str name,
                       sg_str *root, sg_error *err)
{
    int64_t number;
    sg_status status = sg_actor_find(store, name, &number, err);

    *root = (sg_str){NULL, 0};
    return status ? status : root_of(store, arena, number, root, err);
}

sg_status sg_find_known(sg_store *store, sg_arena *arena, sg_str name,
                        bool *found, sg_str *root, sg_error *err)
{
    sg_buf list = SG_BUF_INIT;
    int64_t number;
    size_t count = 1;
    sg_status status = find_exact(store, name, &number, err);

    if (!status && !number)
        status = find_folded(store, name, &number, &count, &list, err);
    *found = !status && count == 1;
    sg_buf_clear(&list);
    return *found ? root_of(store, arena, number, root, err) : status;
}

/* ---- statements -------------------------------------------------------- */

static sg_status list_keys(sg_call *call, sg_arena *arena, sg_str digits,
                           sg_str *key, sg_error *err)
{
    sg_buf list = SG_BUF_INIT;
    sg_status status;
    size_t count = 0;
    bool row;

    while (!(status = sg_call_step(call, &row, err)) && row) {
        sg_str found = sg_column(call->answer, 0);

        if (count++ == 0)
            *key = sg_arena_str(arena, found);
        if (sg_str_eq(found, digits)) {
            count = 1; /* "ab" is no short form of "ab.2" then */
            break;
        }
        if (count <= CANDIDATES_MAX)
            sg_buf_printf(&list, "%s%.*s", list.len ? ", " : "", SG_FMT(found));
    }
    if (!status && count == 0)
        status = sg_fail(err, SG_EUSAGE, "no statement has the key '%.*s'",
                         SG_FMT(sg_str_sub(digits, 0, 40)));
    else if (!status && count > 1)
        status = sg_fail(err, SG_EUSAGE, "'%.*s' begins several keys: %.*s%s",
                         SG_FMT(digits), SG_FMT(sg_buf_str(&list)),
                         count > CANDIDATES_MAX ? " ..." : "");
    sg_buf_clear(&list);
    return status;
}

sg_status sg_find_statement(sg_store *store, sg_arena *arena, sg_str digits,
                            sg_str *key, sg_error *err)
{
    enum { DIGITS_MIN = 4, DIGITS_MAX = 60 };
    sg_call call;
    sg_status status;

    *key = (sg_str){NULL, 0};
    if (digits.len < DIGITS_MIN || digits.len > DIGITS_MAX)
        return sg_fail(err, SG_EUSAGE,
                       "'%.*s' is no key of a statement: give the first digits "
                       "that review list shows, at least %d",
                       SG_FMT(sg_str_sub(digits, 0, 40)), DIGITS_MIN);
    /* 'g' is behind every digit and the point of ".2" */
    call = sg_call_once(
        store, "SELECT key FROM statements WHERE key >= ?1 AND key < ?1 || 'g'"
               " UNION SELECT key FROM originals WHERE key >= ?1"
               " AND key < ?1 || 'g' ORDER BY key LIMIT 6");
    sg_call_words(&call, digits);
    status = list_keys(&call, arena, digits, key, err);
    sg_call_end(&call);
    return status;
}

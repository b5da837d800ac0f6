/* The actors of a graph, with what it knows of them. */
#include <stancegraph/curate.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "graph/alias.h"
#include "graph/store.h"

/* Statements are counted once for all actors; dates are those of the documents
 * that mention them. */
static const char list_sql[] =
    "WITH made AS (SELECT m.actor, count(*) AS n FROM statements s"
    "  JOIN mentions m ON m.mention = s.source GROUP BY 1),"
    " received AS (SELECT m.actor, count(*) AS n FROM statements s"
    "  JOIN mentions m ON m.mention = s.target GROUP BY 1),"
    " seen AS (SELECT m.actor, min(d.date) AS first, max(d.date) AS last"
    "  FROM mentions m JOIN documents d USING (document) GROUP BY 1)"
    " SELECT a.actor, a.name, a.kind, a.affiliation, coalesce(made.n, 0),"
    "  coalesce(received.n, 0),"
    "  (SELECT count(DISTINCT key) FROM aliases WHERE actor = a.actor),"
    "  (SELECT count(*) FROM entities WHERE actor = a.actor),"
    "  seen.first, seen.last"
    " FROM actors a LEFT JOIN made USING (actor) LEFT JOIN received"
    " USING (actor) LEFT JOIN seen USING (actor)"
    " WHERE ?1 = '' OR EXISTS (SELECT 1 FROM aliases l WHERE l.actor = a.actor"
    "  AND instr(l.key, ?1) > 0)"
    " ORDER BY coalesce(made.n, 0) + coalesce(received.n, 0) DESC, a.name";

/* The same for one of them, by indexes. */
static const char show_sql[] =
    "SELECT a.actor, a.name, a.kind, a.affiliation,"
    "  (SELECT count(*) FROM mentions m JOIN statements s"
    "   ON s.source = m.mention WHERE m.actor = a.actor),"
    "  (SELECT count(*) FROM mentions m JOIN statements s"
    "   ON s.target = m.mention WHERE m.actor = a.actor),"
    "  (SELECT count(DISTINCT key) FROM aliases WHERE actor = a.actor),"
    "  (SELECT count(*) FROM entities WHERE actor = a.actor),"
    "  (SELECT min(d.date) FROM mentions m JOIN documents d USING (document)"
    "   WHERE m.actor = a.actor),"
    "  (SELECT max(d.date) FROM mentions m JOIN documents d USING (document)"
    "   WHERE m.actor = a.actor)"
    " FROM actors a WHERE a.actor = ?";

static size_t size_at(sg_answer *row, int column)
{
    int64_t value = sg_column_int(row, column);

    return value > 0 ? (size_t)value : 0;
}

static sg_actor read_actor(sg_answer *row)
{
    sg_actor actor = {
        .number = sg_column_int(row, 0),
        .name = sg_column(row, 1),
        .affiliation = sg_column(row, 3),
        .made = size_at(row, 4),
        .received = size_at(row, 5),
        .names = size_at(row, 6),
        .entities = size_at(row, 7),
        .first_date = sg_column(row, 8),
        .last_date = sg_column(row, 9),
    };

    (void)sg_actor_kind_parse(sg_column(row, 2), &actor.kind);
    return actor;
}

static sg_status hand_on(sg_call *call, sg_actor_fn *fn, void *context,
                         sg_error *err)
{
    sg_status status;
    bool row;

    while (!(status = sg_call_step(call, &row, err)) && row) {
        sg_actor actor = read_actor(call->answer);

        if (fn(context, &actor))
            continue;
        status = sg_fail(err, SG_ESTOP, "stopped by the caller");
        break;
    }
    sg_call_end(call);
    return status;
}

sg_status sg_actor_show(sg_store *store, int64_t number, sg_actor_fn *fn,
                        void *context, sg_error *err)
{
    sg_call call = sg_call_once(store, show_sql);

    sg_call_int(&call, number);
    return hand_on(&call, fn, context, err);
}

sg_status sg_actors_list(sg_store *store, sg_str words, sg_actor_fn *fn,
                         void *context, sg_error *err)
{
    sg_call call = sg_call_once(store, list_sql);
    sg_buf key = SG_BUF_INIT;
    sg_status status;

    if (words.len)
        sg_name_key(&key, words);
    sg_call_words(&call, sg_buf_str(&key));
    status = hand_on(&call, fn, context, err);
    sg_buf_clear(&key);
    return status;
}

sg_status sg_actor_names(sg_store *store, int64_t number, sg_actor_name_fn *fn,
                         void *context, sg_error *err)
{
    sg_call call =
        sg_call_once(store, "SELECT l.alias, e.name, l.origin FROM aliases l"
                            " JOIN entities e USING (entity) WHERE l.actor = ?"
                            " ORDER BY e.entity <> l.actor, e.name, l.alias");
    sg_status status;
    bool row;

    sg_call_int(&call, number);
    while (!(status = sg_call_step(&call, &row, err)) && row) {
        sg_actor_name name = {sg_column(call.answer, 0),
                              sg_column(call.answer, 1),
                              sg_column(call.answer, 2)};

        if (fn(context, &name))
            continue;
        status = sg_fail(err, SG_ESTOP, "stopped by the caller");
        break;
    }
    sg_call_end(&call);
    return status;
}

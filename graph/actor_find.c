/* The actors that bear a name, and the one that is meant by it. */
#include "graph/actor_find.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "graph/alias.h"

/* More namesakes than these are not told. */
enum { NAMESAKES_TOLD = 5 };

/* A row of SG_SQL_NAMESAKES. Returns false to stop. */
typedef bool namesake_fn(void *context, int64_t actor, sg_str name);

static sg_status each_namesake(sg_store *store, sg_str name, namesake_fn *fn,
                               void *context, sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_NAMESAKES);
    sg_buf key = SG_BUF_INIT;
    sg_status status;
    bool row;

    sg_name_key(&key, name);
    sg_call_words(&call, sg_buf_str(&key));
    while (!(status = sg_call_step(&call, &row, err)) && row)
        if (!fn(context, sqlite3_column_int64(call.statement, 0),
                sg_column(call.statement, 1))) {
            status = sg_fail(err, SG_ESTOP, "stopped by the caller");
            break;
        }
    sg_call_end(&call);
    sg_buf_clear(&key);
    return status;
}

/* ---- all of them -------------------------------------------------------- */

typedef struct caller {
    sg_str name;
    sg_name_fn *fn;
    void *context;
} caller;

static bool hand_on(void *context, int64_t actor, sg_str name)
{
    const caller *to = context;

    (void)actor;
    return to->fn(to->context, name, to->name);
}

sg_status sg_store_namesakes(sg_store *store, sg_str name, sg_name_fn *fn,
                             void *context, sg_error *err)
{
    caller to = {name, fn, context};

    return each_namesake(store, name, hand_on, &to, err);
}

/* ---- the one that is meant ---------------------------------------------- */

typedef struct search {
    sg_str name;
    int64_t actor;
    bool exact; /* it is the canonical name */
    size_t count;
    sg_buf told;
} search;

static bool consider(void *context, int64_t actor, sg_str name)
{
    search *s = context;

    if (sg_str_eq(name, s->name)) {
        s->actor = actor;
        s->exact = true;
        return false;
    }
    if (s->count++ == 0)
        s->actor = actor;
    if (s->count <= NAMESAKES_TOLD)
        sg_buf_printf(&s->told, "%s%.*s", s->told.len ? ", " : "",
                      SG_FMT(sg_str_sub(name, 0, 80)));
    return true;
}

static sg_status fail_several(const search *s, sg_error *err)
{
    return sg_fail(err, SG_EUSAGE, "'%.*s' is a name of %zu actors: %.*s%s",
                   SG_FMT(sg_str_sub(s->name, 0, 80)), s->count,
                   SG_FMT(sg_buf_str(&s->told)),
                   s->count > NAMESAKES_TOLD ? " ..." : "");
}

sg_status sg_actor_find(sg_store *store, sg_str name, int64_t *actor,
                        sg_error *err)
{
    search s = {.name = name, .told = SG_BUF_INIT};
    const sg_filter unknown = {.actors = &name, .actors_count = 1};
    sg_status status = each_namesake(store, name, consider, &s, err);

    if (status == SG_ESTOP && s.exact)
        status = SG_OK;
    if (!status && !s.exact && s.count != 1)
        status = s.count ? fail_several(&s, err)
                         : sg_store_check_filter(store, &unknown, err);
    sg_buf_clear(&s.told);
    *actor = s.actor;
    return status;
}

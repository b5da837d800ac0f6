/* Does everything that a filter names exist? A name that matches nothing is
 * answered with the nearest ones. */
#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "graph/alias.h"
#include "graph/filter.h"
#include "graph/suggest.h"

/* One sort of names: how it is called, how one of them is found, and how all of
 * them are listed as name and key. */
typedef struct name_sort {
    const char *noun;
    sg_sql exists;
    sg_sql all;
    bool folded; /* found by key, not as written */
} name_sort;

static const name_sort actor_names = {"actor", SG_SQL_ALIAS_EXISTS,
                                      SG_SQL_ALIASES, true};
static const name_sort relation_names = {"relation", SG_SQL_RELATION_EXISTS,
                                         SG_SQL_RELATIONS, false};
static const name_sort document_names = {"document", SG_SQL_DOCUMENT_EXISTS,
                                         SG_SQL_DOCUMENTS, false};
static const name_sort medium_names = {"medium", SG_SQL_MEDIUM_EXISTS,
                                       SG_SQL_MEDIA, false};

static sg_status find_nearest(sg_store *store, const name_sort *sort,
                              sg_nearest *nearest, sg_error *err)
{
    sg_call call = sg_call_start(store, sort->all);
    sg_status status;
    bool row;

    while (!(status = sg_call_step(&call, &row, err)) && row) {
        sg_str name = sg_column(call.statement, 0);

        sg_nearest_offer(nearest, name, sg_column(call.statement, 1));
    }
    sg_call_end(&call);
    return status;
}

static sg_status fail_unknown(const name_sort *sort, sg_str name,
                              const sg_nearest *nearest, sg_error *err)
{
    sg_buf list = SG_BUF_INIT;
    sg_status status;

    for (size_t i = 0; i < nearest->count; i++) {
        sg_buf_addc(&list, i ? ", " : "; nearest: ");
        sg_buf_add(&list, sg_str_sub(nearest->items[i].name, 0, 80));
    }
    status =
        sg_fail(err, SG_EUSAGE, "no %s '%.*s' in the graph%.*s", sort->noun,
                SG_FMT(sg_str_sub(name, 0, 80)), SG_FMT(sg_buf_str(&list)));
    sg_buf_clear(&list);
    return status;
}

static sg_status suggest(sg_store *store, const name_sort *sort, sg_str name,
                         sg_str key, sg_error *err)
{
    sg_nearest nearest = {.wanted = key, .arena = sg_arena_new()};
    sg_status status = find_nearest(store, sort, &nearest, err);

    if (!status)
        status = fail_unknown(sort, name, &nearest, err);
    sg_arena_free(nearest.arena);
    return status;
}

static sg_status check_names(sg_store *store, const name_sort *sort,
                             const sg_str *names, size_t count, sg_error *err)
{
    sg_buf key = SG_BUF_INIT;
    sg_status status = SG_OK;

    for (size_t i = 0; !status && i < count; i++) {
        bool found;

        sg_name_key(&key, names[i]);
        status = sg_db_exists(store, sort->exists,
                              sort->folded ? sg_buf_str(&key) : names[i],
                              &found, err);
        if (!status && !found)
            status = suggest(store, sort, names[i], sg_buf_str(&key), err);
    }
    sg_buf_clear(&key);
    return status;
}

sg_status sg_store_check_filter(sg_store *store, const sg_filter *f,
                                sg_error *err)
{
    sg_status status;

    if (!f)
        return SG_OK;
    status = sg_filter_check(f, err);
    if (!status)
        status =
            check_names(store, &actor_names, f->actors, f->actors_count, err);
    if (!status)
        status =
            check_names(store, &actor_names, f->sources, f->sources_count, err);
    if (!status)
        status =
            check_names(store, &actor_names, f->targets, f->targets_count, err);
    if (!status)
        status = check_names(store, &relation_names, f->relations,
                             f->relations_count, err);
    if (!status)
        status = check_names(store, &document_names, f->documents,
                             f->documents_count, err);
    if (!status)
        status =
            check_names(store, &medium_names, f->media, f->media_count, err);
    return status;
}

/* Can a filter pass anything? And does everything that it names exist? A name
 * that matches nothing is answered with the nearest ones. */
#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "graph/alias.h"
#include "graph/filter.h"
#include "graph/search.h"
#include "graph/statement_check.h"
#include "graph/suggest.h"

static sg_status check_date(const char *option, sg_str date, sg_error *err)
{
    if (date.len && !sg_is_date(date))
        return sg_fail(err, SG_EUSAGE,
                       "%s: '%.*s' is not a date (2024, 2024-05, 2024-05-31)",
                       option, SG_FMT(sg_str_sub(date, 0, 40)));
    return SG_OK;
}

/* Dates may differ in exactness: 2024-05 to 2024-05-03 is a period. */
static sg_status check_period(const sg_filter *f, sg_error *err)
{
    sg_status status = check_date("since", f->since, err);
    size_t common = f->since.len < f->until.len ? f->since.len : f->until.len;

    if (!status)
        status = check_date("until", f->until, err);
    if (!status && common &&
        sg_str_cmp(sg_str_sub(f->since, 0, common),
                   sg_str_sub(f->until, 0, common)) > 0)
        return sg_fail(err, SG_EUSAGE,
                       "nothing can be since %.*s and until %.*s",
                       SG_FMT(f->since), SG_FMT(f->until));
    return status;
}

static sg_status check_words(const char *option, sg_str words, sg_error *err)
{
    sg_buf expression = SG_BUF_INIT;
    bool any =
        !words.len || sg_search_expression(words, SG_WORDS_FTS5, &expression);

    sg_buf_clear(&expression);
    if (words.len > SG_FILTER_WORDS_MAX)
        return sg_fail(err, SG_ELIMIT, "%s: at most %d bytes are searched for",
                       option, SG_FILTER_WORDS_MAX);
    if (!any)
        return sg_fail(err, SG_EUSAGE, "%s: there is no word in '%.*s'", option,
                       SG_FMT(sg_str_sub(words, 0, 40)));
    return SG_OK;
}

sg_status sg_filter_check(const sg_filter *f, sg_error *err)
{
    const size_t counts[] = {f->actors_count,    f->sources_count,
                             f->targets_count,   f->relations_count,
                             f->documents_count, f->media_count};
    sg_status status;

    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        if (counts[i] > SG_FILTER_MAX)
            return sg_fail(err, SG_ELIMIT,
                           "a filter takes at most %d names of one sort",
                           SG_FILTER_MAX);
    if (f->topic.len && f->review == SG_REVIEW_REJECTED)
        return sg_fail(err, SG_EUSAGE,
                       "topics of rejected statements are not searched");
    status = check_words("topic", f->topic, err);
    if (!status)
        status = check_words("text", f->text, err);
    return status ? status : check_period(f, err);
}

bool sg_filter_is_whole(const sg_filter *f)
{
    size_t names = f->actors_count + f->sources_count + f->targets_count +
                   f->relations_count + f->camp;
    size_t words = f->topic.len + f->text.len + f->since.len + f->until.len;

    return !names && !words && !f->signs && !f->statuses && !f->addressed &&
           !(f->min_confidence > 0) && f->min_count < 2 &&
           f->review == SG_REVIEW_ANY;
}

/* ---- names -------------------------------------------------------------- */

/* One sort of names: how it is called, how one of them is found, and how all of
 * them are listed as name and key. */
typedef struct name_sort {
    const char *noun;
    sg_sql exists;
    sg_sql all;
    void (*key)(sg_buf *key, sg_str name); /* NULL: found as written */
} name_sort;

static const name_sort actor_names = {"actor", SG_SQL_ALIAS_EXISTS,
                                      SG_SQL_ALIASES, sg_name_key};
static const name_sort relation_names = {"relation", SG_SQL_RELATION_EXISTS,
                                         SG_SQL_RELATIONS, NULL};
static const name_sort document_names = {"document", SG_SQL_DOCUMENT_EXISTS,
                                         SG_SQL_DOCUMENTS, NULL};
static const name_sort medium_names = {"medium", SG_SQL_MEDIUM_EXISTS,
                                       SG_SQL_MEDIA, sg_medium_key};

static sg_status find_nearest(sg_store *store, const name_sort *sort,
                              sg_nearest *nearest, sg_error *err)
{
    sg_call call = sg_call_start(store, sort->all);
    sg_status status;
    bool row;

    while (!(status = sg_call_step(&call, &row, err)) && row) {
        sg_str name = sg_column(call.answer, 0);

        sg_nearest_offer(nearest, name, sg_column(call.answer, 1));
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

        if (sort->key)
            sort->key(&key, names[i]);
        status = sg_store_exists(store, sort->exists,
                                 sort->key ? sg_buf_str(&key) : names[i],
                                 &found, err);
        if (status || found)
            continue;
        sg_name_key(&key, names[i]);
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

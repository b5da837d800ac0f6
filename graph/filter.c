/* A filter as conditions in SQL, one for each part that is given. */
#include "graph/filter.h"

#include "base/str.h"
#include "graph/alias.h"
#include "graph/analysis/camp_names.h"
#include "graph/search.h"

/* Words that a topic or a sentence has. */
typedef struct searching {
    const char *topic;
    const char *sentence;
} searching;

static const searching searches[SG_WORD_SEARCHES] = {
    [SG_WORDS_FTS5] =
        {" AND s.statement IN"
         " (SELECT rowid FROM topic_words WHERE topic_words MATCH ?)",
         /* a sentence's rowid is made of its document and number:
          * schema_search.sql */
         " AND (s.document, s.sentence) IN"
         " (SELECT rowid >> 28, rowid & 268435455 FROM sentence_words"
         " WHERE sentence_words MATCH ?)"},
    [SG_WORDS_TSQUERY] =
        {" AND s.statement IN (SELECT statement FROM main.statements"
         " WHERE words_of(topic) @@ words_asked(?))",
         " AND (s.document, s.sentence) IN (SELECT document, number"
         " FROM sentences WHERE words_of(text) @@ words_asked(?))"},
};

/* The mentions of the actors that bear one of the names. */
static void add_mentions_of(sg_query *q, const char *column,
                            const sg_str *names, size_t count)
{
    sg_buf key = SG_BUF_INIT;

    sg_query_sql(q, column);
    sg_query_sql(q, " IN (SELECT mention FROM mentions WHERE actor IN"
                    " (SELECT actor FROM aliases WHERE key IN");
    sg_query_marks(q, count);
    sg_query_sql(q, "))");
    for (size_t i = 0; i < count; i++) {
        sg_name_key(&key, names[i]);
        sg_query_text(q, sg_arena_str(q->arena, sg_buf_str(&key)));
    }
    sg_buf_clear(&key);
}

static void add_actors(sg_query *q, const sg_filter *f)
{
    if (f->actors_count) {
        /* an OR of two columns makes SQLite read all statements */
        sg_query_sql(q, " AND s.statement IN (SELECT statement FROM statements"
                        " WHERE ");
        add_mentions_of(q, "source", f->actors, f->actors_count);
        sg_query_sql(q, " UNION ALL SELECT statement FROM statements WHERE ");
        add_mentions_of(q, "target", f->actors, f->actors_count);
        sg_query_sql(q, ")");
    }
    if (f->sources_count) {
        sg_query_sql(q, " AND ");
        add_mentions_of(q, "s.source", f->sources, f->sources_count);
    }
    if (f->targets_count) {
        sg_query_sql(q, " AND ");
        /* with an index on both ends SQLite would look up every pair of their
         * mentions: the plus keeps it from that */
        add_mentions_of(q, f->sources_count ? "+s.target" : "s.target",
                        f->targets, f->targets_count);
    }
}

sg_status sg_filter_resolve(sg_query *q, sg_store *store,
                            const sg_filter *filter, sg_error *err)
{
    sg_buf names = SG_BUF_INIT;
    sg_status status;

    if (!filter->camp)
        return SG_OK;
    status = sg_camp_names(store, filter, &names, err);
    q->camp = sg_arena_str(q->arena, sg_buf_str(&names));
    sg_buf_clear(&names);
    return status;
}

#define OF_CAMP                                                                \
    " IN (SELECT m.mention FROM actors a JOIN mentions m ON m.actor = a.actor" \
    " WHERE a.name IN (SELECT value FROM json_each(?)))"

static void add_camp(sg_query *q)
{
    sg_query_sql(q, " AND s.statement IN (SELECT statement FROM statements"
                    " WHERE source" OF_CAMP " UNION ALL SELECT statement"
                    " FROM statements WHERE target" OF_CAMP ")");
    sg_query_text(q, q->camp);
    sg_query_text(q, q->camp);
}

static void add_list(sg_query *q, const char *condition, const sg_str *texts,
                     size_t count)
{
    if (!count)
        return;
    sg_query_sql(q, condition);
    sg_query_marks(q, count);
    for (size_t i = 0; i < count; i++)
        sg_query_text(q, texts[i]);
}

static void add_media(sg_query *q, const sg_str *names, size_t count)
{
    sg_buf key = SG_BUF_INIT;

    if (!count)
        return;
    sg_query_sql(q, " AND lower(d.medium) IN");
    sg_query_marks(q, count);
    for (size_t i = 0; i < count; i++) {
        sg_medium_key(&key, names[i]);
        sg_query_text(q, sg_arena_str(q->arena, sg_buf_str(&key)));
    }
    sg_buf_clear(&key);
}

static void add_signs(sg_query *q, uint32_t signs)
{
    static const struct {
        uint32_t bit;
        int polarity;
    } known[] = {
        {SG_SIGN_POSITIVE, 1}, {SG_SIGN_NEGATIVE, -1}, {SG_SIGN_NEUTRAL, 0}};
    size_t count = 0;

    if (!signs)
        return;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (!(signs & known[i].bit))
            continue;
        sg_query_int(q, known[i].polarity);
        count++;
    }
    sg_query_sql(q, count ? " AND s.polarity IN" : " AND FALSE");
    if (count)
        sg_query_marks(q, count);
}

static void add_statuses(sg_query *q, uint32_t statuses)
{
    size_t count = 0;

    if (!statuses)
        return;
    for (int i = 0; i < SG_FACTUALITIES; i++) {
        if (!(statuses & 1u << i))
            continue;
        sg_query_text(q, sg_str_of(sg_factuality_name((sg_factuality)i)));
        count++;
    }
    sg_query_sql(q, count ? " AND s.status IN" : " AND FALSE");
    if (count)
        sg_query_marks(q, count);
}

/* Words that are searched for; sg_filter_check has seen that there are some. */
static void add_words(sg_query *q, const char *condition, sg_str words)
{
    sg_buf expression = SG_BUF_INIT;

    if (!words.len)
        return;
    (void)sg_search_expression(words, sg_db_word_search(q->db), &expression);
    sg_query_sql(q, condition);
    sg_query_text(q, sg_arena_str(q->arena, sg_buf_str(&expression)));
    sg_buf_clear(&expression);
}

/* Dates may be less exact than a day, on both sides: what may lie within the
 * period passes. */
static void add_period(sg_query *q, const sg_filter *f)
{
    if (f->since.len) {
        sg_query_sql(q, " AND coalesce(s.date, d.date) >="
                        " substr(?, 1, length(coalesce(s.date, d.date)))");
        sg_query_text(q, f->since);
    }
    if (f->until.len) {
        sg_query_sql(q, " AND substr(coalesce(s.date, d.date), 1, ?) <= ?");
        sg_query_int(q, (int64_t)f->until.len);
        sg_query_text(q, f->until);
    }
}

/* What stands in `originals` alone is hidden. */
#define REJECTED                                                               \
    "WITH statements AS (SELECT * FROM originals o WHERE NOT EXISTS"           \
    " (SELECT 1 FROM main.statements v WHERE v.statement = o.statement)) "

void sg_filter_prologue(sg_query *q, const sg_filter *f)
{
    if (f->review == SG_REVIEW_REJECTED)
        sg_query_sql(q, REJECTED);
}

void sg_filter_conditions(sg_query *q, const sg_filter *f)
{
    add_actors(q, f);
    if (f->camp)
        add_camp(q);
    /* an expression keeps SQLite from taking the relation's index where an
     * actor is given, which leaves fewer rows */
    add_list(q,
             f->actors_count + f->sources_count + f->targets_count
                 ? " AND s.relation || '' IN"
                 : " AND s.relation IN",
             f->relations, f->relations_count);
    add_list(q, " AND d.id IN", f->documents, f->documents_count);
    add_media(q, f->media, f->media_count);
    add_signs(q, f->signs);
    add_statuses(q, f->statuses);
    add_words(q, searches[sg_db_word_search(q->db)].topic, f->topic);
    add_words(q, searches[sg_db_word_search(q->db)].sentence, f->text);
    add_period(q, f);
    if (f->review == SG_REVIEW_OPEN)
        sg_query_sql(q, " AND s.reviewed = 0");
    if (f->review == SG_REVIEW_DONE)
        sg_query_sql(q, " AND s.reviewed = 1");
    if (f->addressed)
        sg_query_sql(q, " AND s.target IS NOT NULL");
    if (f->min_confidence > 0) {
        sg_query_sql(q, " AND s.confidence >= ?");
        sg_query_real(q, f->min_confidence);
    }
}

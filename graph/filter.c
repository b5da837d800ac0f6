/* A filter as SQL: one SELECT over all tables, a condition for each part of
 * the filter that is given, values bound as they are met. */
#include "graph/filter.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "graph/alias.h"
#include "graph/statement_check.h"

/* The order of sg_field; the last columns are for sorting. */
#define COLUMNS                                                                \
    "SELECT s.statement, d.id, d.title, d.date, d.url, d.author, d.medium,"    \
    " s.sentence, t.start_byte, t.end_byte, t.text,"                           \
    " sm.start_byte, sm.end_byte, sm.text, sa.name, sa.affiliation, sa.kind,"  \
    " s.relation, s.cue_start, s.cue_end, s.cue, s.lemma,"                     \
    " tm.start_byte, tm.end_byte, tm.text, ta.name, ta.affiliation, ta.kind,"  \
    " s.topic_start, s.topic_end, s.topic, s.polarity, s.status,"              \
    " s.attribution, s.quote_start, s.quote_end, s.quote, s.content_start,"    \
    " s.content_end, s.content, s.date, s.date_from, s.confidence, s.rule,"    \
    " d.date IS NULL AS undated, d.date AS day, d.id AS id, s.number AS place"

/* How many statements of the selection make the same edge. */
#define MEMBERS                                                                \
    ", count(*) OVER (PARTITION BY sm.actor, tm.actor,"                        \
    " CASE WHEN s.target IS NULL THEN s.topic_key END, s.polarity) AS members"

#define TABLES                                                                 \
    " FROM statements s"                                                       \
    " JOIN documents d ON d.document = s.document"                             \
    " JOIN sentences t ON t.document = s.document AND t.number = s.sentence"   \
    " JOIN mentions sm ON sm.mention = s.source"                               \
    " JOIN actors sa ON sa.actor = sm.actor"                                   \
    " LEFT JOIN mentions tm ON tm.mention = s.target"                          \
    " LEFT JOIN actors ta ON ta.actor = tm.actor WHERE 1"

#define ORDER " ORDER BY undated, day, id, place"

/* A value to be bound. */
typedef struct value {
    enum { VALUE_TEXT, VALUE_INT, VALUE_REAL } type;
    sg_str text;
    int64_t number;
    double real;
} value;

typedef struct query {
    sg_buf sql;
    sg_arena *arena; /* texts made for the query */
    value *values;
    size_t count;
    size_t capacity;
} query;

static void add_value(query *q, value v)
{
    void *items = q->values;

    sg_grow(&items, &q->capacity, q->count + 1, sizeof *q->values);
    q->values = items;
    q->values[q->count++] = v;
}

static void add_text(query *q, sg_str text)
{
    add_value(q, (value){.type = VALUE_TEXT, .text = text});
}

static void add_int(query *q, int64_t number)
{
    add_value(q, (value){.type = VALUE_INT, .number = number});
}

static void add_sql(query *q, const char *sql)
{
    sg_buf_addc(&q->sql, sql);
}

/* " (?, ?, ?)" */
static void add_marks(query *q, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add_sql(q, i ? ", ?" : " (?");
    add_sql(q, ")");
}

/* ---- conditions, in the order of sg_filter ---------------------------- */

/* The mentions of the actors that bear one of the names. */
static void add_mentions_of(query *q, const char *column, const sg_str *names,
                            size_t count)
{
    sg_buf key = SG_BUF_INIT;

    add_sql(q, column);
    add_sql(q, " IN (SELECT mention FROM mentions WHERE actor IN"
               " (SELECT actor FROM aliases WHERE key IN");
    add_marks(q, count);
    add_sql(q, "))");
    for (size_t i = 0; i < count; i++) {
        sg_name_key(&key, names[i]);
        add_text(q, sg_arena_str(q->arena, sg_buf_str(&key)));
    }
    sg_buf_clear(&key);
}

static void add_actors(query *q, const sg_filter *f)
{
    if (f->actors_count) {
        add_sql(q, " AND (");
        add_mentions_of(q, "s.source", f->actors, f->actors_count);
        add_sql(q, " OR ");
        add_mentions_of(q, "s.target", f->actors, f->actors_count);
        add_sql(q, ")");
    }
    if (f->sources_count) {
        add_sql(q, " AND ");
        add_mentions_of(q, "s.source", f->sources, f->sources_count);
    }
    if (f->targets_count) {
        add_sql(q, " AND ");
        add_mentions_of(q, "s.target", f->targets, f->targets_count);
    }
}

static void add_list(query *q, const char *condition, const sg_str *texts,
                     size_t count)
{
    if (!count)
        return;
    add_sql(q, condition);
    add_marks(q, count);
    for (size_t i = 0; i < count; i++)
        add_text(q, texts[i]);
}

static void add_signs(query *q, uint32_t signs)
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
        add_int(q, known[i].polarity);
        count++;
    }
    add_sql(q, count ? " AND s.polarity IN" : " AND 0");
    if (count)
        add_marks(q, count);
}

static void add_statuses(query *q, uint32_t statuses)
{
    size_t count = 0;

    if (!statuses)
        return;
    for (int i = 0; i < SG_FACTUALITIES; i++) {
        if (!(statuses & 1u << i))
            continue;
        add_text(q, sg_str_of(sg_factuality_name((sg_factuality)i)));
        count++;
    }
    add_sql(q, count ? " AND s.status IN" : " AND 0");
    if (count)
        add_marks(q, count);
}

static void add_topic(query *q, sg_str topic)
{
    sg_buf pattern = SG_BUF_INIT;

    if (!topic.len)
        return;
    sg_buf_byte(&pattern, '%');
    for (size_t i = 0; i < topic.len; i++) {
        char c = topic.data[i];

        if (c == '%' || c == '_' || c == '\\')
            sg_buf_byte(&pattern, '\\');
        sg_buf_byte(&pattern, c);
    }
    sg_buf_byte(&pattern, '%');
    add_sql(q, " AND s.topic LIKE ? ESCAPE '\\'");
    add_text(q, sg_arena_str(q->arena, sg_buf_str(&pattern)));
    sg_buf_clear(&pattern);
}

/* Dates may be less exact than a day, on both sides: what may lie within the
 * period passes. */
static void add_period(query *q, const sg_filter *f)
{
    if (f->since.len) {
        add_sql(q, " AND coalesce(s.date, d.date) >="
                   " substr(?, 1, length(coalesce(s.date, d.date)))");
        add_text(q, f->since);
    }
    if (f->until.len) {
        add_sql(q, " AND substr(coalesce(s.date, d.date), 1, ?) <= ?");
        add_int(q, (int64_t)f->until.len);
        add_text(q, f->until);
    }
}

static void add_conditions(query *q, const sg_filter *f)
{
    add_actors(q, f);
    /* the plus keeps SQLite from taking the relation's index where an actor
     * is given, which leaves fewer rows */
    add_list(q,
             f->actors_count + f->sources_count + f->targets_count
                 ? " AND +s.relation IN"
                 : " AND s.relation IN",
             f->relations, f->relations_count);
    add_list(q, " AND d.id IN", f->documents, f->documents_count);
    add_list(q, " AND d.medium COLLATE NOCASE IN", f->media, f->media_count);
    add_signs(q, f->signs);
    add_statuses(q, f->statuses);
    add_topic(q, f->topic);
    add_period(q, f);
    if (f->min_confidence > 0) {
        add_sql(q, " AND s.confidence >= ?");
        add_value(q, (value){.type = VALUE_REAL, .real = f->min_confidence});
    }
}

static void compose(query *q, const sg_filter *f)
{
    bool by_count = f->min_count > 1;

    if (by_count)
        add_sql(q, "SELECT * FROM (");
    add_sql(q, by_count ? COLUMNS MEMBERS TABLES : COLUMNS TABLES);
    add_conditions(q, f);
    if (by_count) {
        add_sql(q, " AND (s.target IS NOT NULL OR s.topic_key IS NOT NULL))"
                   " WHERE members >= ?");
        add_int(q,
                f->min_count > INT64_MAX ? INT64_MAX : (int64_t)f->min_count);
    }
    add_sql(q, ORDER);
}

/* ---- checks and binding ----------------------------------------------- */

static sg_status check_date(const char *option, sg_str date, sg_error *err)
{
    if (date.len && !sg_is_date(date))
        return sg_fail(err, SG_EUSAGE,
                       "%s: '%.*s' is not a date (2024, 2024-05, 2024-05-31)",
                       option, SG_FMT(sg_str_sub(date, 0, 40)));
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
    if (f->topic.len > SG_FILTER_TOPIC_MAX)
        return sg_fail(err, SG_ELIMIT, "a topic filter takes at most %d bytes",
                       SG_FILTER_TOPIC_MAX);
    status = check_date("since", f->since, err);
    return status ? status : check_date("until", f->until, err);
}

static int bind_value(sqlite3_stmt *statement, int at, const value *v)
{
    if (v->type == VALUE_INT)
        return sqlite3_bind_int64(statement, at, v->number);
    if (v->type == VALUE_REAL)
        return sqlite3_bind_double(statement, at, v->real);
    return sqlite3_bind_text64(statement, at, v->text.len ? v->text.data : "",
                               v->text.len, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static sg_status prepare(sg_store *store, const query *q, sqlite3_stmt **out,
                         sg_error *err)
{
    sg_status status = sg_db_prepare(store, sg_buf_str(&q->sql), out, err);
    int rc = SQLITE_OK;

    for (size_t i = 0; !status && rc == SQLITE_OK && i < q->count; i++)
        rc = bind_value(*out, (int)i + 1, &q->values[i]);
    if (rc != SQLITE_OK) {
        status = sg_db_fail(store, rc, err);
        (void)sqlite3_finalize(*out);
        *out = NULL;
    }
    return status;
}

sg_status sg_filter_prepare(sg_store *store, const sg_filter *filter,
                            sqlite3_stmt **out, sg_error *err)
{
    static const sg_filter everything = {0};
    query q = {.sql = SG_BUF_INIT};
    sg_status status;

    *out = NULL;
    if (!filter)
        filter = &everything;
    status = sg_filter_check(filter, err);
    if (status)
        return status;
    q.arena = sg_arena_new();
    compose(&q, filter);
    status = prepare(store, &q, out, err);
    free(q.values);
    sg_buf_clear(&q.sql);
    sg_arena_free(q.arena);
    return status;
}

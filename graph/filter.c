/* A filter as SQL: one SELECT over all tables, a condition for each part of
 * the filter that is given, values bound as they are met. */
#include "graph/filter.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "graph/alias.h"
#include "graph/search.h"

#define SORT_COLUMNS                                                           \
    " d.date IS NULL AS undated, d.date AS day, d.id AS id, s.number AS "      \
    "place,"                                                                   \
    " s.confidence AS certain"

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
    " d.date IS NULL AS undated, d.date AS day, d.id AS id, s.number AS "      \
    "place,"                                                                   \
    " s.confidence AS certain"

/* How many statements of the selection make the same edge. */
#define MEMBERS                                                                \
    ", count(*) OVER (PARTITION BY sm.actor, tm.actor,"                        \
    " CASE WHEN s.target IS NULL THEN s.topic_key END, s.polarity) AS members"

/* Where few statements pass they are found first, by an index; else they are
 * read in the order of their documents, and need no sorting. */
#define BY_STATEMENT                                                           \
    " FROM statements s JOIN documents d ON d.document = s.document"
#define BY_DOCUMENT                                                            \
    " FROM documents d CROSS JOIN statements s ON d.document = s.document"

#define DETAILS                                                                \
    " JOIN sentences t ON t.document = s.document AND t.number = s.sentence"   \
    " JOIN mentions sm ON sm.mention = s.source"                               \
    " JOIN actors sa ON sa.actor = sm.actor"                                   \
    " LEFT JOIN mentions tm ON tm.mention = s.target"                          \
    " LEFT JOIN actors ta ON ta.actor = tm.actor"

/* Ties go by date. */
#define PLACE "id, place"
#define BY_DATE "undated, day, " PLACE
static const char *const orders[] = {
    [SG_ORDER_DATE] = " ORDER BY " BY_DATE,
    [SG_ORDER_NEWEST] = " ORDER BY undated, day DESC, " PLACE,
    [SG_ORDER_CONFIDENCE] = " ORDER BY certain DESC, " BY_DATE,
};

#define TOPIC_HAS                                                              \
    " AND s.statement IN"                                                      \
    " (SELECT rowid FROM topic_words WHERE topic_words MATCH ?)"

/* A sentence's rowid is made of its document and number: schema_search.sql. */
#define SENTENCE_HAS                                                           \
    " AND (s.document, s.sentence) IN"                                         \
    " (SELECT rowid >> 28, rowid & 268435455 FROM sentence_words"              \
    " WHERE sentence_words MATCH ?)"

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
        /* an OR of two columns makes SQLite read all statements */
        add_sql(q, " AND s.statement IN (SELECT statement FROM statements"
                   " WHERE ");
        add_mentions_of(q, "source", f->actors, f->actors_count);
        add_sql(q, " UNION ALL SELECT statement FROM statements WHERE ");
        add_mentions_of(q, "target", f->actors, f->actors_count);
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

/* Words that are searched for; sg_filter_check has seen that there are some. */
static void add_words(query *q, const char *condition, sg_str words)
{
    sg_buf expression = SG_BUF_INIT;

    if (!words.len)
        return;
    (void)sg_search_expression(words, &expression);
    add_sql(q, condition);
    add_text(q, sg_arena_str(q->arena, sg_buf_str(&expression)));
    sg_buf_clear(&expression);
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
    add_words(q, TOPIC_HAS, f->topic);
    add_words(q, SENTENCE_HAS, f->text);
    add_period(q, f);
    if (f->addressed)
        add_sql(q, " AND s.target IS NOT NULL");
    if (f->min_confidence > 0) {
        add_sql(q, " AND s.confidence >= ?");
        add_value(q, (value){.type = VALUE_REAL, .real = f->min_confidence});
    }
}

static bool passes_few(const sg_filter *f)
{
    return f->actors_count + f->sources_count + f->targets_count +
               f->relations_count + f->documents_count ||
           f->topic.len || f->text.len;
}

static void add_statements(query *q, const sg_selection *selection)
{
    bool few = selection->order == SG_ORDER_CONFIDENCE ||
               passes_few(selection->filter);

    add_sql(q, few ? BY_STATEMENT : BY_DOCUMENT);
}

static void add_number(query *q, size_t number)
{
    add_int(q, number > INT64_MAX ? INT64_MAX : (int64_t)number);
}

/* Only edges of at least so many statements. */
static void compose_counted(query *q, const sg_selection *selection)
{
    add_sql(q, "SELECT * FROM (" COLUMNS MEMBERS);
    add_statements(q, selection);
    add_sql(q, DETAILS " WHERE (s.target IS NOT NULL OR s.topic_key IS NOT"
                       " NULL)");
    add_conditions(q, selection->filter);
    add_sql(q, ") WHERE members >= ?");
    add_number(q, selection->filter->min_count);
    add_sql(q, orders[selection->order]);
    if (!selection->limit)
        return;
    add_sql(q, " LIMIT ?");
    add_number(q, selection->limit);
}

/* The first ones are chosen before their details are read. */
static void compose_first(query *q, const sg_selection *selection)
{
    add_sql(q, COLUMNS BY_STATEMENT DETAILS " WHERE s.statement IN"
                                            " (SELECT statement FROM (SELECT"
                                            " s.statement," SORT_COLUMNS);
    add_statements(q, selection);
    add_sql(q, " WHERE 1");
    add_conditions(q, selection->filter);
    add_sql(q, orders[selection->order]);
    add_sql(q, " LIMIT ?))");
    add_number(q, selection->limit);
    add_sql(q, orders[selection->order]);
}

static void compose_all(query *q, const sg_selection *selection)
{
    add_sql(q, COLUMNS);
    add_statements(q, selection);
    add_sql(q, DETAILS " WHERE 1");
    add_conditions(q, selection->filter);
    add_sql(q, orders[selection->order]);
}

static void compose(query *q, const sg_selection *selection)
{
    if (selection->filter->min_count > 1)
        compose_counted(q, selection);
    else if (selection->limit)
        compose_first(q, selection);
    else
        compose_all(q, selection);
}

/* ---- binding ----------------------------------------------------------- */

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

sg_status sg_filter_prepare(sg_store *store, const sg_selection *selection,
                            sqlite3_stmt **out, sg_error *err)
{
    static const sg_filter everything = {0};
    sg_selection wanted = *selection;
    query q = {.sql = SG_BUF_INIT};
    sg_status status;

    *out = NULL;
    if (!wanted.filter)
        wanted.filter = &everything;
    status = sg_filter_check(wanted.filter, err);
    if (status)
        return status;
    q.arena = sg_arena_new();
    compose(&q, &wanted);
    status = prepare(store, &q, out, err);
    free(q.values);
    sg_buf_clear(&q.sql);
    sg_arena_free(q.arena);
    return status;
}

/* A selection of statements as one SELECT: all that is stored of a statement,
 * or only whom it links. */
#include "graph/filter.h"

#define SORT_COLUMNS                                                           \
    " d.date IS NULL AS undated, d.date AS day, d.id AS doc,"                  \
    " s.number AS place, s.confidence AS certain"

/* On whose word it is, outermost first, as a JSON array of arrays: a statement
 * has few of them, and a query for each would be too many. */
#define ATTRIBUTIONS(who, join)                                                \
    " (SELECT json_group_array(json_array(start_byte, end_byte, words, name,"  \
    " affiliation, kind)) FROM (SELECT wm.start_byte, wm.end_byte,"            \
    " wm.text AS words, " who " FROM attributions w"                           \
    " JOIN mentions wm ON wm.mention = w.mention " join                        \
    " WHERE w.statement = s.statement ORDER BY w.position) heard)"

/* The order of sg_field; the last columns are for sorting. */
#define COLUMNS_OF(source, target, reviewed, attributions)                     \
    "SELECT s.statement, d.id, d.title, d.date, d.url, d.author, d.medium,"    \
    " s.sentence, t.start_byte, t.end_byte, t.text,"                           \
    " sm.start_byte, sm.end_byte, sm.text, " source ","                        \
    " s.relation, s.cue_start, s.cue_end, s.cue, s.lemma,"                     \
    " tm.start_byte, tm.end_byte, tm.text, " target ","                        \
    " s.topic_start, s.topic_end, s.topic, s.polarity, s.status,"              \
    " s.attribution, s.quote_start, s.quote_end, s.quote, s.content_start,"    \
    " s.content_end, s.content, s.date, s.date_from, s.confidence,"            \
    " s.rule, s.key, " reviewed ", s.topic_key," attributions "," SORT_COLUMNS

/* Actors as they are shown. */
#define COLUMNS                                                                \
    COLUMNS_OF("sa.name, sa.affiliation, sa.kind",                             \
               "ta.name, ta.affiliation, ta.kind", "s.reviewed",               \
               ATTRIBUTIONS("wa.name, wa.affiliation, wa.kind",                \
                            "JOIN actors wa ON wa.actor = wm.actor"))

/* As the document reads them: there it is no text that tells nothing. */
#define READ_AS(entity, mention)                                               \
    entity ".name, nullif(" mention ".affiliation, ''), " mention ".kind"
#define COLUMNS_READ                                                           \
    COLUMNS_OF(READ_AS("se", "sm"), READ_AS("te", "tm"), "0",                  \
               ATTRIBUTIONS("we.name, nullif(wm.affiliation, '')"              \
                            " AS affiliation, wm.kind",                        \
                            "JOIN entities we ON we.entity = wm.entity"))

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

/* Documents without a statement stand there too. */
#define DOCUMENTS_READ                                                         \
    " FROM documents d LEFT JOIN statements s ON s.document = d.document"      \
    " LEFT JOIN sentences t ON t.document = s.document"                        \
    " AND t.number = s.sentence"                                               \
    " LEFT JOIN mentions sm ON sm.mention = s.source"                          \
    " LEFT JOIN entities se ON se.entity = sm.entity"                          \
    " LEFT JOIN mentions tm ON tm.mention = s.target"                          \
    " LEFT JOIN entities te ON te.entity = tm.entity"

/* What a correction has hidden or changed, as it was, and all others. */
#define STATEMENTS_READ                                                        \
    "WITH statements AS (SELECT * FROM originals UNION ALL"                    \
    " SELECT * FROM main.statements v WHERE NOT EXISTS"                        \
    " (SELECT 1 FROM originals o WHERE o.key = v.key)) "

/* Ties go by date. */
#define PLACE "doc, place"
#define BY_DATE "undated, day, " PLACE
static const char *const orders[] = {
    [SG_ORDER_DATE] = " ORDER BY " BY_DATE,
    [SG_ORDER_NEWEST] = " ORDER BY undated, day DESC, " PLACE,
    [SG_ORDER_CONFIDENCE] = " ORDER BY certain DESC, " BY_DATE,
    [SG_ORDER_DOUBT] = " ORDER BY certain, " BY_DATE,
};

static bool passes_few(const sg_filter *f)
{
    return f->actors_count + f->sources_count + f->targets_count +
               f->relations_count + f->documents_count ||
           f->topic.len || f->text.len;
}

static void add_statements(sg_query *q, const sg_selection *selection)
{
    bool few = selection->order == SG_ORDER_CONFIDENCE ||
               selection->order == SG_ORDER_DOUBT ||
               passes_few(selection->filter);

    sg_query_sql(q, few ? BY_STATEMENT : BY_DOCUMENT);
}

#define IS_EDGE " WHERE (s.target IS NOT NULL OR s.topic_key IS NOT NULL)"

/* Only edges of at least so many statements. */
static void end_counted(sg_query *q, const sg_selection *selection)
{
    sg_query_sql(q, IS_EDGE);
    sg_filter_conditions(q, selection->filter);
    sg_query_sql(q, ") counted WHERE members >= ?");
    sg_query_size(q, selection->filter->min_count);
    sg_query_sql(q, orders[selection->order]);
}

static void compose_counted(sg_query *q, const sg_selection *selection)
{
    sg_query_sql(q, "SELECT * FROM (" COLUMNS MEMBERS);
    add_statements(q, selection);
    sg_query_sql(q, DETAILS);
    end_counted(q, selection);
    if (!selection->limit)
        return;
    sg_query_sql(q, " LIMIT ?");
    sg_query_size(q, selection->limit);
}

/* The first ones are chosen before their details are read. */
static void compose_first(sg_query *q, const sg_selection *selection)
{
    sg_query_sql(q,
                 COLUMNS BY_STATEMENT DETAILS " WHERE s.statement IN"
                                              " (SELECT statement FROM (SELECT"
                                              " s.statement," SORT_COLUMNS);
    add_statements(q, selection);
    sg_query_sql(q, " WHERE TRUE");
    sg_filter_conditions(q, selection->filter);
    sg_query_sql(q, orders[selection->order]);
    sg_query_sql(q, " LIMIT ?) first)");
    sg_query_size(q, selection->limit);
    sg_query_sql(q, orders[selection->order]);
}

static void compose_all(sg_query *q, const sg_selection *selection)
{
    sg_query_sql(q, COLUMNS);
    add_statements(q, selection);
    sg_query_sql(q, DETAILS " WHERE TRUE");
    sg_filter_conditions(q, selection->filter);
    sg_query_sql(q, orders[selection->order]);
}

static void compose(sg_query *q, const sg_selection *selection)
{
    if (selection->filter->min_count > 1)
        compose_counted(q, selection);
    else if (selection->limit)
        compose_first(q, selection);
    else
        compose_all(q, selection);
}

static void compose_read(sg_query *q, const sg_selection *selection)
{
    if (selection->filter->min_count > 1) {
        sg_query_sql(q, "SELECT * FROM (" COLUMNS_READ MEMBERS DOCUMENTS_READ);
        end_counted(q, selection);
        return;
    }
    sg_query_sql(q, COLUMNS_READ DOCUMENTS_READ " WHERE TRUE");
    sg_filter_conditions(q, selection->filter);
    sg_query_sql(q, orders[selection->order]);
}

static const sg_filter everything = {0};

typedef void compose_fn(sg_query *q, const sg_selection *selection);

static sg_status ask(sg_store *store, const char *prologue, compose_fn *fn,
                     const sg_selection *selection, sg_answer **out,
                     sg_error *err)
{
    sg_selection wanted = *selection;
    sg_query q;
    sg_status status;

    *out = NULL;
    if (!wanted.filter)
        wanted.filter = &everything;
    status = sg_filter_check(wanted.filter, err);
    if (status)
        return status;
    q = sg_query_new(store->db);
    status = sg_filter_resolve(&q, store, wanted.filter, err);
    if (!status) {
        sg_query_sql(&q, prologue);
        sg_filter_prologue(&q, wanted.filter);
        fn(&q, &wanted);
        *out = sg_query_ask(&q);
    }
    sg_query_clear(&q);
    return status;
}

sg_status sg_filter_prepare(sg_store *store, const sg_selection *selection,
                            sg_answer **out, sg_error *err)
{
    return ask(store, "", compose, selection, out, err);
}

/* Where nothing was hidden or changed the table itself is quicker. */
sg_status sg_filter_prepare_read(sg_store *store, const sg_filter *filter,
                                 sg_answer **out, sg_error *err)
{
    const sg_selection all = {.filter = filter};
    sg_call call = sg_call_once(store, "SELECT 1 FROM originals LIMIT 1");
    bool changed;
    sg_status status = sg_call_step(&call, &changed, err);

    *out = NULL;
    sg_call_end(&call);
    return status ? status
                  : ask(store, changed ? STATEMENTS_READ : "", compose_read,
                        &all, out, err);
}

/* Documents are looked up only where a condition asks for them, because SQLite
 * leaves out what is joined from the left and not used: the rest comes from
 * indexes alone. */
#define LINKS                                                                  \
    "SELECT sm.actor, tm.actor, s.polarity, s.confidence FROM statements s"    \
    " JOIN mentions sm ON sm.mention = s.source"                               \
    " JOIN mentions tm ON tm.mention = s.target"                               \
    " LEFT JOIN documents d ON d.document = s.document WHERE TRUE"

/* The same for edges, with what is listed of them. */
#define SUMMARY                                                                \
    "SELECT sm.actor, tm.actor, s.topic_key, s.topic, s.polarity,"             \
    " s.confidence, s.relation, s.status, s.document, s.number"                \
    " FROM statements s"                                                       \
    " JOIN mentions sm ON sm.mention = s.source"                               \
    " LEFT JOIN mentions tm ON tm.mention = s.target"                          \
    " LEFT JOIN documents d ON d.document = s.document" IS_EDGE

static sg_status prepare_numbers(sg_store *store, const char *select,
                                 const sg_filter *filter, sg_answer **out,
                                 sg_error *err)
{
    const sg_filter *wanted = filter ? filter : &everything;
    sg_status status = sg_filter_check(wanted, err);
    sg_query q;

    *out = NULL;
    if (status)
        return status;
    q = sg_query_new(store->db);
    status = sg_filter_resolve(&q, store, wanted, err);
    if (!status) {
        sg_filter_prologue(&q, wanted);
        sg_query_sql(&q, select);
        sg_filter_conditions(&q, wanted);
        *out = sg_query_ask(&q);
    }
    sg_query_clear(&q);
    return status;
}

sg_status sg_filter_prepare_links(sg_store *store, const sg_filter *filter,
                                  sg_answer **out, sg_error *err)
{
    return prepare_numbers(store, LINKS, filter, out, err);
}

sg_status sg_filter_prepare_summary(sg_store *store, const sg_filter *filter,
                                    sg_answer **out, sg_error *err)
{
    return prepare_numbers(store, SUMMARY, filter, out, err);
}

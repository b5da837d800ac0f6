/* Reading statements back: each row of a filter becomes the statement that was
 * stored. */
#include <math.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/json.h"
#include "base/str.h"
#include "graph/filter.h"
#include "graph/statement_check.h"

/* A query while it runs. */
typedef struct reading {
    sg_store *store;
    sg_answer *rows;
    sg_arena *arena; /* attributions of the current statement */
} reading;

static uint32_t offset(sg_answer *rows, int column)
{
    int64_t value = sg_column_int(rows, column);

    return value < 0 || value > UINT32_MAX ? 0 : (uint32_t)value;
}

static sg_span span_at(sg_answer *rows, int column)
{
    return (sg_span){offset(rows, column), offset(rows, column + 1)};
}

static sg_document_info read_document(sg_answer *rows)
{
    return (sg_document_info){
        .id = sg_column(rows, SG_FIELD_DOCUMENT),
        .title = sg_column(rows, SG_FIELD_DOCUMENT + 1),
        .date = sg_column(rows, SG_FIELD_DOCUMENT + 2),
        .url = sg_column(rows, SG_FIELD_DOCUMENT + 3),
        .author = sg_column(rows, SG_FIELD_DOCUMENT + 4),
        .medium = sg_column(rows, SG_FIELD_DOCUMENT + 5),
    };
}

/* Six columns: start, end, text, name, affiliation, kind. */
static sg_party read_party(sg_answer *rows, int column)
{
    sg_party party = {
        .span = span_at(rows, column),
        .text = sg_column(rows, column + 2),
        .entity = sg_column(rows, column + 3),
        .affiliation = sg_column(rows, column + 4),
    };

    (void)sg_actor_kind_parse(sg_column(rows, column + 5), &party.kind);
    return party;
}

/* ---- attributions -------------------------------------------------------- */

static uint32_t next_offset(const sg_json **value)
{
    int64_t number = 0;

    (void)sg_json_int(*value, &number);
    *value = sg_json_next(*value);
    return number < 0 || number > UINT32_MAX ? 0 : (uint32_t)number;
}

/* Copies, because the tree is gone when the statement is handed on. */
static sg_str next_text(reading *r, const sg_json **value)
{
    sg_str text = {NULL, 0};

    (void)sg_json_string(*value, &text);
    *value = sg_json_next(*value);
    return sg_arena_str(r->arena, text);
}

static sg_party next_party(reading *r, const sg_json *array)
{
    const sg_json *value = sg_json_first(array);
    sg_party party = {.span = {0, 0}};

    party.span.start = next_offset(&value);
    party.span.end = next_offset(&value);
    party.text = next_text(r, &value);
    party.entity = next_text(r, &value);
    party.affiliation = next_text(r, &value);
    (void)sg_actor_kind_parse(next_text(r, &value), &party.kind);
    return party;
}

static sg_status read_attributions(reading *r, sg_statement *s, sg_error *err)
{
    sg_str text = sg_column(r->rows, SG_FIELD_ATTRIBUTIONS);
    sg_json *all = NULL;
    sg_party *parties;

    if (text.len <= 2) /* [] */
        return SG_OK;
    if (sg_json_parse(text, &all, NULL))
        return sg_fail_at(err, SG_ESTORE, sg_store_name(r->store), 0,
                          "the database is damaged: attributions of statement "
                          "%.*s",
                          SG_FMT(sg_str_sub(s->key, 0, 60)));
    parties = sg_arena_array(r->arena, SG_ATTRIBUTIONS_MAX, sizeof *parties);
    for (const sg_json *one = sg_json_first(all);
         one && s->attributed_count < SG_ATTRIBUTIONS_MAX;
         one = sg_json_next(one))
        parties[s->attributed_count++] = next_party(r, one);
    sg_json_free(all);
    s->attributed_to = parties;
    return SG_OK;
}

/* ---- statements -----------------------------------------------------------
 */

static sg_date_source read_date_source(sg_answer *rows)
{
    sg_str name = sg_column(rows, SG_FIELD_DATE_FROM);

    if (sg_str_is(name, "text"))
        return SG_DATE_TEXT;
    return sg_str_is(name, "document") ? SG_DATE_DOCUMENT : SG_DATE_NONE;
}

static void read_words(sg_answer *rows, sg_statement *s)
{
    s->sentence = offset(rows, SG_FIELD_SENTENCE);
    s->sentence_span = span_at(rows, SG_FIELD_SENTENCE + 1);
    s->sentence_text = sg_column(rows, SG_FIELD_SENTENCE + 3);
    s->cue = span_at(rows, SG_FIELD_CUE);
    s->cue_text = sg_column(rows, SG_FIELD_CUE + 2);
    s->cue_lemma = sg_column(rows, SG_FIELD_CUE + 3);
    s->topic = span_at(rows, SG_FIELD_TOPIC);
    s->topic_text = sg_column(rows, SG_FIELD_TOPIC + 2);
    s->quote = span_at(rows, SG_FIELD_QUOTE);
    s->quote_text = sg_column(rows, SG_FIELD_QUOTE + 2);
    s->content = span_at(rows, SG_FIELD_CONTENT);
    s->content_text = sg_column(rows, SG_FIELD_CONTENT + 2);
}

/* A file that other programs wrote to may hold anything; what leaves here is
 * within the ranges that statement.h promises. */
static int read_polarity(sg_answer *rows)
{
    int64_t value = sg_column_int(rows, SG_FIELD_POLARITY);

    return (value > 0) - (value < 0);
}

static double read_confidence(sg_answer *rows)
{
    double value = sg_column_real(rows, SG_FIELD_CONFIDENCE);

    return value > 0 ? fmin(value, 1) : 0;
}

static sg_statement read_statement(sg_answer *rows)
{
    sg_statement s = {
        .source = read_party(rows, SG_FIELD_SOURCE),
        .relation = sg_column(rows, SG_FIELD_RELATION),
        .polarity = read_polarity(rows),
        .attribution = sg_column_int(rows, SG_FIELD_ATTRIBUTION) != 0,
        .date = sg_column(rows, SG_FIELD_DATE),
        .date_from = read_date_source(rows),
        .confidence = read_confidence(rows),
        .rule = sg_column(rows, SG_FIELD_RULE),
        .key = sg_column(rows, SG_FIELD_KEY),
        .topic_key = sg_column(rows, SG_FIELD_TOPIC_KEY),
        .reviewed = sg_column_int(rows, SG_FIELD_REVIEWED) != 0,
    };

    read_words(rows, &s);
    s.has_target = !sg_column_is_null(rows, SG_FIELD_TARGET + 3);
    if (s.has_target)
        s.target = read_party(rows, SG_FIELD_TARGET);
    (void)sg_factuality_parse(sg_column(rows, SG_FIELD_STATUS), &s.status);
    return s;
}

static sg_status hand_on(reading *r, sg_statement_fn *fn, void *context,
                         sg_error *err)
{
    bool told = !sg_column_is_null(r->rows, SG_FIELD_STATEMENT);
    sg_document_info document = read_document(r->rows);
    sg_statement statement = read_statement(r->rows);
    sg_status status;

    sg_arena_reset(r->arena);
    status = read_attributions(r, &statement, err);
    if (!status && !fn(context, &document, told ? &statement : NULL))
        status = sg_fail(err, SG_ESTOP, "stopped by the caller");
    return status;
}

/* Closes `rows`. */
static sg_status read_rows(sg_store *store, sg_answer *rows,
                           sg_statement_fn *fn, void *context, sg_error *err)
{
    reading r = {store, rows, sg_arena_new()};
    sg_status status = SG_OK;
    bool row;

    while (!status && !(status = sg_answer_next(rows, &row, err)) && row)
        status = hand_on(&r, fn, context, err);
    sg_answer_close(rows);
    sg_arena_free(r.arena);
    return status;
}

sg_status sg_store_select(sg_store *store, const sg_selection *selection,
                          sg_statement_fn *fn, void *context, sg_error *err)
{
    sg_answer *rows;
    sg_status status = sg_filter_prepare(store, selection, &rows, err);

    return status ? status : read_rows(store, rows, fn, context, err);
}

sg_status sg_store_read(sg_store *store, const sg_filter *filter,
                        sg_statement_fn *fn, void *context, sg_error *err)
{
    sg_answer *rows;
    sg_status status = sg_filter_prepare_read(store, filter, &rows, err);

    return status ? status : read_rows(store, rows, fn, context, err);
}

sg_status sg_store_query(sg_store *store, const sg_filter *filter,
                         sg_statement_fn *fn, void *context, sg_error *err)
{
    const sg_selection all = {.filter = filter};

    return sg_store_select(store, &all, fn, context, err);
}

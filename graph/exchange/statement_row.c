/* One table of columns writes the rows of CSV and tells how to read them. */
#include "graph/exchange/statement_row.h"

#include "base/csv.h"
#include "base/json.h"
#include "base/str.h"
#include "extract/statement_json.h"

typedef struct row {
    sg_document_info document;
    sg_statement statement;
} row;

#define IN(member) offsetof(row, member)
#define DOCUMENT(name)                                                         \
    {                                                                          \
        "doc_" #name, "document", #name, SG_ROW_TEXT, IN(document.name)        \
    }
#define OF(name, kind)                                                         \
    {                                                                          \
#name, NULL, #name, kind, IN(statement.name)                           \
    }
#define SPAN(name, object, span)                                               \
    {name "_start", (object), "start", SG_ROW_OFFSET, IN(span)},               \
    {                                                                          \
        name "_end", (object), "end", SG_ROW_OFFSET,                           \
            IN(span) + offsetof(sg_span, end)                                  \
    }
#define PARTY(name)                                                            \
    {#name, #name, "entity", SG_ROW_TEXT, IN(statement.name.entity)},          \
        {#name "_kind", #name, "kind", SG_ROW_ACTOR_KIND,                      \
         IN(statement.name.kind)},                                             \
        {#name "_affiliation", #name, "affiliation", SG_ROW_TEXT,              \
         IN(statement.name.affiliation)},                                      \
        {#name "_text", #name, "text", SG_ROW_TEXT, IN(statement.name.text)},  \
        SPAN(#name, #name, statement.name.span)
#define WORDS(name)                                                            \
    {#name, #name, "text", SG_ROW_TEXT, IN(statement.name##_text)},            \
        SPAN(#name, #name, statement.name)

const sg_row_column sg_row_columns[] = {
    {"doc", NULL, "doc", SG_ROW_TEXT, IN(document.id)},
    DOCUMENT(title),
    DOCUMENT(date),
    DOCUMENT(url),
    DOCUMENT(author),
    DOCUMENT(medium),
    OF(sentence, SG_ROW_OFFSET),
    {"sentence_start", NULL, "sentence_start", SG_ROW_OFFSET,
     IN(statement.sentence_span.start)},
    {"sentence_end", NULL, "sentence_end", SG_ROW_OFFSET,
     IN(statement.sentence_span.end)},
    OF(sentence_text, SG_ROW_TEXT),
    PARTY(source),
    OF(relation, SG_ROW_TEXT),
    WORDS(cue),
    {"cue_lemma", "cue", "lemma", SG_ROW_TEXT, IN(statement.cue_lemma)},
    PARTY(target),
    WORDS(topic),
    OF(polarity, SG_ROW_SIGN),
    OF(status, SG_ROW_STATUS),
    OF(attributed_to, SG_ROW_CHAIN),
    OF(attribution, SG_ROW_FLAG),
    WORDS(quote),
    WORDS(content),
    OF(date, SG_ROW_TEXT),
    OF(date_from, SG_ROW_DATE_FROM),
    OF(confidence, SG_ROW_SHARE),
    OF(rule, SG_ROW_TEXT),
    OF(reviewed, SG_ROW_FLAG),
};
const size_t sg_row_column_count =
    sizeof sg_row_columns / sizeof *sg_row_columns;

void sg_statement_titles(sg_buf *out)
{
    for (size_t i = 0; i < sg_row_column_count; i++)
        sg_buf_printf(out, "%s%s", i ? "," : "", sg_row_columns[i].name);
    sg_buf_byte(out, '\n');
}

static void add_chain(sg_buf *out, const sg_statement *s)
{
    sg_buf chain = SG_BUF_INIT;

    if (s->attributed_count)
        sg_statement_write_chain(&chain, s);
    sg_csv_field(out, sg_buf_str(&chain));
    sg_buf_clear(&chain);
}

static void add_cell(sg_buf *out, const sg_row_column *column, const row *r)
{
    const void *cell = (const char *)r + column->offset;

    switch (column->kind) {
    case SG_ROW_TEXT:
        sg_csv_field(out, *(const sg_str *)cell);
        break;
    case SG_ROW_OFFSET:
        sg_buf_printf(out, "%lu", (unsigned long)*(const uint32_t *)cell);
        break;
    case SG_ROW_ACTOR_KIND:
        sg_buf_addc(out, sg_actor_kind_name(*(const sg_actor_kind *)cell));
        break;
    case SG_ROW_STATUS:
        sg_buf_addc(out, sg_factuality_name(*(const sg_factuality *)cell));
        break;
    case SG_ROW_SIGN:
        sg_buf_printf(out, "%d", *(const int *)cell);
        break;
    case SG_ROW_FLAG:
        sg_buf_addc(out, *(const bool *)cell ? "true" : "false");
        break;
    case SG_ROW_DATE_FROM:
        sg_buf_add(out, sg_date_source_name(*(const sg_date_source *)cell));
        break;
    case SG_ROW_SHARE:
        sg_json_write_number(out, *(const double *)cell);
        break;
    case SG_ROW_CHAIN:
        add_chain(out, &r->statement);
        break;
    }
}

/* The cells of a target or topic that is not there stay empty. */
static bool is_told(const sg_row_column *column, const sg_statement *s)
{
    sg_str object = sg_str_of(column->object);

    if (sg_str_is(object, "target"))
        return s->has_target;
    if (sg_str_is(object, "topic"))
        return s->topic_text.len > 0;
    if (sg_str_is(object, "quote"))
        return s->quote_text.len > 0;
    if (sg_str_is(object, "content"))
        return s->content_text.len > 0;
    return true;
}

void sg_statement_row(sg_buf *out, const sg_document_info *document,
                      const sg_statement *statement)
{
    const row r = {*document, *statement};

    for (size_t i = 0; i < sg_row_column_count; i++) {
        if (i)
            sg_buf_byte(out, ',');
        if (is_told(&sg_row_columns[i], statement))
            add_cell(out, &sg_row_columns[i], &r);
    }
    sg_buf_byte(out, '\n');
}

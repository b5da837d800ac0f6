/* Statements read back from JSON, with messages that name the field. */
#include "extract/statement_json.h"

#include "base/error.h"
#include "base/str.h"
#include "extract/document_json.h"

static void read_words(sg_fields *r, const sg_json *object, const char *name,
                       sg_span *span, sg_str *text)
{
    const sg_json *inner = sg_field_enter(r, object, name, false);

    if (inner) {
        *span = sg_field_span(r, inner, "start", "end");
        *text = sg_field_text(r, inner, "text", false);
    }
    r->inside = NULL;
}

/* What no name is known of stands for itself. */
static sg_party read_party(sg_fields *r, const sg_json *object)
{
    bool named = sg_json_kind_of(sg_json_get(object, "text")) != SG_JSON_STRING;
    sg_party party = {
        .span = sg_field_span(r, object, "start", "end"),
        .text = sg_field_text(r, object, "text", false),
        .entity = sg_field_text(r, object, "entity", named),
        .affiliation = sg_field_text(r, object, "affiliation", false),
    };
    sg_str kind = sg_field_text(r, object, "kind", false);

    if (kind.data && !sg_actor_kind_parse(kind, &party.kind))
        sg_field_fail(r, "kind", "is no kind of actor");
    if (!party.text.data)
        party.text = party.entity;
    if (!party.entity.len)
        party.entity = party.text;
    if (!party.entity.len)
        sg_field_fail(r, "entity", "is empty");
    return party;
}

static void read_chain(sg_fields *r, const sg_json *object, sg_statement *s)
{
    const sg_json *list =
        sg_field_member(r, object, "attributed_to", SG_JSON_ARRAY, false);
    sg_party *parties =
        sg_arena_array(r->arena, sg_json_count(list), sizeof *parties);

    r->inside = "attributed_to";
    for (const sg_json *item = sg_json_first(list); item;
         item = sg_json_next(item)) {
        if (sg_json_kind_of(item) != SG_JSON_OBJECT)
            sg_field_fail(r, "item", "is no object");
        else
            parties[s->attributed_count++] = read_party(r, item);
    }
    r->inside = NULL;
    s->attributed_to = parties;
}

static void read_cue(sg_fields *r, const sg_json *object, sg_statement *s)
{
    const sg_json *inner = sg_field_enter(r, object, "cue", false);

    if (inner) {
        s->cue = sg_field_span(r, inner, "start", "end");
        s->cue_text = sg_field_text(r, inner, "text", false);
        s->cue_lemma = sg_field_text(r, inner, "lemma", false);
    }
    r->inside = NULL;
}

static void read_parties(sg_fields *r, const sg_json *object, sg_statement *s)
{
    const sg_json *inner = sg_field_enter(r, object, "source", true);

    if (inner)
        s->source = read_party(r, inner);
    inner = sg_field_enter(r, object, "target", false);
    if (inner)
        s->target = read_party(r, inner);
    s->has_target = inner != NULL;
    r->inside = NULL;
}

static void read_judgement(sg_fields *r, const sg_json *object, sg_statement *s)
{
    const sg_json *polarity =
        sg_field_member(r, object, "polarity", SG_JSON_NUMBER, true);
    sg_str status = sg_field_text(r, object, "status", false);
    int64_t sign = 0;

    if (polarity && (!sg_json_int(polarity, &sign) || sign < -1 || sign > 1))
        sg_field_fail(r, "polarity", "is none of -1, 0, 1");
    s->polarity = (int)sign;
    if (status.data && !sg_factuality_parse(status, &s->status))
        sg_field_fail(r, "status", "is none of the words for it");
    (void)sg_json_bool(
        sg_field_member(r, object, "attribution", SG_JSON_BOOL, false),
        &s->attribution);
    s->confidence = 1;
    (void)sg_json_number(
        sg_field_member(r, object, "confidence", SG_JSON_NUMBER, false),
        &s->confidence);
    if (!(s->confidence >= 0 && s->confidence <= 1))
        sg_field_fail(r, "confidence", "is not between 0 and 1");
}

static void read_date(sg_fields *r, const sg_json *object, sg_statement *s)
{
    sg_str from = sg_field_text(r, object, "date_from", false);

    s->date = sg_field_date(r, object, "date");
    if (sg_str_is(from, "text"))
        s->date_from = SG_DATE_TEXT;
    else if (sg_str_is(from, "document"))
        s->date_from = SG_DATE_DOCUMENT;
    else if (from.data)
        sg_field_fail(r, "date_from", "is neither 'text' nor 'document'");
}

static void read_all(sg_fields *r, const sg_json *object, sg_document_info *doc,
                     sg_statement *s)
{
    doc->id = sg_field_text(r, object, "doc", true);
    s->sentence = sg_field_count(r, object, "sentence");
    s->sentence_span =
        sg_field_span(r, object, "sentence_start", "sentence_end");
    s->sentence_text = sg_field_text(r, object, "sentence_text", false);
    read_parties(r, object, s);
    s->relation = sg_field_text(r, object, "relation", true);
    read_cue(r, object, s);
    read_words(r, object, "topic", &s->topic, &s->topic_text);
    read_judgement(r, object, s);
    read_chain(r, object, s);
    read_words(r, object, "quote", &s->quote, &s->quote_text);
    read_words(r, object, "content", &s->content, &s->content_text);
    read_date(r, object, s);
    s->rule = sg_field_text(r, object, "rule", false);
    sg_document_facts_read(r, doc);
}

/* ---- lines ------------------------------------------------------------- */

/* Of the two only that of a document tells how many statements it has. */
static bool is_document(const sg_fields *r)
{
    return sg_json_get(r->object, "statements") != NULL;
}

sg_status sg_line_read(sg_arena *arena, sg_str line, sg_line *out,
                       sg_error *err)
{
    sg_fields r = sg_fields_start(arena, line, err);

    *out = (sg_line){.is_document = false};
    if (r.status == SG_OK) {
        out->is_document = is_document(&r);
        if (out->is_document)
            sg_document_record_read(&r, &out->document);
        else
            read_all(&r, r.object, &out->document.info, &out->statement);
    }
    if (sg_fields_end(&r) != SG_OK)
        *out = (sg_line){.is_document = false};
    return r.status;
}

sg_status sg_statement_read(sg_arena *arena, sg_str line, sg_document_info *doc,
                            sg_statement *statement, sg_error *err)
{
    sg_line read;
    sg_status status = sg_line_read(arena, line, &read, err);

    if (status == SG_OK && read.is_document)
        status = sg_json_fail_kind(line, "source", NULL, SG_JSON_OBJECT, err);
    *doc = read.document.info;
    *statement = read.statement;
    return status;
}

/* Statements read back from JSON, with messages that name the field. */
#include "extract/statement_json.h"

#include <stdio.h>

#include "base/error.h"
#include "base/json.h"
#include "base/str.h"
#include "base/utf8.h"

/* One line that is being read. The first failure is kept in `status`; after it
 * every step does nothing. */
typedef struct reading {
    sg_arena *arena;
    sg_str line;
    sg_error *err;
    sg_status status;
    const char *inside; /* name of the object that is being read, or NULL */
} reading;

enum { NAME_MAX_LEN = 64 };

static void full_name(const reading *r, const char *name,
                      char out[NAME_MAX_LEN])
{
    (void)snprintf(out, NAME_MAX_LEN, "%s%s%s", r->inside ? r->inside : "",
                   r->inside ? "." : "", name);
}

static void fail(reading *r, const char *name, const char *what)
{
    char full[NAME_MAX_LEN];

    full_name(r, name, full);
    if (r->status == SG_OK)
        r->status = sg_json_fail(r->line, full, what, r->err);
}

static void fail_kind(reading *r, const char *name, const sg_json *value,
                      sg_json_kind wanted)
{
    char full[NAME_MAX_LEN];

    full_name(r, name, full);
    if (r->status == SG_OK)
        r->status = sg_json_fail_kind(r->line, full, value, wanted, r->err);
}

/* The member, or NULL where it is missing or null, which fails if it is
 * `needed`. */
static const sg_json *member(reading *r, const sg_json *object,
                             const char *name, sg_json_kind kind, bool needed)
{
    const sg_json *value = sg_json_get(object, name);
    sg_json_kind found = sg_json_kind_of(value);

    if (r->status != SG_OK)
        return NULL;
    if (found == kind)
        return value;
    if (needed || (found != SG_JSON_NONE && found != SG_JSON_NULL))
        fail_kind(r, name, value, kind);
    return NULL;
}

static sg_str read_text(reading *r, const sg_json *object, const char *name,
                        bool needed)
{
    const sg_json *value = member(r, object, name, SG_JSON_STRING, needed);
    sg_str text;

    if (!sg_json_string(value, &text))
        return (sg_str){NULL, 0};
    if (needed && text.len == 0)
        fail(r, name, "is empty");
    return sg_arena_str(r->arena, text);
}

static uint32_t read_count(reading *r, const sg_json *object, const char *name)
{
    const sg_json *value = member(r, object, name, SG_JSON_NUMBER, false);
    int64_t number = 0;

    if (!value)
        return 0;
    if (!sg_json_int(value, &number) || number < 0 || number > UINT32_MAX)
        fail(r, name, "is no offset");
    return (uint32_t)number;
}

static sg_span read_span(reading *r, const sg_json *object, const char *start,
                         const char *end)
{
    sg_span span = {read_count(r, object, start), read_count(r, object, end)};

    if (span.end < span.start)
        fail(r, end, "is less than the start");
    return span;
}

/* The inner object `name`, whose members' errors then carry its name. */
static const sg_json *enter(reading *r, const sg_json *object, const char *name,
                            bool needed)
{
    const sg_json *inner = member(r, object, name, SG_JSON_OBJECT, needed);

    r->inside = inner ? name : NULL;
    return inner;
}

static void read_words(reading *r, const sg_json *object, const char *name,
                       sg_span *span, sg_str *text)
{
    const sg_json *inner = enter(r, object, name, false);

    if (inner) {
        *span = read_span(r, inner, "start", "end");
        *text = read_text(r, inner, "text", false);
    }
    r->inside = NULL;
}

/* What no name is known of stands for itself. */
static sg_party read_party(reading *r, const sg_json *object)
{
    bool named = sg_json_kind_of(sg_json_get(object, "text")) != SG_JSON_STRING;
    sg_party party = {
        .span = read_span(r, object, "start", "end"),
        .text = read_text(r, object, "text", false),
        .entity = read_text(r, object, "entity", named),
        .affiliation = read_text(r, object, "affiliation", false),
    };
    sg_str kind = read_text(r, object, "kind", false);

    if (kind.data && !sg_actor_kind_parse(kind, &party.kind))
        fail(r, "kind", "is no kind of actor");
    if (!party.text.data)
        party.text = party.entity;
    if (!party.entity.len)
        party.entity = party.text;
    if (!party.entity.len)
        fail(r, "entity", "is empty");
    return party;
}

static void read_chain(reading *r, const sg_json *object, sg_statement *s)
{
    const sg_json *list =
        member(r, object, "attributed_to", SG_JSON_ARRAY, false);
    sg_party *parties =
        sg_arena_array(r->arena, sg_json_count(list), sizeof *parties);

    r->inside = "attributed_to";
    for (const sg_json *item = sg_json_first(list); item;
         item = sg_json_next(item)) {
        if (sg_json_kind_of(item) != SG_JSON_OBJECT)
            fail(r, "item", "is no object");
        else
            parties[s->attributed_count++] = read_party(r, item);
    }
    r->inside = NULL;
    s->attributed_to = parties;
}

static void read_cue(reading *r, const sg_json *object, sg_statement *s)
{
    const sg_json *inner = enter(r, object, "cue", false);

    if (inner) {
        s->cue = read_span(r, inner, "start", "end");
        s->cue_text = read_text(r, inner, "text", false);
        s->cue_lemma = read_text(r, inner, "lemma", false);
    }
    r->inside = NULL;
}

static void read_parties(reading *r, const sg_json *object, sg_statement *s)
{
    const sg_json *inner = enter(r, object, "source", true);

    if (inner)
        s->source = read_party(r, inner);
    inner = enter(r, object, "target", false);
    if (inner)
        s->target = read_party(r, inner);
    s->has_target = inner != NULL;
    r->inside = NULL;
}

static void read_judgement(reading *r, const sg_json *object, sg_statement *s)
{
    const sg_json *polarity =
        member(r, object, "polarity", SG_JSON_NUMBER, true);
    sg_str status = read_text(r, object, "status", false);
    int64_t sign = 0;

    if (polarity && (!sg_json_int(polarity, &sign) || sign < -1 || sign > 1))
        fail(r, "polarity", "is none of -1, 0, 1");
    s->polarity = (int)sign;
    if (status.data && !sg_factuality_parse(status, &s->status))
        fail(r, "status", "is none of the words for it");
    (void)sg_json_bool(member(r, object, "attribution", SG_JSON_BOOL, false),
                       &s->attribution);
    s->confidence = 1;
    (void)sg_json_number(member(r, object, "confidence", SG_JSON_NUMBER, false),
                         &s->confidence);
    if (!(s->confidence >= 0 && s->confidence <= 1))
        fail(r, "confidence", "is not between 0 and 1");
}

/* "2025", "2025-05" or "2025-05-09", whatever stands behind (a time). */
static bool is_date(sg_str date)
{
    static const char pattern[] = "0000-00-00";
    size_t i;

    for (i = 0; i < date.len && i < sizeof pattern - 1; i++)
        if (pattern[i] == '-' ? date.data[i] != '-'
                              : !sg_is_digit((unsigned char)date.data[i]))
            return false;
    return i == 4 || i == 7 || i == 10;
}

static void read_date(reading *r, const sg_json *object, sg_statement *s)
{
    sg_str from = read_text(r, object, "date_from", false);

    s->date = read_text(r, object, "date", false);
    if (s->date.data && !is_date(s->date))
        fail(r, "date", "is no ISO 8601 date");
    if (sg_str_is(from, "text"))
        s->date_from = SG_DATE_TEXT;
    else if (sg_str_is(from, "document"))
        s->date_from = SG_DATE_DOCUMENT;
    else if (from.data)
        fail(r, "date_from", "is neither 'text' nor 'document'");
}

static void read_document(reading *r, const sg_json *object,
                          sg_document_info *doc)
{
    const sg_json *inner = enter(r, object, "document", false);

    if (inner) {
        doc->title = read_text(r, inner, "title", false);
        doc->date = read_text(r, inner, "date", false);
        doc->url = read_text(r, inner, "url", false);
        doc->author = read_text(r, inner, "author", false);
        doc->medium = read_text(r, inner, "medium", false);
        if (doc->date.data && !is_date(doc->date))
            fail(r, "date", "is no ISO 8601 date");
    }
    r->inside = NULL;
}

static void read_all(reading *r, const sg_json *object, sg_document_info *doc,
                     sg_statement *s)
{
    doc->id = read_text(r, object, "doc", true);
    s->sentence = read_count(r, object, "sentence");
    s->sentence_span = read_span(r, object, "sentence_start", "sentence_end");
    s->sentence_text = read_text(r, object, "sentence_text", false);
    read_parties(r, object, s);
    s->relation = read_text(r, object, "relation", true);
    read_cue(r, object, s);
    read_words(r, object, "topic", &s->topic, &s->topic_text);
    read_judgement(r, object, s);
    read_chain(r, object, s);
    read_words(r, object, "quote", &s->quote, &s->quote_text);
    read_words(r, object, "content", &s->content, &s->content_text);
    read_date(r, object, s);
    s->rule = read_text(r, object, "rule", false);
    read_document(r, object, doc);
}

static sg_status check_utf8(sg_str line, sg_error *err)
{
    size_t n;

    for (size_t at = 0; at < line.len; at += n) {
        n = sg_utf8_len(line, at);
        if (n > 0)
            continue;
        (void)sg_fail(err, SG_EINPUT, "invalid UTF-8 (byte %zu)", at);
        if (err)
            err->byte = at;
        return SG_EINPUT;
    }
    return SG_OK;
}

sg_status sg_statement_read(sg_arena *arena, sg_str line, sg_document_info *doc,
                            sg_statement *statement, sg_error *err)
{
    reading r = {arena, line, err, check_utf8(line, err), NULL};
    sg_json *object = NULL;

    *doc = (sg_document_info){.id = {NULL, 0}};
    *statement = (sg_statement){.sentence = 0};
    if (r.status == SG_OK)
        r.status = sg_json_parse(line, &object, err);
    if (r.status == SG_OK && sg_json_kind_of(object) != SG_JSON_OBJECT)
        fail_kind(&r, "the line", object, SG_JSON_OBJECT);
    if (r.status == SG_OK)
        read_all(&r, object, doc, statement);
    sg_json_free(object);
    if (r.status != SG_OK) {
        *doc = (sg_document_info){.id = {NULL, 0}};
        *statement = (sg_statement){.sentence = 0};
    }
    return r.status;
}

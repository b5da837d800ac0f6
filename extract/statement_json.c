/* Statements written as JSON, one object a line: docs/statement-format.md. */
#include "extract/statement_json.h"

#include "base/json.h"
#include "base/str.h"
#include "extract/document_json.h"

static void write_text(sg_buf *out, const char *name, sg_str text)
{
    sg_buf_printf(out, ",\"%s\":", name);
    sg_json_write_string_or_null(out, text);
}

/* `"text":...,"start":...,"end":...`, the beginning of every object. */
static void write_place(sg_buf *out, sg_str text, sg_span span)
{
    sg_buf_addc(out, "\"text\":");
    sg_json_write_string(out, text);
    sg_buf_printf(out, ",\"start\":%lu,\"end\":%lu", (unsigned long)span.start,
                  (unsigned long)span.end);
}

static bool is_written(sg_str text, sg_span span)
{
    return span.start != span.end || text.len > 0;
}

/* "topic", "quote", "content": null when there is none. */
static void write_words(sg_buf *out, const char *name, sg_str text,
                        sg_span span)
{
    sg_buf_printf(out, ",\"%s\":", name);
    if (!is_written(text, span)) {
        sg_buf_addc(out, "null");
        return;
    }
    sg_buf_byte(out, '{');
    write_place(out, text, span);
    sg_buf_byte(out, '}');
}

static void write_party(sg_buf *out, const sg_party *party)
{
    sg_buf_byte(out, '{');
    write_place(out, party->text, party->span);
    write_text(out, "entity", party->entity);
    sg_buf_printf(out, ",\"kind\":\"%s\"", sg_actor_kind_name(party->kind));
    if (party->affiliation.data)
        write_text(out, "affiliation", party->affiliation);
    sg_buf_byte(out, '}');
}

void sg_statement_write_chain(sg_buf *out, const sg_statement *s)
{
    sg_buf_byte(out, '[');
    for (size_t i = 0; i < s->attributed_count; i++) {
        if (i)
            sg_buf_byte(out, ',');
        write_party(out, &s->attributed_to[i]);
    }
    sg_buf_byte(out, ']');
}

static void write_cue(sg_buf *out, const sg_statement *s)
{
    sg_buf_addc(out, ",\"cue\":{");
    write_place(out, s->cue_text, s->cue);
    sg_buf_addc(out, ",\"lemma\":");
    sg_json_write_string(out, s->cue_lemma);
    sg_buf_byte(out, '}');
}

sg_str sg_date_source_name(sg_date_source from)
{
    switch (from) {
    case SG_DATE_TEXT:
        return SG_STR("text");
    case SG_DATE_DOCUMENT:
        return SG_STR("document");
    default:
        return (sg_str){NULL, 0};
    }
}

void sg_statement_write(sg_buf *out, const sg_document_info *doc,
                        const sg_statement *s)
{
    sg_buf_addc(out, "{\"doc\":");
    sg_json_write_string(out, doc->id);
    sg_buf_printf(out,
                  ",\"sentence\":%lu,\"sentence_start\":%lu,"
                  "\"sentence_end\":%lu",
                  (unsigned long)s->sentence,
                  (unsigned long)s->sentence_span.start,
                  (unsigned long)s->sentence_span.end);
    write_text(out, "sentence_text", s->sentence_text);
    sg_buf_addc(out, ",\"source\":");
    write_party(out, &s->source);
    write_text(out, "relation", s->relation);
    write_cue(out, s);
    sg_buf_addc(out, ",\"target\":");
    if (s->has_target)
        write_party(out, &s->target);
    else
        sg_buf_addc(out, "null");
    write_words(out, "topic", s->topic_text, s->topic);
    sg_buf_printf(out, ",\"polarity\":%d,\"status\":\"%s\"", s->polarity,
                  sg_factuality_name(s->status));
    sg_buf_addc(out, ",\"attributed_to\":");
    sg_statement_write_chain(out, s);
    sg_buf_printf(out, ",\"attribution\":%s",
                  s->attribution ? "true" : "false");
    write_words(out, "quote", s->quote_text, s->quote);
    write_words(out, "content", s->content_text, s->content);
    write_text(out, "date", s->date);
    write_text(out, "date_from", sg_date_source_name(s->date_from));
    sg_buf_addc(out, ",\"confidence\":");
    sg_json_write_fixed(out, s->confidence, 2);
    sg_buf_addc(out, ",\"rule\":");
    sg_json_write_string(out, s->rule);
    sg_document_facts_write(out, doc);
    if (s->key.len)
        write_text(out, "key", s->key);
    if (s->reviewed)
        sg_buf_addc(out, ",\"reviewed\":true");
    sg_buf_addc(out, "}\n");
}

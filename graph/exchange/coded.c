/* What was coded by hand as JSON. */
#include "graph/exchange/coded.h"

#include "base/json.h"
#include "base/str.h"

static void add(sg_buf *out, const char *name, sg_str text)
{
    if (!text.len)
        return;
    if (out->data[out->len - 1] != '{')
        sg_buf_byte(out, ',');
    sg_buf_printf(out, "\"%s\":", name);
    sg_json_write_string(out, text);
}

/* Kinds that are no words of ours ("Business") tell nothing. */
static void add_party(sg_buf *out, sg_str name, sg_str kind, sg_str affiliation)
{
    sg_actor_kind known;

    sg_buf_byte(out, '{');
    add(out, "entity", name);
    if (sg_actor_kind_parse(kind, &known))
        add(out, "kind", kind);
    add(out, "affiliation", affiliation);
    sg_buf_byte(out, '}');
}

static void add_source(sg_buf *out, const sg_coded *c)
{
    sg_buf_addc(out, ",\"source\":");
    if (c->source.len && c->organization.len)
        add_party(out, c->source, SG_STR("person"), c->organization);
    else if (c->source.len)
        add_party(out, c->source, c->kind, c->affiliation);
    else
        add_party(out, c->organization, SG_STR("organization"),
                  (sg_str){NULL, 0});
}

static void add_document(sg_buf *out, const sg_document_info *document)
{
    sg_buf_addc(out, ",\"document\":{");
    add(out, "title", document->title);
    add(out, "date", document->date);
    add(out, "url", document->url);
    add(out, "author", document->author);
    add(out, "medium", document->medium);
    sg_buf_byte(out, '}');
}

static int sign_of(sg_str agreement)
{
    static const char *const noes[] = {"0", "no", "false", "-1", "-", NULL};

    if (!agreement.len)
        return 0;
    return sg_str_is_any(agreement, noes) ? -1 : 1;
}

static const char *relation_of(int sign)
{
    if (!sign)
        return "says";
    return sign > 0 ? "supports" : "opposes";
}

static void add_judgement(sg_buf *out, const sg_coded *c)
{
    int sign = sign_of(c->agreement);
    double percent;

    if (c->relation.len)
        add(out, "relation", c->relation);
    else
        add(out, "relation", sg_str_of(relation_of(sign)));
    sg_buf_printf(out, ",\"polarity\":%d,\"attribution\":true", sign);
    add(out, "status", c->status);
    if (sg_str_to_double(c->confidence, &percent)) {
        sg_buf_addc(out, ",\"confidence\":");
        sg_json_write_number(out, percent / 100);
    }
    add(out, "date", c->date);
}

void sg_coded_write(sg_buf *out, const sg_coded *c)
{
    sg_buf_byte(out, '{');
    add(out, "doc", c->document.id);
    sg_buf_printf(out,
                  "%s\"sentence\":%lu,\"sentence_start\":%lu,"
                  "\"sentence_end\":%lu",
                  c->document.id.len ? "," : "", (unsigned long)c->place,
                  (unsigned long)c->sentence.start,
                  (unsigned long)c->sentence.end);
    add(out, "sentence_text", c->evidence);
    add_source(out, c);
    if (c->target.len) {
        sg_buf_addc(out, ",\"target\":");
        add_party(out, c->target, c->target_kind, c->target_affiliation);
    }
    if (c->topic.len) {
        sg_buf_addc(out, ",\"topic\":{");
        add(out, "text", c->topic);
        sg_buf_byte(out, '}');
    }
    add_judgement(out, c);
    if (c->speaker.len) {
        sg_buf_addc(out, ",\"attributed_to\":[");
        add_party(out, c->speaker, c->speaker_kind, c->speaker_affiliation);
        sg_buf_byte(out, ']');
    }
    add_document(out, &c->document);
    sg_buf_byte(out, '}');
}

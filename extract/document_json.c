/* What is told of documents, in JSON: docs/statement-format.md. */
#include "extract/document_json.h"

#include <string.h>

#include "base/str.h"

/* ---- facts ------------------------------------------------------------- */

void sg_document_facts_write(sg_buf *out, const sg_document_info *doc)
{
    const struct {
        const char *name;
        sg_str text;
    } facts[] = {{"title", doc->title},
                 {"date", doc->date},
                 {"url", doc->url},
                 {"author", doc->author},
                 {"medium", doc->medium}};
    bool any = false;

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        if (!facts[i].text.len)
            continue;
        sg_buf_printf(out, "%s\"%s\":", any ? "," : ",\"document\":{",
                      facts[i].name);
        sg_json_write_string(out, facts[i].text);
        any = true;
    }
    if (any)
        sg_buf_byte(out, '}');
}

void sg_document_facts_read(sg_fields *r, sg_document_info *info)
{
    const sg_json *facts = sg_field_enter(r, r->object, "document", false);

    if (facts) {
        info->title = sg_field_text(r, facts, "title", false);
        info->date = sg_field_date(r, facts, "date");
        info->url = sg_field_text(r, facts, "url", false);
        info->author = sg_field_text(r, facts, "author", false);
        info->medium = sg_field_text(r, facts, "medium", false);
    }
    r->inside = NULL;
}

/* ---- the line of a document -------------------------------------------- */

/* Sentences stand in the order of their numbers, which are written only where
 * some are left out. */
static void write_sentences(sg_buf *out, const sg_document_record *record)
{
    uint32_t next = 0;

    sg_buf_addc(out, ",\"sentences\":[");
    for (size_t i = 0; i < record->sentence_count; i++) {
        const sg_sentence_row *sentence = &record->sentences[i];

        sg_buf_addc(out, i ? ",{" : "{");
        if (sentence->number != next)
            sg_buf_printf(out, "\"number\":%lu,",
                          (unsigned long)sentence->number);
        next = sentence->number + 1;
        sg_buf_addc(out, "\"text\":");
        sg_json_write_string(out, sentence->text);
        sg_buf_printf(out, ",\"start\":%lu,\"end\":%lu}",
                      (unsigned long)sentence->span.start,
                      (unsigned long)sentence->span.end);
    }
    sg_buf_byte(out, ']');
}

void sg_document_record_write(sg_buf *out, const sg_document_record *record)
{
    sg_buf_addc(out, "{\"doc\":");
    sg_json_write_string(out, record->info.id);
    sg_buf_printf(out,
                  ",\"statements\":%zu,\"text_hash\":", record->statements);
    sg_json_write_string_or_null(out, record->text_hash);
    sg_buf_addc(out, ",\"version\":");
    sg_json_write_string_or_null(out, record->version);
    sg_document_facts_write(out, &record->info);
    write_sentences(out, record);
    sg_buf_addc(out, "}\n");
}

static sg_str read_hash(sg_fields *r)
{
    enum { DIGITS = 64 };
    sg_str hash = sg_field_text(r, r->object, "text_hash", false);
    bool good = hash.len == DIGITS;

    for (size_t i = 0; i < hash.len; i++)
        good = good && strchr("0123456789abcdef", hash.data[i]) != NULL;
    if (hash.data && !good)
        sg_field_fail(r, "text_hash", "is no SHA-256 in hex");
    return hash;
}

static sg_sentence_row read_sentence(sg_fields *r, const sg_json *item,
                                     uint32_t number)
{
    sg_sentence_row row = {number, sg_field_span(r, item, "start", "end"),
                           sg_field_text(r, item, "text", false)};

    if (sg_json_kind_of(sg_json_get(item, "number")) != SG_JSON_NONE)
        row.number = sg_field_count(r, item, "number");
    return row;
}

static void read_sentences(sg_fields *r, sg_document_record *record)
{
    const sg_json *list =
        sg_field_member(r, r->object, "sentences", SG_JSON_ARRAY, false);
    sg_sentence_row *rows =
        sg_arena_array(r->arena, sg_json_count(list), sizeof *rows);
    size_t n = 0;

    r->inside = "sentences";
    for (const sg_json *item = sg_json_first(list); item && r->status == SG_OK;
         item = sg_json_next(item), n++) {
        if (sg_json_kind_of(item) != SG_JSON_OBJECT)
            sg_field_fail(r, "item", "is no object");
        else
            rows[n] = read_sentence(r, item, n ? rows[n - 1].number + 1 : 0);
    }
    r->inside = NULL;
    record->sentences = rows;
    record->sentence_count = n;
}

void sg_document_record_read(sg_fields *r, sg_document_record *record)
{
    record->info.id = sg_field_text(r, r->object, "doc", true);
    (void)sg_field_member(r, r->object, "statements", SG_JSON_NUMBER, true);
    record->statements = sg_field_count(r, r->object, "statements");
    record->text_hash = read_hash(r);
    record->version = sg_field_text(r, r->object, "version", false);
    sg_document_facts_read(r, &record->info);
    read_sentences(r, record);
}

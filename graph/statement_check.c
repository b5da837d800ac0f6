/* Are statements fit to be stored? What comes from files may be anything. */
#include "graph/statement_check.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "extract/date.h"

/* A field and its name in messages. */
typedef struct text_field {
    const char *name;
    sg_str text;
} text_field;

static bool is_text(sg_str text)
{
    for (size_t at = 0; at < text.len;) {
        size_t n = sg_utf8_len(text, at);

        if (n == 0 || text.data[at] == '\0')
            return false;
        at += n;
    }
    return true;
}

static sg_status check_texts(const text_field *fields, size_t count,
                             sg_error *err)
{
    for (size_t i = 0; i < count; i++)
        if (!is_text(fields[i].text))
            return sg_fail(err, SG_EINPUT, "%s is not valid UTF-8 text",
                           fields[i].name);
    return SG_OK;
}

bool sg_is_date(sg_str text)
{
    sg_date date;

    return sg_date_parse(text, &date);
}

static sg_status check_date(sg_str date, sg_error *err)
{
    if (date.len && !sg_is_date(date))
        return sg_fail(err, SG_EINPUT, "the date '%.*s' is not ISO 8601",
                       SG_FMT(sg_str_sub(date, 0, 40)));
    return SG_OK;
}

sg_status sg_check_document(const sg_document_info *info, sg_error *err)
{
    const text_field fields[] = {
        {"the document's id", info->id}, {"its title", info->title},
        {"its date", info->date},        {"its url", info->url},
        {"its author", info->author},    {"its medium", info->medium},
    };
    sg_status status;

    if (!info->id.len)
        return sg_fail(err, SG_EINPUT, "the document has no id");
    status = check_texts(fields, sizeof fields / sizeof *fields, err);
    return status ? status : check_date(info->date, err);
}

sg_status sg_check_sentences(const sg_sentence_row *sentences, size_t count,
                             sg_error *err)
{
    for (size_t i = 0; i < count; i++) {
        if (!is_text(sentences[i].text))
            return sg_fail(err, SG_EINPUT, "sentence %zu is not UTF-8 text", i);
        if (sentences[i].number > SG_SENTENCE_NUMBER_MAX ||
            (i > 0 && sentences[i].number <= sentences[i - 1].number))
            return sg_fail(err, SG_EINPUT, "sentence %zu has a wrong number",
                           i);
    }
    return SG_OK;
}

static sg_status check_party(const sg_party *party, const char *role,
                             sg_error *err)
{
    if (!party->entity.len)
        return sg_fail(err, SG_EINPUT, "the %s has no name", role);
    if (!is_text(party->entity) || !is_text(party->text) ||
        !is_text(party->affiliation))
        return sg_fail(err, SG_EINPUT, "the %s is not valid UTF-8 text", role);
    if (party->span.start > party->span.end)
        return sg_fail(err, SG_EINPUT,
                       "the span of the %s ends before it "
                       "starts",
                       role);
    if ((unsigned)party->kind >= SG_ACTOR_KINDS)
        return sg_fail(err, SG_EINPUT, "the %s is of an unknown kind", role);
    return SG_OK;
}

static sg_status check_parties(const sg_statement *s, sg_error *err)
{
    sg_status status = check_party(&s->source, "source", err);

    if (s->attributed_count > SG_ATTRIBUTIONS_MAX)
        return sg_fail(err, SG_EINPUT, "more than %d attributions",
                       SG_ATTRIBUTIONS_MAX);
    if (!status && s->has_target)
        status = check_party(&s->target, "target", err);
    for (size_t i = 0; !status && i < s->attributed_count; i++)
        status = check_party(&s->attributed_to[i], "attribution", err);
    return status;
}

static sg_status check_spans(const sg_statement *s, sg_error *err)
{
    const sg_span spans[] = {s->sentence_span, s->cue, s->topic, s->quote,
                             s->content};

    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++)
        if (spans[i].start > spans[i].end)
            return sg_fail(err, SG_EINPUT,
                           "a span ends before it starts: "
                           "%u to %u",
                           (unsigned)spans[i].start, (unsigned)spans[i].end);
    return SG_OK;
}

static sg_status check_values(const sg_statement *s, sg_error *err)
{
    if (s->sentence > SG_SENTENCE_NUMBER_MAX)
        return sg_fail(err, SG_EINPUT, "there is no sentence %u",
                       (unsigned)s->sentence);
    if (!s->relation.len)
        return sg_fail(err, SG_EINPUT, "the relation is missing");
    if (s->polarity < -1 || s->polarity > 1)
        return sg_fail(err, SG_EINPUT, "polarity %d is not -1, 0 or 1",
                       s->polarity);
    if ((unsigned)s->status >= SG_FACTUALITIES)
        return sg_fail(err, SG_EINPUT, "the status is unknown");
    if (!(s->confidence >= 0 && s->confidence <= 1))
        return sg_fail(err, SG_EINPUT, "confidence %g is not within 0 and 1",
                       s->confidence);
    return check_date(s->date, err);
}

sg_status sg_check_statement(const sg_statement *s, sg_error *err)
{
    const text_field fields[] = {
        {"the sentence", s->sentence_text},
        {"the relation", s->relation},
        {"the cue", s->cue_text},
        {"the lemma", s->cue_lemma},
        {"the topic", s->topic_text},
        {"the quote", s->quote_text},
        {"the content", s->content_text},
        {"the date", s->date},
        {"the rule", s->rule},
    };
    sg_status status = check_texts(fields, sizeof fields / sizeof *fields, err);

    if (!status)
        status = check_parties(s, err);
    if (!status)
        status = check_spans(s, err);
    return status ? status : check_values(s, err);
}

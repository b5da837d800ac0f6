/* Any bytes as the text of a document: what comes of them is as the headers
 * and docs/statement-format.md promise. */
#include "fuzz.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "graph/statement_check.h"

/* The text, and at which bytes of it a character begins. */
typedef struct given {
    sg_str text;
    bool *begins; /* text.len + 1 of them */
    bool clean;   /* nothing in it was replaced */
} given;

static given look_at(sg_str text)
{
    given g = {text, sg_calloc(text.len + 1, sizeof *g.begins), true};

    for (size_t at = 0; at < text.len;) {
        size_t len = sg_utf8_len(text, at);

        g.begins[at] = true;
        at += len > 0 ? len : 1;
    }
    g.begins[text.len] = true;
    return g;
}

static void check_span(const given *g, sg_span span, sg_span within)
{
    MUST(span.start <= span.end);
    MUST(span.end <= g->text.len);
    MUST(g->begins[span.start] && g->begins[span.end]);
    MUST(span.start == span.end ||
         (span.start >= within.start && span.end <= within.end));
}

/* Words of the text stand where their span says. */
static void check_words(const given *g, sg_span span, sg_str words,
                        sg_span within)
{
    check_span(g, span, within);
    if (span.start < span.end && g->clean)
        MUST(sg_str_eq(words, sg_str_sub(g->text, span.start, span.end)));
}

static void check_sentences(const given *g, const sg_extraction *found)
{
    size_t behind = 0;

    for (size_t i = 0; i < sg_extraction_sentences(found); i++) {
        sg_span span;
        sg_str text = sg_extraction_sentence(found, i, &span);

        check_span(g, span, span);
        MUST(span.start >= behind && span.start < span.end);
        MUST(text.len == span.end - span.start);
        behind = span.end;
    }
}

static void check_statement(const given *g, const sg_extraction *found,
                            const sg_statement *s)
{
    const sg_span whole = {0, (uint32_t)g->text.len};
    sg_error err = SG_ERROR_INIT;
    sg_span span;

    fuzz_must_work(sg_check_statement(s, &err), &err, "statement");
    MUST(s->sentence < sg_extraction_sentences(found));
    MUST(sg_str_eq(s->sentence_text,
                   sg_extraction_sentence(found, s->sentence, &span)));
    MUST(span.start == s->sentence_span.start);
    MUST(span.end == s->sentence_span.end);
    MUST(s->rule.len > 0 && s->confidence >= 0 && s->confidence <= 1);
    MUST(s->cue.start < s->cue.end);
    check_words(g, s->cue, s->cue_text, whole);
    check_words(g, s->source.span, s->source.text, whole);
    if (s->has_target)
        check_words(g, s->target.span, s->target.text, whole);
    check_words(g, s->topic, s->topic_text, whole);
    check_words(g, s->quote, s->quote_text, whole);
    check_words(g, s->content, s->content_text, whole);
    for (size_t i = 0; i < s->attributed_count; i++)
        check_words(g, s->attributed_to[i].span, s->attributed_to[i].text,
                    whole);
}

static bool take_piece(void *context, sg_str text)
{
    (void)context;
    MUST(text.len > 0 && text.data[text.len - 1] == '\n');
    return true;
}

/* With and without a date of its own. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    sg_str text = {(const char *)data, size};
    given g = look_at(text);
    sg_document_info info = {.id = SG_STR("fuzz")};
    sg_extraction *found = NULL;
    sg_error err = SG_ERROR_INIT;
    size_t first;

    if (size % 2)
        info.date = SG_STR("2031-03-05");
    fuzz_must_work(sg_extract(fuzz_extractor(), &info, text, &found, &err),
                   &err, "extract");
    fuzz_must_work(sg_check_document(sg_extraction_info(found), &err), &err,
                   "document");
    g.clean = sg_extraction_repairs(found, &first) == 0;
    check_sentences(&g, found);
    for (size_t i = 0; i < sg_extraction_count(found); i++) {
        check_statement(&g, found, sg_extraction_statement(found, i));
        fuzz_must_rewrite(sg_extraction_info(found),
                          sg_extraction_statement(found, i));
    }
    sg_extraction_free(found);
    if (size % 4 == 0)
        fuzz_must_work(sg_parse_conllu(fuzz_extractor(), info.id, text,
                                       take_piece, NULL, &err),
                       &err, "parse");
    free(g.begins);
    return 0;
}

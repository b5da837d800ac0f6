/* Texts of sentences, and places in characters. */
#include "graph/exchange/dna_text.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "graph/store.h"

int64_t sg_dna_characters(sg_buf *out, sg_str text, size_t most)
{
    size_t count = 0;

    for (size_t at = 0; at < text.len && count < most; count++) {
        size_t start = at;
        uint32_t c = sg_utf8_next(text, &at);

        if (c > 0xffff || !sg_utf8_len(text, start))
            sg_buf_addc(out, "\xef\xbf\xbd");
        else if (c < 0x20 || c == 0x7f)
            sg_buf_byte(out, ' ');
        else
            sg_buf_add(out, sg_str_sub(text, start, at));
    }
    return (int64_t)count;
}

/* A sentence further off begins a paragraph. */
static void add_gap(sg_dna_text *text, uint32_t start)
{
    const sg_dna_sentence *last;

    if (!text->count)
        return;
    last = &text->sentences[text->count - 1];
    if (start > last->span.end + 1) {
        sg_buf_addc(&text->text, "\n\n");
        text->length += 2;
    } else {
        sg_buf_byte(&text->text, ' ');
        text->length += 1;
    }
}

/* What has no words still needs a place: DNA has no empty statements. */
static void add_sentence(sg_dna_text *text, sg_dna_sentence sentence)
{
    void *items = text->sentences;
    sg_str words = sentence.text.len ? sentence.text : SG_STR("[no sentence]");

    add_gap(text, sentence.span.start);
    sg_grow(&items, &text->capacity, text->count + 1, sizeof sentence);
    text->sentences = items;
    sentence.start = text->length;
    text->length += sg_dna_characters(&text->text, words, SIZE_MAX);
    sentence.stop = text->length;
    text->sentences[text->count++] = sentence;
}

static uint32_t offset(sg_answer *row, int column)
{
    int64_t value = sg_column_int(row, column);

    return value < 0 || value > UINT32_MAX ? 0 : (uint32_t)value;
}

sg_status sg_dna_text_read(sg_dna_text *text, sg_store *store, sg_str document,
                           sg_arena *arena, sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_SENTENCES);
    sg_status status;
    bool row;

    sg_buf_reset(&text->text);
    text->length = 0;
    text->count = 0;
    sg_call_words(&call, document);
    while (!(status = sg_call_step(&call, &row, err)) && row) {
        sg_dna_sentence sentence = {
            .number = offset(call.answer, 0),
            .span = {offset(call.answer, 1), offset(call.answer, 2)},
            .text = sg_arena_str(arena, sg_column(call.answer, 3))};

        add_sentence(text, sentence);
    }
    sg_call_end(&call);
    return status;
}

void sg_dna_text_clear(sg_dna_text *text)
{
    sg_buf_clear(&text->text);
    free(text->sentences);
    *text = (sg_dna_text)SG_DNA_TEXT_INIT;
}

/* ---- places ------------------------------------------------------------- */

static const sg_dna_sentence *find(const sg_dna_text *text, uint32_t number)
{
    for (size_t i = 0; i < text->count; i++)
        if (text->sentences[i].number == number)
            return &text->sentences[i];
    return NULL;
}

static void widen(sg_span *all, sg_span part, sg_span within)
{
    if (part.start >= part.end || part.start < within.start ||
        part.end > within.end)
        return;
    if (all->start == all->end)
        *all = part;
    if (part.start < all->start)
        all->start = part.start;
    if (part.end > all->end)
        all->end = part.end;
}

static int64_t count_to(sg_str text, size_t byte)
{
    int64_t count = 0;

    for (size_t at = 0; at < byte && at < text.len; count++)
        (void)sg_utf8_next(text, &at);
    return count;
}

void sg_dna_place(const sg_dna_text *text, const sg_statement *s,
                  int64_t *start, int64_t *stop)
{
    const sg_dna_sentence *sentence = find(text, s->sentence);
    sg_span all = {0, 0};

    *start = 0;
    *stop = text->length;
    if (!sentence)
        return;
    *start = sentence->start;
    *stop = sentence->stop;
    if (sentence->text.len != sentence->span.end - sentence->span.start)
        return;
    widen(&all, s->source.span, sentence->span);
    widen(&all, s->cue, sentence->span);
    if (s->has_target)
        widen(&all, s->target.span, sentence->span);
    widen(&all, s->topic, sentence->span);
    if (all.start == all.end)
        return;
    *stop = sentence->start +
            count_to(sentence->text, all.end - sentence->span.start);
    *start += count_to(sentence->text, all.start - sentence->span.start);
}

/* How well text is cut: rebuilds the raw text of a CoNLL-U file, segments it,
 * and compares tokens and sentences with the file's own.
 *
 *     bench_segment FILE.conllu [-v]
 *
 * A token or sentence counts as right when both its ends are; "ends" counts a
 * sentence by its end alone. -v prints what is wrong. Words that the file gives
 * as parts of one written word (don't) are compared by the parts. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "base/io.h"
#include "base/mem.h"
#include "base/str.h"
#include "extract/segment.h"
#include "extract/text.h"

enum { FILE_LIMIT = 1 << 30 };

typedef struct spans {
    sg_span *items;
    size_t count;
    size_t capacity;
} spans;

typedef struct gold {
    sg_buf text; /* of one document after the other */
    spans tokens;
    spans sentences;
} gold;

static void add_span(spans *s, size_t start, size_t end)
{
    void *items = s->items;

    sg_grow(&items, &s->capacity, s->count + 1, sizeof *s->items);
    s->items = items;
    s->items[s->count++] = (sg_span){(uint32_t)start, (uint32_t)end};
}

/* Reading one sentence: a written word of several syntactic ones stands in a
 * line of its own ("4-5 don't"), and only there is the space after it told. */
typedef struct reader {
    gold *gold;
    int64_t range_end; /* last syntactic word of the written one, or 0 */
    bool range_space;
    size_t start; /* of the sentence */
    bool open;
} reader;

static void end_sentence(reader *r)
{
    sg_buf *text = &r->gold->text;
    size_t end = text->len;

    if (!r->open)
        return;
    while (end > r->start && text->data[end - 1] == ' ')
        end--;
    add_span(&r->gold->sentences, r->start, end);
    r->open = false;
    r->range_end = 0;
}

static void add_word(reader *r, sg_str form, bool space)
{
    sg_buf *text = &r->gold->text;
    size_t start = text->len;

    if (!r->open)
        r->start = start;
    r->open = true;
    sg_buf_add(text, form);
    add_span(&r->gold->tokens, start, text->len);
    if (space)
        sg_buf_byte(text, ' ');
}

static bool has_space(sg_str misc)
{
    sg_str item;

    while (sg_str_next(&misc, '|', &item))
        if (sg_str_is(item, "SpaceAfter=No"))
            return false;
    return true;
}

static void read_row(reader *r, sg_str line)
{
    sg_str fields[10] = {{NULL, 0}};
    int64_t number;
    int64_t last;
    size_t dash;

    for (size_t i = 0; i < 10 && sg_str_next(&line, '\t', &fields[i]); i++)
        ;
    dash = sg_str_find(fields[0], '-', 0);
    if (dash < fields[0].len) {
        if (sg_str_to_int(sg_str_sub(fields[0], dash + 1, fields[0].len),
                          &last)) {
            r->range_end = last;
            r->range_space = has_space(fields[9]);
        }
        return;
    }
    if (!sg_str_to_int(fields[0], &number))
        return;
    if (number < r->range_end)
        add_word(r, fields[1], false);
    else if (number == r->range_end)
        add_word(r, fields[1], r->range_space);
    else
        add_word(r, fields[1], has_space(fields[9]));
}

static void read_gold(gold *g, sg_str file)
{
    reader r = {.gold = g};
    sg_str line;

    while (sg_str_next(&file, '\n', &line)) {
        if (line.len == 0)
            end_sentence(&r);
        else if (sg_str_starts(line, SG_STR("# newpar")) ||
                 sg_str_starts(line, SG_STR("# newdoc")))
            sg_buf_addc(&g->text, g->text.len ? "\n\n" : "");
        else if (line.data[0] != '#')
            read_row(&r, line);
    }
    end_sentence(&r);
}

static void show(sg_str text, sg_span span, char sign)
{
    sg_str before =
        sg_str_sub(text, span.start > 30 ? span.start - 30 : 0, span.start);
    sg_str at = sg_str_sub(text, span.start, span.end);
    sg_str after = sg_str_sub(text, span.end, span.end + 20);

    printf("%c %.*s[%.*s]%.*s\n", sign, SG_FMT(before), SG_FMT(at),
           SG_FMT(after));
}

static bool before(sg_span a, sg_span b)
{
    return a.start != b.start ? a.start < b.start : a.end < b.end;
}

static void compare(const char *what, sg_str text, const spans *want,
                    const spans *got, bool verbose)
{
    size_t right = 0;
    size_t i = 0;
    size_t k = 0;

    while (i < want->count || k < got->count) {
        bool missed =
            k >= got->count ||
            (i < want->count && before(want->items[i], got->items[k]));
        bool extra = !missed && (i >= want->count ||
                                 before(got->items[k], want->items[i]));

        if (verbose && missed)
            show(text, want->items[i], '-');
        if (verbose && extra)
            show(text, got->items[k], '+');
        right += !missed && !extra;
        i += !extra;
        k += !missed;
    }
    printf("%-9s  precision %.2f  recall %.2f  F1 %.2f  (%zu, want %zu)\n",
           what, 100.0 * (double)right / (double)(got->count ? got->count : 1),
           100.0 * (double)right / (double)(want->count ? want->count : 1),
           200.0 * (double)right / (double)(got->count + want->count),
           got->count, want->count);
}

/* Spans become the points where they end. */
static void keep_ends(spans *s)
{
    for (size_t i = 0; i < s->count; i++)
        s->items[i].start = s->items[i].end;
}

static double seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void collect(const sg_doc *doc, spans *tokens, spans *sentences)
{
    for (int32_t i = 0; i < doc->sentence_count; i++) {
        const sg_sentence *s = &doc->sentences[i];

        add_span(sentences, s->span.start, s->span.end);
        for (int32_t t = 0; t < s->count; t++)
            add_span(tokens, s->tokens[t].span.start, s->tokens[t].span.end);
    }
}

static void measure_speed(const sg_segmenter *segmenter, sg_str text)
{
    enum { ROUNDS = 10 };
    sg_doc doc = {.arena = sg_arena_new()};
    double start = seconds();

    for (int i = 0; i < ROUNDS; i++) {
        sg_arena_reset(doc.arena);
        sg_text_clean(&doc, text);
        sg_segment(segmenter, &doc);
    }
    printf("%-9s  %.1f MB/s\n", "speed",
           ROUNDS * 1e-6 * (double)text.len / (seconds() - start));
    sg_arena_free(doc.arena);
}

static void run(const sg_segmenter *segmenter, sg_str file, bool verbose)
{
    gold g = {.text = SG_BUF_INIT};
    sg_doc doc = {.arena = sg_arena_new()};
    spans tokens = {NULL, 0, 0};
    spans sentences = {NULL, 0, 0};

    read_gold(&g, file);
    sg_text_clean(&doc, sg_buf_str(&g.text));
    sg_segment(segmenter, &doc);
    collect(&doc, &tokens, &sentences);
    compare("tokens", doc.text, &g.tokens, &tokens, verbose);
    compare("sentences", doc.text, &g.sentences, &sentences, verbose);
    keep_ends(&g.sentences);
    keep_ends(&sentences);
    compare("ends", doc.text, &g.sentences, &sentences, false);
    measure_speed(segmenter, sg_buf_str(&g.text));
    free(tokens.items);
    free(sentences.items);
    free(g.tokens.items);
    free(g.sentences.items);
    sg_buf_clear(&g.text);
    sg_arena_free(doc.arena);
}

int main(int argc, char **argv)
{
    sg_error err = SG_ERROR_INIT;
    sg_data *data = NULL;
    sg_segmenter *segmenter = NULL;
    sg_buf file = SG_BUF_INIT;
    sg_status status;

    if (argc < 2) {
        fprintf(stderr, "usage: bench_segment FILE.conllu [-v]\n");
        return 2;
    }
    status = sg_data_open(NULL, &data, &err);
    if (status == SG_OK)
        status = sg_segmenter_load(data, &segmenter, &err);
    if (status == SG_OK)
        status = sg_io_read(argv[1], FILE_LIMIT, &file, &err);
    if (status == SG_OK)
        run(segmenter, sg_buf_str(&file), argc > 2);
    else
        fprintf(stderr, "bench_segment: %s: %s\n", err.file, err.message);
    sg_buf_clear(&file);
    sg_segmenter_free(segmenter);
    sg_data_free(data);
    return status == SG_OK ? 0 : 3;
}

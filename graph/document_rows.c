/* One document made ready for writing: its statements in the order of the
 * text, its sentences, and the sums that tell whether anything changed. */
#include "graph/document_rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/map.h"
#include "base/str.h"
#include "graph/statement_check.h"

/* ---- order ------------------------------------------------------------ */

/* A statement and where the caller gave it. */
typedef struct placed {
    const sg_statement *statement;
    size_t given;
} placed;

static int compare_numbers(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

/* Order of the text; what stands at the same place keeps the given order. */
static int compare_places(const void *left, const void *right)
{
    const placed *a = left;
    const placed *b = right;
    const sg_statement *s = a->statement;
    const sg_statement *t = b->statement;
    int order = compare_numbers(s->sentence, t->sentence);

    if (!order)
        order = compare_numbers(s->cue.start, t->cue.start);
    if (!order)
        order = compare_numbers(s->source.span.start, t->source.span.start);
    if (!order)
        order = compare_numbers(s->target.span.start, t->target.span.start);
    return order ? order : compare_numbers(a->given, b->given);
}

static sg_statement *sort_by_place(sg_arena *arena,
                                   const sg_statement *statements, size_t count)
{
    placed *places = sg_arena_array(arena, count, sizeof *places);
    sg_statement *sorted = sg_arena_array(arena, count, sizeof *sorted);

    for (size_t i = 0; i < count; i++)
        places[i] = (placed){&statements[i], i};
    if (count)
        qsort(places, count, sizeof *places, compare_places);
    for (size_t i = 0; i < count; i++)
        sorted[i] = *places[i].statement;
    return sorted;
}

/* ---- sentences -------------------------------------------------------- */

/* Sentences of sorted statements: first those under their own numbers, then
 * those whose number was taken by another text. */
typedef struct sentence_list {
    sg_sentence_row *rows;
    size_t count;
    sg_sentence_row *more;
    size_t more_count;
    sg_map *more_places; /* text -> place in `more` */
    uint32_t next;       /* number that nobody has */
} sentence_list;

/* The number under which the sentence of `s` is kept. A text given anew under
 * a number that is taken is told by its words alone. */
static uint32_t number_sentence(sentence_list *list, const sg_statement *s)
{
    sg_sentence_row row = {s->sentence, s->sentence_span, s->sentence_text};
    sg_sentence_row *last = list->count ? &list->rows[list->count - 1] : NULL;
    uint32_t place;

    if (!last || last->number != s->sentence) {
        list->rows[list->count++] = row;
        return row.number;
    }
    if (!last->text.len)
        *last = row;
    if (!row.text.len || sg_str_eq(last->text, row.text))
        return row.number;
    place = sg_map_get(list->more_places, row.text);
    if (place != SG_MAP_NONE)
        return list->more[place].number;
    sg_map_set(list->more_places, row.text, (uint32_t)list->more_count);
    row.number = list->next++;
    list->more[list->more_count++] = row;
    return row.number;
}

static void collect_sentences(sg_arena *arena, sg_document_rows *rows,
                              sg_statement *statements)
{
    size_t count = rows->statement_count;
    sentence_list list = {
        .rows = sg_arena_array(arena, 2 * count, sizeof *list.rows),
        .more = sg_arena_array(arena, count, sizeof *list.more),
        .more_places = sg_map_new(),
        .next = count ? statements[count - 1].sentence + 1 : 0,
    };

    for (size_t i = 0; i < count; i++)
        statements[i].sentence = number_sentence(&list, &statements[i]);
    for (size_t i = 0; i < list.more_count; i++)
        list.rows[list.count++] = list.more[i];
    sg_map_free(list.more_places);
    rows->sentences = list.rows;
    rows->sentence_count = list.count;
}

void sg_rows_set_sentences(sg_arena *arena, sg_document_rows *rows,
                           const sg_sentence_row *sentences, size_t count)
{
    const sg_sentence_row *more = rows->sentences;
    const sg_sentence_row *more_end = more + rows->sentence_count;
    sg_sentence_row *all =
        sg_arena_array(arena, count + rows->sentence_count, sizeof *all);
    size_t n = 0;

    for (size_t i = 0; i < count; i++) {
        while (more < more_end && more->number < sentences[i].number)
            all[n++] = *more++;
        if (more < more_end && more->number == sentences[i].number)
            more++;
        all[n++] = sentences[i];
    }
    while (more < more_end)
        all[n++] = *more++;
    rows->sentences = all;
    rows->sentence_count = n;
}

const sg_sentence_row *sg_rows_sentence_at(const sg_document_rows *rows,
                                           sg_span span)
{
    size_t low = 0;
    size_t high = rows->sentence_count;
    const sg_sentence_row *last;

    while (low < high) { /* the first that starts behind the span's start */
        size_t middle = low + (high - low) / 2;

        if (rows->sentences[middle].span.start <= span.start)
            low = middle + 1;
        else
            high = middle;
    }
    if (!low || span.start == span.end)
        return NULL;
    last = &rows->sentences[low - 1];
    return span.end <= last->span.end ? last : NULL;
}

/* ---- sums ------------------------------------------------------------- */

static void add_span(sg_hash *hash, sg_span span)
{
    sg_hash_int(hash, (int64_t)span.start << 32 | span.end);
}

static void add_party(sg_hash *hash, const sg_party *party)
{
    add_span(hash, party->span);
    sg_hash_field(hash, party->text);
    sg_hash_field(hash, party->entity);
    sg_hash_field(hash, party->affiliation);
    sg_hash_int(hash, party->kind);
}

static void add_real(sg_hash *hash, double value)
{
    int64_t bits;

    memcpy(&bits, &value, sizeof bits);
    sg_hash_int(hash, bits);
}

static void add_topic_and_words(sg_hash *hash, const sg_statement *s)
{
    add_span(hash, s->topic);
    sg_hash_field(hash, s->topic_text);
    add_span(hash, s->quote);
    sg_hash_field(hash, s->quote_text);
    add_span(hash, s->content);
    sg_hash_field(hash, s->content_text);
}

static void add_statement(sg_hash *hash, const sg_statement *s)
{
    sg_hash_int(hash, s->sentence);
    add_party(hash, &s->source);
    sg_hash_field(hash, s->relation);
    add_span(hash, s->cue);
    sg_hash_field(hash, s->cue_text);
    sg_hash_field(hash, s->cue_lemma);
    sg_hash_int(hash, s->has_target);
    if (s->has_target)
        add_party(hash, &s->target);
    add_topic_and_words(hash, s);
    sg_hash_int(hash, s->polarity);
    sg_hash_int(hash, s->status);
    sg_hash_int(hash, s->attribution);
    sg_hash_int(hash, (int64_t)s->attributed_count);
    for (size_t i = 0; i < s->attributed_count; i++)
        add_party(hash, &s->attributed_to[i]);
    sg_hash_field(hash, s->date);
    sg_hash_int(hash, s->date_from);
    add_real(hash, s->confidence);
    sg_hash_field(hash, s->rule);
}

static void add_info(sg_hash *hash, const sg_document_info *info)
{
    sg_hash_field(hash, info->id);
    sg_hash_field(hash, info->title);
    sg_hash_field(hash, info->date);
    sg_hash_field(hash, info->url);
    sg_hash_field(hash, info->author);
    sg_hash_field(hash, info->medium);
}

sg_str sg_rows_hash(const sg_document_rows *rows, char out[SG_HASH_HEX])
{
    sg_hash hash;

    sg_hash_start(&hash);
    add_info(&hash, rows->info);
    for (size_t i = 0; i < rows->sentence_count; i++) {
        sg_hash_int(&hash, rows->sentences[i].number);
        add_span(&hash, rows->sentences[i].span);
        sg_hash_field(&hash, rows->sentences[i].text);
    }
    sg_hash_int(&hash, -1); /* sentences end, statements begin */
    for (size_t i = 0; i < rows->statement_count; i++)
        add_statement(&hash, &rows->statements[i]);
    return sg_hash_end(&hash, out);
}

sg_str sg_statement_key(const sg_document_info *info, const sg_statement *s,
                        char out[SG_HASH_HEX])
{
    sg_hash hash;

    sg_hash_start(&hash);
    sg_hash_field(&hash, info->id);
    sg_hash_field(&hash, s->sentence_text);
    sg_hash_field(&hash, s->cue_text);
    sg_hash_field(&hash, s->relation);
    sg_hash_field(&hash, s->source.entity);
    sg_hash_field(&hash, s->has_target ? s->target.entity : (sg_str){NULL, 0});
    sg_hash_field(&hash, s->topic_text);
    return sg_hash_end(&hash, out);
}

/* ---- making ----------------------------------------------------------- */

/* Sentences that were given a number of their own may have none left. */
static sg_status check_numbers(const sg_document_rows *rows, sg_error *err)
{
    size_t count = rows->sentence_count;

    if (count && rows->sentences[count - 1].number > SG_SENTENCE_NUMBER_MAX)
        return sg_fail(err, SG_EINPUT,
                       "no number is left for another text of sentence %d",
                       SG_SENTENCE_NUMBER_MAX);
    return SG_OK;
}

static sg_status check_all(const sg_statement *statements, size_t count,
                           sg_error *err)
{
    sg_error reason = SG_ERROR_INIT;

    for (size_t i = 0; i < count; i++) {
        if (sg_check_statement(&statements[i], &reason))
            return sg_fail(err, reason.code, "statement %zu: %s", i + 1,
                           reason.message);
    }
    return SG_OK;
}

sg_status sg_rows_make(sg_arena *arena, const sg_document_info *info,
                       const sg_statement *statements, size_t count,
                       sg_document_rows *rows, sg_error *err)
{
    sg_status status = sg_check_document(info, err);
    sg_statement *sorted;

    *rows = (sg_document_rows){0};
    rows->info = info;
    if (!status)
        status = check_all(statements, count, err);
    if (status)
        return status;
    sorted = sort_by_place(arena, statements, count);
    rows->statements = sorted;
    rows->statement_count = count;
    collect_sentences(arena, rows, sorted);
    return check_numbers(rows, err);
}

void sg_rows_drop_repeats(sg_arena *arena, sg_document_rows *rows)
{
    sg_statement *kept =
        sg_arena_array(arena, rows->statement_count, sizeof *kept);
    sg_map *seen = sg_map_new();
    size_t count = 0;

    for (size_t i = 0; i < rows->statement_count; i++) {
        char hex[SG_HASH_HEX];
        sg_hash hash;
        sg_str sum;

        sg_hash_start(&hash);
        add_statement(&hash, &rows->statements[i]);
        sum = sg_hash_end(&hash, hex);
        if (sg_map_get(seen, sum) != SG_MAP_NONE)
            continue;
        sg_map_set(seen, sg_arena_str(arena, sum), 1);
        kept[count++] = rows->statements[i];
    }
    sg_map_free(seen);
    rows->statements = kept;
    rows->statement_count = count;
}

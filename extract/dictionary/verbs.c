/* Dictionaries of verbs: blocks of verbs that mean the same, and the patterns
 * that they have in common. */
#include <stdlib.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/str.h"
#include "extract/dictionary/name.h"
#include "extract/dictionary/pattern.h"

/* A verb of a block; "beef up" has a second word. */
typedef struct verb {
    sg_str lemma;
    sg_str second; /* or missing */
    sg_str code;   /* its own, or missing */
    size_t line;
} verb;

typedef struct verbs {
    sg_dictionary_reader *r;
    sg_map *sets; /* "&WEAPON" -> 1 */
    sg_str set;   /* the class that is open, or missing */
    bool headed;  /* the block has a line of its own: TABARI's have none */
    sg_str code;  /* of the block, or missing */
    verb *verbs;
    size_t verb_count;
    size_t verb_capacity;
    sg_frame_row *rows; /* of the patterns */
    size_t row_count;
    size_t row_capacity;
} verbs;

/* ---- rows ------------------------------------------------------------- */

/* The name of a row: the file and line that it is from. */
static sg_str row_id(const sg_dictionary_reader *r, size_t line)
{
    sg_str file = sg_str_of(r->file);
    sg_buf id = SG_BUF_INIT;
    sg_str kept;

    for (size_t i = file.len; i > 0; i--)
        if (file.data[i - 1] == '/') {
            file = sg_str_sub(file, i, file.len);
            break;
        }
    sg_buf_printf(&id, "%.*s:%zu", SG_FMT(file), line);
    kept = sg_arena_str(r->arena, sg_buf_str(&id));
    sg_buf_clear(&id);
    return kept;
}

static sg_frame_row *keep_rows(const sg_dictionary_reader *r,
                               const sg_frame_row *rows, size_t count)
{
    sg_frame_row *kept = sg_arena_array(r->arena, count, sizeof *kept);

    for (size_t i = 0; i < count; i++)
        kept[i] = rows[i];
    return kept;
}

/* The row of the verb without more; false when its code tells nothing. */
static bool plain_row(const verbs *v, const verb *w, sg_frame_row *row)
{
    sg_str code = w->code.len > 0 ? w->code : v->code;

    *row = (sg_frame_row){
        .id = row_id(v->r, w->line), .kind = SG_FRAME_VERB, .lemma = w->lemma};
    if (!sg_verb_code_read(v->r, code, row) || row->relation == SG_NONE)
        return false;
    sg_verb_slots(row);
    return true;
}

/* "settle on": the second word is the preposition of the target. */
static void with_preposition(sg_frame_row *row, sg_str second)
{
    row->target = (sg_slots){.count = 1};
    row->target.items[0] =
        (sg_slot){.kind = SG_SLOT_PREP, .required = true, .prep = second};
}

static void bring_second(verbs *v, const verb *w, const sg_frame_row *plain)
{
    sg_frame_row *rows;
    sg_frame_row row;
    size_t count = 0;

    if (plain && sg_word_is_preposition(w->second)) {
        row = *plain;
        with_preposition(&row, w->second);
        sg_lexicon_bring(v->r->lexicon, w->lemma, keep_rows(v->r, &row, 1), 1);
    }
    if (!sg_word_is_particle(w->second))
        return;
    rows = sg_arena_array(v->r->arena, v->row_count + 1, sizeof *rows);
    for (size_t i = 0; i < v->row_count; i++)
        if (v->rows[i].fixed_count < SG_FIXED_MAX)
            rows[count++] = v->rows[i];
    if (plain)
        rows[count++] = *plain;
    for (size_t i = 0; i < count; i++)
        rows[i].fixed[rows[i].fixed_count++] =
            (sg_fixed){SG_STR("prt"), w->second};
    sg_lexicon_bring(v->r->lexicon, w->lemma, rows, count);
}

static void bring_verb(verbs *v, const verb *w, const sg_frame_row *shared)
{
    sg_frame_row plain;
    bool told = plain_row(v, w, &plain);

    v->r->report->entries++;
    if (sg_lexicon_has_row(v->r->lexicon, w->lemma,
                           SG_FRAME_BIT(SG_FRAME_VERB) |
                               SG_FRAME_BIT(SG_FRAME_LIGHT) |
                               SG_FRAME_BIT(SG_FRAME_CONTROL)))
        v->r->report->known++;
    else if (told || v->row_count > 0)
        v->r->report->added++;
    else
        v->r->report->beyond++;
    if (w->second.len > 0) {
        bring_second(v, w, told ? &plain : NULL);
        return;
    }
    if (v->row_count > 0)
        sg_lexicon_bring(v->r->lexicon, w->lemma, shared, v->row_count);
    if (told)
        sg_lexicon_bring(v->r->lexicon, w->lemma, keep_rows(v->r, &plain, 1),
                         1);
}

static void close_block(verbs *v)
{
    const sg_frame_row *shared = keep_rows(v->r, v->rows, v->row_count);

    for (size_t i = 0; i < v->verb_count; i++)
        bring_verb(v, &v->verbs[i], shared);
    v->verb_count = 0;
    v->row_count = 0;
    v->headed = false;
    v->code = (sg_str){NULL, 0};
    v->set = (sg_str){NULL, 0};
}

/* ---- lines ------------------------------------------------------------ */

/* "--- ALLOW [080] ---" */
static void read_head(verbs *v, sg_str text)
{
    sg_str name;
    sg_str code;

    close_block(v);
    v->headed = true;
    if (sg_dictionary_brackets(&text, &name, &code))
        v->code = sg_arena_str(v->r->arena, code);
    else
        sg_dictionary_bad(v->r, v->r->line, "a block without a code");
}

static void read_set(verbs *v, sg_str name)
{
    close_block(v);
    v->set = sg_set_class(v->r->arena, name);
    sg_map_set(v->sets, v->set, 1);
}

/* Of a set only words of one part can be met as the head of a phrase. */
static void read_member(verbs *v, sg_str word)
{
    sg_str lemmas;
    sg_str lemma;

    while (word.len > 0 && word.data[word.len - 1] == '_')
        word.len--;
    if (word.len == 0 || word.data[0] == '&') {
        sg_dictionary_bad(v->r, v->r->line, "a set has words and no sets");
        return;
    }
    v->r->report->entries++;
    if (sg_str_find(word, '_', 0) < word.len ||
        sg_str_find(word, ' ', 0) < word.len) {
        v->r->report->beyond++;
        return;
    }
    v->r->report->added++;
    lemmas = sg_noun_lemmas(v->r, word);
    while (sg_str_next(&lemmas, '|', &lemma))
        sg_lexicon_bring_class(v->r->lexicon, v->set, lemma);
}

/* "ALLOW {ALLOWS ALLOWED}", "+BEEF_UP [174]": the forms are those that every
 * verb has, or the lemmas know them. */
static void read_verb(verbs *v, sg_str text)
{
    verb w = {.line = v->r->line};
    sg_str code;
    sg_str words = text;
    void *items = v->verbs;
    size_t gap;

    if (!v->headed && v->row_count > 0)
        close_block(v);
    v->set = (sg_str){NULL, 0};
    if (sg_dictionary_brackets(&text, &words, &code))
        w.code = sg_arena_str(v->r->arena, code);
    words = sg_str_trim(sg_str_sub(words, 0, sg_str_find(words, '{', 0)));
    if (sg_str_starts(words, SG_STR("+")))
        words = sg_str_sub(words, 1, words.len);
    words = sg_dictionary_words(v->r->arena, words);
    gap = sg_str_find(words, ' ', 0);
    w.lemma = sg_verb_lemma(v->r, sg_str_sub(words, 0, gap));
    w.second = sg_str_trim(sg_str_sub(words, gap, words.len));
    if (words.len == 0) {
        sg_dictionary_bad(v->r, v->r->line, "no verb");
        return;
    }
    if (w.second.len > 0 && !sg_word_is_particle(w.second) &&
        !sg_word_is_preposition(w.second)) {
        v->r->report->entries++;
        v->r->report->beyond++; /* "come to terms" */
        return;
    }
    sg_grow(&items, &v->verb_capacity, v->verb_count + 1, sizeof w);
    v->verbs = items;
    v->verbs[v->verb_count++] = w;
}

/* Every set of the pattern is there. */
static bool sets_known(const verbs *v, sg_str pattern)
{
    for (size_t i = 0; i < pattern.len; i++) {
        size_t end = i + 1;

        if (pattern.data[i] != '&')
            continue;
        while (end < pattern.len &&
               sg_str_find(SG_STR(" \t(){}/"), pattern.data[end], 0) == 7)
            end++;
        if (sg_map_get(v->sets, sg_set_class(v->r->arena,
                                             sg_str_sub(pattern, i, end))) ==
            SG_MAP_NONE)
            return false;
    }
    return true;
}

/* "* TALKS (WITH &ALLY) [046]" */
static void read_pattern(verbs *v, sg_str text)
{
    sg_frame_row row = {.id = row_id(v->r, v->r->line), .kind = SG_FRAME_VERB};
    sg_str pattern;
    sg_str code;
    void *items = v->rows;

    if (!sg_dictionary_brackets(&text, &pattern, &code)) {
        sg_dictionary_bad(v->r, v->r->line, "a pattern without a code");
    } else if (sg_str_find(pattern, '*', 0) == pattern.len) {
        sg_dictionary_bad(v->r, v->r->line, "a pattern without a verb (*)");
    } else if (!sets_known(v, pattern)) {
        sg_dictionary_bad(v->r, v->r->line, "a set that is not there");
    } else if (v->verb_count == 0) {
        sg_dictionary_bad(v->r, v->r->line, "no verb stands above it");
    } else {
        v->r->report->entries++;
        if (!sg_verb_code_read(v->r, code, &row) ||
            !sg_verb_pattern_read(v->r, pattern, &row)) {
            v->r->report->beyond++;
            return;
        }
        v->r->report->added++;
        sg_grow(&items, &v->row_capacity, v->row_count + 1, sizeof row);
        v->rows = items;
        v->rows[v->row_count++] = row;
    }
}

static void read_line(verbs *v, sg_str text)
{
    sg_str rest = sg_str_trim(sg_str_sub(text, 1, text.len));

    if (sg_str_starts(text, SG_STR("---"))) {
        read_head(v, sg_str_sub(text, 3, text.len));
    } else if (text.data[0] == '&') {
        read_set(v, text);
    } else if (text.data[0] == '-') {
        read_pattern(v, rest);
    } else if (text.data[0] == '~') { /* verbs over verbs: frames do these */
        v->r->report->entries++;
        v->r->report->beyond++;
    } else if (text.data[0] == '+' && v->set.len > 0) {
        read_member(v, rest);
    } else {
        read_verb(v, text);
    }
}

void sg_dictionary_verbs(sg_dictionary_reader *r)
{
    verbs v = {.r = r, .sets = sg_map_new()};

    while (sg_dictionary_next(r))
        read_line(&v, r->text);
    close_block(&v);
    sg_map_free(v.sets);
    free(v.verbs);
    free(v.rows);
}

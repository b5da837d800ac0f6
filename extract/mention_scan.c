/* A sentence read into units. It is folded once; every slice of it is then a
 * key for the tables, however its words are cut into tokens ("al-Assad",
 * "U.S."). */
#include "extract/mention_scan.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"

void sg_scan_init(sg_scan *scan, const sg_knowledge *knowledge,
                  const sg_doc *doc)
{
    *scan = (sg_scan){.knowledge = knowledge, .doc = doc};
}

void sg_scan_clear(sg_scan *scan)
{
    free(scan->units);
    free(scan->folded);
    free(scan->starts);
    free(scan->ends);
    sg_map_free(scan->surnames);
    sg_arena_free(scan->keys);
    *scan = (sg_scan){.knowledge = NULL};
}

/* ---- folding ---------------------------------------------------------- */

static void make_room(sg_scan *scan)
{
    size_t count = (size_t)scan->s->count;
    size_t bytes = 0;
    void *items = scan->units;

    for (int32_t i = 0; i < scan->s->count; i++)
        bytes += scan->s->tokens[i].form.len + 1;
    sg_grow(&items, &scan->unit_capacity, count + 1, sizeof *scan->units);
    scan->units = items;
    items = scan->folded;
    sg_grow(&items, &scan->folded_capacity, bytes + 1, 1);
    scan->folded = items;
    items = scan->starts;
    sg_grow(&items, &scan->start_capacity, count + 1, sizeof *scan->starts);
    scan->starts = items;
    items = scan->ends;
    sg_grow(&items, &scan->end_capacity, count + 1, sizeof *scan->ends);
    scan->ends = items;
}

bool sg_is_hyphen(sg_str form)
{
    return sg_str_is(form, "-") || sg_str_is(form, "\u2010") ||
           sg_str_is(form, "\u2011") || sg_str_is(form, "\u2013");
}

/* Folds the tokens one behind the other, a blank where the text has a blank
 * or a hyphen. */
static void fold_sentence(sg_scan *scan)
{
    uint32_t len = 0;
    bool gap = false;

    for (int32_t i = 0; i < scan->s->count; i++) {
        const sg_token *t = &scan->s->tokens[i];
        sg_str piece;

        if (gap && len > 0 && scan->folded[len - 1] != ' ')
            scan->folded[len++] = ' ';
        piece = sg_fold(t->form, scan->folded + len, t->form.len);
        scan->starts[i] = len;
        len += (uint32_t)piece.len;
        scan->ends[i] = len;
        gap = t->space_after || (piece.len == 0 && sg_is_hyphen(t->form));
    }
}

sg_str sg_scan_key(const sg_scan *scan, int32_t first, int32_t last)
{
    uint32_t start = scan->starts[first];
    uint32_t end = scan->ends[last];

    return (sg_str){scan->folded + start, end > start ? end - start : 0};
}

sg_str sg_scan_text(const sg_scan *scan, int32_t first, int32_t last)
{
    return sg_str_sub(scan->doc->text, scan->s->tokens[first].span.start,
                      scan->s->tokens[last].span.end);
}

bool sg_scan_hangs(const sg_scan *scan, int32_t first, int32_t last,
                   int32_t to_first, int32_t to_last)
{
    for (int32_t i = first; i <= last; i++) {
        int32_t head = scan->s->tokens[i].head;

        if (head >= to_first && head <= to_last)
            return true;
    }
    return false;
}

sg_named sg_named_of(const sg_sentence *s, int32_t first, int32_t last)
{
    /* of the words on average; bodies are mistaken more often than people */
    const double sure[SG_NAMED_COUNT] = {[SG_NAMED_PERSON] = 0.75,
                                         [SG_NAMED_ORGANIZATION] = 0.9,
                                         [SG_NAMED_PLACE] = 0.75,
                                         [SG_NAMED_PEOPLE] = 0.75,
                                         [SG_NAMED_OTHER] = 0.75};
    double sums[SG_NAMED_COUNT] = {0};
    int best = SG_NAMED_NOTHING;

    for (int32_t i = first; i <= last; i++) {
        const sg_token *t = &s->tokens[i];

        sums[t->named] += (double)t->p_named;
    }
    for (int k = SG_NAMED_NOTHING + 1; k < SG_NAMED_COUNT; k++)
        if (sums[k] > sums[best])
            best = k;
    return sums[best] >= sure[best] * (last - first + 1) ? (sg_named)best
                                                         : SG_NAMED_NOTHING;
}

bool sg_scan_capital(const sg_scan *scan, int32_t token)
{
    size_t at = 0;

    return sg_is_upper(sg_utf8_next(scan->s->tokens[token].form, &at));
}

unsigned sg_scan_word(const sg_scan *scan, int32_t token)
{
    return sg_knowledge_word(scan->knowledge, sg_scan_key(scan, token, token));
}

bool sg_scan_knows(const sg_scan *scan, int32_t token)
{
    sg_str key = sg_scan_key(scan, token, token);

    return scan->surnames && key.len > 0 && sg_scan_capital(scan, token) &&
           sg_map_get(scan->surnames, key) != SG_MAP_NONE;
}

const sg_actor *sg_unit_actor(const sg_scan *scan, const sg_unit *unit)
{
    return sg_actor_at(scan->knowledge,
                       sg_alias_at(scan->knowledge, unit->alias)->actor);
}

/* ---- units ------------------------------------------------------------ */

const sg_unit *sg_unit_at(const sg_scan *scan, int32_t at)
{
    static const sg_unit none = {.kind = SG_UNIT_WORD, .alias = SG_NONE};

    return at >= 0 && at < scan->count ? &scan->units[at] : &none;
}

bool sg_unit_is_kind(const sg_scan *scan, int32_t at, sg_unit_kind kind)
{
    return at >= 0 && at < scan->count && scan->units[at].kind == kind;
}

bool sg_unit_is_word(const sg_scan *scan, int32_t at, const char *form)
{
    const sg_unit *u = sg_unit_at(scan, at);

    return sg_unit_is_kind(scan, at, SG_UNIT_WORD) && u->first == u->last &&
           sg_str_is(scan->s->tokens[u->first].form, form);
}

bool sg_unit_is_person(const sg_scan *scan, int32_t at)
{
    const sg_unit *u = sg_unit_at(scan, at);

    if (u->kind == SG_UNIT_ACTOR)
        return sg_unit_actor(scan, u)->kind == SG_ACTOR_PERSON;
    return u->kind == SG_UNIT_NAME && u->name == SG_NAME_PERSON;
}

/* ---- headlines -------------------------------------------------------- */

/* Words of four letters and more are capitalised, all of them or nearly. */
static bool is_headline(const sg_scan *scan)
{
    enum { WORD = 4, ENOUGH = 3 };
    const sg_sentence *s = scan->s;
    int32_t words = 0;
    int32_t capitals = 0;

    for (int32_t i = 0; i < s->count; i++) {
        if (s->tokens[i].form.len < WORD)
            continue;
        words++;
        capitals += sg_scan_capital(scan, i);
    }
    return words >= ENOUGH && capitals * 10 >= words * 9 &&
           s->tokens[s->count - 1].upos != SG_UPOS_PUNCT;
}

/* ---- hyphens ---------------------------------------------------------- */

/* "pro-Russian", "Russian-backed", but not "Saudi-Iranian". */
static void mark_parted(sg_scan *scan)
{
    for (int32_t i = 1; i < scan->count; i++) {
        sg_unit *u = scan->units + i;
        bool hyphen = u->kind == SG_UNIT_WORD &&
                      sg_is_hyphen(scan->s->tokens[u->first].form) &&
                      !scan->s->tokens[u->first].space_after &&
                      !scan->s->tokens[u->first - 1].space_after;

        if (!hyphen || i + 1 == scan->count)
            continue;
        if (u[-1].kind == SG_UNIT_ACTOR && u[1].kind == SG_UNIT_WORD)
            u[-1].parted = true;
        if (u[1].kind == SG_UNIT_ACTOR && (u[-1].word & SG_NAMEWORD_AGAINST))
            u[1].parted = true;
    }
}

void sg_scan_sentence(sg_scan *scan, int32_t sentence)
{
    scan->s = &scan->doc->sentences[sentence];
    scan->count = 0;
    if (scan->s->count == 0)
        return;
    make_room(scan);
    fold_sentence(scan);
    scan->headline = is_headline(scan);
    for (int32_t i = 0; i < scan->s->count;) {
        sg_unit *unit = &scan->units[scan->count];

        sg_scan_read_unit(scan, i, unit);
        scan->count++;
        i = unit->last + 1;
    }
    mark_parted(scan);
    sg_scan_join_names(scan);
}

static void learn_surname(const sg_scan *scan, const sg_unit *u,
                          sg_map *surnames)
{
    enum { SHORTEST = 3 }; /* bytes */
    bool person = u->kind == SG_UNIT_NAME && u->name == SG_NAME_PERSON;
    sg_str key;

    if (u->kind == SG_UNIT_ACTOR)
        person = sg_unit_actor(scan, u)->kind == SG_ACTOR_PERSON;
    key = sg_scan_key(scan, u->last, u->last);
    if (person && u->first < u->last && key.len >= SHORTEST &&
        sg_map_get(surnames, key) == SG_MAP_NONE)
        sg_map_set(surnames, sg_arena_str(scan->keys, key), 1);
}

void sg_scan_learn(sg_scan *scan)
{
    sg_map *surnames = sg_map_new();

    scan->keys = sg_arena_new();
    for (int32_t i = 0; i < scan->doc->sentence_count; i++) {
        sg_scan_sentence(scan, i);
        for (int32_t u = 0; u < scan->count; u++)
            learn_surname(scan, &scan->units[u], surnames);
    }
    scan->surnames = surnames;
}

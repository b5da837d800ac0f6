/* Statements compared with gold ones. */
#include "extract/compare.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"

enum { NAME_MAX_LEN = 256 };

/* Two statements that might be the same. */
typedef struct candidate {
    size_t gold;
    size_t found;
    int likeness;
} candidate;

typedef struct comparison {
    sg_statements gold;
    sg_statements found;
    sg_match *gold_matches;
    sg_match *found_matches;
    candidate *candidates;
    size_t count;
    size_t capacity;
} comparison;

/* ---- the same --------------------------------------------------------- */

static bool is_empty(sg_span span)
{
    return span.end <= span.start;
}

static bool overlap(sg_span a, sg_span b)
{
    return a.start < b.end && b.start < a.end;
}

/* A key made of the same words at the end: "hillary clinton" and "clinton". */
static bool ends_in(sg_str name, sg_str end)
{
    return sg_str_ends(name, end) &&
           (name.len == end.len || name.data[name.len - end.len - 1] == ' ');
}

static sg_str without_article(sg_str key)
{
    return sg_str_starts(key, SG_STR("the ")) ? sg_str_sub(key, 4, key.len)
                                              : key;
}

static bool same_name(sg_str a, sg_str b)
{
    char room[2][NAME_MAX_LEN];
    sg_str one = without_article(sg_fold(a, room[0], NAME_MAX_LEN));
    sg_str other = without_article(sg_fold(b, room[1], NAME_MAX_LEN));

    return one.len && other.len && (ends_in(one, other) || ends_in(other, one));
}

static bool same_party(const sg_party *a, const sg_party *b)
{
    return overlap(a->span, b->span) || same_name(a->entity, b->entity);
}

static bool same_target(const sg_statement *a, const sg_statement *b)
{
    return a->has_target == b->has_target &&
           (!a->has_target || same_party(&a->target, &b->target));
}

static bool same_pair(const sg_statement *a, const sg_statement *b)
{
    return same_party(&a->source, &b->source) && same_target(a, b);
}

static bool reversed_pair(const sg_statement *a, const sg_statement *b)
{
    return a->has_target && b->has_target &&
           same_party(&a->source, &b->target) &&
           same_party(&a->target, &b->source);
}

/* Where a gold statement says that it stands, if it does. */
static sg_span place_of(const sg_statement *s)
{
    return is_empty(s->cue) ? s->source.span : s->cue;
}

static bool same_place(const sg_statement *gold, const sg_statement *found)
{
    sg_span place = place_of(gold);

    return is_empty(place) || is_empty(found->sentence_span) ||
           overlap(place, found->sentence_span);
}

/* ---- matching --------------------------------------------------------- */

static bool same_relation(const sg_statement *a, const sg_statement *b)
{
    return sg_str_eq(a->relation, b->relation);
}

/* Of several that could be meant, the one that agrees in more; where it stands
 * counts before all. */
static int likeness(const sg_statement *gold, const sg_statement *found)
{
    return 8 * overlap(place_of(gold), place_of(found)) +
           4 * (gold->polarity == found->polarity) +
           2 * same_relation(gold, found) + (gold->status == found->status);
}

typedef bool pair_test(const sg_statement *gold, const sg_statement *found);

static void find_candidates(comparison *c, pair_test *same)
{
    c->count = 0;
    for (size_t i = 0; i < c->gold.count; i++)
        for (size_t k = 0; k < c->found.count; k++) {
            const sg_statement *gold = &c->gold.items[i];
            const sg_statement *found = &c->found.items[k];

            if (c->gold_matches[i].kind || c->found_matches[k].kind ||
                !same_place(gold, found) || !same(gold, found))
                continue;
            sg_grow((void **)&c->candidates, &c->capacity, c->count + 1,
                    sizeof *c->candidates);
            c->candidates[c->count++] =
                (candidate){i, k, likeness(gold, found)};
        }
}

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

/* The most alike first, then in the order of the text. */
static int compare_candidates(const void *a, const void *b)
{
    const candidate *one = a;
    const candidate *other = b;

    if (one->likeness != other->likeness)
        return other->likeness - one->likeness;
    if (one->gold != other->gold)
        return compare_sizes(one->gold, other->gold);
    return compare_sizes(one->found, other->found);
}

static void match(comparison *c, pair_test *same, sg_match_kind kind)
{
    find_candidates(c, same);
    if (c->count)
        qsort(c->candidates, c->count, sizeof *c->candidates,
              compare_candidates);
    for (size_t i = 0; i < c->count; i++) {
        sg_match *gold = &c->gold_matches[c->candidates[i].gold];
        sg_match *found = &c->found_matches[c->candidates[i].found];

        if (gold->kind || found->kind)
            continue;
        *gold = (sg_match){kind, c->candidates[i].found};
        *found = (sg_match){kind, c->candidates[i].gold};
    }
}

static bool is_twin(const sg_statement *a, const sg_statement *b)
{
    return a->sentence_span.start == b->sentence_span.start &&
           a->cue.start == b->cue.start && a->polarity == b->polarity &&
           same_relation(a, b) && reversed_pair(a, b);
}

/* What holds in both directions is told in both. */
static void find_twins(comparison *c)
{
    for (size_t i = 0; i < c->found.count; i++)
        for (size_t k = 0; k < c->found.count && !c->found_matches[i].kind; k++)
            if (c->found_matches[k].kind == SG_MATCH_PAIR &&
                is_twin(&c->found.items[i], &c->found.items[k]))
                c->found_matches[i] = (sg_match){SG_MATCH_TWIN, k};
}

/* ---- counting --------------------------------------------------------- */

static void count_pair(const sg_statement *gold, const sg_statement *found,
                       sg_score *score)
{
    bool sign = gold->polarity == found->polarity;
    bool relation = same_relation(gold, found);
    bool status = gold->status == found->status;

    score->pairs++;
    score->signs += sign;
    score->relations += relation;
    score->statuses += status;
    score->all += sign && relation && status;
}

static void count(const comparison *c, sg_score *score)
{
    score->gold += c->gold.count;
    for (size_t i = 0; i < c->gold.count; i++) {
        const sg_match *m = &c->gold_matches[i];

        if (m->kind == SG_MATCH_PAIR)
            count_pair(&c->gold.items[i], &c->found.items[m->other], score);
        score->reversed += m->kind == SG_MATCH_REVERSED;
    }
    for (size_t i = 0; i < c->found.count; i++)
        score->found += c->found_matches[i].kind != SG_MATCH_TWIN;
}

void sg_compare(sg_arena *arena, sg_statements gold, sg_statements found,
                sg_match **gold_matches, sg_match **found_matches,
                sg_score *score)
{
    comparison c = {.gold = gold, .found = found};

    c.gold_matches = sg_arena_array(arena, gold.count, sizeof(sg_match));
    c.found_matches = sg_arena_array(arena, found.count, sizeof(sg_match));
    match(&c, same_pair, SG_MATCH_PAIR);
    find_twins(&c);
    match(&c, reversed_pair, SG_MATCH_REVERSED);
    count(&c, score);
    free(c.candidates);
    *gold_matches = c.gold_matches;
    *found_matches = c.found_matches;
}

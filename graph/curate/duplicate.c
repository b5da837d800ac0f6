/* Pairs of actors that may be one. Names meet under keys; a key that too many
 * have tells nothing, so that the work grows with the number of actors. */
#include <stancegraph/curate.h>

#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "graph/curate/neighbours.h"
#include "graph/curate/similar.h"

/* A key that more actors have is not looked at. */
enum { MEETING_MAX = 40 };

typedef struct actor {
    int64_t number;
    sg_str name;
    sg_name_parts parts;
    size_t fuller; /* pairs in which this is the surname alone */
} actor;

/* That an actor has a key. */
typedef struct meeting {
    sg_str key;
    uint32_t actor;
} meeting;

typedef struct pair {
    uint32_t a; /* before b in the list of actors */
    uint32_t b;
    sg_likeness like;
    double score;
} pair;

typedef struct search {
    sg_arena *arena;
    actor *actors;
    size_t actor_count;
    size_t actor_capacity;
    meeting *meetings;
    size_t meeting_count;
    size_t meeting_capacity;
    pair *pairs;
    size_t pair_count;
    size_t pair_capacity;
} search;

/* ---- actors ------------------------------------------------------------ */

static bool add_actor(void *context, const sg_actor *row)
{
    search *s = context;
    void *items = s->actors;
    sg_str name = sg_arena_str(s->arena, row->name);

    sg_grow(&items, &s->actor_capacity, s->actor_count + 1, sizeof *s->actors);
    s->actors = items;
    s->actors[s->actor_count++] = (actor){
        .number = row->number,
        .name = name,
        .parts = sg_name_take_apart(s->arena, name, row->kind),
    };
    return true;
}

/* ---- meetings ---------------------------------------------------------- */

typedef struct key_adder {
    search *search;
    uint32_t actor;
} key_adder;

static void add_meeting(void *context, sg_str key)
{
    key_adder *adder = context;
    search *s = adder->search;
    void *items = s->meetings;

    sg_grow(&items, &s->meeting_capacity, s->meeting_count + 1,
            sizeof *s->meetings);
    s->meetings = items;
    s->meetings[s->meeting_count++] =
        (meeting){sg_arena_str(s->arena, key), adder->actor};
}

static int compare_meetings(const void *left, const void *right)
{
    const meeting *a = left;
    const meeting *b = right;
    int order = sg_str_cmp(a->key, b->key);

    return order ? order : (a->actor > b->actor) - (a->actor < b->actor);
}

static void gather_meetings(search *s)
{
    for (size_t i = 0; i < s->actor_count; i++) {
        key_adder adder = {s, (uint32_t)i};

        sg_name_keys(&s->actors[i].parts, add_meeting, &adder);
    }
    if (s->meeting_count)
        qsort(s->meetings, s->meeting_count, sizeof *s->meetings,
              compare_meetings);
}

/* ---- pairs ------------------------------------------------------------- */

static void try_pair(search *s, uint32_t a, uint32_t b)
{
    sg_likeness like =
        sg_names_compare(&s->actors[a].parts, &s->actors[b].parts);
    void *items = s->pairs;

    if (a == b || like.score <= 0)
        return;
    sg_grow(&items, &s->pair_capacity, s->pair_count + 1, sizeof *s->pairs);
    s->pairs = items;
    s->pairs[s->pair_count++] = (pair){a, b, like, like.score};
}

static int compare_places(const void *left, const void *right)
{
    const pair *a = left;
    const pair *b = right;

    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
}

/* Two may meet under several keys. */
static void keep_once_each(search *s)
{
    size_t kept = 0;

    if (s->pair_count)
        qsort(s->pairs, s->pair_count, sizeof *s->pairs, compare_places);
    for (size_t i = 0; i < s->pair_count; i++)
        if (!kept || compare_places(&s->pairs[kept - 1], &s->pairs[i]) != 0)
            s->pairs[kept++] = s->pairs[i];
    s->pair_count = kept;
}

static void gather_pairs(search *s)
{
    for (size_t first = 0, end; first < s->meeting_count; first = end) {
        for (end = first + 1; end < s->meeting_count; end++)
            if (!sg_str_eq(s->meetings[end].key, s->meetings[first].key))
                break;
        for (size_t i = first; end - first <= MEETING_MAX && i < end; i++)
            for (size_t j = i + 1; j < end; j++)
                try_pair(s, s->meetings[i].actor, s->meetings[j].actor);
    }
    keep_once_each(s);
}

/* ---- evidence ---------------------------------------------------------- */

static actor *shorter(search *s, const pair *p)
{
    actor *a = &s->actors[p->a];
    actor *b = &s->actors[p->b];

    return a->parts.count < b->parts.count ? a : b;
}

static void weigh(search *s, const sg_neighbours *neighbours)
{
    for (size_t i = 0; i < s->pair_count; i++)
        if (s->pairs[i].like.is_part)
            shorter(s, &s->pairs[i])->fuller++;
    for (size_t i = 0; i < s->pair_count; i++) {
        pair *p = &s->pairs[i];
        int64_t a = s->actors[p->a].number;
        int64_t b = s->actors[p->b].number;
        size_t shared = sg_neighbours_shared(neighbours, a, b);

        p->score += shared < 5 ? 0.02 * (double)shared : 0.1;
        if (sg_neighbours_meet(neighbours, a, b))
            p->score -= 0.25;
        if (p->like.is_part && shorter(s, p)->fuller > 1)
            p->score -= 0.25;
        p->score = p->score < 0 ? 0 : p->score;
        p->score = p->score > 0.99 ? 0.99 : p->score;
    }
}

static int compare_scores(const void *left, const void *right)
{
    const pair *a = left;
    const pair *b = right;

    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return compare_places(left, right);
}

static void explain(search *s, const sg_neighbours *neighbours, const pair *p,
                    sg_buf *out)
{
    int64_t a = s->actors[p->a].number;
    int64_t b = s->actors[p->b].number;
    size_t shared = sg_neighbours_shared(neighbours, a, b);

    sg_buf_reset(out);
    sg_buf_addc(out, p->like.reason);
    if (p->like.is_part && shorter(s, p)->fuller > 1)
        sg_buf_printf(out, ", which fits %zu", shorter(s, p)->fuller);
    if (shared)
        sg_buf_printf(out, "; %zu shared neighbour%s", shared,
                      shared > 1 ? "s" : "");
    if (sg_neighbours_meet(neighbours, a, b))
        sg_buf_addc(out, "; but one acts on the other");
}

/* ---- the whole --------------------------------------------------------- */

static sg_status hand_on(search *s, const sg_neighbours *neighbours,
                         double min_score, sg_duplicate_fn *fn, void *context,
                         sg_error *err)
{
    sg_buf reason = SG_BUF_INIT;
    sg_status status = SG_OK;

    if (s->pair_count)
        qsort(s->pairs, s->pair_count, sizeof *s->pairs, compare_scores);
    for (size_t i = 0; !status && i < s->pair_count; i++) {
        const pair *p = &s->pairs[i];
        sg_duplicate found = {.score = p->score};

        if (p->score < min_score)
            break;
        /* actors come with the most statements first */
        found.into = s->actors[p->a].name;
        found.from = s->actors[p->b].name;
        explain(s, neighbours, p, &reason);
        found.reason = sg_buf_str(&reason);
        if (!fn(context, &found))
            status = sg_fail(err, SG_ESTOP, "stopped by the caller");
    }
    sg_buf_clear(&reason);
    return status;
}

sg_status sg_duplicates(sg_store *store, double min_score, sg_duplicate_fn *fn,
                        void *context, sg_error *err)
{
    search s = {.arena = sg_arena_new()};
    sg_neighbours neighbours = {NULL, 0};
    sg_status status =
        sg_actors_list(store, (sg_str){NULL, 0}, add_actor, &s, err);

    if (!status)
        status = sg_neighbours_load(store, &neighbours, err);
    if (!status) {
        gather_meetings(&s);
        gather_pairs(&s);
        weigh(&s, &neighbours);
        status = hand_on(&s, &neighbours, min_score, fn, context, err);
    }
    sg_neighbours_clear(&neighbours);
    free(s.pairs);
    free(s.meetings);
    free(s.actors);
    sg_arena_free(s.arena);
    return status;
}

/* Decoding: heads from scores. */
#include "extract/engine_tree.h"

#include "extract/doc.h"

typedef struct problem {
    const float *scores;
    int32_t count;
    int32_t stride;
} problem;

/* How well `head` (SG_NONE for the root) heads `word`. */
static float score_of(const problem *p, int32_t word, int32_t head)
{
    return p->scores[(ptrdiff_t)word * p->stride + head + 1];
}

static int32_t best_head(const problem *p, int32_t word)
{
    int32_t best = SG_NONE;

    for (int32_t head = 0; head < p->count; head++)
        if (head != word && score_of(p, word, head) > score_of(p, word, best))
            best = head;
    return best;
}

/* Follows each word up until it meets the root, a word known to reach it, or
 * itself. */
static bool is_tree(const int32_t *heads, int32_t count, int32_t *visited)
{
    int32_t roots = 0;

    for (int32_t i = 0; i < count; i++) {
        visited[i] = SG_NONE;
        roots += heads[i] == SG_NONE;
    }
    for (int32_t i = 0; i < count; i++) {
        int32_t at = i;

        while (at != SG_NONE && visited[at] == SG_NONE) {
            visited[at] = i;
            at = heads[at];
        }
        if (at != SG_NONE && visited[at] == i)
            return false;
    }
    return roots == 1;
}

/* Eisner's tables. A span [s, t] is complete when its head, at one end, has
 * all its dependents in it, and open when the two ends are joined by an arc.
 * `right` spans have their head on the left. */
typedef enum span_kind { OPEN_LEFT, OPEN_RIGHT, LEFT, RIGHT, KINDS } span_kind;

typedef struct chart {
    const problem *problem;
    float *best[KINDS];
    uint16_t *split[KINDS];
} chart;

typedef struct span {
    span_kind kind;
    int32_t s;
    int32_t t;
} span;

struct sg_tree_room {
    int32_t *visited; /* a number a word */
    span *todo;       /* two a word and two */
    chart chart;      /* cells for each pair of words */
};

sg_tree_room *sg_tree_room_new(int32_t longest, sg_arena *arena)
{
    sg_tree_room *room = sg_arena_alloc(arena, sizeof *room);
    size_t words = (size_t)longest;
    chart *c = &room->chart;

    room->visited = sg_arena_array(arena, words, sizeof *room->visited);
    room->todo = sg_arena_array(arena, 2 * words + 2, sizeof *room->todo);
    for (int kind = 0; kind < KINDS; kind++) {
        c->best[kind] =
            sg_arena_array(arena, words * words, sizeof *c->best[kind]);
        c->split[kind] =
            sg_arena_array(arena, words * words, sizeof *c->split[kind]);
    }
    return room;
}

static size_t cell_of(const chart *c, int32_t s, int32_t t)
{
    return (size_t)s * (size_t)c->problem->count + (size_t)t;
}

/* Two complete spans that meet between `split` and split + 1, and an arc. */
static void fill_open(chart *c, int32_t s, int32_t t)
{
    size_t at = cell_of(c, s, t);
    int32_t best_split = s;
    float best = 0;

    for (int32_t r = s; r < t; r++) {
        float sum = c->best[RIGHT][cell_of(c, s, r)] +
                    c->best[LEFT][cell_of(c, r + 1, t)];

        if (r == s || sum > best) {
            best = sum;
            best_split = r;
        }
    }
    c->best[OPEN_LEFT][at] = best + score_of(c->problem, s, t);
    c->best[OPEN_RIGHT][at] = best + score_of(c->problem, t, s);
    c->split[OPEN_LEFT][at] = (uint16_t)best_split;
    c->split[OPEN_RIGHT][at] = (uint16_t)best_split;
}

static void fill_complete(chart *c, int32_t s, int32_t t)
{
    size_t at = cell_of(c, s, t);

    for (int32_t r = s; r < t; r++) {
        float sum = c->best[LEFT][cell_of(c, s, r)] +
                    c->best[OPEN_LEFT][cell_of(c, r, t)];

        if (r == s || sum > c->best[LEFT][at]) {
            c->best[LEFT][at] = sum;
            c->split[LEFT][at] = (uint16_t)r;
        }
    }
    for (int32_t r = s + 1; r <= t; r++) {
        float sum = c->best[OPEN_RIGHT][cell_of(c, s, r)] +
                    c->best[RIGHT][cell_of(c, r, t)];

        if (r == s + 1 || sum > c->best[RIGHT][at]) {
            c->best[RIGHT][at] = sum;
            c->split[RIGHT][at] = (uint16_t)r;
        }
    }
}

static int32_t best_root(const chart *c)
{
    int32_t last = c->problem->count - 1;
    int32_t best = 0;
    float best_sum = 0;

    for (int32_t r = 0; r <= last; r++) {
        float sum = c->best[LEFT][cell_of(c, 0, r)] +
                    c->best[RIGHT][cell_of(c, r, last)] +
                    score_of(c->problem, r, SG_NONE);

        if (r == 0 || sum > best_sum) {
            best_sum = sum;
            best = r;
        }
    }
    return best;
}

/* Reads the heads off the splits; `todo` has room for 2 * count spans. */
static void read_heads(const chart *c, int32_t root, int32_t *heads, span *todo)
{
    int32_t waiting = 0;

    heads[root] = SG_NONE;
    todo[waiting++] = (span){LEFT, 0, root};
    todo[waiting++] = (span){RIGHT, root, c->problem->count - 1};
    while (waiting > 0) {
        span x = todo[--waiting];
        int32_t r;

        if (x.s == x.t)
            continue;
        r = c->split[x.kind][cell_of(c, x.s, x.t)];
        switch (x.kind) {
        case LEFT:
            todo[waiting++] = (span){LEFT, x.s, r};
            todo[waiting++] = (span){OPEN_LEFT, r, x.t};
            break;
        case RIGHT:
            todo[waiting++] = (span){OPEN_RIGHT, x.s, r};
            todo[waiting++] = (span){RIGHT, r, x.t};
            break;
        case OPEN_LEFT:
        case OPEN_RIGHT:
        default:
            if (x.kind == OPEN_LEFT)
                heads[x.s] = x.t;
            else
                heads[x.t] = x.s;
            todo[waiting++] = (span){RIGHT, x.s, r};
            todo[waiting++] = (span){LEFT, r + 1, x.t};
            break;
        }
    }
}

/* A word alone is complete on both sides and scores nothing. */
static void clear_single_words(chart *c)
{
    for (int32_t i = 0; i < c->problem->count; i++) {
        c->best[LEFT][cell_of(c, i, i)] = 0;
        c->best[RIGHT][cell_of(c, i, i)] = 0;
    }
}

static void decode_projective(sg_tree_room *room, const problem *p,
                              int32_t *heads)
{
    chart *c = &room->chart;

    c->problem = p;
    clear_single_words(c);
    for (int32_t length = 1; length < p->count; length++) {
        for (int32_t s = 0; s + length < p->count; s++) {
            fill_open(c, s, s + length);
            fill_complete(c, s, s + length);
        }
    }
    read_heads(c, best_root(c), heads, room->todo);
}

void sg_tree_decode(sg_tree_room *room, const float *scores, int32_t count,
                    int32_t stride, int32_t *heads)
{
    problem p = {scores, count, stride};

    for (int32_t i = 0; i < count; i++)
        heads[i] = best_head(&p, i);
    if (count > 0 && !is_tree(heads, count, room->visited))
        decode_projective(room, &p, heads);
}

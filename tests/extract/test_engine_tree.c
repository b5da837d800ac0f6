/* Heads from scores: good heads are kept, others become the best tree. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/mem.h"
#include "extract/doc.h"
#include "extract/engine_tree.h"

enum { WORDS_MAX = 6, STRIDE = WORDS_MAX + 1, LONGEST = 120 };

/* All tests share one room: what the one leaves must not matter to the next. */
typedef struct decoder {
    sg_arena *arena;
    sg_tree_room *room;
} decoder;

static int set_up(void **state)
{
    decoder *d = sg_calloc(1, sizeof *d);

    d->arena = sg_arena_new();
    d->room = sg_tree_room_new(LONGEST, d->arena);
    *state = d;
    return 0;
}

static int tear_down(void **state)
{
    decoder *d = *state;

    sg_arena_free(d->arena);
    free(d);
    return 0;
}

static void decode(const decoder *d, const float *scores, int32_t count,
                   int32_t stride, int32_t *heads)
{
    sg_tree_decode(d->room, scores, count, stride, heads);
}

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static bool reaches_root(const int32_t *heads, int32_t count, int32_t word)
{
    int32_t steps = 0;

    while (word != SG_NONE && steps++ <= count)
        word = heads[word];
    return word == SG_NONE;
}

static bool is_tree(const int32_t *heads, int32_t count)
{
    int32_t roots = 0;

    for (int32_t i = 0; i < count; i++) {
        roots += heads[i] == SG_NONE;
        if (heads[i] < SG_NONE || heads[i] >= count ||
            !reaches_root(heads, count, i))
            return false;
    }
    return roots == 1;
}

static bool cross(int32_t a, int32_t b, int32_t c, int32_t d)
{
    int32_t low = a < b ? a : b;
    int32_t high = a < b ? b : a;
    bool c_inside = c > low && c < high;
    bool d_inside = d > low && d < high;
    bool c_outside = c < low || c > high;
    bool d_outside = d < low || d > high;

    return (c_inside && d_outside) || (d_inside && c_outside);
}

/* No arcs cross, and nothing passes over the root's word (the root stands
 * left of all). */
static bool is_projective(const int32_t *heads, int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        for (int32_t j = 0; j < count; j++)
            if (cross(i, heads[i], j, heads[j]))
                return false;
    return true;
}

static float sum_of(const float *scores, const int32_t *heads, int32_t count)
{
    float sum = 0;

    for (int32_t i = 0; i < count; i++)
        sum += scores[i * STRIDE + heads[i] + 1];
    return sum;
}

/* The best tree without crossing arcs, by trying all heads. */
static float best_by_trying(const float *scores, int32_t count)
{
    int32_t heads[WORDS_MAX];
    float best = -1e9f;
    int64_t ways = 1;

    for (int32_t i = 0; i < count; i++)
        ways *= count + 1;
    for (int64_t way = 0; way < ways; way++) {
        int64_t rest = way;

        for (int32_t i = 0; i < count; i++) {
            heads[i] = (int32_t)(rest % (count + 1)) - 1;
            rest /= count + 1;
        }
        if (is_tree(heads, count) && is_projective(heads, count) &&
            sum_of(scores, heads, count) > best)
            best = sum_of(scores, heads, count);
    }
    return best;
}

static void good_heads_are_kept_even_if_they_cross(void **state)
{
    /* 0 <- 2, 1 <- 3, 2 <- 3, 3 <- root: 0-2 and 1-3 cross. */
    const int32_t wanted[] = {2, 3, 3, SG_NONE};
    float scores[4 * STRIDE] = {0};
    int32_t heads[4];

    for (int32_t i = 0; i < 4; i++)
        scores[i * STRIDE + wanted[i] + 1] = 5;
    decode(*state, scores, 4, STRIDE, heads);
    assert_memory_equal(heads, wanted, sizeof wanted);
}

static void random_scores_give_the_best_tree(void **state)
{
    uint32_t random = 99;
    int repaired = 0;

    for (int round = 0; round < 60; round++) {
        int32_t count = 1 + round % (WORDS_MAX - 1);
        float scores[WORDS_MAX * STRIDE];
        int32_t heads[WORDS_MAX];

        for (int i = 0; i < WORDS_MAX * STRIDE; i++)
            scores[i] = (float)(next_random(&random) % 4096) / 64;
        decode(*state, scores, count, STRIDE, heads);
        assert_true(is_tree(heads, count));
        if (!is_projective(heads, count))
            continue;
        repaired++;
        assert_float_equal(sum_of(scores, heads, count),
                           best_by_trying(scores, count), 0.01);
    }
    assert_true(repaired > 30);
}

static void one_word_is_the_root(void **state)
{
    const float scores[] = {-3, 8};
    int32_t heads[1] = {7};

    decode(*state, scores, 1, 2, heads);
    assert_int_equal(heads[0], SG_NONE);
    decode(*state, scores, 0, 2, heads);
}

static void equal_and_strange_scores_still_give_a_tree(void **state)
{
    enum { COUNT = LONGEST };
    float *scores = sg_calloc((size_t)COUNT * (COUNT + 1), sizeof *scores);
    int32_t heads[COUNT];

    decode(*state, scores, COUNT, COUNT + 1, heads);
    assert_true(is_tree(heads, COUNT));
    for (int32_t i = 0; i < COUNT * (COUNT + 1); i++)
        scores[i] = i % 3 ? NAN : (float)i;
    decode(*state, scores, COUNT, COUNT + 1, heads);
    assert_true(is_tree(heads, COUNT));
    free(scores);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_heads_are_kept_even_if_they_cross),
        cmocka_unit_test(random_scores_give_the_best_tree),
        cmocka_unit_test(one_word_is_the_root),
        cmocka_unit_test(equal_and_strange_scores_still_give_a_tree),
        cmocka_unit_test(random_scores_give_the_best_tree),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}

/* Arenas: alignment, zeroing, large blocks, reuse. */
#include "tests/base/check.h"

#include <stdalign.h>
#include <string.h>

#include "base/arena.h"

static void test_memory_is_zeroed_and_aligned(void **state)
{
    sg_arena *arena = sg_arena_new();

    (void)state;
    for (size_t size = 0; size < 300; size += 7) {
        unsigned char *memory = sg_arena_alloc(arena, size);

        assert_non_null(memory);
        assert_int_equal((uintptr_t)memory % alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(memory[i], 0);
        memset(memory, 0xAA, size);
    }
    sg_arena_free(arena);
}

static void test_pieces_do_not_overlap(void **state)
{
    enum { PIECES = 5000, SIZE = 100 };
    sg_arena *arena = sg_arena_new();
    unsigned char *pieces[PIECES];

    (void)state;
    for (int i = 0; i < PIECES; i++) {
        pieces[i] = sg_arena_alloc(arena, SIZE);
        memset(pieces[i], i & 0xFF, SIZE);
    }
    for (int i = 0; i < PIECES; i++)
        for (int k = 0; k < SIZE; k++)
            assert_int_equal(pieces[i][k], i & 0xFF);
    sg_arena_free(arena);
}

static void test_more_than_a_block(void **state)
{
    enum { BIG = 3 * 1024 * 1024 };
    sg_arena *arena = sg_arena_new();
    char *big = sg_arena_array(arena, BIG, 1);
    char *small = sg_arena_alloc(arena, 10);

    (void)state;
    memset(big, 'x', BIG);
    memset(small, 'y', 10);
    assert_int_equal(big[BIG - 1], 'x');
    sg_arena_free(arena);
}

static void test_reset_gives_zeroed_memory_again(void **state)
{
    sg_arena *arena = sg_arena_new();

    (void)state;
    sg_arena_reset(arena);
    for (int round = 0; round < 3; round++) {
        char *memory = sg_arena_alloc(arena, 1000);

        for (int i = 0; i < 1000; i++)
            assert_int_equal(memory[i], 0);
        memset(memory, 'z', 1000);
        (void)sg_arena_alloc(arena, round ? 1 << 20 : 1);
        sg_arena_reset(arena);
    }
    sg_arena_free(arena);
}

static void test_copies_of_text(void **state)
{
    sg_arena *arena = sg_arena_new();
    char original[] = "abc";
    sg_str copy = sg_arena_str(arena, (sg_str){original, 3});
    sg_str empty = sg_arena_str(arena, (sg_str){NULL, 0});

    (void)state;
    original[0] = 'X';
    assert_str(copy, "abc");
    assert_int_equal(copy.data[3], '\0');
    assert_non_null(empty.data);
    assert_int_equal(empty.len, 0);
    sg_arena_free(arena);
    sg_arena_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_memory_is_zeroed_and_aligned),
        cmocka_unit_test(test_pieces_do_not_overlap),
        cmocka_unit_test(test_more_than_a_block),
        cmocka_unit_test(test_reset_gives_zeroed_memory_again),
        cmocka_unit_test(test_copies_of_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

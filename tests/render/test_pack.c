/* Packing: tiles do not overlap and fill a page of about 4:3. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "render/pack.h"

static bool overlap(const sg_tile *a, const sg_tile *b)
{
    return a->x < b->x + b->width && b->x < a->x + a->width &&
           a->y < b->y + b->height && b->y < a->y + a->height;
}

static void test_tiles_do_not_overlap(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_tile tiles[20];
    double width;
    double height;

    (void)state;
    for (size_t i = 0; i < 20; i++)
        tiles[i] = (sg_tile){100 + 37 * (double)(i % 5),
                             40 + 23 * (double)(i % 3), 0, 0};
    sg_pack(arena, tiles, 20, &width, &height);
    for (size_t i = 0; i < 20; i++) {
        assert_true(tiles[i].x + tiles[i].width <= width);
        assert_true(tiles[i].y + tiles[i].height <= height);
        for (size_t j = 0; j < i; j++)
            assert_false(overlap(&tiles[i], &tiles[j]));
    }
    assert_true(width / height > 0.8 && width / height < 2.2);
    sg_arena_free(arena);
}

/* Small tiles go beside and below each other next to a large one: no more than
 * a third of the page is empty. */
static void test_gaps_are_filled(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_tile tiles[9] = {{600, 520, 0, 0}};
    double width;
    double height;

    (void)state;
    for (size_t i = 1; i < 9; i++)
        tiles[i] = (sg_tile){150, 100, 0, 0};
    sg_pack(arena, tiles, 9, &width, &height);
    assert_true(width * height < (600 * 520 + 8 * 150 * 100) * 1.5);
    sg_arena_free(arena);
}

static void test_one_tile_is_the_page(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_tile tile = {300, 200, 9, 9};
    double width;
    double height;

    (void)state;
    sg_pack(arena, &tile, 1, &width, &height);
    assert_float_equal(width, 300, 0);
    assert_float_equal(height, 200, 0);
    assert_float_equal(tile.x, 0, 0);
    assert_float_equal(tile.y, 0, 0);
    sg_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tiles_do_not_overlap),
        cmocka_unit_test(test_gaps_are_filled),
        cmocka_unit_test(test_one_tile_is_the_page),
    };

    return cmocka_run_group_tests_name("render/pack", tests, NULL, NULL);
}

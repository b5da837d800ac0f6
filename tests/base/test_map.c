/* Maps: replacing, many keys, keys with the same hash. */
#include "tests/base/check.h"

#include <stdio.h>
#include <string.h>

#include "base/map.h"

static void test_missing_and_replaced(void **state)
{
    sg_map *map = sg_map_new();

    (void)state;
    assert_int_equal(sg_map_get(map, SG_STR("a")), SG_MAP_NONE);
    sg_map_set(map, SG_STR("a"), 1);
    sg_map_set(map, SG_STR("a"), 2);
    sg_map_set(map, SG_STR("ab"), 3);
    assert_int_equal(sg_map_get(map, SG_STR("a")), 2);
    assert_int_equal(sg_map_get(map, SG_STR("ab")), 3);
    assert_int_equal(sg_map_count(map), 2);
    sg_map_free(map);
    sg_map_free(NULL);
}

static void test_empty_and_missing_key_are_one(void **state)
{
    sg_map *map = sg_map_new();

    (void)state;
    assert_int_equal(sg_map_get(map, (sg_str){NULL, 0}), SG_MAP_NONE);
    sg_map_set(map, (sg_str){NULL, 0}, 7);
    assert_int_equal(sg_map_get(map, SG_STR("")), 7);
    assert_int_equal(sg_map_count(map), 1);
    sg_map_free(map);
}

static void test_many_keys(void **state)
{
    enum { KEYS = 20000, LENGTH = 8 };
    static char keys[KEYS][LENGTH];
    sg_map *map = sg_map_new();

    (void)state;
    for (uint32_t i = 0; i < KEYS; i++) {
        (void)snprintf(keys[i], LENGTH, "k%u", i);
        sg_map_set(map, sg_str_of(keys[i]), i);
    }
    assert_int_equal(sg_map_count(map), KEYS);
    for (uint32_t i = 0; i < KEYS; i++)
        assert_int_equal(sg_map_get(map, sg_str_of(keys[i])), i);
    assert_int_equal(sg_map_get(map, SG_STR("k20000")), SG_MAP_NONE);
    sg_map_free(map);
}

static void test_same_slot(void **state)
{
    /* So many keys in so small a table meet in places. */
    static const char letters[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUV";
    sg_map *map = sg_map_new();

    (void)state;
    for (uint32_t i = 0; letters[i]; i++)
        sg_map_set(map, (sg_str){letters + i, 1}, i);
    for (uint32_t i = 0; letters[i]; i++)
        assert_int_equal(sg_map_get(map, (sg_str){letters + i, 1}), i);
    assert_int_equal(sg_map_get(map, SG_STR("W")), SG_MAP_NONE);
    sg_map_free(map);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_missing_and_replaced),
        cmocka_unit_test(test_empty_and_missing_key_are_one),
        cmocka_unit_test(test_many_keys),
        cmocka_unit_test(test_same_slot),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Counting texts, and cleaning them. */
#include "tests/graph/fixture.h"

#include "graph/exchange/exporter.h"
#include "graph/exchange/tally.h"
#include "tests/base/check.h"

static sg_tally *of(const char *const *texts)
{
    sg_tally *tally = sg_tally_new();

    sg_tally_start(tally);
    for (; *texts; texts++)
        sg_tally_add(tally, sg_str_of(*texts));
    return tally;
}

static void test_counts_and_lists(void **state)
{
    static const char *const texts[] = {"b", "a", "", "b", "c", NULL};
    sg_arena *arena = sg_arena_new();
    sg_tally *tally = of(texts);
    sg_str top;

    (void)state;
    assert_str(sg_tally_list(tally, arena, "; "), "b; a; c");
    assert_str(sg_tally_counts(tally, arena, &top), "b 2, a 1, c 1");
    assert_str(top, "b");
    assert_true(sg_tally_has(tally, SG_STR("c")));
    assert_false(sg_tally_has(tally, SG_STR("d")));
    sg_tally_sort(tally);
    assert_str(sg_tally_first(tally, arena), "a");
    assert_str(sg_tally_last(tally, arena), "c");
    sg_tally_free(tally);
    sg_arena_free(arena);
}

static void test_nothing(void **state)
{
    static const char *const texts[] = {"a", NULL};
    sg_arena *arena = sg_arena_new();
    sg_tally *tally = of(texts);
    sg_str top;

    (void)state;
    sg_tally_start(tally);
    assert_null(sg_tally_list(tally, arena, ", ").data);
    assert_null(sg_tally_first(tally, arena).data);
    assert_str(sg_tally_counts(tally, arena, &top), "");
    assert_null(top.data);
    sg_tally_free(tally);
    sg_arena_free(arena);
}

static void test_clean(void **state)
{
    sg_arena *arena = sg_arena_new();

    (void)state;
    assert_str(sg_clean(arena, SG_STR(" a\t\n b\x01\xc2\x85"
                                      "c ")),
               "a b c");
    assert_str(sg_clean(arena, SG_STR("\xff\xf0\x9f\x98\x80")),
               "\xef\xbf\xbd\xf0\x9f\x98\x80");
    assert_str(sg_clean(arena, SG_STR("x\xef\xbf\xbe"
                                      "y\xe2\x80\xae")),
               "xy\xe2\x80\xae");
    assert_str(sg_clean(arena, SG_STR(" \x02 ")), "");
    assert_null(sg_clean(arena, (sg_str){NULL, 0}).data);
    sg_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counts_and_lists),
        cmocka_unit_test(test_nothing),
        cmocka_unit_test(test_clean),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

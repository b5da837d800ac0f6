/* Distances between names, the list of the nearest, and what a user reads when
 * a filter names somebody who is not there. */
#include "fixture.h"

#include <string.h>

#include "graph/suggest.h"

static size_t distance(const char *a, const char *b)
{
    return sg_name_distance(sg_str_of(a), sg_str_of(b));
}

static void test_distance(void **state)
{
    (void)state;
    assert_int_equal(distance("russia", "russia"), 0);
    assert_int_equal(distance("rusia", "russia"), 1);
    assert_int_equal(distance("russai", "russia"), 1); /* two letters swapped */
    assert_int_equal(distance("prussia", "russia"), 1);
    assert_int_equal(distance("russie", "russia"), 1);
    assert_int_equal(distance("", "abc"), 3);
    assert_int_equal(distance("", ""), 0);
    assert_int_equal(distance("\xD0\xB0\xD0\xB1", "\xD0\xB0\xD0\xB2"), 1);
    assert_int_equal(distance("rubo", "marco rubio"), 2); /* one word of it */
    assert_int_equal(distance("marco rubo", "marco rubio"), 1);
}

static void test_long_names(void **state)
{
    char name[500];

    (void)state;
    memset(name, 'x', sizeof name);
    assert_int_equal(sg_name_distance((sg_str){name, sizeof name},
                                      (sg_str){name, sizeof name - 1}),
                     0);
    assert_int_equal(sg_name_distance(SG_STR("x"), (sg_str){name, 500}), 63);
}

static void test_three_nearest_once_each(void **state)
{
    sg_nearest n = {.wanted = SG_STR("rusia"), .arena = sg_arena_new()};

    (void)state;
    sg_nearest_offer(&n, SG_STR("Prussia"), SG_STR("prussia"));
    sg_nearest_offer(&n, SG_STR("France"), SG_STR("france"));
    sg_nearest_offer(&n, SG_STR("Russia"), SG_STR("moscow"));
    sg_nearest_offer(&n, SG_STR("Russia"), SG_STR("russia"));
    sg_nearest_offer(&n, SG_STR("Russia"), SG_STR("kremlin"));
    sg_nearest_offer(&n, SG_STR("Austria"), SG_STR("austria"));
    assert_int_equal(n.count, 3);
    assert_true(sg_str_is(n.items[0].name, "Russia"));
    assert_true(sg_str_is(n.items[1].name, "Prussia"));
    assert_true(sg_str_is(n.items[2].name, "Austria"));
    sg_arena_free(n.arena);
}

static void assert_says(sg_store *store, const sg_filter *f,
                        const char *message)
{
    sg_error err = SG_ERROR_INIT;

    assert_int_equal(sg_store_check_filter(store, f, &err), SG_EUSAGE);
    assert_string_equal(err.message, message);
}

static void test_unknown_names_get_suggestions(void **state)
{
    static const char *const texts[] = {"Zembla|rejects|Sylvania",
                                        "Freedonia|praises|Zembla",
                                        "Grand Fenwick|praises|Zembla", NULL};
    sg_store *store = fresh_store("suggest.db");
    sg_str name = SG_STR("Fenwik");
    sg_filter f = {.actors = &name, .actors_count = 1};

    (void)state;
    (void)load_told(store, "first.txt", "2024", texts);
    assert_says(store, &f,
                "no actor 'Fenwik' in the graph; nearest: "
                "Grand Fenwick, Zembla, Freedonia");
    f = (sg_filter){.relations = &name, .relations_count = 1};
    name = SG_STR("praise");
    assert_says(store, &f,
                "no relation 'praise' in the graph; nearest: praises, rejects");
    f = (sg_filter){.documents = &name, .documents_count = 1};
    name = SG_STR("first");
    assert_says(store, &f,
                "no document 'first' in the graph; nearest: first.txt");
    f = (sg_filter){.media = &name, .media_count = 1};
    assert_says(store, &f, "no medium 'first' in the graph");
    sg_store_close(store);
}

static void test_known_names_pass(void **state)
{
    sg_store *store = fresh_store("known.db");
    sg_statement s = told(0, "Zembla|rejects|Sylvania");
    sg_document_info info = {.id = SG_STR("d"), .medium = SG_STR("The Post")};
    sg_str actor = SG_STR("ZEMBLA");
    sg_str relation = SG_STR("rejects");
    sg_str id = SG_STR("d");
    sg_str medium = SG_STR("the post");
    sg_filter f = {.actors = &actor,
                   .actors_count = 1,
                   .sources = &actor,
                   .sources_count = 1,
                   .relations = &relation,
                   .relations_count = 1,
                   .documents = &id,
                   .documents_count = 1,
                   .media = &medium,
                   .media_count = 1,
                   .since = SG_STR("2024")};

    (void)state;
    (void)load(store, &info, &s, 1);
    assert_int_equal(sg_store_check_filter(store, &f, NULL), SG_OK);
    assert_int_equal(sg_store_check_filter(store, NULL, NULL), SG_OK);
    f.since.len = 0;
    assert_string_equal(listed(store, &f), "Zembla rejects Sylvania\n");
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_distance),
        cmocka_unit_test(test_long_names),
        cmocka_unit_test(test_three_nearest_once_each),
        cmocka_unit_test(test_unknown_names_get_suggestions),
        cmocka_unit_test(test_known_names_pass),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Acts on actors: what readers see afterwards, and that undoing them leaves no
 * trace but in the log. */
#include "curate_fixture.h"

#include <stdio.h>
#include <string.h>

static const char *const early[] = {"Ann Lee|praises|Zembla",
                                    "A. Lee|rejects|Zembla",
                                    "Mrs Lee|accuses|Ann Lee", NULL};
static const char *const late[] = {"Ann Lee|waits|Zembla",
                                   "Zembla|accuses|A. Lee", NULL};

static char path[256];

static sg_store *stocked(void)
{
    sg_store *store;

    (void)snprintf(path, sizeof path, "%s", fresh_path("actors.db"));
    store = reopened(path, SG_STORE_WRITE);
    (void)load_told(store, "early", "2030-01-01", early);
    (void)load_told(store, "late", "2030-02-01", late);
    return store;
}

static int64_t count(const char *sql)
{
    return asked(path, sql);
}

static void test_merge_and_unmerge(void **state)
{
    sg_store *store = stocked();
    sg_buf before = dumped(path);
    sg_str name = SG_STR("a. lee");
    sg_filter f = {.sources = &name, .sources_count = 1};
    sg_error err = SG_ERROR_INIT;

    (void)state;
    act(store, SG_ACT_MERGE, "A. Lee", "Ann Lee");
    assert_string_equal(listed(store, &f), "Ann Lee praises Zembla\n"
                                           "Ann Lee rejects Zembla\n"
                                           "Ann Lee waits Zembla\n");
    assert_int_equal(count("SELECT count(*) FROM actors"), 3);
    assert_int_equal(count("SELECT count(*) FROM edges WHERE target ="
                           " 'Ann Lee'"),
                     2);
    assert_int_equal(
        sg_unmerge(store, SG_STR("A. Lee"), SG_STR("2031-02-01"), &err), SG_OK);
    assert_same(path, &before);
    sg_store_close(store);
}

static void test_chains_come_apart_in_any_order(void **state)
{
    sg_store *store = stocked();
    sg_buf before = dumped(path);

    (void)state;
    act(store, SG_ACT_MERGE, "Mrs Lee", "A. Lee");
    act(store, SG_ACT_MERGE, "A. Lee", "Ann Lee");
    assert_int_equal(count("SELECT count(*) FROM actors"), 2);
    assert_string_equal(undo(store, 1), "");
    assert_int_equal(count("SELECT count(*) FROM actors"), 3);
    assert_int_equal(count("SELECT count(*) FROM statement_view WHERE source ="
                           " 'Mrs Lee'"),
                     1);
    assert_string_equal(undo(store, 2), "");
    assert_same(path, &before);
    sg_store_close(store);
}

static void test_one_actor_is_not_merged_twice(void **state)
{
    sg_store *store = stocked();

    (void)state;
    act(store, SG_ACT_MERGE, "A. Lee", "Ann Lee");
    assert_string_equal(refusal(store, SG_ACT_MERGE, "Ann Lee", "A. Lee"),
                        "'A. Lee' is the same actor already, 'Ann Lee': "
                        "nothing to merge");
    assert_string_equal(refusal(store, SG_ACT_MERGE, "Zembla", "Zembla"),
                        "'Zembla' is the same actor already, 'Zembla': nothing "
                        "to merge");
    sg_store_close(store);
}

static void test_rename_keeps_the_old_name(void **state)
{
    sg_store *store = stocked();
    sg_buf before = dumped(path);
    sg_str old = SG_STR("zembla");
    sg_filter f = {.sources = &old, .sources_count = 1};

    (void)state;
    act(store, SG_ACT_RENAME, "Zembla", "Kingdom of Zembla");
    assert_string_equal(listed(store, &f),
                        "Kingdom of Zembla accuses A. Lee\n");
    act(store, SG_ACT_RENAME, "zembla", "Zembla Republic");
    assert_string_equal(listed(store, &f), "Zembla Republic accuses A. Lee\n");
    assert_string_equal(undo(store, 1), "");
    assert_string_equal(undo(store, 1), "act 1 is undone already");
    assert_string_equal(listed(store, &f), "Zembla Republic accuses A. Lee\n");
    assert_string_equal(undo(store, 2), "");
    assert_same(path, &before);
    sg_store_close(store);
}

static void test_later_documents_follow(void **state)
{
    static const char *const next[] = {"A. Lee|praises|Kingdom of Zembla",
                                       "Annie|rejects|Zembla", NULL};
    sg_store *store = stocked();

    (void)state;
    act(store, SG_ACT_MERGE, "A. Lee", "Ann Lee");
    act(store, SG_ACT_ALIAS, "Ann Lee", "Annie");
    act(store, SG_ACT_RENAME, "Zembla", "Kingdom of Zembla");
    (void)load_told(store, "next", "2030-03-01", next);
    assert_int_equal(count("SELECT count(*) FROM statement_view WHERE"
                           " document = 'next' AND source = 'Ann Lee'"
                           " AND target = 'Kingdom of Zembla'"),
                     2);
    /* apart again, as if they had never been one */
    assert_string_equal(undo(store, 2), "");
    assert_string_equal(undo(store, 3), "");
    assert_int_equal(count("SELECT count(*) FROM statement_view WHERE source ="
                           " 'Annie' AND target = 'Zembla'"),
                     1);
    assert_int_equal(count("SELECT count(*) FROM statement_view WHERE target ="
                           " 'Kingdom of Zembla'"),
                     1);
    sg_store_close(store);
}

static void test_acts_survive_a_rebuild(void **state)
{
    static const char *const nothing[] = {NULL};
    sg_store *store = stocked();
    sg_buf before = dumped(path);
    sg_buf merged;

    (void)state;
    act(store, SG_ACT_RENAME, "Ann Lee", "Dame Ann Lee");
    act(store, SG_ACT_MERGE, "A. Lee", "Ann Lee");
    act(store, SG_ACT_KIND, "Ann Lee", "person");
    act(store, SG_ACT_AFFILIATION, "Ann Lee", "Zembla");
    merged = dumped(path);
    assert_non_null(strstr(merged.data, "Dame Ann Lee|person|Zembla"));
    (void)load_told(store, "early", "2030-01-01", nothing);
    (void)load_told(store, "late", "2030-02-01", nothing);
    assert_int_equal(count("SELECT count(*) FROM actors"), 0);
    (void)load_told(store, "late", "2030-02-01", late);
    (void)load_told(store, "early", "2030-01-01", early);
    assert_int_equal(count("SELECT count(*) FROM actors WHERE name ="
                           " 'Dame Ann Lee' AND kind = 'person'"
                           " AND affiliation = 'Zembla'"),
                     1);
    assert_int_equal(count("SELECT count(*) FROM statement_view WHERE source ="
                           " 'Dame Ann Lee'"),
                     3);
    sg_buf_clear(&merged);
    sg_buf_clear(&before);
    sg_store_close(store);
}

static void test_affiliations_follow_names(void **state)
{
    sg_statement s = told(0, "Ann Lee|praises|Zembla");
    sg_document_info info = document("d", "2030-01-01");
    sg_store *store;
    sg_buf before;

    (void)state;
    s.source.affiliation = SG_STR("Zembla");
    (void)snprintf(path, sizeof path, "%s", fresh_path("bodies.db"));
    store = reopened(path, SG_STORE_WRITE);
    (void)load(store, &info, &s, 1);
    before = dumped(path);
    act(store, SG_ACT_RENAME, "Zembla", "Kingdom of Zembla");
    assert_int_equal(count("SELECT count(*) FROM actors WHERE name = 'Ann Lee'"
                           " AND affiliation = 'Kingdom of Zembla'"),
                     1);
    act(store, SG_ACT_AFFILIATION, "Ann Lee", "");
    assert_int_equal(count("SELECT count(*) FROM actors WHERE name = 'Ann Lee'"
                           " AND affiliation IS NULL"),
                     1);
    act(store, SG_ACT_AFFILIATION, "Ann Lee", "Green Party");
    assert_int_equal(count("SELECT count(*) FROM actors WHERE affiliation ="
                           " 'Green Party'"),
                     1);
    for (int64_t i = 1; i <= 3; i++)
        assert_string_equal(undo(store, i), "");
    assert_same(path, &before);
    sg_store_close(store);
}

static void test_what_stands_in_the_way_is_named(void **state)
{
    sg_store *store = stocked();
    sg_buf before = dumped(path);

    (void)state;
    act(store, SG_ACT_MERGE, "A. Lee", "Ann Lee");
    act(store, SG_ACT_RENAME, "Ann Lee", "A. Lee");
    assert_string_equal(undo(store, 1),
                        "act 2 stands in the way: it too makes 'A. Lee' and "
                        "'Ann Lee' one; undo it first");
    assert_string_equal(undo(store, 2), "");
    assert_string_equal(undo(store, 1), "");
    assert_same(path, &before);
    assert_string_equal(undo(store, 99), "there is no act 99");
    sg_store_close(store);
}

static void test_names_shown_twice_are_refused(void **state)
{
    sg_store *store = stocked();

    (void)state;
    act(store, SG_ACT_RENAME, "A. Lee", "Amy");
    act(store, SG_ACT_MERGE, "A. Lee", "Ann Lee");
    act(store, SG_ACT_RENAME, "Ann Lee", "Amy");
    assert_string_equal(undo(store, 2),
                        "act 3 stands in the way (rename 'Ann Lee' to 'Amy'): "
                        "undo it first");
    assert_int_equal(count("SELECT count(*) FROM acts WHERE undone IS NULL"),
                     3);
    sg_store_close(store);
}

static void test_bad_names(void **state)
{
    sg_store *store = stocked();
    char name[400];

    (void)state;
    assert_string_equal(refusal(store, SG_ACT_RENAME, "Ann Lee", "Zembla"),
                        "'Zembla' is a name of another actor, 'Zembla': to "
                        "make them one, merge 'Ann Lee' into it");
    assert_string_equal(refusal(store, SG_ACT_RENAME, "Ann Lee", "  "),
                        "the name is empty");
    assert_string_equal(refusal(store, SG_ACT_ALIAS, "Ann Lee", "A\nB"),
                        "the name has a control character before byte 2");
    assert_string_equal(refusal(store, SG_ACT_ALIAS, "Ann Lee", "A\xC0"),
                        "the name is not UTF-8 (byte 1)");
    memset(name, 'x', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    assert_string_equal(refusal(store, SG_ACT_ALIAS, "Ann Lee", name),
                        "the name is longer than 300 bytes");
    assert_string_equal(refusal(store, SG_ACT_MERGE, "Anne Lee", "Zembla"),
                        "no actor 'Anne Lee' in the graph; nearest: Ann Lee, "
                        "A. Lee, Mrs Lee");
    assert_string_equal(refusal(store, SG_ACT_KIND, "Ann Lee", "planet"),
                        "'planet' is no kind: person, state, organization, "
                        "group, medium, other");
    act(store, SG_ACT_ALIAS, "Ann Lee", "Her Grace");
    act(store, SG_ACT_ALIAS, "Mrs Lee", "her grace.");
    assert_string_equal(refusal(store, SG_ACT_KIND, "HER GRACE", "person"),
                        "'HER GRACE' may be 2 actors: 'Ann Lee', 'Mrs Lee'; "
                        "give the whole name");
    assert_int_equal(count("SELECT count(*) FROM acts"), 2);
    sg_store_close(store);
}

static void test_doing_again_changes_nothing(void **state)
{
    sg_store *store = stocked();
    sg_act again = {.kind = SG_ACT_RENAME,
                    .subject = SG_STR("Zembla"),
                    .value = SG_STR("Z"),
                    .time = SG_STR("2032-01-01T00:00:00Z")};
    size_t done = 9;

    (void)state;
    act(store, SG_ACT_RENAME, "Zembla", "Z");
    assert_int_equal(sg_acts_do(store, &again, 1, &done, NULL), SG_OK);
    assert_int_equal(done, 0);
    assert_int_equal(count("SELECT count(*) FROM acts"), 1);
    sg_store_close(store);
}

static void test_all_or_none(void **state)
{
    sg_store *store = stocked();
    const sg_act acts[] = {
        {.kind = SG_ACT_RENAME,
         .subject = SG_STR("Zembla"),
         .value = SG_STR("Z"),
         .time = SG_STR("2031")},
        {.kind = SG_ACT_KIND,
         .subject = SG_STR("Nobody"),
         .value = SG_STR("state"),
         .time = SG_STR("2031")},
    };
    sg_buf before = dumped(path);
    size_t done;

    (void)state;
    assert_int_equal(sg_acts_do(store, acts, 2, &done, NULL), SG_EUSAGE);
    assert_int_equal(done, 0);
    assert_int_equal(count("SELECT count(*) FROM acts"), 0);
    assert_same(path, &before);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_merge_and_unmerge),
        cmocka_unit_test(test_chains_come_apart_in_any_order),
        cmocka_unit_test(test_one_actor_is_not_merged_twice),
        cmocka_unit_test(test_rename_keeps_the_old_name),
        cmocka_unit_test(test_later_documents_follow),
        cmocka_unit_test(test_acts_survive_a_rebuild),
        cmocka_unit_test(test_affiliations_follow_names),
        cmocka_unit_test(test_what_stands_in_the_way_is_named),
        cmocka_unit_test(test_names_shown_twice_are_refused),
        cmocka_unit_test(test_bad_names),
        cmocka_unit_test(test_doing_again_changes_nothing),
        cmocka_unit_test(test_all_or_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

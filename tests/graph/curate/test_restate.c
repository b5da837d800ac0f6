/* Acts on statements: hidden, confirmed, edited, and as they were again. */
#include "curate_fixture.h"

#include <stdio.h>
#include <string.h>

static const char *const texts[] = {"Ann|praises|Zembla|tax plan",
                                    "Ann|accuses|Bob", "Bob|rejects||tax plan",
                                    NULL};

static char path[256];

static sg_store *stocked(void)
{
    sg_store *store;

    (void)snprintf(path, sizeof path, "%s", fresh_path("statements.db"));
    store = reopened(path, SG_STORE_WRITE);
    (void)load_told(store, "d", "2030-01-01", texts);
    return store;
}

static int64_t count(const char *sql)
{
    return asked(path, sql);
}

static void test_rejected_statements_are_hidden(void **state)
{
    sg_store *store = stocked();
    sg_buf before = dumped(path);
    sg_filter rejected = {.review = SG_REVIEW_REJECTED};
    sg_str name = SG_STR("bob");
    sg_store_counts counts;

    (void)state;
    act(store, SG_ACT_REJECT, key_of(path, "accuses"), "");
    assert_string_equal(listed(store, NULL), "Ann praises Zembla\n"
                                             "Bob rejects tax plan\n");
    assert_string_equal(listed(store, &rejected), "Ann accuses Bob\n");
    rejected.actors = &name;
    rejected.actors_count = 1;
    assert_string_equal(listed(store, &rejected), "Ann accuses Bob\n");
    assert_int_equal(count("SELECT count(*) FROM edges"), 2);
    assert_int_equal(sg_store_count(store, &counts, NULL), SG_OK);
    assert_int_equal(counts.statements, 2);
    assert_string_equal(undo(store, 1), "");
    assert_string_equal(listed(store, &rejected), "");
    assert_same(path, &before);
    sg_store_close(store);
}

static void test_the_last_verdict_counts(void **state)
{
    sg_store *store = stocked();
    sg_buf before = dumped(path);
    sg_filter done = {.review = SG_REVIEW_DONE};
    sg_filter open = {.review = SG_REVIEW_OPEN};
    char key[64];

    (void)state;
    (void)snprintf(key, sizeof key, "%s", key_of(path, "accuses"));
    act(store, SG_ACT_REJECT, key, "");
    act(store, SG_ACT_ACCEPT, key, "");
    assert_string_equal(listed(store, &done), "Ann accuses Bob\n");
    assert_string_equal(listed(store, &open), "Ann praises Zembla\n"
                                              "Bob rejects tax plan\n");
    assert_string_equal(undo(store, 2), "");
    assert_string_equal(listed(store, &done), "");
    assert_int_equal(count("SELECT count(*) FROM statements"), 2);
    assert_string_equal(undo(store, 1), "");
    assert_same(path, &before);
    sg_store_close(store);
}

static void test_edits(void **state)
{
    sg_store *store = stocked();
    sg_buf before = dumped(path);
    char key[64];

    (void)state;
    (void)snprintf(key, sizeof key, "%s", key_of(path, "accuses"));
    edit(store, key, SG_EDIT_SOURCE, "zembla");
    edit(store, key, SG_EDIT_RELATION, "praises");
    edit(store, key, SG_EDIT_POLARITY, "1");
    edit(store, key, SG_EDIT_STATUS, "demanded");
    edit(store, key, SG_EDIT_TOPIC, "Bob");
    assert_int_equal(
        count("SELECT count(*) FROM statement_view WHERE source = 'Zembla'"
              " AND source_text = 'Ann' AND relation = 'praises'"
              " AND polarity = 1 AND status = 'demanded' AND topic = 'Bob'"
              " AND topic_key = 'bob' AND reviewed = 1"),
        1);
    edit(store, key, SG_EDIT_TARGET, "");
    assert_int_equal(count("SELECT count(*) FROM edges WHERE source = 'Zembla'"
                           " AND target = 'Bob' AND is_topic = 1"),
                     1);
    /* any order */
    assert_string_equal(undo(store, 1), "");
    assert_int_equal(count("SELECT count(*) FROM statement_view WHERE source ="
                           " 'Ann' AND relation = 'praises' AND target IS NULL"
                           " AND status = 'demanded'"),
                     1);
    for (int64_t i = 6; i > 1; i--)
        assert_string_equal(undo(store, i), "");
    assert_same(path, &before);
    sg_store_close(store);
}

static void test_topics_have_their_place(void **state)
{
    sg_statement s = told(0, "Ann|accuses|Bob");
    sg_document_info info = document("d", "2030-01-01");
    sg_store *store;

    (void)state;
    (void)snprintf(path, sizeof path, "%s", fresh_path("place.db"));
    store = reopened(path, SG_STORE_WRITE);
    s.sentence_text = SG_STR("Ann accused Bob of the theft.");
    s.sentence_span = (sg_span){100, 129};
    (void)load(store, &info, &s, 1);
    edit(store, key_of(path, "accuses"), SG_EDIT_TOPIC, "the theft");
    assert_int_equal(count("SELECT count(*) FROM statements WHERE topic_start ="
                           " 119 AND topic_end = 128 AND topic_key = 'theft'"),
                     1);
    edit(store, key_of(path, "accuses"), SG_EDIT_TOPIC, "It");
    assert_int_equal(count("SELECT count(*) FROM statements WHERE topic = 'It'"
                           " AND topic_key IS NULL"),
                     1);
    edit(store, key_of(path, "accuses"), SG_EDIT_TOPIC, "theft of bikes");
    assert_int_equal(count("SELECT count(*) FROM statements WHERE topic_start"
                           " IS NULL AND topic_key = 'theft of bikes'"),
                     1);
    sg_store_close(store);
}

static void test_new_actors(void **state)
{
    sg_store *store = stocked();
    sg_buf before = dumped(path);
    sg_act new_source = {.kind = SG_ACT_EDIT,
                         .field = SG_EDIT_SOURCE,
                         .subject = sg_str_of(key_of(path, "accuses")),
                         .value = SG_STR("Dora"),
                         .time = SG_STR("2031")};
    sg_error err = SG_ERROR_INIT;
    size_t done;

    (void)state;
    assert_int_equal(sg_acts_do(store, &new_source, 1, &done, &err), SG_EUSAGE);
    assert_non_null(strstr(err.message, "no actor 'Dora'"));
    new_source.new_actor = true;
    assert_int_equal(sg_acts_do(store, &new_source, 1, &done, &err), SG_OK);
    assert_int_equal(count("SELECT count(*) FROM edges WHERE source = 'Dora'"),
                     1);
    act(store, SG_ACT_MERGE, "Dora", "Bob");
    assert_int_equal(count("SELECT count(*) FROM edges WHERE source = 'Bob'"),
                     2);
    assert_string_equal(undo(store, 1), "");
    assert_string_equal(undo(store, 2), "");
    assert_same(path, &before);
    sg_store_close(store);
}

/* A changed document keeps what was said of the statements that it kept. */
static void test_rebuilds_keep_corrections(void **state)
{
    static const char *const changed[] = {
        "Bob|praises|Zembla", "Ann|accuses|Bob", "Bob|rejects||tax plan", NULL};
    sg_store *store = stocked();

    (void)state;
    act(store, SG_ACT_REJECT, key_of(path, "rejects"), "");
    edit(store, key_of(path, "accuses"), SG_EDIT_SOURCE, "Zembla");
    (void)load_told(store, "d", "2030-01-01", changed);
    assert_string_equal(listed(store, NULL), "Bob praises Zembla\n"
                                             "Zembla accuses Bob\n");
    assert_int_equal(count("SELECT count(*) FROM originals"), 2);
    sg_store_set_version(store, SG_STR("9.9"));
    (void)load_told(store, "d", "2030-01-01", changed);
    assert_string_equal(listed(store, NULL), "Bob praises Zembla\n"
                                             "Zembla accuses Bob\n");
    (void)load_told(store, "d", "2030-01-01", (const char *const[]){NULL});
    assert_int_equal(count("SELECT (SELECT count(*) FROM originals)"
                           " + (SELECT count(*) FROM mentions)"
                           " + (SELECT count(*) FROM actors)"
                           " + (SELECT count(*) FROM attributions)"),
                     0);
    assert_int_equal(count("SELECT count(*) FROM acts"), 2);
    sg_store_close(store);
}

static void test_bad_keys_and_values(void **state)
{
    sg_store *store = stocked();
    sg_act bad = {.kind = SG_ACT_EDIT,
                  .field = SG_EDIT_POLARITY,
                  .subject = sg_str_of(key_of(path, "accuses")),
                  .value = SG_STR("7"),
                  .time = SG_STR("2031")};
    sg_error err = SG_ERROR_INIT;
    size_t done;

    (void)state;
    assert_string_equal(refusal(store, SG_ACT_REJECT, "ffffffff", ""),
                        "no statement has the key 'ffffffff'");
    assert_string_equal(refusal(store, SG_ACT_REJECT, "ab", ""),
                        "'ab' is no key of a statement: give the first digits "
                        "that review list shows, at least 4");
    assert_string_equal(refusal(store, SG_ACT_REJECT, "' OR 1=1 --", ""),
                        "no statement has the key '' OR 1=1 --'");
    assert_int_equal(sg_acts_do(store, &bad, 1, &done, &err), SG_EUSAGE);
    assert_string_equal(err.message, "polarity '7' is none of -1, 0, 1");
    bad.field = SG_EDIT_STATUS;
    assert_int_equal(sg_acts_do(store, &bad, 1, &done, &err), SG_EUSAGE);
    bad.field = SG_EDIT_RELATION;
    assert_int_equal(sg_acts_do(store, &bad, 1, &done, &err), SG_EUSAGE);
    bad.field = SG_EDIT_SOURCE;
    bad.value = SG_STR("");
    assert_int_equal(sg_acts_do(store, &bad, 1, &done, &err), SG_EUSAGE);
    assert_int_equal(count("SELECT count(*) FROM acts"), 0);
    sg_store_close(store);
}

/* Rows move between the two: their columns must be the same. */
static void test_originals_have_the_columns_of_statements(void **state)
{
    sg_store *store = stocked();

    (void)state;
    of_sqlite_only();
    sg_store_close(store);
    assert_int_equal(
        count(
            "SELECT (SELECT group_concat(name) FROM"
            " pragma_table_info('statements')) ="
            " (SELECT group_concat(name) FROM pragma_table_info('originals'))"),
        1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rejected_statements_are_hidden),
        cmocka_unit_test(test_the_last_verdict_counts),
        cmocka_unit_test(test_edits),
        cmocka_unit_test(test_topics_have_their_place),
        cmocka_unit_test(test_new_actors),
        cmocka_unit_test(test_rebuilds_keep_corrections),
        cmocka_unit_test(test_bad_keys_and_values),
        cmocka_unit_test(test_originals_have_the_columns_of_statements),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* What users type to search for, as FTS5 reads it, and what it finds. */
#include "fixture.h"

#include <string.h>

#include "base/buf.h"
#include "graph/schema.h"
#include "graph/search.h"

static void assert_means(const char *words, const char *expression)
{
    sg_buf out = SG_BUF_INIT;

    assert_int_equal(
        sg_search_expression(sg_str_of(words), SG_WORDS_FTS5, &out),
        *expression != '\0');
    assert_string_equal(out.data, expression);
    sg_buf_clear(&out);
}

static void test_expressions(void **state)
{
    (void)state;
    assert_means("steel", "\"steel\"");
    assert_means("  steel \t tariffs ", "\"steel\" AND \"tariffs\"");
    assert_means("\"steel tariffs\" China", "\"steel tariffs\" AND \"China\"");
    assert_means("tarif*", "\"tarif*\"*");
    assert_means("\"steel tarif\"*", "\"steel tarif\"*");
    assert_means("steel OR coal", "\"steel\" OR \"coal\"");
    assert_means("a b OR c", "\"a\" AND \"b\" OR \"c\"");
}

/* No sign that FTS5 reads as an operator gets through. */
static void test_any_text_will_do(void **state)
{
    (void)state;
    assert_means("", "");
    assert_means("?! - * \"\" ()", "");
    assert_means("OR", "");
    assert_means("OR steel OR", "\"steel\"");
    assert_means("\"OR\"", "\"OR\"");
    assert_means("NOT NEAR(a, b)", "\"NOT\" AND \"NEAR(a,\" AND \"b)\"");
    assert_means("topic:x^2", "\"topic:x^2\"");
    assert_means("\"steel", "\"steel\"");
    assert_means("steel\"tariffs", "\"steel\" AND \"tariffs\"");
}

static sg_store *stocked(const char *name)
{
    static const char *const texts[] = {
        "A|rejects||the new steel tariffs", "B|praises||a tariff on coal",
        "C|rejects||Zürich's peace plan", "D|praises|A", NULL};
    sg_store *store = fresh_store(name);

    (void)load_told(store, "d", "2024-01-01", texts);
    return store;
}

static void assert_topic(sg_store *store, const char *words, const char *wanted)
{
    sg_filter f = {.topic = sg_str_of(words)};

    assert_string_equal(listed(store, &f), wanted);
}

static void test_topics_are_found(void **state)
{
    static const char steel[] = "A rejects the new steel tariffs\n";
    static const char coal[] = "B praises a tariff on coal\n";
    sg_store *store = stocked("topics.db");
    sg_buf both = SG_BUF_INIT;

    (void)state;
    sg_buf_printf(&both, "%s%s", steel, coal);
    assert_topic(store, "tariff", both.data);
    assert_topic(store, "TARIFFS", both.data);
    assert_topic(store, "tarif*", both.data);
    assert_topic(store, "tarif", "");
    assert_topic(store, "tariffs steel", steel);
    assert_topic(store, "\"steel tariffs\"", steel);
    assert_topic(store, "\"tariffs steel\"", "");
    assert_topic(store, "coal OR steel", both.data);
    assert_topic(store, "zurich", "C rejects Zürich's peace plan\n");
    assert_topic(store, "\"); DROP TABLE statements; --", "");
    sg_buf_clear(&both);
    sg_store_close(store);
}

static void test_sentences_are_found(void **state)
{
    sg_store *store = stocked("sentences.db");
    sg_filter f = {.text = SG_STR("rejects")};

    (void)state;
    assert_string_equal(listed(store, &f), "A rejects the new steel tariffs\n"
                                           "C rejects Zürich's peace plan\n");
    f.topic = SG_STR("peace");
    assert_string_equal(listed(store, &f), "C rejects Zürich's peace plan\n");
    sg_store_close(store);
}

/* The words of a document go with it. */
static void test_words_follow_the_rows(void **state)
{
    static const char *const texts[] = {"A|rejects||the copper levy", NULL};
    const char *path = fresh_path("follow.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);
    sg_filter f = {.text = SG_STR("steel OR coal")};

    (void)state;
    of_sqlite_only();
    (void)load_told(store, "d", NULL,
                    (const char *const[]){"A|rejects||steel", NULL});
    (void)load_told(store, "d", NULL, texts);
    assert_topic(store, "steel", "");
    assert_string_equal(listed(store, &f), "");
    assert_topic(store, "copper", "A rejects the copper levy\n");
    sg_store_close(store);
    meddle(path, "UPDATE statements SET topic = 'a zinc levy';"
                 "INSERT INTO topic_words (topic_words, rank)"
                 " VALUES ('integrity-check', 1);"
                 "INSERT INTO sentence_words (sentence_words, rank)"
                 " VALUES ('integrity-check', 1)");
    store = reopened(path, SG_STORE_READ);
    assert_topic(store, "copper", "");
    assert_topic(store, "zinc", "A rejects a zinc levy\n");
    sg_store_close(store);
}

/* A file of schema 1 is read anew by the first command that writes. */
static void test_older_files_are_brought_up_to_date(void **state)
{
    const char *path = fresh_path("older.db");
    sg_store *store = NULL;
    sg_error err = SG_ERROR_INIT;

    (void)state;
    of_sqlite_only();
    meddle(path, sg_schema_sql);
    meddle(path,
           "INSERT INTO documents (document, id, row_hash, version)"
           " VALUES (1, 'd', '', '');"
           "INSERT INTO sentences VALUES (1, 0, 0, 15, 'A rejects steel');"
           "INSERT INTO actors VALUES (7, 'A', 'state', NULL);"
           "INSERT INTO aliases VALUES (7, 'A', 'a', 'name');"
           "INSERT INTO mentions VALUES"
           " (1, 1, 0, 0, 1, 'A', 7, 'state', '', 1);"
           "INSERT INTO statements (key, document, sentence, number,"
           " source, relation, cue_start, cue_end, topic, topic_key,"
           " polarity, status, attribution, confidence) VALUES ('k', 1, 0,"
           " 0, 1, 'rejects', 2, 9, 'steel', 'steel', -1, 'actual', 0, 1);"
           "INSERT INTO attributions VALUES (1, 0, 1);"
           "PRAGMA application_id = 1400129394; PRAGMA user_version = 1");
    assert_int_equal(sg_store_open(path, SG_STORE_READ, &store, &err),
                     SG_ESTORE);
    assert_non_null(strstr(err.message, "schema 1, this program's is 4"));
    store = reopened(path, SG_STORE_WRITE);
    assert_topic(store, "steel", "A rejects steel\n");
    sg_store_close(store);
    assert_int_equal(asked(path, "SELECT count(*) FROM entities JOIN readings"
                                 " USING (entity) JOIN aliases USING (entity)"
                                 " JOIN mentions USING (entity)"
                                 " JOIN attributions USING (mention)"
                                 " WHERE entities.actor = 7 AND entity = 7"
                                 " AND readings.mentions = 1"),
                     1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_expressions),
        cmocka_unit_test(test_any_text_will_do),
        cmocka_unit_test(test_topics_are_found),
        cmocka_unit_test(test_sentences_are_found),
        cmocka_unit_test(test_words_follow_the_rows),
        cmocka_unit_test(test_older_files_are_brought_up_to_date),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

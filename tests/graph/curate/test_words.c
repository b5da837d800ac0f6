/* The words of topics and sentences are those of the rows, whatever happens to
 * a document within one transaction. */
#include "curate_fixture.h"

static const char *const steel[] = {"A|rejects||steel", "B|praises||coal",
                                    NULL};
static const char *const copper[] = {"A|rejects||copper", NULL};

/* FTS5 compares its indexes with the rows: a word too many or too few is an
 * error. */
static void assert_indexed(const char *path)
{
    meddle(path, "INSERT INTO topic_words (topic_words, rank)"
                 " VALUES ('integrity-check', 1);"
                 "INSERT INTO sentence_words (sentence_words, rank)"
                 " VALUES ('integrity-check', 1)");
}

static sg_loaded loaded_of(const sg_document_record *document,
                           const sg_statement *statement)
{
    return (sg_loaded){
        .document = document, .statements = statement, .count = 1};
}

static void test_twice_at_once(void **state)
{
    const char *path = fresh_path("at_once.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);
    const sg_document_record d = {.info = {.id = SG_STR("d")}};
    const sg_document_record e = {.info = {.id = SG_STR("e")}};
    const sg_statement first = told(0, steel[0]);
    const sg_statement second = told(0, copper[0]);
    sg_loaded all[] = {loaded_of(&d, &first), loaded_of(&e, &first),
                       loaded_of(&d, &second), loaded_of(&d, &first)};

    (void)state;
    of_sqlite_only();
    assert_int_equal(sg_store_load_documents(store, all, 4, NULL), SG_OK);
    sg_store_close(store);
    assert_indexed(path);
    assert_int_equal(asked(path, "SELECT count(*) FROM topic_words"
                                 " WHERE topic_words MATCH 'steel'"),
                     2);
    assert_int_equal(asked(path, "SELECT count(*) FROM topic_words"
                                 " WHERE topic_words MATCH 'copper'"),
                     0);
}

static void test_corrected_documents(void **state)
{
    const char *path = fresh_path("corrected.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);

    (void)state;
    of_sqlite_only();
    (void)load_told(store, "d", NULL, steel);
    edit(store, key_of(path, "rejects"), SG_EDIT_TOPIC, "zinc");
    act(store, SG_ACT_REJECT, key_of(path, "praises"), "");
    assert_indexed(path);
    (void)load_told(store, "d", "2024-01-01", steel); /* corrected again */
    assert_indexed(path);
    assert_int_equal(asked(path, "SELECT count(*) FROM topic_words"
                                 " WHERE topic_words MATCH 'steel OR coal'"),
                     0);
    assert_string_equal(undo(store, 1), "");
    assert_string_equal(undo(store, 2), "");
    assert_indexed(path);
    assert_int_equal(asked(path, "SELECT count(*) FROM topic_words"
                                 " WHERE topic_words MATCH 'steel OR coal'"),
                     2);
    (void)load_told(store, "d", NULL, copper);
    sg_store_close(store);
    assert_indexed(path);
    assert_int_equal(asked(path, "SELECT count(*) FROM sentence_words"
                                 " WHERE sentence_words MATCH 'copper'"),
                     1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_twice_at_once),
        cmocka_unit_test(test_corrected_documents),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

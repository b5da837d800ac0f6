/* Storing what the extractor found. The extraction is made by hand here: this
 * program has the functions of extract.h that the store calls. */
#include "fixture.h"

#include "graph/store.h"

struct sg_extraction {
    sg_document_info info;
    sg_statement statements[4];
    size_t count;
    sg_str sentences[4];
    size_t sentence_count;
};

size_t sg_extraction_count(const sg_extraction *e)
{
    return e->count;
}

const sg_statement *sg_extraction_statement(const sg_extraction *e,
                                            size_t index)
{
    return &e->statements[index];
}

const sg_document_info *sg_extraction_info(const sg_extraction *e)
{
    return &e->info;
}

size_t sg_extraction_sentences(const sg_extraction *e)
{
    return e->sentence_count;
}

sg_str sg_extraction_sentence(const sg_extraction *e, size_t index,
                              sg_span *span)
{
    uint32_t start = (uint32_t)index * 1000;

    *span = (sg_span){start, start + 900};
    return e->sentences[index];
}

static sg_extraction found(void)
{
    return (sg_extraction){
        .info = {.id = SG_STR("d"), .date = SG_STR("2024-06-01")},
        .statements = {told(0, "A|rejects|B"), told(2, "B|praises|A")},
        .count = 2,
        .sentences = {SG_STR("A|rejects|B"), SG_STR("It rained."),
                      SG_STR("B|praises|A")},
        .sentence_count = 3,
    };
}

static sg_put put(sg_store *store, const char *text, const sg_extraction *e)
{
    sg_error err = SG_ERROR_INIT;
    sg_put done = SG_PUT_ADDED;

    if (sg_store_put(store, sg_str_of(text), e, &done, &err))
        fail_msg("%s", err.message);
    return done;
}

static bool has(sg_store *store, const char *id, const char *text)
{
    bool same = true;

    assert_int_equal(
        sg_store_has(store, sg_str_of(id), sg_str_of(text), &same, NULL),
        SG_OK);
    return same;
}

static void test_put_stores_all_sentences(void **state)
{
    const char *path = fresh_path("put.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);
    sg_extraction e = found();

    (void)state;
    assert_int_equal(put(store, "the text", &e), SG_PUT_ADDED);
    assert_string_equal(listed(store, NULL), "A rejects B\nB praises A\n");
    sg_store_close(store);
    assert_int_equal(asked(path, "SELECT count(*) FROM sentences"), 3);
    assert_int_equal(asked(path, "SELECT number FROM sentences"
                                 " WHERE text = 'It rained.'"),
                     1);
    assert_int_equal(asked(path, "SELECT count(*) FROM documents"
                                 " WHERE length(text_hash) = 64"),
                     1);
}

static void test_has_knows_text_and_version(void **state)
{
    sg_store *store = fresh_store("has.db");
    sg_extraction e = found();

    (void)state;
    assert_false(has(store, "d", "the text"));
    (void)put(store, "the text", &e);
    assert_true(has(store, "d", "the text"));
    assert_false(has(store, "d", "the text "));
    assert_false(has(store, "e", "the text"));
    sg_store_set_version(store, SG_STR("next"));
    assert_false(has(store, "d", "the text"));
    assert_int_equal(put(store, "the text", &e), SG_PUT_REPLACED);
    assert_true(has(store, "d", "the text"));
    sg_store_close(store);
}

static void test_put_again(void **state)
{
    sg_store *store = fresh_store("put2.db");
    sg_extraction e = found();

    (void)state;
    (void)put(store, "the text", &e);
    assert_int_equal(put(store, "the text", &e), SG_PUT_UNCHANGED);
    assert_int_equal(put(store, "the text.", &e), SG_PUT_REPLACED);
    e.info.title = SG_STR("Rain");
    assert_int_equal(put(store, "the text.", &e), SG_PUT_REPLACED);
    e.count = 1;
    assert_int_equal(put(store, "the text.", &e), SG_PUT_REPLACED);
    assert_string_equal(listed(store, NULL), "A rejects B\n");
    sg_store_close(store);
}

static void test_document_without_statements(void **state)
{
    sg_store *store = fresh_store("put3.db");
    sg_extraction e = found();

    (void)state;
    e.count = 0;
    assert_int_equal(put(store, "", &e), SG_PUT_ADDED);
    assert_true(has(store, "d", ""));
    e.sentence_count = 0;
    assert_int_equal(put(store, "", &e), SG_PUT_REPLACED);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_put_stores_all_sentences),
        cmocka_unit_test(test_has_knows_text_and_version),
        cmocka_unit_test(test_put_again),
        cmocka_unit_test(test_document_without_statements),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

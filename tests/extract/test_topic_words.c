/* Words of topics. */
#include "tests/base/check.h"

#include "extract/topic_words.h"

static void test_classes(void **state)
{
    sg_data *data = NULL;
    sg_topic_words *words = NULL;

    (void)state;
    assert_int_equal(sg_data_open(NULL, &data, NULL), SG_OK);
    assert_int_equal(sg_topic_words_load(data, &words, NULL), SG_OK);
    assert_true(sg_topic_words_has(words, SG_STR("that"), SG_TOPIC_PRONOUN));
    assert_true(sg_topic_words_has(words, SG_STR("he"), SG_TOPIC_PRONOUN));
    assert_true(sg_topic_words_has(words, SG_STR("that"), SG_TOPIC_END));
    assert_false(sg_topic_words_has(words, SG_STR("that"), SG_TOPIC_COUNT));
    assert_true(sg_topic_words_has(words, SG_STR("wont"), SG_TOPIC_VERB));
    assert_false(sg_topic_words_has(words, SG_STR("treaty"), ~0U));
    assert_false(sg_topic_words_has(words, SG_STR(""), ~0U));
    sg_topic_words_free(words);
    sg_data_free(data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_classes)};

    return cmocka_run_group_tests_name("extract/topic_words", tests, NULL,
                                       NULL);
}

/* When topics are one. */
#include "../fixture.h"

#include <string.h>

#include "base/buf.h"
#include "base/str.h"
#include "graph/analysis/topic_key.h"

typedef struct tables {
    sg_topic_tables words;
    sg_arena *arena;
} tables;

static int open_tables(void **state)
{
    static tables t;

    if (sg_topic_tables_load(&t.words, NULL))
        return -1;
    t.arena = sg_arena_new();
    *state = &t;
    return 0;
}

static int close_tables(void **state)
{
    tables *t = *state;

    sg_topic_tables_clear(&t->words);
    sg_arena_free(t->arena);
    return 0;
}

typedef struct topic_case {
    const char *topic;
    const char *phrase;
    const char *head;
} topic_case;

static const topic_case cases[] = {
    {"the deal", "deal", "deal"},
    {"a peace deal", "peace deal", "deal"},
    {"The nuclear deals with Iran", "nuclear deal", "deal"},
    {"Germany's contracts", "germanys contract", "contract"},
    {"its contracts, and the rest", "contract", "contract"},
    {"a vote on sanctions", "vote", "vote"},
    {"the bill that would tax fuel", "bill", "bill"},
    {"a number of strikes in Lyon", "strike", "strike"},
    {"an investigation by Brussels", "investigation", "investigation"},
    {"children", "child", "child"},
    {"the crisis", "crisis", "crisis"},
    {"the news", "news", "news"},
    {"talks", "talk", "talk"},
    {"the gas", "gas", "gas"},
    {"politics", "politics", "politics"},
    {"the women", "woman", "woman"},
    {"its policies", "policy", "policy"},
    {"to veto it", "to veto it", "to veto"},
    {"to veto the plan", "to veto the plan", "to veto"},
    {"it would abstain", "it would abstain", "it would abstain"},
    {"nobody paid for it", "nobody paid for it", "nobody paid for it"},
    {"the council is split", "council is split", "council is split"},
    {"the", "the", "the"},
    {"\"", "\"", "\""},
};

static void test_phrase_and_head(void **state)
{
    const tables *t = *state;

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        sg_str topic = sg_str_of(cases[i].topic);
        sg_str phrase =
            sg_topic_key(&t->words, SG_TOPICS_BY_PHRASE, topic, t->arena);
        sg_str head =
            sg_topic_key(&t->words, SG_TOPICS_BY_HEAD, topic, t->arena);

        if (!sg_str_is(phrase, cases[i].phrase) ||
            !sg_str_is(head, cases[i].head))
            fail_msg("%s: phrase '%.*s', head '%.*s'", cases[i].topic,
                     SG_FMT(phrase), SG_FMT(head));
    }
}

static void test_words_are_the_key_of_the_store(void **state)
{
    const tables *t = *state;
    sg_str key = sg_topic_key(NULL, SG_TOPICS_BY_WORDS,
                              SG_STR("The  Nuclear Deal"), t->arena);

    assert_true(sg_str_is(key, "nuclear deal"));
}

/* Nothing that a text may hold does harm. */
static void test_odd_topics(void **state)
{
    static const char *const odd[] = {
        "",       " ",          ",",         "a",      "to",
        "of",     "of of of",   "number of", "to, to", "\xF0\x9F\x98\x80",
        ",,,, ,", "the, a, an", "'s"};
    const tables *t = *state;

    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
        for (int by = SG_TOPICS_BY_HEAD; by <= SG_TOPICS_BY_WORDS; by++) {
            sg_str topic = sg_str_of(odd[i]);
            sg_str key =
                sg_topic_key(&t->words, (sg_topic_grouping)by, topic, t->arena);

            if (topic.len && !key.len)
                fail_msg("'%s' has no key", odd[i]);
        }
}

static void test_many_words(void **state)
{
    const tables *t = *state;
    sg_buf text = SG_BUF_INIT;

    for (int i = 0; i < 500; i++)
        sg_buf_addc(&text, "plan ");
    assert_true(
        sg_topic_key(&t->words, SG_TOPICS_BY_HEAD, sg_buf_str(&text), t->arena)
            .len > 100);
    sg_buf_clear(&text);
}

/* Keys are used when the tables are gone; "woman" stands in one of them. */
static void test_keys_outlive_the_tables(void **state)
{
    const tables *t = *state;
    sg_topic_tables own;
    sg_str key;

    assert_int_equal(sg_topic_tables_load(&own, NULL), SG_OK);
    key = sg_topic_key(&own, SG_TOPICS_BY_HEAD, SG_STR("the women"), t->arena);
    sg_topic_tables_clear(&own);
    assert_true(sg_str_is(key, "woman"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_phrase_and_head),
        cmocka_unit_test(test_words_are_the_key_of_the_store),
        cmocka_unit_test(test_odd_topics),
        cmocka_unit_test(test_many_words),
        cmocka_unit_test(test_keys_outlive_the_tables),
    };

    return cmocka_run_group_tests(tests, open_tables, close_tables);
}

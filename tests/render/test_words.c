/* What a picture says: relations, title and caption, tooltips. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/str.h"
#include "fake_graph.h"
#include "render/words.h"
#include "town.h"

static void test_relations_most_frequent_first(void **state)
{
    static const char *const relations[] = {"meets",  "calls_for", "calls_for",
                                            "visits", "says",      "asks"};
    town *t = *state;
    sg_plan plan;

    for (size_t i = 0; i < 6; i++)
        fake_statement(t->graph, t->hale, relations[i], t->belmora, 0);
    fake_close(t->graph);
    plan = plan_of(t);
    assert_true(sg_str_is(plan.edges[0].words, "calls for\xC2\xA0\xC3\x97"
                                               "2, asks, meets, 2 more"));
}

static void test_title_and_caption(void **state)
{
    town *t = *state;
    sg_str lines[SG_CAPTION_LINES];
    sg_plan plan;

    fake_statement(t->graph, t->hale, "meets", t->belmora, 0);
    fake_statement(t->graph, t->venn, "meets", t->ardania, 0)->date =
        SG_STR("2031-05-01T08:00");
    fake_close(t->graph);
    t->options.max_edges = 1;
    t->options.caption = SG_STR("sign 0");
    plan = plan_of(t);
    assert_true(sg_str_is(plan.title, "Who stands where, 12 April to "
                                      "1 May 2031"));
    assert_int_equal(sg_words_caption(&plan, lines), 3);
    assert_true(sg_str_is(lines[1], "1 of 2 statements shown: 1 of 2 links, "
                                    "the strongest of many actors, 2 of 5 "
                                    "actors."));
    assert_true(sg_str_is(lines[2], "Filter: sign 0"));
}

static void test_tooltip_quotes_five_and_counts_the_rest(void **state)
{
    town *t = *state;
    sg_plan plan;
    sg_str words;
    size_t quotes = 0;

    for (size_t i = 0; i < 8; i++)
        fake_statement(t->graph, t->hale, "meets", t->belmora, 0)->speakers =
            i ? SG_STR("") : SG_STR("The Gazette > Dora Venn");
    fake_close(t->graph);
    plan = plan_of(t);
    words = sg_words_of_edge(&plan, &plan.edges[0]);
    for (size_t at = 0; at < words.len; at++)
        quotes += sg_str_starts(sg_str_sub(words, at, words.len),
                                SG_STR("The minister spoke at noon."));
    assert_int_equal(quotes, 5);
    assert_true(sg_str_ends(words, SG_STR("\nand 3 more")));
    assert_non_null(strstr(words.data, "(harbour-times-0412, 2031-04-12, "
                                       "actual, confidence 80 %)"));
    assert_non_null(strstr(words.data, "reported, according to The Gazette, "
                                       "citing Dora Venn, confidence 80 %)"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_relations_most_frequent_first),
        TEST(test_title_and_caption),
        TEST(test_tooltip_quotes_five_and_counts_the_rest),
    };

    return cmocka_run_group_tests_name("render/words", tests, NULL, NULL);
}

/* Every statement comes back as it was stored, in a fixed order; every part of
 * a filter lets through what it should. */
#include "fixture.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "graph/filter.h"

static const char *const talks[] = {
    "France|praises|Ukraine",
    "Russia|rejects|Ukraine|the truce",
    "Ukraine|criticizes|Russia",
    "Russia|rejects||The Truce",
    NULL,
};
static const char *const summit[] = {
    "Russia|threatens|Ukraine",
    "Côte d'Ivoire|supports|France",
    "France|rejects||any 100% deal",
    NULL,
};

static sg_store *stocked(void)
{
    sg_store *store = fresh_store("query.db");

    (void)load_told(store, "summit", "2024-03-09", summit);
    (void)load_told(store, "talks", "2024-02-01", talks);
    return store;
}

static bool text_of(sg_str got, sg_str wanted)
{
    return sg_str_eq(got, wanted);
}

static bool party_equal(const sg_party *a, const sg_party *b)
{
    return a->span.start == b->span.start && a->span.end == b->span.end &&
           text_of(a->text, b->text) && text_of(a->entity, b->entity) &&
           text_of(a->affiliation, b->affiliation) && a->kind == b->kind;
}

static sg_party full_party(const char *text, const char *entity,
                           sg_actor_kind kind, uint32_t start)
{
    return (sg_party){.span = {start, start + 3},
                      .text = sg_str_of(text),
                      .entity = sg_str_of(entity),
                      .affiliation = SG_STR("Home"),
                      .kind = kind};
}

static sg_party chain[2];

static sg_statement full_statement(void)
{
    chain[0] = full_party("", "The Gazette", SG_ACTOR_MEDIUM, 0);
    chain[1] = full_party("she", "Ann Ek", SG_ACTOR_PERSON, 30);
    return (sg_statement){
        .sentence = 7,
        .sentence_span = {10, 90},
        .sentence_text = SG_STR("\xF0\x9F\x95\x8A \"Peace\", it said."),
        .source = full_party("it", "Borduria", SG_ACTOR_STATE, 40),
        .relation = SG_STR("calls_for"),
        .cue = {50, 54},
        .cue_text = SG_STR("urged"),
        .cue_lemma = SG_STR("urge"),
        .has_target = true,
        .target = full_party("rebels", "rebels", SG_ACTOR_GROUP, 60),
        .topic = {70, 75},
        .topic_text = SG_STR("peace"),
        .polarity = -1,
        .status = SG_DEMANDED,
        .attributed_to = chain,
        .attributed_count = 2,
        .attribution = true,
        .quote = {16, 21},
        .quote_text = SG_STR("Peace"),
        .content = {70, 80},
        .content_text = SG_STR("that peace"),
        .date = SG_STR("2023-12"),
        .date_from = SG_DATE_TEXT,
        .confidence = 0.1 + 0.2,
        .rule = SG_STR("urge_1"),
    };
}

static bool check_full(void *context, const sg_document_info *info,
                       const sg_statement *s)
{
    sg_statement w = full_statement();

    *(bool *)context = true;
    assert_true(sg_str_is(info->id, "d") && sg_str_is(info->title, "T") &&
                sg_str_is(info->date, "2024-01-02T03:04:05Z") &&
                sg_str_is(info->url, "https://example.org/?a=1&b='2'") &&
                sg_str_is(info->author, "A") && sg_str_is(info->medium, "M"));
    assert_int_equal(s->sentence, w.sentence);
    assert_memory_equal(&s->sentence_span, &w.sentence_span, sizeof(sg_span));
    assert_true(text_of(s->sentence_text, w.sentence_text));
    assert_true(party_equal(&s->source, &w.source));
    assert_true(s->has_target && party_equal(&s->target, &w.target));
    assert_true(text_of(s->relation, w.relation));
    assert_memory_equal(&s->cue, &w.cue, sizeof(sg_span));
    assert_true(text_of(s->cue_text, w.cue_text));
    assert_true(text_of(s->cue_lemma, w.cue_lemma));
    assert_memory_equal(&s->topic, &w.topic, sizeof(sg_span));
    assert_true(text_of(s->topic_text, w.topic_text));
    assert_int_equal(s->polarity, w.polarity);
    assert_int_equal(s->status, w.status);
    assert_true(s->attribution);
    assert_memory_equal(&s->quote, &w.quote, sizeof(sg_span));
    assert_true(text_of(s->quote_text, w.quote_text));
    assert_memory_equal(&s->content, &w.content, sizeof(sg_span));
    assert_true(text_of(s->content_text, w.content_text));
    assert_true(text_of(s->date, w.date));
    assert_int_equal(s->date_from, w.date_from);
    assert_true(s->confidence == w.confidence);
    assert_true(text_of(s->rule, w.rule));
    assert_int_equal(s->attributed_count, 2);
    assert_true(party_equal(&s->attributed_to[0], &chain[0]));
    assert_true(party_equal(&s->attributed_to[1], &chain[1]));
    return true;
}

static void test_statement_comes_back_whole(void **state)
{
    sg_store *store = fresh_store("whole.db");
    sg_document_info info = {.id = SG_STR("d"),
                             .title = SG_STR("T"),
                             .date = SG_STR("2024-01-02T03:04:05Z"),
                             .url = SG_STR("https://example.org/?a=1&b='2'"),
                             .author = SG_STR("A"),
                             .medium = SG_STR("M")};
    sg_statement s = full_statement();
    bool seen = false;

    (void)state;
    (void)load(store, &info, &s, 1);
    assert_int_equal(sg_store_query(store, NULL, check_full, &seen, NULL),
                     SG_OK);
    assert_true(seen);
    sg_store_close(store);
}

static void test_order_is_date_then_place(void **state)
{
    sg_store *store = stocked();
    static const char *const undated[] = {"Nowhere|rejects|France", NULL};

    (void)state;
    (void)load_told(store, "a", NULL, undated);
    assert_string_equal(listed(store, NULL), "France praises Ukraine\n"
                                             "Russia rejects Ukraine\n"
                                             "Ukraine criticizes Russia\n"
                                             "Russia rejects The Truce\n"
                                             "Russia threatens Ukraine\n"
                                             "Côte d'Ivoire supports France\n"
                                             "France rejects any 100% deal\n"
                                             "Nowhere rejects France\n");
    sg_store_close(store);
}

static void test_actors(void **state)
{
    sg_store *store = stocked();
    sg_str ukraine = SG_STR("UKRAINE");
    sg_str coast = SG_STR("Cote dIvoire");
    sg_filter f = {.actors = &ukraine, .actors_count = 1};

    (void)state;
    assert_string_equal(listed(store, &f), "France praises Ukraine\n"
                                           "Russia rejects Ukraine\n"
                                           "Ukraine criticizes Russia\n"
                                           "Russia threatens Ukraine\n");
    f = (sg_filter){.sources = &ukraine, .sources_count = 1};
    assert_string_equal(listed(store, &f), "Ukraine criticizes Russia\n");
    f = (sg_filter){.targets = &ukraine, .targets_count = 1};
    assert_string_equal(listed(store, &f), "France praises Ukraine\n"
                                           "Russia rejects Ukraine\n"
                                           "Russia threatens Ukraine\n");
    f = (sg_filter){.actors = &coast, .actors_count = 1};
    assert_string_equal(listed(store, &f), "Côte d'Ivoire supports France\n");
    sg_store_close(store);
}

static void test_other_conditions(void **state)
{
    sg_store *store = stocked();
    sg_str relations[] = {SG_STR("praises"), SG_STR("supports")};
    sg_str talks_id = SG_STR("talks");
    sg_filter f = {.relations = relations, .relations_count = 2};

    (void)state;
    assert_string_equal(listed(store, &f), "France praises Ukraine\n"
                                           "Côte d'Ivoire supports France\n");
    f = (sg_filter){.signs = SG_SIGN_POSITIVE | SG_SIGN_NEUTRAL};
    assert_string_equal(listed(store, &f), "France praises Ukraine\n"
                                           "Côte d'Ivoire supports France\n");
    f = (sg_filter){.documents = &talks_id,
                    .documents_count = 1,
                    .signs = SG_SIGN_NEGATIVE,
                    .topic = SG_STR("TRUCE")};
    assert_string_equal(listed(store, &f), "Russia rejects Ukraine\n"
                                           "Russia rejects The Truce\n");
    f = (sg_filter){.topic = SG_STR("100%")};
    assert_string_equal(listed(store, &f), "France rejects any 100% deal\n");
    f = (sg_filter){.topic = SG_STR("1%l")};
    assert_string_equal(listed(store, &f), "");
    f = (sg_filter){.statuses = 1u << SG_NEGATED};
    assert_string_equal(listed(store, &f), "");
    f = (sg_filter){.min_confidence = 0.51};
    assert_string_equal(listed(store, &f), "");
    sg_store_close(store);
}

static void test_period(void **state)
{
    sg_store *store = stocked();
    sg_filter f = {.since = SG_STR("2024-03-09"), .until = SG_STR("2024-03")};

    (void)state;
    assert_string_equal(listed(store, &f), "Russia threatens Ukraine\n"
                                           "Côte d'Ivoire supports France\n"
                                           "France rejects any 100% deal\n");
    f = (sg_filter){.until = SG_STR("2024-01-31")};
    assert_string_equal(listed(store, &f), "");
    f = (sg_filter){.since = SG_STR("2024-03-10")};
    assert_string_equal(listed(store, &f), "");
    sg_store_close(store);
}

static void test_min_count_counts_edges(void **state)
{
    sg_store *store = stocked();
    sg_filter f = {.min_count = 2};

    (void)state;
    assert_string_equal(listed(store, &f), "Russia rejects Ukraine\n"
                                           "Russia threatens Ukraine\n");
    sg_store_close(store);
}

static bool add_source(void *context, const sg_document_info *info,
                       const sg_statement *s)
{
    (void)info;
    sg_buf_printf(context, "%.*s %.1f,", SG_FMT(s->source.entity),
                  s->confidence);
    return true;
}

static void assert_selected(sg_store *store, const sg_filter *filter,
                            sg_order order, size_t limit, const char *wanted)
{
    sg_selection selection = {filter, order, limit};
    sg_buf out = SG_BUF_INIT;

    assert_int_equal(sg_store_select(store, &selection, add_source, &out, NULL),
                     SG_OK);
    assert_string_equal(out.data, wanted);
    sg_buf_clear(&out);
}

static void test_order_and_limit(void **state)
{
    sg_store *store = fresh_store("order.db");
    sg_statement sure = told(0, "B|rejects|C");
    sg_document_info info = document("later", "2024-02-01");
    sg_filter f = {.signs = SG_SIGN_NEGATIVE};
    sg_filter counted = {.min_count = 2};

    (void)state;
    sure.confidence = 0.9;
    (void)load(store, &info, &sure, 1);
    (void)load_told(store, "a", "2024-01-01",
                    (const char *const[]){"A|rejects|C", "A|rejects|C", NULL});
    (void)load_told(store, "undated", NULL,
                    (const char *const[]){"U|rejects|C", NULL});
    assert_selected(store, &f, SG_ORDER_DATE, 0, "A 0.5,A 0.5,B 0.9,U 0.5,");
    assert_selected(store, &f, SG_ORDER_NEWEST, 0, "B 0.9,A 0.5,A 0.5,U 0.5,");
    assert_selected(store, NULL, SG_ORDER_CONFIDENCE, 0,
                    "B 0.9,A 0.5,A 0.5,U 0.5,");
    assert_selected(store, NULL, SG_ORDER_DATE, 2, "A 0.5,A 0.5,");
    assert_selected(store, &f, SG_ORDER_NEWEST, 2, "B 0.9,A 0.5,");
    assert_selected(store, &f, SG_ORDER_CONFIDENCE, 1, "B 0.9,");
    assert_selected(store, &counted, SG_ORDER_DATE, 1, "A 0.5,");
    sg_store_close(store);
}

static bool stop_at_first(void *context, const sg_document_info *info,
                          const sg_statement *s)
{
    (void)info;
    (void)s;
    return ++*(int *)context < 1;
}

static void test_caller_can_stop(void **state)
{
    sg_store *store = stocked();
    int calls = 0;

    (void)state;
    assert_int_equal(sg_store_query(store, NULL, stop_at_first, &calls, NULL),
                     SG_ESTOP);
    assert_int_equal(calls, 1);
    sg_store_close(store);
}

static bool check_ranges(void *context, const sg_document_info *info,
                         const sg_statement *s)
{
    (void)info;
    ++*(int *)context;
    assert_in_range(s->polarity + 1, 0, 2);
    assert_true(s->confidence >= 0 && s->confidence <= 1);
    assert_true(s->status < SG_FACTUALITIES);
    assert_true(s->source.kind < SG_ACTOR_KINDS);
    return true;
}

static void test_values_of_other_programs_are_kept_in_range(void **state)
{
    static const char *const texts[] = {"A|rejects|B", "B|praises|A", NULL};
    const char *path = fresh_path("ranges.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);
    int count = 0;

    (void)state;
    of_sqlite_only();
    (void)load_told(store, "d", NULL, texts);
    sg_store_close(store);
    meddle(path, "PRAGMA ignore_check_constraints = ON;"
                 "UPDATE statements SET polarity = 700, confidence = 9e999,"
                 " status = 'maybe', cue_start = -5;"
                 "UPDATE statements SET polarity = 'x', confidence = -2"
                 " WHERE number = 1; UPDATE actors SET kind = 7");
    store = reopened(path, SG_STORE_READ);
    assert_int_equal(sg_store_query(store, NULL, check_ranges, &count, NULL),
                     SG_OK);
    assert_int_equal(count, 2);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_statement_comes_back_whole),
        cmocka_unit_test(test_order_is_date_then_place),
        cmocka_unit_test(test_actors),
        cmocka_unit_test(test_other_conditions),
        cmocka_unit_test(test_period),
        cmocka_unit_test(test_min_count_counts_edges),
        cmocka_unit_test(test_order_and_limit),
        cmocka_unit_test(test_caller_can_stop),
        cmocka_unit_test(test_values_of_other_programs_are_kept_in_range),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* How filters are run: by index where an actor is given, and refused when they
 * make no sense. */
#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "base/buf.h"
#include "graph/db_sqlite.h"
#include "graph/filter.h"

/* The plan of SQLite for a filter, one step a line. */
static void explain(sg_store *store, const sg_filter *filter, sg_buf *plan)
{
    sg_answer *answer = NULL;
    sg_buf sql = SG_BUF_INIT;
    sqlite3_stmt *steps = NULL;

    sg_selection selection = {.filter = filter};

    assert_int_equal(sg_filter_prepare(store, &selection, &answer, NULL),
                     SG_OK);
    sg_buf_addc(&sql, "EXPLAIN QUERY PLAN ");
    sg_buf_addc(&sql, sqlite3_sql(sg_sqlite_statement(answer)));
    sg_answer_close(answer);
    assert_int_equal(sqlite3_prepare_v2(sg_sqlite_handle(store->db), sql.data,
                                        -1, &steps, NULL),
                     SQLITE_OK);
    while (sqlite3_step(steps) == SQLITE_ROW)
        sg_buf_printf(plan, "%s\n",
                      (const char *)sqlite3_column_text(steps, 3));
    (void)sqlite3_finalize(steps);
    sg_buf_clear(&sql);
}

/* What is searched for in the words of topics is found by their index, and
 * `heard` is no table: the few attributions of one statement. */
static bool reads_a_table(const char *plan)
{
    const char *at = strstr(plan, "SCAN");

    while (at && (!strncmp(at, "SCAN topic_words VIRTUAL TABLE INDEX", 36) ||
                  !strncmp(at, "SCAN heard", 10)))
        at = strstr(at + 1, "SCAN");
    return at != NULL;
}

static void assert_by_index(sg_store *store, const sg_filter *filter)
{
    sg_buf plan = SG_BUF_INIT;

    explain(store, filter, &plan);
    if (reads_a_table(plan.data))
        fail_msg("reads a whole table:\n%s", plan.data);
    assert_non_null(strstr(plan.data, "aliases USING COVERING INDEX"));
    /* looking up every pair of two actors' mentions takes minutes */
    assert_null(strstr(plan.data, "source=? AND target=?"));
    sg_buf_clear(&plan);
}

static void test_actor_filters_use_indexes(void **state)
{
    sg_store *store = fresh_store("plan.db");
    sg_str names[] = {SG_STR("A"), SG_STR("B")};
    sg_str relation = SG_STR("rejects");
    sg_filter f = {.actors = names, .actors_count = 2};

    (void)state;
    assert_by_index(store, &f);
    f.relations = &relation;
    f.relations_count = 1;
    f.signs = SG_SIGN_NEGATIVE;
    f.topic = SG_STR("x");
    f.since = SG_STR("2020");
    assert_by_index(store, &f);
    f = (sg_filter){.sources = names, .sources_count = 1};
    assert_by_index(store, &f);
    f.targets = names;
    f.targets_count = 2;
    assert_by_index(store, &f);
    f = (sg_filter){.targets = names, .targets_count = 1};
    assert_by_index(store, &f);
    sg_store_close(store);
}

static void test_documents_and_relations_use_indexes(void **state)
{
    sg_store *store = fresh_store("plan2.db");
    sg_str name = SG_STR("A");
    sg_filter by_document = {.documents = &name, .documents_count = 1};
    sg_filter by_relation = {.relations = &name, .relations_count = 1};
    sg_buf plan = SG_BUF_INIT;

    (void)state;
    explain(store, &by_document, &plan);
    explain(store, &by_relation, &plan);
    assert_false(reads_a_table(plan.data));
    sg_buf_clear(&plan);
    sg_store_close(store);
}

static void assert_refused(sg_store *store, const sg_filter *f,
                           sg_status wanted, const char *words)
{
    sg_error err = SG_ERROR_INIT;
    sg_graph *graph;

    assert_int_equal(sg_graph_load(store, f, &graph, &err), wanted);
    assert_null(graph);
    assert_non_null(strstr(err.message, words));
    assert_int_equal(sg_store_check_filter(store, f, &err), wanted);
}

static void test_senseless_filters_are_refused(void **state)
{
    sg_store *store = fresh_store("senseless.db");
    sg_str *names = calloc(SG_FILTER_MAX + 1, sizeof *names);
    char *topic = calloc(SG_FILTER_WORDS_MAX + 1, 1);
    sg_filter f = {.actors = names, .actors_count = SG_FILTER_MAX + 1};

    (void)state;
    assert_non_null(names);
    assert_non_null(topic);
    assert_refused(store, &f, SG_ELIMIT, "1000 names");
    f.actors_count--;
    assert_string_equal(listed(store, &f), "");
    memset(topic, 'x', SG_FILTER_WORDS_MAX + 1);
    f = (sg_filter){.topic = {topic, SG_FILTER_WORDS_MAX + 1}};
    assert_refused(store, &f, SG_ELIMIT, "topic");
    f.topic.len--;
    assert_string_equal(listed(store, &f), "");
    f = (sg_filter){.since = SG_STR("May 1")};
    assert_refused(store, &f, SG_EUSAGE, "since: 'May 1'");
    f = (sg_filter){.until = SG_STR("2023-02-29")};
    assert_refused(store, &f, SG_EUSAGE, "until: '2023-02-29'");
    f = (sg_filter){.topic = SG_STR("?! -")};
    assert_refused(store, &f, SG_EUSAGE, "topic: there is no word in '?! -'");
    f = (sg_filter){.text = SG_STR("\"\"")};
    assert_refused(store, &f, SG_EUSAGE, "text: there is no word");
    f = (sg_filter){.since = SG_STR("2024-05"), .until = SG_STR("2024-04-30")};
    assert_refused(store, &f, SG_EUSAGE, "since 2024-05 and until 2024-04-30");
    f.until = SG_STR("2024-05-01");
    assert_string_equal(listed(store, &f), "");
    free(names);
    free(topic);
    sg_store_close(store);
}

static void test_unknown_bits_match_nothing(void **state)
{
    static const char *const texts[] = {"A|rejects|B", NULL};
    sg_store *store = fresh_store("bits.db");
    sg_filter f = {.signs = 64};

    (void)state;
    (void)load_told(store, "d", NULL, texts);
    assert_string_equal(listed(store, &f), "");
    f = (sg_filter){.statuses = 1u << 30};
    assert_string_equal(listed(store, &f), "");
    f.statuses |= 1u << SG_ACTUAL;
    assert_string_equal(listed(store, &f), "A rejects B\n");
    sg_store_close(store);
}

/* A name is a value, whatever stands in it. */
static void test_names_are_never_sql(void **state)
{
    static const char *const texts[] = {"x') OR 1 --|rejects|B", "A|rejects|B",
                                        NULL};
    sg_store *store = fresh_store("injection.db");
    sg_str names[] = {SG_STR("x') OR 1 --"), SG_STR("'; DROP TABLE actors")};
    sg_filter f = {.sources = names, .sources_count = 2};

    (void)state;
    (void)load_told(store, "d", NULL, texts);
    assert_string_equal(listed(store, &f), "x') OR 1 -- rejects B\n");
    f = (sg_filter){.documents = names, .documents_count = 2};
    assert_string_equal(listed(store, &f), "");
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_actor_filters_use_indexes),
        cmocka_unit_test(test_documents_and_relations_use_indexes),
        cmocka_unit_test(test_senseless_filters_are_refused),
        cmocka_unit_test(test_unknown_bits_match_nothing),
        cmocka_unit_test(test_names_are_never_sql),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

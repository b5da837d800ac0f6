/* Writing documents: the same input gives the same store in whatever order it
 * comes, a changed document takes the place of the old one, and a failure
 * leaves everything as it was. */
#include "fixture.h"

#include <stdio.h>
#include <string.h>

#include <sqlite3.h>

#include "graph/db_sqlite.h"
#include "graph/store.h"

static const char *const first[] = {"A|rejects|B|the plan", "B|threatens|A",
                                    NULL};
static const char *const second[] = {"C|praises|B", "A|praises||the plan",
                                     NULL};

static size_t count_actors(sg_store *store)
{
    sg_store_counts counts;

    assert_int_equal(sg_store_count(store, &counts, NULL), SG_OK);
    return counts.actors;
}

static void test_again_changes_nothing(void **state)
{
    sg_store *store = fresh_store("again.db");
    sg_store *once = fresh_store("once.db");
    sg_store_counts counts;

    (void)state;
    assert_int_equal(load_told(store, "d", "2024-05-01", first), SG_PUT_ADDED);
    assert_int_equal(load_told(store, "e", "2024-04", second), SG_PUT_ADDED);
    assert_int_equal(load_told(store, "d", "2024-05-01", first),
                     SG_PUT_UNCHANGED);
    assert_int_equal(load_told(once, "e", "2024-04", second), SG_PUT_ADDED);
    assert_int_equal(load_told(once, "d", "2024-05-01", first), SG_PUT_ADDED);
    assert_same_graph(store, once); /* in the other order */
    assert_int_equal(sg_store_count(store, &counts, NULL), SG_OK);
    assert_int_equal(counts.documents, 2);
    assert_int_equal(counts.actors, 3);
    assert_int_equal(counts.statements, 4);
    assert_string_equal(counts.first_date, "2024-04");
    assert_string_equal(counts.last_date, "2024-05-01");
    sg_store_close(store);
    sg_store_close(once);
}

static void test_changed_document_replaces_its_own_rows(void **state)
{
    sg_store *store = fresh_store("changed.db");
    sg_store *direct = fresh_store("direct.db");
    const char *path;

    (void)state;
    (void)load_told(store, "d", NULL, first);
    (void)load_told(store, "e", NULL, second);
    assert_int_equal(load_told(store, "d", NULL, second), SG_PUT_REPLACED);
    (void)load_told(direct, "d", NULL, second);
    (void)load_told(direct, "e", NULL, second);
    assert_same_graph(store, direct);
    assert_int_equal(load_told(store, "d", "2024-01-01", second),
                     SG_PUT_REPLACED); /* only its date is new */
    sg_store_close(store);
    sg_store_close(direct);
    path = fresh_path("orphans.db");
    store = reopened(path, SG_STORE_WRITE);
    (void)load_told(store, "d", NULL, first);
    assert_int_equal(count_actors(store), 2);
    (void)load_told(store, "d", NULL, (const char *const[]){NULL});
    assert_int_equal(count_actors(store), 0);
    sg_store_close(store);
    assert_int_equal(asked(path, "SELECT (SELECT count(*) FROM mentions)"
                                 " + (SELECT count(*) FROM statements)"
                                 " + (SELECT count(*) FROM sentences)"
                                 " + (SELECT count(*) FROM attributions)"
                                 " + (SELECT count(*) FROM aliases)"
                                 " + (SELECT count(*) FROM readings)"),
                     0);
    assert_int_equal(asked(path, "SELECT count(*) FROM documents"), 1);
}

/* "It" means something else in every text: the words stay, the vertex goes. */
static void test_pronouns_are_no_topics(void **state)
{
    static const char *const told_of[] = {"A|rejects||it", "B|rejects||That",
                                          "A|accuses|B|this",
                                          "B|rejects||that plan", NULL};
    sg_store *store = fresh_store("pronouns.db");
    sg_graph *graph;

    (void)state;
    assert_int_equal(load_told(store, "d", "2024-05-01", told_of),
                     SG_PUT_ADDED);
    graph = loaded(store, NULL);
    assert_int_equal(sg_graph_edges(graph), 2);
    assert_int_equal(sg_graph_vertices(graph), 3);
    sg_graph_free(graph);
    assert_string_equal(listed(store, NULL),
                        "A rejects it\nB rejects That\nA accuses B\n"
                        "B rejects that plan\n");
    sg_store_close(store);
}

static void test_new_version_replaces(void **state)
{
    sg_store *store = fresh_store("version.db");

    (void)state;
    (void)load_told(store, "d", NULL, first);
    sg_store_set_version(store, SG_STR("9.9 data 3"));
    assert_int_equal(load_told(store, "d", NULL, first), SG_PUT_REPLACED);
    assert_int_equal(load_told(store, "d", NULL, first), SG_PUT_UNCHANGED);
    sg_store_close(store);
}

static void test_order_of_statements_does_not_matter(void **state)
{
    sg_statement forth[] = {told(0, "A|rejects|B"), told(1, "B|praises|C"),
                            told(2, "C|rejects|A"), told(1, "B|praises|C")};
    sg_statement back[] = {forth[2], forth[1], forth[0]};
    sg_document_info info = document("d", NULL);
    sg_store *store = fresh_store("order.db");

    (void)state;
    assert_int_equal(load(store, &info, forth, 4), SG_PUT_ADDED);
    assert_string_equal(listed(store, NULL), "A rejects B\n"
                                             "B praises C\n"
                                             "C rejects A\n");
    assert_int_equal(load(store, &info, back, 3), SG_PUT_UNCHANGED);
    sg_store_close(store);
}

/* Keys of all statements in one row. */
static void read_keys(sg_store *store, char out[1000])
{
    sg_call call =
        sg_call_once(store, "SELECT key FROM statements ORDER BY number");
    bool row;

    out[0] = '\0';
    while (!sg_call_step(&call, &row, NULL) && row)
        (void)snprintf(out + strlen(out), 1000 - strlen(out), "%.*s",
                       SG_FMT(sg_column(call.answer, 0)));
    sg_call_end(&call);
}

static void test_keys_do_not_depend_on_offsets(void **state)
{
    sg_statement s[] = {told(0, "A|rejects|B"), told(0, "A|rejects|B")};
    sg_document_info info = document("d", NULL);
    sg_store *store = fresh_store("keys.db");
    char before[1000];
    char after[1000];

    (void)state;
    s[1].confidence = 0.9; /* not the same statement, but it says the same */
    (void)load(store, &info, s, 2);
    read_keys(store, before);
    assert_int_equal(strlen(before), 32 + 34);
    assert_memory_equal(before, before + 32, 32);
    s[0] = told(8, "A|rejects|B"); /* now further down in the text */
    assert_true(s[0].cue.start > s[1].cue.start);
    (void)load(store, &info, s, 1);
    read_keys(store, after);
    assert_int_equal(strlen(after), 32);
    assert_memory_equal(before, after, 32);
    s[0].relation = SG_STR("condemns");
    (void)load(store, &info, s, 1);
    read_keys(store, after);
    assert_memory_not_equal(before, after, 32);
    sg_store_close(store);
}

static void assert_bad(sg_store *store, const sg_statement *s,
                       const char *words)
{
    sg_document_info info = document("d", NULL);
    sg_statement pair[] = {told(0, "A|rejects|B"), *s};
    sg_error err = SG_ERROR_INIT;
    sg_put done;

    assert_int_equal(sg_store_load(store, &info, pair, 2, &done, &err),
                     SG_EINPUT);
    if (!strstr(err.message, words))
        fail_msg("'%s' does not say '%s'", err.message, words);
    assert_string_equal(listed(store, NULL), "C praises B\n"
                                             "A praises the plan\n");
}

static void test_bad_statements_change_nothing(void **state)
{
    sg_store *store = fresh_store("bad.db");
    sg_statement good = told(1, "A|rejects|B|the plan");
    sg_statement s = good;

    (void)state;
    (void)load_told(store, "d", NULL, second);
    s.source.entity = SG_STR("");
    assert_bad(store, &s, "statement 2: the source has no name");
    s = good;
    s.target.text = SG_STR("\xC3(");
    assert_bad(store, &s, "the target is not valid UTF-8");
    s = good;
    s.topic_text = (sg_str){"a\0b", 3};
    assert_bad(store, &s, "the topic is not valid UTF-8");
    s = good;
    s.relation.len = 0;
    assert_bad(store, &s, "relation");
    s = good;
    s.polarity = 2;
    assert_bad(store, &s, "polarity 2");
    s = good;
    s.confidence = 0.0 / (s.sentence - 1.0);
    assert_bad(store, &s, "confidence");
    s = good;
    s.confidence = 1.5;
    assert_bad(store, &s, "confidence 1.5");
    s = good;
    s.status = SG_FACTUALITIES;
    assert_bad(store, &s, "status");
    s = good;
    s.quote = (sg_span){9, 3};
    assert_bad(store, &s, "9 to 3");
    s = good;
    s.date = SG_STR("yesterday");
    assert_bad(store, &s, "'yesterday'");
    s = good;
    s.sentence = UINT32_MAX;
    assert_bad(store, &s, "sentence 4294967295");
    s = good;
    s.source.kind = SG_ACTOR_KINDS;
    assert_bad(store, &s, "kind");
    sg_store_close(store);
}

static void test_bad_documents(void **state)
{
    sg_store *store = fresh_store("baddoc.db");
    sg_document_info infos[] = {document("", NULL), document("d", "May"),
                                document("d\xFF", NULL)};
    sg_error err = SG_ERROR_INIT;
    sg_put done;

    (void)state;
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(sg_store_load(store, &infos[i], NULL, 0, &done, &err),
                         SG_EINPUT);
    sg_store_close(store);
}

/* Lines made by hand need no sentence numbers. */
static void test_sentences_without_numbers(void **state)
{
    const char *path = fresh_path("numbers.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);
    sg_statement s[] = {told(0, "A|rejects|B"), told(0, "B|praises|A"),
                        told(0, "C|rejects|A"), told(0, "B|praises|A"),
                        told(3, "C|rejects|B")};
    sg_document_info info = document("d", NULL);

    (void)state;
    s[2].sentence_text.len = 0; /* not told */
    s[3].relation = SG_STR("supports");
    assert_int_equal(load(store, &info, s, 5), SG_PUT_ADDED);
    assert_string_equal(listed(store, NULL), "A rejects B\n"
                                             "B praises A\n"
                                             "C rejects A\n"
                                             "B supports A\n"
                                             "C rejects B\n");
    assert_int_equal(load(store, &info, s, 5), SG_PUT_UNCHANGED);
    sg_store_close(store);
    assert_int_equal(asked(path, "SELECT count(*) FROM sentences"), 3);
    assert_int_equal(asked(path, "SELECT count(*) FROM statement_view"
                                 " WHERE sentence = 'B|praises|A'"),
                     2);
    assert_int_equal(asked(path, "SELECT max(number) FROM sentences"), 4);
}

/* The index of words has no room for more sentences in a document. */
static void test_last_sentence(void **state)
{
    sg_store *store = fresh_store("last.db");
    sg_document_info info = document("d", NULL);
    sg_statement pair[] = {told(0, "A|rejects|B"), told(0, "B|rejects|A")};
    sg_error err = SG_ERROR_INIT;
    sg_put done;

    (void)state;
    pair[0].sentence = (1 << 28) - 1;
    pair[1].sentence = 1 << 28;
    assert_int_equal(sg_store_load(store, &info, pair, 1, &done, &err), SG_OK);
    assert_int_equal(sg_store_load(store, &info, pair, 2, &done, &err),
                     SG_EINPUT);
    assert_non_null(strstr(err.message, "no sentence"));
    pair[1].sentence = pair[0].sentence;
    assert_int_equal(sg_store_load(store, &info, pair, 2, &done, &err),
                     SG_EINPUT);
    assert_non_null(strstr(err.message, "no number is left"));
    sg_store_close(store);
}

/* A trigger of the test's own makes the last step fail. */
static void test_failure_rolls_back(void **state)
{
    sg_store *store = fresh_store("rollback.db");
    sg_document_info info = document("d", NULL);
    sg_statement s = told(0, "X|rejects|Y");
    sg_error err = SG_ERROR_INIT;
    sg_put done = SG_PUT_ADDED;

    (void)state;
    of_sqlite_only();
    (void)load_told(store, "d", NULL, first);
    assert_int_equal(
        sqlite3_exec(sg_sqlite_handle(store->db),
                     "CREATE TRIGGER no BEFORE INSERT ON statements"
                     " WHEN new.relation = 'rejects'"
                     " BEGIN SELECT raise(ABORT, 'not today'); END",
                     NULL, NULL, NULL),
        SQLITE_OK);
    assert_int_equal(sg_store_load(store, &info, &s, 1, &done, &err),
                     SG_ESTORE);
    assert_non_null(strstr(err.message, "not today"));
    assert_int_equal(done, SG_PUT_UNCHANGED);
    assert_string_equal(listed(store, NULL), "A rejects B\nB threatens A\n");
    s = told(0, "X|praises|Y");
    assert_int_equal(sg_store_load(store, &info, &s, 1, &done, &err), SG_OK);
    sg_store_close(store);
}

static void test_foreign_keys_hold(void **state)
{
    const char *path = fresh_path("keys2.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);

    (void)state;
    of_sqlite_only();
    (void)load_told(store, "d", NULL, first);
    (void)load_told(store, "e", NULL, second);
    (void)load_told(store, "d", NULL, second);
    sg_store_close(store);
    assert_int_equal(
        asked(path, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    assert_int_equal(asked(path, "SELECT count(*) FROM pragma_integrity_check"
                                 " WHERE integrity_check = 'ok'"),
                     1);
}

static void test_documents_are_loaded_whole(void **state)
{
    const char *path = fresh_path("whole.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);
    sg_sentence_row sentences[] = {{0, {0, 4}, SG_STR("One.")},
                                   {1, {5, 9}, SG_STR("Two.")}};
    sg_document_record document = {.info = {.id = SG_STR("d")},
                                   .version = SG_STR("elsewhere"),
                                   .sentences = sentences,
                                   .sentence_count = 2};
    sg_put done;
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(
        sg_store_load_document(store, &document, NULL, 0, &done, &err), SG_OK);
    assert_int_equal(done, SG_PUT_ADDED);
    assert_int_equal(
        sg_store_load_document(store, &document, NULL, 0, &done, &err), SG_OK);
    assert_int_equal(done, SG_PUT_UNCHANGED);
    document.statements = 1;
    assert_int_equal(
        sg_store_load_document(store, &document, NULL, 0, &done, &err),
        SG_EINPUT);
    document.statements = 0;
    sentences[1].number = 0;
    assert_int_equal(
        sg_store_load_document(store, &document, NULL, 0, &done, &err),
        SG_EINPUT);
    sg_store_close(store);
    assert_int_equal(asked(path, "SELECT count(*) FROM documents JOIN sentences"
                                 " USING (document)"
                                 " WHERE version = 'elsewhere'"),
                     2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_again_changes_nothing),
        cmocka_unit_test(test_changed_document_replaces_its_own_rows),
        cmocka_unit_test(test_pronouns_are_no_topics),
        cmocka_unit_test(test_new_version_replaces),
        cmocka_unit_test(test_order_of_statements_does_not_matter),
        cmocka_unit_test(test_keys_do_not_depend_on_offsets),
        cmocka_unit_test(test_bad_statements_change_nothing),
        cmocka_unit_test(test_bad_documents),
        cmocka_unit_test(test_sentences_without_numbers),
        cmocka_unit_test(test_last_sentence),
        cmocka_unit_test(test_failure_rolls_back),
        cmocka_unit_test(test_foreign_keys_hold),
        cmocka_unit_test(test_documents_are_loaded_whole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Documents that wait to be stored together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "cli/batch.h"
#include "cli/console.h"

enum { MANY = 40, STOP_AT = 5 };

/* The clock of these tests. */
static int64_t milliseconds;

int64_t cli_clock(void)
{
    return milliseconds;
}

/* What was told of the documents, in order: '+', '=' when it was there already,
 * '!' when it was not stored. */
typedef struct told {
    char marks[MANY + 1];
    char reason[512];
    size_t count;
    size_t stop; /* after so many; 0 for never */
} told;

static bool tell(void *context, const cli_waiting *document, sg_put done,
                 sg_error *error)
{
    told *t = context;

    assert_int_equal(document->line, t->count + 1);
    t->marks[t->count++] = error ? '!' : done == SG_PUT_ADDED ? '+' : '=';
    if (error)
        (void)snprintf(t->reason, sizeof t->reason, "%s", error->message);
    return t->count != t->stop;
}

static sg_store *new_store(void)
{
    sg_store *store;

    (void)remove("batch.db");
    assert_int_equal(sg_store_open("batch.db", SG_STORE_WRITE, &store, NULL),
                     SG_OK);
    return store;
}

static bool add(cli_batch *batch, size_t number, const char *date)
{
    cli_waiting w = {.whole = true, .file = "file", .line = number};
    char id[16];

    (void)snprintf(id, sizeof id, "d%zu", number);
    w.arena = sg_arena_new();
    w.document.info = (sg_document_info){
        .id = sg_arena_str(w.arena, sg_str_of(id)), .date = sg_str_of(date)};
    return cli_batch_add(batch, &w);
}

static size_t stored(sg_store *store)
{
    sg_store_counts counts;

    assert_int_equal(sg_store_count(store, &counts, NULL), SG_OK);
    return counts.documents;
}

static void test_all_are_told_in_order(void **state)
{
    sg_store *store = new_store();
    told t = {.count = 0};
    cli_batch *batch = cli_batch_new(store, tell, &t);

    (void)state;
    for (size_t i = 1; i <= MANY; i++)
        assert_true(add(batch, i, "2024-01-01"));
    assert_true(cli_batch_flush(batch));
    assert_true(cli_batch_flush(batch));
    assert_int_equal(t.count, MANY);
    assert_int_equal(strspn(t.marks, "+"), MANY);
    assert_int_equal(stored(store), MANY);
    t = (told){.count = 0};
    assert_true(add(batch, 1, "2024-01-01"));
    assert_true(cli_batch_flush(batch));
    assert_string_equal(t.marks, "=");
    cli_batch_free(batch);
    sg_store_close(store);
}

static void test_one_at_fault_costs_itself_only(void **state)
{
    sg_store *store = new_store();
    told t = {.count = 0};
    cli_batch *batch = cli_batch_new(store, tell, &t);

    (void)state;
    (void)add(batch, 1, "2024-01-01");
    (void)add(batch, 2, "soon");
    (void)add(batch, 3, "2024-01-01");
    assert_true(cli_batch_flush(batch));
    assert_string_equal(t.marks, "+!+");
    assert_non_null(strstr(t.reason, "soon"));
    assert_int_equal(stored(store), 2);
    cli_batch_free(batch);
    sg_store_close(store);
}

static void test_stopping_drops_the_rest(void **state)
{
    sg_store *store = new_store();
    told t = {.stop = STOP_AT};
    cli_batch *batch = cli_batch_new(store, tell, &t);
    bool going = true;

    (void)state;
    for (size_t i = 1; i <= MANY && going; i++)
        going = add(batch, i, "2024-01-01");
    assert_false(cli_batch_flush(batch));
    assert_int_equal(t.count, STOP_AT);
    assert_true(stored(store) < MANY);
    cli_batch_free(batch);
    sg_store_close(store);
}

/* What waits when the program ends otherwise goes with the batch. */
static void test_waiting_is_freed(void **state)
{
    sg_store *store = new_store();
    told t = {.count = 0};
    cli_batch *batch = cli_batch_new(store, tell, &t);

    (void)state;
    (void)add(batch, 1, "2024-01-01");
    cli_batch_free(batch);
    cli_batch_free(NULL);
    assert_int_equal(t.count, 0);
    assert_int_equal(stored(store), 0);
    sg_store_close(store);
}

/* A document is not kept waiting for others that are slow to come. */
static void test_none_waits_long(void **state)
{
    sg_store *store = new_store();
    told t = {.count = 0};
    cli_batch *batch = cli_batch_new(store, tell, &t);

    (void)state;
    assert_true(add(batch, 1, "2024-01-01"));
    milliseconds += 100;
    assert_true(add(batch, 2, "2024-01-01"));
    assert_int_equal(t.count, 0);
    milliseconds += 200;
    assert_true(add(batch, 3, "2024-01-01"));
    assert_int_equal(t.count, 3);
    assert_int_equal(stored(store), 3);
    cli_batch_free(batch);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_are_told_in_order),
        cmocka_unit_test(test_one_at_fault_costs_itself_only),
        cmocka_unit_test(test_stopping_drops_the_rest),
        cmocka_unit_test(test_waiting_is_freed),
        cmocka_unit_test(test_none_waits_long),
    };
    int failures = cmocka_run_group_tests(tests, NULL, NULL);

    (void)remove("batch.db");
    (void)remove("batch.db-wal");
    (void)remove("batch.db-shm");
    return failures;
}

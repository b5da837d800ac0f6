/* Damaged stores: whatever is wrong in a file, the answer is a message. */
#include "store_fixture.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Overwrites one page (numbered from 1) of the file. */
static void spoil_page(const char *path, int64_t page)
{
    enum { PAGE_SIZE = 4096 };
    FILE *file = fopen(path, "r+b");

    assert_non_null(file);
    assert_int_equal(fseek(file, (long)(page - 1) * PAGE_SIZE, SEEK_SET), 0);
    for (int i = 0; i < PAGE_SIZE; i++)
        (void)fputc(0xA5, file);
    assert_int_equal(fclose(file), 0);
}

static const char *store_with_one(const char *name)
{
    const char *path = fresh_path(name);
    sg_store *store = reopened(path, SG_STORE_WRITE);

    (void)load_told(store, "d", NULL, one);
    sg_store_close(store);
    return path;
}

static void test_damaged_table(void **state)
{
    const char *path = store_with_one("damaged.db");
    sg_error err = SG_ERROR_INIT;
    sg_graph *graph;
    sg_store *store;

    (void)state;
    spoil_page(path, asked(path, "SELECT rootpage FROM sqlite_schema"
                                 " WHERE name = 'documents'"));
    spoil_page(path, asked(path, "SELECT rootpage FROM sqlite_schema"
                                 " WHERE name = 'statements'"));
    store = reopened(path, SG_STORE_WRITE);
    assert_int_equal(sg_graph_load(store, NULL, &graph, &err), SG_ESTORE);
    assert_null(graph);
    assert_non_null(strstr(err.message, "damaged"));
    assert_string_equal(err.file, path);
    sg_store_close(store);
}

static void test_damaged_schema(void **state)
{
    const char *path = store_with_one("spoilt.db");

    (void)state;
    for (int64_t page = asked(path, "PRAGMA page_count"); page > 1; page--)
        spoil_page(path, page);
    assert_refused(path, SG_STORE_READ, SG_ESTORE, "damaged");
    assert_refused(path, SG_STORE_WRITE, SG_ESTORE, "damaged");
    path = store_with_one("cut.db");
    assert_int_equal(truncate(path, 5000), 0);
    assert_refused(path, SG_STORE_READ, SG_ESTORE, "damaged");
}

static void read_all(const char *path, char *bytes, size_t size, size_t *count)
{
    FILE *file = fopen(path, "rb");

    assert_non_null(file);
    *count = fread(bytes, 1, size, file);
    assert_int_equal(fclose(file), 0);
    assert_true(*count < size);
}

/* Whatever byte of a file is wrong, reading and writing it end with an answer:
 * SG_OK where the byte does not matter, else an error of ours. */
static void use_spoilt(const char *path, sg_store_mode mode)
{
    static const char *const more[] = {"B|praises|C|the plan", NULL};
    sg_statement s = told(0, more[0]);
    sg_document_info info = document("e", "2024-01-01");
    sg_error err = SG_ERROR_INIT;
    sg_store_counts counts;
    sg_store *store;
    sg_graph *graph;
    sg_put done;

    if (sg_store_open(path, mode, &store, &err)) {
        assert_true(err.code == SG_ESTORE || err.code == SG_ESYSTEM);
        return;
    }
    (void)sg_store_count(store, &counts, &err);
    if (!sg_graph_load(store, NULL, &graph, &err))
        sg_graph_free(graph);
    if (mode == SG_STORE_WRITE)
        (void)sg_store_load(store, &info, &s, 1, &done, &err);
    sg_store_close(store);
}

static void test_any_byte_may_be_wrong(void **state)
{
    static char good[300000];
    static char bad[300000];
    const char *path = store_with_one("bytes.db");
    uint32_t seed = 7;
    size_t count;

    (void)state;
    read_all(path, good, sizeof good, &count);
    for (int round = 0; round < 200; round++) {
        memcpy(bad, good, count);
        for (int i = 0; i <= round % 8; i++) {
            seed = seed * 1664525u + 1013904223u;
            bad[(seed >> 4) % count] = (char)(seed >> 24);
        }
        path = fresh_path("bytes.db");
        write_file(path, bad, count);
        use_spoilt(path, round % 2 ? SG_STORE_WRITE : SG_STORE_READ);
    }
}

static void test_missing_table(void **state)
{
    const char *path = fresh_path("table.db");
    sg_error err = SG_ERROR_INIT;
    sg_store *store;
    sg_graph *graph;

    (void)state;
    sg_store_close(reopened(path, SG_STORE_WRITE));
    meddle(path, "DROP TABLE attributions; DROP TABLE statements");
    store = reopened(path, SG_STORE_READ);
    assert_int_equal(sg_graph_load(store, NULL, &graph, &err), SG_ESTORE);
    assert_null(graph);
    assert_non_null(strstr(err.message, "no such table: statements"));
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_damaged_table),
        cmocka_unit_test(test_damaged_schema),
        cmocka_unit_test(test_any_byte_may_be_wrong),
        cmocka_unit_test(test_missing_table),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

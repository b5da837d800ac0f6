/* Opening stores: what is ours, what is not, and what the message says. */
#include "fixture.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "graph/store.h"

static const char *const one[] = {"A|rejects|B", NULL};

static void assert_refused(const char *path, sg_store_mode mode,
                           sg_status wanted, const char *words)
{
    sg_error err = SG_ERROR_INIT;
    sg_store *store = (sg_store *)&err;

    assert_int_equal(sg_store_open(path, mode, &store, &err), wanted);
    assert_null(store);
    assert_int_equal(err.code, wanted);
    if (!strstr(err.message, words))
        fail_msg("'%s' does not say '%s'", err.message, words);
    assert_string_equal(err.file, path);
}

static void write_file(const char *path, const char *bytes, size_t count)
{
    FILE *file = fopen(path, "wb");

    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, count, file), count);
    assert_int_equal(fclose(file), 0);
}

static void test_new_store_is_marked(void **state)
{
    const char *path = fresh_path("new.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);

    (void)state;
    sg_store_close(store);
    assert_int_equal(asked(path, "PRAGMA application_id"), SG_APPLICATION_ID);
    assert_int_equal(asked(path, "PRAGMA user_version"), SG_SCHEMA_VERSION);
    assert_int_equal(asked(path, "SELECT count(*) FROM pragma_journal_mode"
                                 " WHERE journal_mode = 'wal'"),
                     1);
    assert_int_equal(asked(path, "SELECT count(*) FROM meta"
                                 " WHERE key = 'program'"),
                     1);
    store = reopened(path, SG_STORE_READ);
    assert_string_equal(listed(store, NULL), "");
    sg_store_close(store);
}

static void test_missing_file(void **state)
{
    const char *path = fresh_path("missing.db");

    (void)state;
    assert_refused(path, SG_STORE_READ, SG_ESYSTEM, "No such file");
    assert_int_equal(access(path, F_OK), -1);
    assert_refused("", SG_STORE_WRITE, SG_ESYSTEM, "No such file");
    assert_refused("no/such/folder/x.db", SG_STORE_WRITE, SG_ESYSTEM,
                   "No such file");
}

static void test_folder(void **state)
{
    const char *path = fresh_path("folder.db");

    (void)state;
    (void)mkdir(path, 0755);
    assert_refused(path, SG_STORE_WRITE, SG_ESYSTEM, "cannot open");
    assert_refused(path, SG_STORE_READ, SG_ESYSTEM, "");
}

static void test_text_file(void **state)
{
    const char text[] = "Just some notes, and long enough to have a header: "
                        "............................................."
                        ".............................................";
    const char *path = fresh_path("notes.txt");

    (void)state;
    write_file(path, text, sizeof text);
    assert_refused(path, SG_STORE_WRITE, SG_ESTORE, "not a stancegraph");
    assert_refused(path, SG_STORE_READ, SG_ESTORE, "not a stancegraph");
}

static void test_empty_file(void **state)
{
    const char *path = fresh_path("empty.db");
    sg_store *store;

    (void)state;
    write_file(path, "", 0);
    assert_refused(path, SG_STORE_READ, SG_ESTORE, "empty");
    store = reopened(path, SG_STORE_WRITE);
    assert_int_equal(load_told(store, "d", NULL, one), SG_PUT_ADDED);
    sg_store_close(store);
}

static void test_database_of_another_program(void **state)
{
    const char *path = fresh_path("other.db");

    (void)state;
    meddle(path, "CREATE TABLE bookmarks (url)");
    assert_refused(path, SG_STORE_WRITE, SG_ESTORE, "another program");
    assert_refused(path, SG_STORE_READ, SG_ESTORE, "another program");
    /* it was left as it was */
    assert_int_equal(asked(path, "SELECT count(*) FROM pragma_journal_mode"
                                 " WHERE journal_mode = 'delete'"),
                     1);
    path = fresh_path("marked.db");
    meddle(path, "PRAGMA application_id = 7");
    assert_refused(path, SG_STORE_WRITE, SG_ESTORE, "another program");
}

static void test_newer_schema(void **state)
{
    const char *path = fresh_path("newer.db");

    (void)state;
    sg_store_close(reopened(path, SG_STORE_WRITE));
    meddle(path, "PRAGMA user_version = 12");
    assert_refused(path, SG_STORE_WRITE, SG_ESTORE, "schema 12");
    assert_refused(path, SG_STORE_READ, SG_ESTORE, "schema 12");
}

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

static void test_locked(void **state)
{
    const char *path = fresh_path("locked.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);
    sg_document_info info = document("d", NULL);
    sg_error err = SG_ERROR_INIT;
    sqlite3 *other = NULL;
    sg_put done;

    (void)state;
    assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL),
                     SQLITE_OK);
    assert_int_equal(sqlite3_busy_timeout(store->db, 20), SQLITE_OK);
    assert_int_equal(sg_store_load(store, &info, NULL, 0, &done, &err),
                     SG_ESTORE);
    assert_non_null(strstr(err.message, "locked"));
    assert_string_equal(listed(store, NULL), ""); /* reading goes on */
    (void)sqlite3_close(other);
    assert_int_equal(sg_store_load(store, &info, NULL, 0, &done, &err), SG_OK);
    sg_store_close(store);
}

static void test_read_mode_does_not_write(void **state)
{
    const char *path = fresh_path("reader.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);
    sg_document_info info = document("e", NULL);
    sg_error err = SG_ERROR_INIT;
    char wal[300];
    sg_put done;

    (void)state;
    (void)load_told(store, "d", NULL, one);
    sg_store_close(store);
    store = reopened(path, SG_STORE_READ);
    assert_int_equal(sg_store_load(store, &info, NULL, 0, &done, &err),
                     SG_ESYSTEM);
    assert_string_equal(listed(store, NULL), "A rejects B\n");
    sg_store_close(store);
    (void)snprintf(wal, sizeof wal, "%s-wal", path);
    assert_int_equal(access(wal, F_OK), -1); /* nothing is left behind */
}

static void test_path_with_special_characters(void **state)
{
    const char *path = fresh_path("100%25?a=b#c.db");

    (void)state;
    sg_store_close(reopened(path, SG_STORE_WRITE));
    assert_int_equal(access(path, F_OK), 0);
    sg_store_close(reopened(path, SG_STORE_READ));
    sg_store_close(reopened("file:x.db?mode=memory", SG_STORE_WRITE));
    assert_int_equal(access("file:x.db?mode=memory", F_OK), 0);
    assert_int_equal(remove("file:x.db?mode=memory"), 0);
}

enum { SHARE = 40 };

static int write_share(const char *path, const char *name)
{
    sg_error err = SG_ERROR_INIT;
    sg_store *store;
    char id[32];
    int wrong = 0;

    if (sg_store_open(path, SG_STORE_WRITE, &store, &err)) {
        print_error("%s: %s\n", name, err.message);
        return 1;
    }
    for (int i = 0; i < SHARE; i++) {
        sg_statement s = told(0, one[0]);
        sg_document_info info;
        sg_put done;

        (void)snprintf(id, sizeof id, "%s %d", name, i);
        info = document(id, NULL);
        if (sg_store_load(store, &info, &s, 1, &done, &err)) {
            print_error("%s: %s\n", name, err.message);
            wrong++;
        }
    }
    sg_store_close(store);
    return wrong;
}

/* Two programs create and fill one store at the same time. */
static void test_two_writers(void **state)
{
    const char *path = fresh_path("two.db");
    pid_t child = fork();
    sg_store_counts counts;
    sg_store *store;
    int answer;

    (void)state;
    assert_true(child >= 0);
    if (child == 0)
        _exit(write_share(path, "child"));
    assert_int_equal(write_share(path, "parent"), 0);
    assert_int_equal(waitpid(child, &answer, 0), child);
    assert_true(WIFEXITED(answer));
    assert_int_equal(WEXITSTATUS(answer), 0);
    store = reopened(path, SG_STORE_READ);
    assert_int_equal(sg_store_count(store, &counts, NULL), SG_OK);
    assert_int_equal(counts.documents, 2 * SHARE);
    assert_int_equal(counts.actors, 2);
    sg_store_close(store);
}

enum { OUT_OF_REACH = 99 };

static bool can_read(const char *path)
{
    char folder[4096];
    char whole[5000];

    if (!getcwd(folder, sizeof folder))
        return false;
    (void)snprintf(whole, sizeof whole, "%s/%s", folder, path);
    return access(whole, R_OK) == 0;
}

/* Runs `check` as an ordinary user, whom permissions bind; its answer, or
 * OUT_OF_REACH when such a user cannot get here. */
static int as_nobody(int check(const char *path), const char *path)
{
    pid_t child = fork();
    int answer;

    assert_true(child >= 0);
    if (child == 0) {
        if ((getuid() == 0 && setuid(65534)) || !can_read(path))
            _exit(OUT_OF_REACH);
        _exit(check(path));
    }
    assert_int_equal(waitpid(child, &answer, 0), child);
    assert_true(WIFEXITED(answer));
    return WEXITSTATUS(answer);
}

/* 0 when all is well, else the number of the step that went wrong. */
static int use_frozen(const char *path)
{
    sg_error err = SG_ERROR_INIT;
    sg_store_counts counts;
    sg_store *store;

    if (sg_store_open(path, SG_STORE_READ, &store, &err))
        return 1;
    if (sg_store_count(store, &counts, &err) || counts.documents != 1)
        return 2;
    sg_store_close(store);
    if (sg_store_open(path, SG_STORE_WRITE, &store, &err) != SG_ESYSTEM)
        return 3;
    return strstr(err.message, "denied") ? 0 : 4;
}

static void test_read_only_folder(void **state)
{
    char folder[] = "frozen-XXXXXX";
    char path[64];
    sg_store *store;
    int answer;

    (void)state;
    assert_non_null(mkdtemp(folder));
    (void)snprintf(path, sizeof path, "%s/a#b.db", folder);
    store = reopened(path, SG_STORE_WRITE);
    (void)load_told(store, "d", NULL, one);
    sg_store_close(store);
    assert_int_equal(chmod(path, 0444), 0);
    assert_int_equal(chmod(folder, 0555), 0);
    answer = as_nobody(use_frozen, path);
    assert_int_equal(chmod(folder, 0755), 0);
    assert_int_equal(remove(path), 0);
    assert_int_equal(rmdir(folder), 0);
    if (answer == OUT_OF_REACH)
        skip();
    assert_int_equal(answer, 0);
}

/* The disk is full from the start of the second document on. */
static int use_full(const char *path)
{
    struct rlimit limit = {16384, 16384};
    sg_document_info info = document("big", NULL);
    static char words[100000];
    sg_statement s = told(0, "A|rejects|B");
    sg_error err = SG_ERROR_INIT;
    sg_store *store;
    sg_put done;

    memset(words, 'x', sizeof words);
    s.quote_text = (sg_str){words, sizeof words};
    (void)signal(SIGXFSZ, SIG_IGN);
    if (sg_store_open(path, SG_STORE_WRITE, &store, &err))
        return 1;
    if (setrlimit(RLIMIT_FSIZE, &limit))
        return 2;
    if (sg_store_load(store, &info, &s, 1, &done, &err) != SG_ESYSTEM)
        return 3;
    if (strcmp(listed(store, NULL), "A rejects B\n") != 0)
        return 4;
    sg_store_close(store);
    return 0;
}

static void test_full_disk(void **state)
{
    const char *path = fresh_path("full.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);
    pid_t child;
    int answer;

    (void)state;
    (void)load_told(store, "d", NULL, one);
    sg_store_close(store);
    child = fork();
    assert_true(child >= 0);
    if (child == 0)
        _exit(use_full(path));
    assert_int_equal(waitpid(child, &answer, 0), child);
    assert_true(WIFEXITED(answer));
    assert_int_equal(WEXITSTATUS(answer), 0);
    store = reopened(path, SG_STORE_READ);
    assert_string_equal(listed(store, NULL), "A rejects B\n");
    sg_store_close(store);
}

static void test_full_database(void **state)
{
    sg_store *store = fresh_store("full2.db");
    sg_document_info info = document("big", NULL);
    static char words[300000];
    sg_statement s = told(0, "A|rejects|B");
    sg_error err = SG_ERROR_INIT;
    sg_put done;

    (void)state;
    memset(words, 'x', sizeof words);
    s.quote_text = (sg_str){words, sizeof words};
    assert_int_equal(
        sqlite3_exec(store->db, "PRAGMA max_page_count = 60", NULL, NULL, NULL),
        SQLITE_OK);
    assert_int_equal(sg_store_load(store, &info, &s, 1, &done, &err),
                     SG_ESYSTEM);
    assert_non_null(strstr(err.message, "No space left"));
    assert_int_equal(done, SG_PUT_UNCHANGED);
    assert_string_equal(listed(store, NULL), "");
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_new_store_is_marked),
        cmocka_unit_test(test_missing_file),
        cmocka_unit_test(test_folder),
        cmocka_unit_test(test_text_file),
        cmocka_unit_test(test_empty_file),
        cmocka_unit_test(test_database_of_another_program),
        cmocka_unit_test(test_newer_schema),
        cmocka_unit_test(test_damaged_table),
        cmocka_unit_test(test_damaged_schema),
        cmocka_unit_test(test_any_byte_may_be_wrong),
        cmocka_unit_test(test_missing_table),
        cmocka_unit_test(test_locked),
        cmocka_unit_test(test_read_mode_does_not_write),
        cmocka_unit_test(test_path_with_special_characters),
        cmocka_unit_test(test_two_writers),
        cmocka_unit_test(test_read_only_folder),
        cmocka_unit_test(test_full_disk),
        cmocka_unit_test(test_full_database),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

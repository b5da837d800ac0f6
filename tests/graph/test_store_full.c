/* Stores that cannot be written: folders that are read only, full disks. */
#include "store_fixture.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sqlite3.h>

#include "base/buf.h"
#include "base/io.h"
#include "graph/db_sqlite.h"
#include "graph/store.h"

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
static int read_one(const char *path)
{
    sg_error err = SG_ERROR_INIT;
    sg_store_counts counts;
    sg_store *store;

    if (sg_store_open(path, SG_STORE_READ, &store, &err))
        return 1;
    if (sg_store_count(store, &counts, &err) || counts.documents != 1)
        return 2;
    sg_store_close(store);
    return 0;
}

static int use_frozen(const char *path)
{
    sg_error err = SG_ERROR_INIT;
    sg_store *store;
    int wrong = read_one(path);

    if (wrong)
        return wrong;
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

/* Copies a file of the database at `path` to where it is `folder`/left.db. */
static void copy(const char *folder, const char *path, const char *suffix)
{
    sg_error err = SG_ERROR_INIT;
    sg_buf bytes = SG_BUF_INIT;
    char from[300];
    char to[128];

    (void)snprintf(from, sizeof from, "%s%s", path, suffix);
    (void)snprintf(to, sizeof to, "%s/left.db%s", folder, suffix);
    assert_int_equal(sg_io_read(from, SIZE_MAX, &bytes, &err), SG_OK);
    assert_int_equal(sg_io_write(to, sg_buf_str(&bytes), &err), SG_OK);
    assert_int_equal(chmod(to, 0444), 0);
    sg_buf_clear(&bytes);
}

/* The documents that stand in the log count; where it cannot be read, that is
 * told. */
static int miss_log(const char *path)
{
    sg_error err = SG_ERROR_INIT;
    sg_store *store;

    if (sg_store_open(path, SG_STORE_READ, &store, &err) != SG_ESYSTEM)
        return 1;
    return strstr(err.message, "left.db-wal") ? 0 : 2;
}

static void test_log_in_read_only_folder(void **state)
{
    char folder[] = "left-XXXXXX";
    char path[64];
    const char *source = fresh_path("left.db");
    sg_store *store = reopened(source, SG_STORE_WRITE);
    int missed;
    int used;

    (void)state;
    (void)load_told(store, "d", NULL, one);
    assert_non_null(mkdtemp(folder));
    (void)snprintf(path, sizeof path, "%s/left.db", folder);
    copy(folder, source, "");
    copy(folder, source, "-wal");
    assert_int_equal(chmod(folder, 0555), 0);
    missed = as_nobody(miss_log, path);
    assert_int_equal(chmod(folder, 0755), 0);
    copy(folder, source, "-shm");
    assert_int_equal(chmod(folder, 0555), 0);
    used = as_nobody(read_one, path);
    assert_int_equal(chmod(folder, 0755), 0);
    for (size_t i = 0; i < 3; i++) {
        static const char *const files[] = {"-shm", "-wal", ""};

        (void)snprintf(path, sizeof path, "%s/left.db%s", folder, files[i]);
        assert_int_equal(remove(path), 0);
    }
    assert_int_equal(rmdir(folder), 0);
    sg_store_close(store);
    if (missed == OUT_OF_REACH || used == OUT_OF_REACH)
        skip();
    assert_int_equal(missed, 0);
    assert_int_equal(used, 0);
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
    assert_int_equal(sqlite3_exec(sg_sqlite_handle(store->db),
                                  "PRAGMA max_page_count = 60", NULL, NULL,
                                  NULL),
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
        cmocka_unit_test(test_read_only_folder),
        cmocka_unit_test(test_log_in_read_only_folder),
        cmocka_unit_test(test_full_disk),
        cmocka_unit_test(test_full_database),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

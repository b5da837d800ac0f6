/* Files and folders, in a scratch folder of its own. */
#include "tests/base/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/io.h"

enum { PATH_SIZE = 256, NO_LIMIT = 1 << 20 };

static char folder[PATH_SIZE];

static const char *path(const char *name)
{
    static char full[2 * PATH_SIZE];

    (void)snprintf(full, sizeof full, "%s/%s", folder, name);
    return full;
}

static int make_folder(void **state)
{
    (void)state;
    (void)snprintf(folder, sizeof folder, "test_io_XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_str *names;
    size_t count;

    (void)state;
    if (sg_io_list(arena, folder, &names, &count, NULL) == SG_OK)
        for (size_t i = 0; i < count; i++)
            (void)(remove(path(names[i].data)));
    sg_arena_free(arena);
    return rmdir(folder);
}

static void file_holds(const char *name, const char *want)
{
    sg_buf got = SG_BUF_INIT;

    assert_int_equal(sg_io_read(path(name), NO_LIMIT, &got, NULL), SG_OK);
    assert_str(sg_buf_str(&got), want);
    sg_buf_clear(&got);
}

static void test_written_then_read(void **state)
{
    (void)state;
    assert_false(sg_io_exists(path("a")));
    assert_int_equal(sg_io_write(path("a"), SG_STR("first"), NULL), SG_OK);
    assert_true(sg_io_exists(path("a")));
    file_holds("a", "first");
    assert_int_equal(sg_io_write(path("a"), SG_STR("2"), NULL), SG_OK);
    file_holds("a", "2");
    assert_int_equal(sg_io_write(path("e"), SG_STR(""), NULL), SG_OK);
    file_holds("e", "");
}

static void test_reading_appends(void **state)
{
    sg_buf got = SG_BUF_INIT;

    (void)state;
    assert_int_equal(sg_io_write(path("b"), SG_STR("tail"), NULL), SG_OK);
    sg_buf_addc(&got, "head ");
    assert_int_equal(sg_io_read(path("b"), NO_LIMIT, &got, NULL), SG_OK);
    assert_string_equal(got.data, "head tail");
    sg_buf_clear(&got);
}

static void test_limit(void **state)
{
    sg_buf got = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(sg_io_write(path("c"), SG_STR("12345"), NULL), SG_OK);
    assert_int_equal(sg_io_read(path("c"), 5, &got, NULL), SG_OK);
    assert_int_equal(got.len, 5);
    assert_int_equal(sg_io_read(path("c"), 4, &got, &err), SG_ELIMIT);
    assert_int_equal(got.len, 5);
    assert_string_equal(err.file, path("c"));
    sg_buf_clear(&got);
}

static void test_what_cannot_be_read(void **state)
{
    sg_buf got = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(sg_io_read(path("nowhere"), NO_LIMIT, &got, &err),
                     SG_ESYSTEM);
    assert_string_equal(err.file, path("nowhere"));
    assert_non_null(strstr(err.message, "No such file"));
    assert_int_equal(sg_io_read(folder, NO_LIMIT, &got, &err), SG_ESYSTEM);
    assert_non_null(strstr(err.message, "directory"));
    assert_string_equal(got.data, "");
    sg_buf_clear(&got);
}

static void test_what_cannot_be_written(void **state)
{
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(sg_io_write(path("no/such"), SG_STR("x"), &err),
                     SG_ESYSTEM);
    assert_int_equal(sg_io_write(folder, SG_STR("x"), &err), SG_ESYSTEM);
    if (access("/dev/full", W_OK) == 0)
        assert_int_equal(sg_io_write("/dev/full", SG_STR("x"), &err),
                         SG_ESYSTEM);
}

static void test_link_stays_a_link(void **state)
{
    struct stat info;

    (void)state;
    assert_int_equal(sg_io_write(path("target"), SG_STR("old"), NULL), SG_OK);
    assert_int_equal(symlink("target", path("link")), 0);
    assert_int_equal(sg_io_write(path("link"), SG_STR("new"), NULL), SG_OK);
    assert_int_equal(lstat(path("link"), &info), 0);
    assert_true(S_ISLNK(info.st_mode));
    file_holds("target", "new");
}

static void test_listing_in_name_order_without_leftovers(void **state)
{
    static const char *const want[] = {"B", "a", "b"};
    sg_arena *arena = sg_arena_new();
    sg_str *names;
    size_t count;
    char sub[2 * PATH_SIZE];

    (void)state;
    (void)snprintf(sub, sizeof sub, "%s/list", folder);
    assert_int_equal(mkdir(sub, 0777), 0);
    assert_int_equal(sg_io_list(arena, sub, &names, &count, NULL), SG_OK);
    assert_int_equal(count, 0);
    for (size_t i = 0; i < 3; i++) {
        char full[3 * PATH_SIZE];

        (void)snprintf(full, sizeof full, "%s/%s", sub, want[2 - i]);
        assert_int_equal(sg_io_write(full, SG_STR("x"), NULL), SG_OK);
    }
    assert_int_equal(sg_io_list(arena, sub, &names, &count, NULL), SG_OK);
    assert_int_equal(count, 3);
    for (size_t i = 0; i < 3; i++) {
        char full[3 * PATH_SIZE];

        assert_str(names[i], want[i]);
        (void)snprintf(full, sizeof full, "%s/%s", sub, names[i].data);
        assert_int_equal(remove(full), 0);
    }
    sg_arena_free(arena);
}

static void test_folders(void **state)
{
    sg_arena *arena = sg_arena_new();
    sg_error err = SG_ERROR_INIT;
    sg_str *names;
    size_t count = 7;

    (void)state;
    assert_int_equal(sg_io_write(path("file"), SG_STR(""), NULL), SG_OK);
    assert_true(sg_io_is_folder(folder));
    assert_false(sg_io_is_folder(path("file")));
    assert_false(sg_io_is_folder(path("nowhere")));
    assert_int_equal(sg_io_list(arena, path("nowhere"), &names, &count, &err),
                     SG_ESYSTEM);
    assert_null(names);
    assert_int_equal(count, 0);
    sg_arena_free(arena);
}

static void test_written_in_pieces(void **state)
{
    sg_io_file *file;
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(sg_io_write(path("p"), SG_STR("old"), NULL), SG_OK);
    assert_int_equal(sg_io_file_open(path("p"), &file, NULL), SG_OK);
    assert_true(sg_io_file_write(file, SG_STR("one ")));
    file_holds("p", "old");
    assert_true(sg_io_file_write(file, SG_STR("two")));
    assert_int_equal(sg_io_file_close(file, true, NULL), SG_OK);
    file_holds("p", "one two");
    assert_int_equal(sg_io_file_open(path("p"), &file, NULL), SG_OK);
    assert_true(sg_io_file_write(file, SG_STR("three")));
    assert_int_equal(sg_io_file_close(file, false, NULL), SG_OK);
    file_holds("p", "one two");
    assert_int_equal(sg_io_file_open(path("no/p"), &file, &err), SG_ESYSTEM);
    assert_null(file);
}

static void test_making_folders(void **state)
{
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(sg_io_make_folder(path("made"), &err), SG_OK);
    assert_int_equal(sg_io_make_folder(path("made"), &err), SG_OK);
    assert_true(sg_io_is_folder(path("made")));
    assert_int_equal(sg_io_make_folder(path("no/made"), &err), SG_ESYSTEM);
    assert_int_equal(sg_io_write(path("taken"), SG_STR(""), NULL), SG_OK);
    assert_int_equal(sg_io_make_folder(path("taken"), &err), SG_ESYSTEM);
    (void)rmdir(path("made"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_written_then_read),
        cmocka_unit_test(test_reading_appends),
        cmocka_unit_test(test_limit),
        cmocka_unit_test(test_what_cannot_be_read),
        cmocka_unit_test(test_what_cannot_be_written),
        cmocka_unit_test(test_link_stays_a_link),
        cmocka_unit_test(test_listing_in_name_order_without_leftovers),
        cmocka_unit_test(test_folders),
        cmocka_unit_test(test_written_in_pieces),
        cmocka_unit_test(test_making_folders),
    };

    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}

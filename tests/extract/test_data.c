/* Built-in data and the folder that replaces it file by file. */
#include "tests/base/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/io.h"
#include "extract/data.h"
#include "extract/lemma.h"
#include "extract/segment.h"

static char folder[64];

static int make_folder(void **state)
{
    (void)state;
    (void)snprintf(folder, sizeof folder, "test_data_XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
    (void)state;
    return rmdir(folder);
}

static const char *path(const char *name)
{
    static char full[128];

    (void)snprintf(full, sizeof full, "%s/%s", folder, name);
    return full;
}

static sg_data *opened(const char *dir)
{
    sg_data *data;

    assert_int_equal(sg_data_open(dir, &data, NULL), SG_OK);
    return data;
}

static void test_built_in_file_is_the_one_of_the_tree(void **state)
{
    sg_data *data = opened(NULL);
    sg_buf file = SG_BUF_INIT;
    const char *name;
    sg_str bytes;

    (void)state;
    assert_int_equal(
        sg_data_file(data, "abbreviations.tsv", &bytes, &name, NULL), SG_OK);
    assert_int_equal(sg_io_read(SG_SOURCE_DIR "/data/abbreviations.tsv",
                                1 << 24, &file, NULL),
                     SG_OK);
    assert_true(sg_str_eq(bytes, sg_buf_str(&file)));
    assert_string_equal(name, "abbreviations.tsv");
    sg_buf_clear(&file);
    sg_data_free(data);
}

static void test_missing_file(void **state)
{
    sg_data *data = opened(NULL);
    sg_error err = SG_ERROR_INIT;
    sg_str bytes = SG_STR("old");

    (void)state;
    assert_int_equal(sg_data_file(data, "none.tsv", &bytes, NULL, &err),
                     SG_EDATA);
    assert_string_equal(err.file, "none.tsv");
    assert_null(bytes.data);
    sg_data_free(data);
    sg_data_free(NULL);
}

static void test_folder_replaces_one_file(void **state)
{
    sg_data *data;
    const char *name;
    sg_str bytes;
    sg_str again;

    (void)state;
    assert_int_equal(sg_io_write(path("tokens.tsv"), SG_STR("mine"), NULL),
                     SG_OK);
    data = opened(folder);
    assert_int_equal(sg_data_file(data, "tokens.tsv", &bytes, &name, NULL),
                     SG_OK);
    assert_str(bytes, "mine");
    assert_string_equal(name, path("tokens.tsv"));
    assert_int_equal(sg_data_file(data, "tokens.tsv", &again, NULL, NULL),
                     SG_OK);
    assert_ptr_equal(again.data, bytes.data);
    assert_int_equal(
        sg_data_file(data, "abbreviations.tsv", &bytes, NULL, NULL), SG_OK);
    assert_true(bytes.len > 1000);
    sg_data_free(data);
    assert_int_equal(remove(path("tokens.tsv")), 0);
}

static void test_folder_must_be_one(void **state)
{
    sg_data *data = opened(NULL);
    sg_error err = SG_ERROR_INIT;

    (void)state;
    sg_data_free(data);
    assert_int_equal(sg_data_open(path("nowhere"), &data, &err), SG_EDATA);
    assert_null(data);
    assert_string_equal(err.file, path("nowhere"));
    assert_int_equal(sg_data_open(SG_SOURCE_DIR "/CMakeLists.txt", &data, &err),
                     SG_EDATA);
}

/* Writes `text` as `name` into the folder and loads the segmenter and the
 * lemmas from there; the error that comes must name file and line. */
static void bad_table(const char *name, const char *text, size_t line,
                      const char *message)
{
    sg_error err = SG_ERROR_INIT;
    sg_segmenter *segmenter = NULL;
    sg_lemmas *lemmas = NULL;
    sg_status status;
    sg_data *data;

    assert_int_equal(sg_io_write(path(name), sg_str_of(text), NULL), SG_OK);
    data = opened(folder);
    status = sg_segmenter_load(data, &segmenter, &err);
    if (status == SG_OK)
        status = sg_lemmas_load(data, &lemmas, &err);
    assert_int_equal(status, SG_EDATA);
    assert_string_equal(err.file, path(name));
    assert_int_equal(err.line, line);
    if (!strstr(err.message, message))
        fail_msg("\"%s\" does not tell \"%s\"", err.message, message);
    sg_segmenter_free(segmenter);
    sg_lemmas_free(lemmas);
    sg_data_free(data);
    assert_int_equal(remove(path(name)), 0);
}

static void test_bad_tables_are_named(void **state)
{
    (void)state;
    bad_table("abbreviations.tsv", "form\tclass\nMr.\tsometimes\n", 2,
              "sometimes");
    bad_table("abbreviations.tsv", "form\tclass\nA.\tnever\nA.\tnever\n", 3,
              "twice");
    bad_table("tokens.tsv", "form\tclass\ncannot\tsplit\n", 2, "'|'");
    bad_table("tokens.tsv", "form\tclass\n\topener\n", 2, "bytes");
    bad_table("tokens.tsv", "form\nthe\n", 1, "class");
    bad_table("lemmas.tsv", "form\ttag\tlemma\nran\tVDB\trun\n", 2, "VDB");
    bad_table("lemmas.tsv", "form\ttag\tlemma\nran\tVBD\t\n", 2, "bytes");
    bad_table("lemma_endings.tsv", "", 1, "empty");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_built_in_file_is_the_one_of_the_tree),
        cmocka_unit_test(test_missing_file),
        cmocka_unit_test(test_folder_replaces_one_file),
        cmocka_unit_test(test_folder_must_be_one),
        cmocka_unit_test(test_bad_tables_are_named),
    };

    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}

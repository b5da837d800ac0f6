/* What the tests of opening and keeping stores share. */
#include "store_fixture.h"

#include <stdio.h>
#include <string.h>

const char *const one[] = {"A|rejects|B", NULL};

void assert_refused(const char *path, sg_store_mode mode, sg_status wanted,
                    const char *words)
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

void write_file(const char *path, const char *bytes, size_t count)
{
    FILE *file = fopen(path, "wb");

    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, count, file), count);
    assert_int_equal(fclose(file), 0);
}

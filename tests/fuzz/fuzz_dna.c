/* Databases of DNA that somebody has meddled with, for `import`: each statement
 * becomes a line that can be read, or a reason. The first byte chooses: 0 an
 * empty file, 1 a small database, on each of which the rest is run as SQL, a
 * statement a line; anything else: the rest are changes of the bytes of the
 * small one. */
#include "fuzz.h"

#include <stdio.h>

#include <stancegraph/exchange.h>

#include "base/arena.h"
#include "base/str.h"
#include "edits.h"
#include "extract/statement_json.h"
#include "made_store.h"

static bool add_bytes(void *context, sg_str text)
{
    sg_buf_add(context, text);
    return true;
}

static const sg_buf *small_database(void)
{
    static sg_buf image = SG_BUF_INIT;
    sg_export_options options = SG_EXPORT_OPTIONS_INIT;
    sg_error err = SG_ERROR_INIT;
    sg_store *store;

    if (image.len)
        return &image;
    options.format = SG_EXPORT_DNA;
    fuzz_must_work(sg_store_open(":memory:", SG_STORE_WRITE, &store, &err),
                   &err, "store");
    made_store_fill(store);
    fuzz_must_work(sg_export(store, &options, add_bytes, &image, NULL, &err),
                   &err, "export");
    sg_store_close(store);
    return &image;
}

static bool take_row(void *context, sg_str line, size_t row,
                     const sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    sg_document_info info;
    sg_statement statement;
    sg_error reason = SG_ERROR_INIT;

    (void)context, (void)row;
    if (line.data)
        fuzz_must_tell(
            sg_statement_read(arena, line, &info, &statement, &reason),
            &reason);
    else
        fuzz_must_tell(err->code, err);
    sg_arena_free(arena);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    sg_str edits = {(const char *)data, size};
    char first = size > 0 ? (char)data[0] : '0';
    bool sql = first == '0' || first == '1';
    char path[128];
    sg_buf image = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;
    size_t skipped = 0;

    (void)snprintf(path, sizeof path, "%s", fuzz_path("other.dna"));
    edits = sg_str_sub(edits, 1, edits.len);
    if (first != '0')
        sg_buf_add(&image, sg_buf_str(small_database()));
    if (!sql)
        edits_spoil(&image, edits);
    edits_start(path, sg_buf_str(&image));
    if (sql)
        edits_run(path, edits);
    fuzz_must_tell(sg_import_dna(path, NULL, take_row, NULL, &skipped, &err),
                   &err);
    sg_buf_clear(&image);
    return 0;
}

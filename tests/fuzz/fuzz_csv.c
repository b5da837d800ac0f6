/* Any bytes as a table of CSV for `import`: each row becomes a statement line
 * that can be read, or a reason. The first byte chooses which columns the user
 * names. */
#include "fuzz.h"

#include <stancegraph/exchange.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/statement_json.h"

static bool take_row(void *context, sg_str line, size_t row,
                     const sg_error *err)
{
    size_t *last = context;
    sg_arena *arena = sg_arena_new();
    sg_document_info info;
    sg_statement statement;
    sg_error reason = SG_ERROR_INIT;

    MUST(row >= *last);
    *last = row;
    if (line.data)
        /* a row may lack what a statement needs: then the reader says so */
        fuzz_must_tell(
            sg_statement_read(arena, line, &info, &statement, &reason),
            &reason);
    else
        fuzz_must_tell(err->code ? err->code : SG_EINPUT, err);
    sg_arena_free(arena);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const sg_import_names named = {
        {"who", 3}, {"whom", 4}, {"about", 5}, {"sign", 4}};
    sg_str table = {(const char *)data, size};
    bool names = size > 0 && data[0] == '!';
    sg_error err = SG_ERROR_INIT;
    size_t last = 0;
    sg_status status;

    if (names)
        table = sg_str_sub(table, 1, table.len);
    status = sg_import_csv(table, names ? &named : NULL, take_row, &last, &err);
    fuzz_must_tell(status, &err);
    MUST(status == SG_OK || status == SG_EINPUT);
    return 0;
}

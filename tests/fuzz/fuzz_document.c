/* Any bytes as JSON Lines, each a document: what can be read is extracted from
 * and stored with all of its statements. */
#include "fuzz.h"

#include <stancegraph/graph.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/input_json.h"
#include "made_store.h"

/* A store of one line's document alone. */
static void check_stored(const sg_extraction *found, sg_str text)
{
    sg_error err = SG_ERROR_INIT;
    sg_store_counts counts;
    sg_store *store;
    sg_put done;
    sg_status status;

    store = made_store_empty();
    status = sg_store_put(store, text, found, &done, &err);
    fuzz_must_tell(status, &err);
    MUST(status == SG_OK || status == SG_EINPUT);
    fuzz_must_work(sg_store_count(store, &counts, &err), &err, "count");
    MUST(counts.documents == (status == SG_OK));
    MUST(counts.statements ==
         (status == SG_OK ? sg_extraction_count(found) : 0));
    sg_store_close(store);
}

static void read_line(sg_arena *arena, sg_str line)
{
    sg_document_info info;
    sg_str text;
    sg_error err = SG_ERROR_INIT;
    sg_extraction *found = NULL;
    sg_status status = sg_document_read(arena, line, &info, &text, &err);

    fuzz_must_tell(status, &err);
    if (status != SG_OK) {
        MUST(status == SG_EINPUT && err.byte <= line.len);
        return;
    }
    if (info.id.len == 0)
        info.id = SG_STR("line");
    fuzz_must_work(sg_extract(fuzz_extractor(), &info, text, &found, &err),
                   &err, "extract");
    check_stored(found, text);
    sg_extraction_free(found);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    sg_str rest = {(const char *)data, size};
    sg_arena *arena = sg_arena_new();
    sg_str line;

    while (fuzz_take(&rest, '\n', &line)) {
        read_line(arena, line);
        sg_arena_reset(arena);
    }
    sg_arena_free(arena);
    return 0;
}

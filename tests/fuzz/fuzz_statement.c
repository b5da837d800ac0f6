/* Any bytes as statements in JSON, a line each: what can be read is written
 * again as the same, and what can be stored comes back. Lines of one document
 * are stored together, as `load` does. */
#include "fuzz.h"

#include <stancegraph/graph.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/statement_json.h"
#include "graph/statement_check.h"
#include "made_store.h"

enum { STATEMENTS_MAX = 32 };

/* Statements of one document. */
typedef struct batch {
    sg_document_info info;
    sg_statement statements[STATEMENTS_MAX];
    size_t count;
} batch;

static bool count_row(void *context, const sg_document_info *document,
                      const sg_statement *statement)
{
    sg_error err = SG_ERROR_INIT;
    size_t *count = context;
    sg_statement told = *statement;

    fuzz_must_work(sg_check_document(document, &err), &err, "document");
    fuzz_must_work(sg_check_statement(statement, &err), &err, "statement");
    told.key = (sg_str){NULL, 0}; /* the store's own: not read */
    fuzz_must_rewrite(document, &told);
    (*count)++;
    return true;
}

/* All that was stored is there, once. */
static void check_rows(sg_store *store, size_t at_most)
{
    sg_error err = SG_ERROR_INIT;
    sg_store_counts counts;
    sg_graph *graph = NULL;
    size_t rows = 0;

    fuzz_must_work(sg_store_query(store, NULL, count_row, &rows, &err), &err,
                   "query");
    fuzz_must_work(sg_store_count(store, &counts, &err), &err, "count");
    MUST(rows == counts.statements && rows <= at_most);
    fuzz_must_work(sg_graph_load(store, NULL, &graph, &err), &err, "graph");
    MUST(sg_graph_edges(graph) <= rows);
    sg_graph_free(graph);
}

static void store_batch(sg_store *store, batch *b, size_t *stored)
{
    sg_error err = SG_ERROR_INIT;
    sg_put done;
    sg_status status;

    if (b->count == 0)
        return;
    status =
        sg_store_load(store, &b->info, b->statements, b->count, &done, &err);
    fuzz_must_tell(status, &err);
    MUST(status == SG_OK || status == SG_EINPUT);
    if (status == SG_OK) {
        *stored += b->count;
        fuzz_must_work(sg_store_load(store, &b->info, b->statements, b->count,
                                     &done, &err),
                       &err, "again");
        MUST(done == SG_PUT_UNCHANGED);
    }
    b->count = 0;
}

static void read_line(sg_arena *arena, sg_str line, sg_store *store, batch *b,
                      size_t *stored)
{
    sg_document_info info;
    sg_statement statement;
    sg_error err = SG_ERROR_INIT;
    sg_status status = sg_statement_read(arena, line, &info, &statement, &err);

    fuzz_must_tell(status, &err);
    if (status != SG_OK) {
        MUST(status == SG_EINPUT && err.byte <= line.len);
        return;
    }
    fuzz_must_rewrite(&info, &statement);
    if (b->count == STATEMENTS_MAX ||
        (b->count > 0 && !sg_str_eq(info.id, b->info.id)))
        store_batch(store, b, stored);
    if (b->count == 0)
        b->info = info;
    b->statements[b->count++] = statement;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    sg_str rest = {(const char *)data, size};
    sg_arena *arena = sg_arena_new();
    batch b = {.count = 0};
    size_t stored = 0;
    sg_store *store;
    sg_str line;

    store = made_store_empty();
    while (fuzz_take(&rest, '\n', &line))
        read_line(arena, line, store, &b, &stored);
    store_batch(store, &b, &stored);
    check_rows(store, stored);
    sg_store_close(store);
    sg_arena_free(arena);
    return 0;
}

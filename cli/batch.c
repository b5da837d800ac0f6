/* All in one transaction; if that fails, one by one to find who is at fault. */
#include "cli/batch.h"

#include <stdlib.h>

#include "base/mem.h"
#include "cli/console.h"

/* Beyond 16 the gain is small. What waits keeps memory: no more than the rows
 * of a long book; and it is lost by a crash: no more than a moment's work. */
enum { DOCUMENTS_MAX = 16, ROWS_MAX = 4096, MILLISECONDS_MAX = 250 };

struct cli_batch {
    sg_store *store;
    cli_stored_fn *fn;
    void *context;
    cli_waiting waiting[DOCUMENTS_MAX];
    size_t count;
    size_t rows;   /* statements and sentences of them */
    int64_t since; /* the first waits, by cli_clock */
    bool stopped;
};

cli_batch *cli_batch_new(sg_store *store, cli_stored_fn *fn, void *context)
{
    cli_batch *batch = sg_calloc(1, sizeof(*batch));

    batch->store = store;
    batch->fn = fn;
    batch->context = context;
    return batch;
}

static sg_loaded loaded_of(const cli_waiting *w)
{
    return (sg_loaded){.document = &w->document,
                       .whole = w->whole,
                       .statements = w->statements,
                       .count = w->count};
}

static void tell(cli_batch *batch, const cli_waiting *w, sg_put done,
                 sg_error *err)
{
    batch->stopped = !batch->fn(batch->context, w, done, err);
}

static void store_alone(cli_batch *batch, const cli_waiting *w)
{
    sg_error err = SG_ERROR_INIT;
    sg_loaded one = loaded_of(w);
    bool good = sg_store_load_documents(batch->store, &one, 1, &err) == SG_OK;

    tell(batch, w, one.done, good ? NULL : &err);
}

static void store_waiting(cli_batch *batch)
{
    sg_loaded all[DOCUMENTS_MAX];
    bool good;

    for (size_t i = 0; i < batch->count; i++)
        all[i] = loaded_of(&batch->waiting[i]);
    good =
        batch->count > 1 &&
        sg_store_load_documents(batch->store, all, batch->count, NULL) == SG_OK;
    for (size_t i = 0; i < batch->count && !batch->stopped; i++) {
        if (good)
            tell(batch, &batch->waiting[i], all[i].done, NULL);
        else
            store_alone(batch, &batch->waiting[i]);
    }
}

static void drop_waiting(cli_batch *batch)
{
    for (size_t i = 0; i < batch->count; i++) {
        sg_extraction_free(batch->waiting[i].found);
        sg_arena_free(batch->waiting[i].arena);
    }
    batch->count = 0;
    batch->rows = 0;
}

bool cli_batch_flush(cli_batch *batch)
{
    if (!batch->stopped)
        store_waiting(batch);
    drop_waiting(batch);
    return !batch->stopped;
}

bool cli_batch_add(cli_batch *batch, const cli_waiting *document)
{
    int64_t now = cli_clock();

    if (batch->count == 0)
        batch->since = now;
    batch->waiting[batch->count++] = *document;
    batch->rows += document->count + document->document.sentence_count;
    if (batch->count < DOCUMENTS_MAX && batch->rows < ROWS_MAX &&
        now - batch->since < MILLISECONDS_MAX && !batch->stopped)
        return true;
    return cli_batch_flush(batch);
}

void cli_batch_free(cli_batch *batch)
{
    if (batch == NULL)
        return;
    drop_waiting(batch);
    free(batch);
}

/* The engine's public face: loading, and cutting the work into batches. */
#include "extract/engine.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "extract/net.h"
#include "extract/net_pieces.h"

/* Sentences run side by side: enough to reuse the weights in the cache, few
 * enough that their own numbers stay there too. */
enum { BATCH_PIECES = 16, BATCH_TOKENS = 320 };

/* What one call at a time works with. */
typedef struct worker {
    sg_net_scratch *scratch;
    sg_net_pieces pieces; /* of the call's sentences */
} worker;

/* Those that no call is using: as many as calls ran side by side. */
typedef struct idle_workers {
    pthread_mutex_t lock;
    worker *items;
    size_t count;
    size_t capacity;
} idle_workers;

struct sg_engine {
    sg_net net;
    idle_workers *idle;
};

static idle_workers *new_idle(void)
{
    idle_workers *idle = sg_calloc(1, sizeof *idle);

    (void)pthread_mutex_init(&idle->lock, NULL);
    return idle;
}

static void free_idle(idle_workers *idle)
{
    for (size_t i = 0; i < idle->count; i++) {
        sg_net_scratch_free(idle->items[i].scratch);
        sg_net_pieces_clear(&idle->items[i].pieces);
    }
    (void)pthread_mutex_destroy(&idle->lock);
    free(idle->items);
    free(idle);
}

sg_status sg_engine_load(sg_str bytes, sg_isa isa, sg_engine **out,
                         sg_error *err)
{
    const sg_kernels *kernels = sg_kernels_for(isa);
    sg_engine *engine;
    sg_status status;

    *out = NULL;
    if (!kernels)
        return sg_fail(err, SG_EUSAGE, "this processor lacks the kernels");
    engine = sg_calloc(1, sizeof *engine);
    engine->idle = new_idle();
    status = sg_net_load(&engine->net, bytes, kernels, err);
    if (status != SG_OK) {
        sg_engine_free(engine);
        return status;
    }
    *out = engine;
    return SG_OK;
}

void sg_engine_free(sg_engine *engine)
{
    if (!engine)
        return;
    free_idle(engine->idle);
    sg_net_clear(&engine->net);
    free(engine);
}

const char *sg_engine_isa(const sg_engine *engine)
{
    return engine->net.kernels->name;
}

const char *sg_engine_about(const sg_engine *engine)
{
    return engine->net.about;
}

/* How many of the pieces from `first` on make the next batch. */
static int32_t next_batch(const sg_net_piece *pieces, int32_t first,
                          int32_t count)
{
    int32_t tokens = 0;
    int32_t end = first;

    while (end < count && end - first < BATCH_PIECES &&
           (end == first || tokens + pieces[end].count <= BATCH_TOKENS))
        tokens += pieces[end++].count;
    return end - first;
}

/* One that has finished, or a new one. */
static worker take_worker(const sg_engine *engine)
{
    const sg_net_shape shape = {BATCH_PIECES, BATCH_TOKENS, SG_SENTENCE_MAX};
    idle_workers *idle = engine->idle;
    worker w = {.scratch = NULL};

    (void)pthread_mutex_lock(&idle->lock);
    if (idle->count > 0)
        w = idle->items[--idle->count];
    (void)pthread_mutex_unlock(&idle->lock);
    if (!w.scratch)
        w.scratch = sg_net_scratch_new(&engine->net, shape);
    return w;
}

static void give_back(const sg_engine *engine, worker w)
{
    idle_workers *idle = engine->idle;

    (void)pthread_mutex_lock(&idle->lock);
    sg_grow((void **)&idle->items, &idle->capacity, idle->count + 1,
            sizeof *idle->items);
    idle->items[idle->count++] = w;
    (void)pthread_mutex_unlock(&idle->lock);
}

void sg_engine_parse(const sg_engine *engine, sg_sentence *sentences,
                     int32_t count)
{
    worker w = take_worker(engine);
    const sg_net_pieces *pieces = &w.pieces;
    int32_t size;

    sg_net_cut(sentences, count, &w.pieces);
    for (int32_t first = 0; first < pieces->count; first += size) {
        size = next_batch(pieces->items, first, pieces->count);
        sg_net_parse(&engine->net, w.scratch, pieces->items + first, size);
    }
    give_back(engine, w);
    sg_net_join(sentences, count);
}

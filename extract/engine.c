/* The engine's public face: loading, and cutting the work into batches. */
#include "extract/engine.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "extract/net.h"

/* Sentences run side by side: enough to reuse the weights in the cache, few
 * enough that their own numbers stay there too. */
enum { BATCH_PIECES = 16, BATCH_TOKENS = 320 };

/* Scratch memory that no call is using: as much as calls ran side by side. */
typedef struct idle_scratch {
    pthread_mutex_t lock;
    sg_net_scratch **items;
    size_t count;
    size_t capacity;
} idle_scratch;

struct sg_engine {
    sg_net net;
    idle_scratch *idle;
};

static idle_scratch *new_idle(void)
{
    idle_scratch *idle = sg_calloc(1, sizeof *idle);

    (void)pthread_mutex_init(&idle->lock, NULL);
    return idle;
}

static void free_idle(idle_scratch *idle)
{
    for (size_t i = 0; i < idle->count; i++)
        sg_net_scratch_free(idle->items[i]);
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

/* Sentences beyond the limit are parsed in pieces. */
static int32_t cut_pieces(sg_sentence *sentences, int32_t count,
                          sg_net_piece *out)
{
    int32_t pieces = 0;

    for (int32_t s = 0; s < count; s++) {
        for (int32_t at = 0; at < sentences[s].count; at += SG_SENTENCE_MAX) {
            int32_t left = sentences[s].count - at;

            if (out)
                out[pieces] = (sg_net_piece){
                    sentences[s].tokens + at,
                    left < SG_SENTENCE_MAX ? left : SG_SENTENCE_MAX};
            pieces++;
        }
    }
    return pieces;
}

static int compare_length(const void *a, const void *b)
{
    const sg_net_piece *x = a;
    const sg_net_piece *y = b;

    return (x->count < y->count) - (x->count > y->count);
}

/* Hangs the later pieces of a long sentence below the first one's root. */
static void join_pieces(sg_sentence *sentence)
{
    int32_t root = SG_NONE;

    for (int32_t i = 0; i < sentence->count; i++) {
        sg_token *t = &sentence->tokens[i];

        if (t->head != SG_NONE) {
            t->head += i / SG_SENTENCE_MAX * SG_SENTENCE_MAX;
        } else if (root == SG_NONE) {
            root = i;
        } else {
            t->head = root;
            t->deprel = SG_DEPREL_parataxis;
        }
    }
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

/* The numbers of a thread that has finished, or new ones. */
static sg_net_scratch *take_scratch(const sg_engine *engine)
{
    const sg_net_shape shape = {BATCH_PIECES, BATCH_TOKENS, SG_SENTENCE_MAX};
    idle_scratch *idle = engine->idle;
    sg_net_scratch *scratch = NULL;

    (void)pthread_mutex_lock(&idle->lock);
    if (idle->count > 0)
        scratch = idle->items[--idle->count];
    (void)pthread_mutex_unlock(&idle->lock);
    return scratch ? scratch : sg_net_scratch_new(&engine->net, shape);
}

static void give_back(const sg_engine *engine, sg_net_scratch *scratch)
{
    idle_scratch *idle = engine->idle;

    (void)pthread_mutex_lock(&idle->lock);
    sg_grow((void **)&idle->items, &idle->capacity, idle->count + 1,
            sizeof(sg_net_scratch *));
    idle->items[idle->count++] = scratch;
    (void)pthread_mutex_unlock(&idle->lock);
}

void sg_engine_parse(const sg_engine *engine, sg_sentence *sentences,
                     int32_t count)
{
    int32_t piece_count = cut_pieces(sentences, count, NULL);
    sg_net_piece *pieces = sg_calloc((size_t)piece_count, sizeof *pieces);
    sg_net_scratch *scratch = take_scratch(engine);
    int32_t size;

    (void)cut_pieces(sentences, count, pieces);
    qsort(pieces, (size_t)piece_count, sizeof *pieces, compare_length);
    for (int32_t first = 0; first < piece_count; first += size) {
        size = next_batch(pieces, first, piece_count);
        sg_net_parse(&engine->net, scratch, pieces + first, size);
    }
    give_back(engine, scratch);
    for (int32_t s = 0; s < count; s++)
        if (sentences[s].count > SG_SENTENCE_MAX)
            join_pieces(&sentences[s]);
    free(pieces);
}

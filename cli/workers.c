/* A ring of slots: the caller fills them at one end, threads work on them in
 * order, the caller empties them at the other end in order. */
#include "cli/workers.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/mem.h"

enum { THREADS_MAX = 256, SLOTS_PER_THREAD = 4 };

/* Beyond so many bytes on their way no more are taken, whatever the slots. */
static const size_t bytes_max = (size_t)64 << 20;

typedef struct slot {
    cli_document document;
    sg_arena *arena; /* holds it */
    sg_extraction *found;
    sg_error error;
    bool done;
} slot;

struct cli_workers {
    const sg_extractor *extractor;
    cli_found_fn *fn;
    void *context;
    pthread_t threads[THREADS_MAX];
    size_t threads_count; /* 0: the caller's thread does it all */
    pthread_mutex_t mutex;
    pthread_cond_t given; /* a slot waits for work, or closing */
    pthread_cond_t done;  /* a slot is done */
    /* below the mutex; numbers only grow, the slot is number % slots_count */
    slot *slots;
    size_t slots_count;
    size_t filled; /* the next to be given */
    size_t taken;  /* the next to be worked on */
    size_t handed; /* the next to be handed on */
    size_t bytes;  /* of the documents in between */
    bool closing;
    bool stopped; /* the caller's thread alone sets and reads it */
};

/* ---- working ---------------------------------------------------------- */

static void extract(const cli_workers *w, slot *s)
{
    s->error = (sg_error)SG_ERROR_INIT;
    (void)sg_extract(w->extractor, &s->document.info, s->document.text,
                     &s->found, &s->error);
}

static slot *take(cli_workers *w)
{
    slot *s = NULL;

    (void)pthread_mutex_lock(&w->mutex);
    while (w->taken == w->filled && !w->closing)
        (void)pthread_cond_wait(&w->given, &w->mutex);
    if (w->taken < w->filled && !w->closing)
        s = &w->slots[w->taken++ % w->slots_count];
    (void)pthread_mutex_unlock(&w->mutex);
    return s;
}

static void *work(void *workers)
{
    cli_workers *w = workers;
    slot *s;

    while ((s = take(w)) != NULL) {
        extract(w, s);
        (void)pthread_mutex_lock(&w->mutex);
        s->done = true;
        (void)pthread_cond_signal(&w->done);
        (void)pthread_mutex_unlock(&w->mutex);
    }
    return NULL;
}

/* ---- handing on ------------------------------------------------------- */

static void clear(slot *s)
{
    sg_extraction_free(s->found);
    sg_arena_free(s->arena);
    *s = (slot){.arena = NULL};
}

static void give_result(cli_workers *w, slot *s)
{
    sg_extraction *found = s->found;

    s->found = NULL;
    w->stopped = !w->fn(w->context, &s->document, found, &s->error);
}

/* Hands on what is done at the front; waits for the first of it when `wait`.
 * Called and left with the mutex locked. */
static void hand_on(cli_workers *w, bool wait)
{
    while (w->handed < w->filled) {
        slot *s = &w->slots[w->handed % w->slots_count];

        while (wait && !s->done)
            (void)pthread_cond_wait(&w->done, &w->mutex);
        if (!s->done)
            return;
        wait = false;
        (void)pthread_mutex_unlock(&w->mutex);
        if (!w->stopped)
            give_result(w, s);
        (void)pthread_mutex_lock(&w->mutex);
        w->bytes -= s->document.text.len;
        clear(s);
        w->handed++;
    }
}

static void fill(slot *s, const cli_document *document)
{
    sg_arena *arena = sg_arena_new();
    const sg_document_info *info = &document->info;

    *s = (slot){.arena = arena, .document = *document};
    s->document.text = sg_arena_str(arena, document->text);
    s->document.info = (sg_document_info){
        .id = sg_arena_str(arena, info->id),
        .title = sg_arena_str(arena, info->title),
        .date = sg_arena_str(arena, info->date),
        .url = sg_arena_str(arena, info->url),
        .author = sg_arena_str(arena, info->author),
        .medium = sg_arena_str(arena, info->medium),
    };
}

static bool do_it_here(cli_workers *w, const cli_document *document)
{
    slot s = {.document = *document};

    extract(w, &s);
    give_result(w, &s);
    return !w->stopped;
}

bool cli_workers_give(cli_workers *w, const cli_document *document)
{
    if (w->threads_count == 0)
        return do_it_here(w, document);
    (void)pthread_mutex_lock(&w->mutex);
    hand_on(w, false);
    while (w->filled - w->handed == w->slots_count ||
           (w->filled > w->handed && w->bytes + document->text.len > bytes_max))
        hand_on(w, true);
    fill(&w->slots[w->filled % w->slots_count], document);
    w->filled++;
    w->bytes += document->text.len;
    (void)pthread_cond_signal(&w->given);
    (void)pthread_mutex_unlock(&w->mutex);
    return !w->stopped;
}

bool cli_workers_idle(void *workers)
{
    cli_workers *w = workers;
    bool more;

    (void)pthread_mutex_lock(&w->mutex);
    hand_on(w, false);
    more = w->handed < w->filled;
    (void)pthread_mutex_unlock(&w->mutex);
    return more;
}

/* ---- beginning and end ------------------------------------------------ */

static size_t count_cores(void)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);

    return cores > 0 ? (size_t)cores : 1;
}

cli_workers *cli_workers_new(const sg_extractor *extractor, size_t threads,
                             cli_found_fn *fn, void *context)
{
    cli_workers *w = sg_calloc(1, sizeof(*w));

    w->extractor = extractor;
    w->fn = fn;
    w->context = context;
    threads = threads > 0 ? threads : count_cores();
    threads = threads < THREADS_MAX ? threads : THREADS_MAX;
    (void)pthread_mutex_init(&w->mutex, NULL);
    (void)pthread_cond_init(&w->given, NULL);
    (void)pthread_cond_init(&w->done, NULL);
    w->slots_count = threads * SLOTS_PER_THREAD;
    w->slots = sg_calloc(w->slots_count, sizeof(*w->slots));
    /* fewer threads than wished for are enough, even none */
    while (threads > 1 && w->threads_count < threads &&
           pthread_create(&w->threads[w->threads_count], NULL, work, w) == 0)
        w->threads_count++;
    return w;
}

void cli_workers_free(cli_workers *w)
{
    if (w == NULL)
        return;
    (void)pthread_mutex_lock(&w->mutex);
    while (!w->stopped && w->handed < w->filled)
        hand_on(w, true);
    w->closing = true;
    (void)pthread_cond_broadcast(&w->given);
    (void)pthread_mutex_unlock(&w->mutex);
    for (size_t i = 0; i < w->threads_count; i++)
        (void)pthread_join(w->threads[i], NULL);
    for (size_t i = 0; i < w->slots_count; i++)
        clear(&w->slots[i]);
    free(w->slots);
    (void)pthread_cond_destroy(&w->done);
    (void)pthread_cond_destroy(&w->given);
    (void)pthread_mutex_destroy(&w->mutex);
    free(w);
}

/* Threads take the next document that nobody has taken. */
#include "bench/speed/threads.h"

#include <pthread.h>
#include <stdio.h>
#include <sys/resource.h>

#include "bench/speed/clocks.h"

enum { MOST = 2, ROUNDS = 3 };

typedef struct job {
    const sg_extractor *extractor;
    const corpus *corpus;
    pthread_mutex_t mutex;
    size_t next;
} job;

static size_t take(job *j)
{
    size_t taken;

    (void)pthread_mutex_lock(&j->mutex);
    taken = j->next++;
    (void)pthread_mutex_unlock(&j->mutex);
    return taken;
}

static void *work(void *context)
{
    job *j = context;
    size_t i;

    while ((i = take(j)) < j->corpus->count) {
        const document *d = &j->corpus->items[i];
        sg_extraction *found = NULL;

        (void)sg_extract(j->extractor, &d->info, d->text, &found, NULL);
        sg_extraction_free(found);
    }
    return NULL;
}

static double time_threads(const sg_extractor *x, const corpus *c, size_t count)
{
    job j = {.extractor = x, .corpus = c};
    pthread_t threads[MOST];
    double start = clock_now();

    (void)pthread_mutex_init(&j.mutex, NULL);
    for (size_t i = 0; i < count; i++)
        (void)pthread_create(&threads[i], NULL, work, &j);
    for (size_t i = 0; i < count; i++)
        (void)pthread_join(threads[i], NULL);
    (void)pthread_mutex_destroy(&j.mutex);
    return clock_now() - start;
}

sg_status compare_threads(const corpus *c, sg_error *err)
{
    sg_extractor *x;
    sg_status status = sg_extractor_new(NULL, &x, err);
    double best[MOST + 1] = {0};
    struct rusage usage;

    if (status != SG_OK)
        return status;
    for (int round = 0; round < ROUNDS; round++)
        for (size_t count = 1; count <= MOST; count++) {
            double taken = time_threads(x, c, count);

            if (round == 0 || taken < best[count])
                best[count] = taken;
        }
    (void)getrusage(RUSAGE_SELF, &usage);
    printf("text to statements by the clock: one thread %.2f s, two %.2f s, "
           "%.2f times as fast\n",
           best[1], best[2], best[1] / best[2]);
    printf("peak memory %ld MB, with all the texts\n", usage.ru_maxrss / 1024);
    sg_extractor_free(x);
    return SG_OK;
}

/* Training. A batch is cut from sentences of similar length, so that few steps
 * of the LSTM run on few sentences; batches come in random order. */
#include "train/learn.h"

#include <stdlib.h>

#include "base/mem.h"
#include "train/recase.h"

typedef struct course {
    sg_network *network;
    const sg_inventory *inventory;
    const sg_learn_options *options;
    const sg_sentence **order;
    int count;
    int *cuts; /* first sentence of each batch, then `count` */
    int batch_count;
    int *batch_order;
    sg_random random;
    int step;
} course;

/* Sentences are sorted by length within chunks of this many batches. */
enum { CHUNK_BATCHES = 40 };

static int compare_length(const void *a, const void *b)
{
    const sg_sentence *x = *(const sg_sentence *const *)a;
    const sg_sentence *y = *(const sg_sentence *const *)b;

    if (x->count != y->count)
        return x->count < y->count ? -1 : 1;
    return x < y ? -1 : x > y;
}

static void shuffle_sentences(course *c)
{
    for (int i = c->count - 1; i > 0; i--) {
        int j = (int)sg_random_below(&c->random, (uint32_t)i + 1);
        const sg_sentence *keep = c->order[i];

        c->order[i] = c->order[j];
        c->order[j] = keep;
    }
}

static void sort_chunks(course *c)
{
    int words = 0;
    int first = 0;

    for (int i = 0; i < c->count; i++) {
        words += c->order[i]->count;
        if (words < c->options->batch_words * CHUNK_BATCHES && i + 1 < c->count)
            continue;
        qsort(c->order + first, (size_t)(i + 1 - first), sizeof(void *),
              compare_length);
        first = i + 1;
        words = 0;
    }
}

static void cut_batches(course *c)
{
    int words = 0;

    c->batch_count = 0;
    for (int i = 0; i < c->count; i++) {
        if (i == 0 || words + c->order[i]->count > c->options->batch_words) {
            c->cuts[c->batch_count++] = i;
            words = 0;
        }
        words += c->order[i]->count;
    }
    c->cuts[c->batch_count] = c->count;
    for (int b = 0; b < c->batch_count; b++)
        c->batch_order[b] = b;
    for (int b = c->batch_count - 1; b > 0; b--) {
        int j = (int)sg_random_below(&c->random, (uint32_t)b + 1);
        int keep = c->batch_order[b];

        c->batch_order[b] = c->batch_order[j];
        c->batch_order[j] = keep;
    }
}

static double learn_epoch(course *c, int epoch, sg_arena *scratch)
{
    double loss = 0;

    shuffle_sentences(c);
    sort_chunks(c);
    cut_batches(c);
    for (int b = 0; b < c->batch_count; b++) {
        int k = c->batch_order[b];
        float done = ((float)epoch + (float)b / (float)c->batch_count) /
                     (float)c->options->epochs;
        sg_adam adam = {c->options->rate * (1 - done), 0.9f, 0.98f, 5,
                        ++c->step};
        sg_batch batch;

        sg_batch_build(&batch, c->order + c->cuts[k],
                       c->cuts[k + 1] - c->cuts[k], c->inventory,
                       (uint32_t)c->network->options.rows, scratch);
        sg_recase_batch(&batch, c->inventory,
                        (uint32_t)c->network->options.rows, c->options->recase,
                        &c->random);
        loss += (double)sg_network_loss(c->network, &batch, c->inventory,
                                        &c->random, scratch);
        sg_params_update(&c->network->params, &adam);
        sg_arena_reset(scratch);
    }
    return loss / c->batch_count;
}

void sg_learn(sg_network *network, const sg_inventory *inventory,
              const sg_treebank *data, const sg_learn_options *options,
              sg_learn_report *report, void *user)
{
    size_t count = (size_t)data->count;
    sg_arena *scratch = sg_arena_new();
    course c = {.network = network,
                .inventory = inventory,
                .options = options,
                .count = data->count};

    c.order = sg_calloc(count, sizeof(void *));
    c.cuts = sg_calloc(count + 1, sizeof *c.cuts);
    c.batch_order = sg_calloc(count, sizeof *c.batch_order);
    sg_random_seed(&c.random, options->seed);
    for (int i = 0; i < c.count; i++)
        c.order[i] = &data->sentences[i];
    for (int epoch = 0; epoch < options->epochs; epoch++)
        report(user, epoch + 1, learn_epoch(&c, epoch, scratch));
    free(c.order);
    free(c.cuts);
    free(c.batch_order);
    sg_arena_free(scratch);
}

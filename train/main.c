/* stancegraph-train: trains the linguistic engine on treebanks and scores it.
 *
 *   stancegraph-train train --out FILE [options] TREEBANK...
 *   stancegraph-train score WEIGHTS TREEBANK...
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cblas.h>

#include "base/error.h"
#include "base/io.h"
#include "base/str.h"
#include "train/export.h"
#include "train/options.h"
#include "train/recase.h"
#include "train/score.h"

enum { FILE_LIMIT = 1 << 30 };

typedef struct corpus {
    sg_arena *arena;
    sg_buf texts[SG_TRAIN_FILES_MAX];
    int text_count;
    sg_treebank bank;
} corpus;

static sg_status add_file(corpus *c, const char *file, sg_error *err)
{
    sg_buf *text = &c->texts[c->text_count++];
    sg_treebank more;
    sg_sentence *all;
    sg_status status;

    *text = (sg_buf)SG_BUF_INIT;
    status = sg_io_read(file, FILE_LIMIT, text, err);
    if (status == SG_OK)
        status = sg_conllu_read(sg_buf_str(text), c->arena, &more, err);
    if (status != SG_OK) {
        sg_error_in_file(err, file);
        return status;
    }
    all = sg_arena_array(c->arena, (size_t)c->bank.count + (size_t)more.count,
                         sizeof *all);
    for (int32_t i = 0; i < c->bank.count; i++)
        all[i] = c->bank.sentences[i];
    for (int32_t i = 0; i < more.count; i++)
        all[c->bank.count + i] = more.sentences[i];
    c->bank = (sg_treebank){all, c->bank.count + more.count,
                            c->bank.tokens + more.tokens};
    return SG_OK;
}

static void clear_corpus(corpus *c)
{
    for (int i = 0; i < c->text_count; i++)
        sg_buf_clear(&c->texts[i]);
    sg_arena_free(c->arena);
}

static double percent(int64_t part, int64_t whole)
{
    return whole ? 100.0 * (double)part / (double)whole : 0;
}

/* `letters` NULL leaves the words as they are. */
static sg_status score_file(sg_str weights, const char *file,
                            const sg_letters *letters, sg_error *err)
{
    corpus c = {.arena = sg_arena_new()};
    sg_score s = {0};
    sg_status status = add_file(&c, file, err);

    if (status == SG_OK && letters)
        sg_recase_treebank(&c.bank, *letters, c.arena);
    if (status == SG_OK)
        status = sg_score_weights(weights, &c.bank, &s, err);
    if (status == SG_OK)
        (void)printf("%s: UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f strict %.2f; "
                     "%lld words, %.0f a second\n",
                     file, percent(s.upos, s.tokens), percent(s.xpos, s.tokens),
                     percent(s.heads, s.tokens),
                     percent(s.base_labels, s.tokens),
                     percent(s.strict_labels, s.tokens), (long long)s.tokens,
                     (double)s.tokens / s.seconds);
    clear_corpus(&c);
    return status;
}

static sg_status score(const sg_train_options *a, sg_error *err)
{
    sg_buf weights = SG_BUF_INIT;
    sg_letters letters = SG_LETTERS_CAPITALS;
    sg_status status;

    if (a->letters && !sg_letters_parse(sg_str_of(a->letters), &letters))
        return sg_fail(err, SG_EUSAGE,
                       "--letters takes capitals, small or title");
    if (a->file_count < 2)
        return sg_fail(err, SG_EUSAGE, "score wants weights and a treebank");
    status = sg_io_read(a->files[0], FILE_LIMIT, &weights, err);
    for (int i = 1; i < a->file_count && status == SG_OK; i++)
        status = score_file(sg_buf_str(&weights), a->files[i],
                            a->letters ? &letters : NULL, err);
    sg_buf_clear(&weights);
    return status;
}

static void report(void *user, int epoch, double loss)
{
    const time_t *start = user;

    (void)fprintf(stderr, "epoch %2d loss %.4f, %ld s\n", epoch, loss,
                  (long)(time(NULL) - *start));
}

static sg_status write_weights(const sg_train_options *a,
                               const sg_network *network,
                               const sg_inventory *inventory, const corpus *c,
                               sg_error *err)
{
    sg_buf notice = SG_BUF_INIT;
    sg_buf about = SG_BUF_INIT;
    sg_buf out = SG_BUF_INIT;
    sg_status status = sg_io_read(a->notice, FILE_LIMIT, &notice, err);

    if (status != SG_OK)
        goto done;
    sg_buf_printf(&about,
                  "BiLSTM %d x %d, %lld words of %d treebanks, %d epochs, "
                  "seed %llu",
                  SG_NETWORK_LAYERS, network->options.hidden,
                  (long long)c->bank.tokens, a->file_count, a->learn.epochs,
                  (unsigned long long)a->learn.seed);
    sg_export(network, inventory, sg_buf_str(&about), sg_buf_str(&notice),
              &out);
    status = sg_io_write(a->out, sg_buf_str(&out), err);
    if (status == SG_OK && a->dev)
        status = score_file(sg_buf_str(&out), a->dev, NULL, err);
done:
    sg_buf_clear(&notice);
    sg_buf_clear(&about);
    sg_buf_clear(&out);
    return status;
}

static sg_status train(const sg_train_options *a, sg_error *err)
{
    corpus c = {.arena = sg_arena_new()};
    time_t start = time(NULL);
    sg_status status = SG_OK;
    sg_inventory inventory;
    sg_network network;
    sg_random random;

    if (!a->out || !a->notice || a->file_count == 0) {
        status = sg_fail(err, SG_EUSAGE,
                         "train wants --out, --notice and treebanks");
        goto done;
    }
    for (int i = 0; i < a->file_count && status == SG_OK; i++)
        status = add_file(&c, a->files[i], err);
    if (status != SG_OK)
        goto done;
    sg_random_seed(&random, a->learn.seed + 1);
    sg_inventory_build(&inventory, c.bank.sentences, c.bank.count);
    sg_network_init(&network, &a->network, &inventory, &random);
    sg_learn(&network, &inventory, &c.bank, &a->learn, report, &start);
    status = write_weights(a, &network, &inventory, &c, err);
    sg_network_clear(&network);
    sg_inventory_clear(&inventory);
done:
    clear_corpus(&c);
    return status;
}

static sg_status run(const sg_train_options *a, sg_error *err)
{
    if (strcmp(a->command, "train") == 0)
        return train(a, err);
    if (strcmp(a->command, "score") == 0)
        return score(a, err);
    if (strcmp(a->command, "help") != 0)
        return sg_fail(err, SG_EUSAGE, "unknown command %s", a->command);
    (void)fputs(sg_train_usage, stdout);
    return SG_OK;
}

int main(int argc, char **argv)
{
    sg_train_options a;
    sg_error err = SG_ERROR_INIT;
    sg_status status = sg_train_options_read(argc, argv, &a, &err);

    /* One thread adds in one order: the same seed gives the same weights. */
    openblas_set_num_threads(1);
    if (status == SG_OK)
        status = run(&a, &err);
    if (status == SG_OK)
        return EXIT_SUCCESS;
    if (err.file[0])
        (void)fprintf(stderr, "%s:%zu: ", err.file, err.line);
    (void)fprintf(stderr, "%s\n%s", err.message,
                  status == SG_EUSAGE ? sg_train_usage : "");
    return status == SG_EUSAGE ? 2 : EXIT_FAILURE;
}

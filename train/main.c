/* stancegraph-train: trains the linguistic engine on treebanks and scores it.
 *
 *   stancegraph-train train --out FILE [options] TREEBANK...
 *   stancegraph-train score WEIGHTS TREEBANK...
 *   stancegraph-train names WEIGHTS NAMES...
 *   stancegraph-train sentences --out FILE [options] GRAMMAR
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cblas.h>

#include "base/error.h"
#include "base/io.h"
#include "base/str.h"
#include "train/corpus.h"
#include "train/export.h"
#include "train/grammar.h"
#include "train/options.h"
#include "train/recase.h"
#include "train/score.h"

enum { FILE_LIMIT = 1 << 30 };

static double percent(int64_t part, int64_t whole)
{
    return whole ? 100.0 * (double)part / (double)whole : 0;
}

static void print_score(const char *file, const sg_score *s, int relations)
{
    (void)printf("%s: UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f strict %.2f; "
                 "%lld words, %.0f a second\n",
                 file, percent(s->upos, s->tokens), percent(s->xpos, s->tokens),
                 percent(s->heads, s->tokens),
                 percent(s->base_labels, s->tokens),
                 percent(s->strict_labels, s->tokens), (long long)s->tokens,
                 (double)s->tokens / s->seconds);
    for (int r = 0; relations > 0 && r < SG_DEPREL_COUNT; r++)
        if (s->gold[r] >= relations)
            (void)printf("  %-14s %5.1f of %lld\n",
                         sg_deprel_name((sg_deprel)r),
                         percent(2 * s->right[r], s->gold[r] + s->found[r]),
                         (long long)s->gold[r]);
}

/* `letters` NULL leaves the words as they are. */
static sg_status score_file(sg_str weights, const char *file,
                            const sg_letters *letters, int relations,
                            sg_error *err)
{
    sg_corpus c;
    sg_score s = {0};
    sg_status status;

    sg_corpus_init(&c);
    status = sg_corpus_add_treebank(&c, file, false, err);
    if (status == SG_OK && letters)
        sg_recase_treebank(&c.bank, *letters, c.arena);
    if (status == SG_OK)
        status = sg_score_weights(weights, &c.bank, &s, err);
    if (status == SG_OK)
        print_score(file, &s, relations);
    sg_corpus_clear(&c);
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
    if (a->files.count < 2)
        return sg_fail(err, SG_EUSAGE, "score wants weights and a treebank");
    status = sg_io_read(a->files.at[0], FILE_LIMIT, &weights, err);
    for (int i = 1; i < a->files.count && status == SG_OK; i++)
        status = score_file(sg_buf_str(&weights), a->files.at[i],
                            a->letters ? &letters : NULL, a->relations, err);
    sg_buf_clear(&weights);
    return status;
}

static void print_kind(const char *name, int64_t gold, int64_t found,
                       int64_t right)
{
    (void)printf("  %-12s P %5.1f R %5.1f F1 %5.1f of %lld\n", name,
                 percent(right, found), percent(right, gold),
                 percent(2 * right, gold + found), (long long)gold);
}

/* Kinds that the file does not have at all are not counted. */
static void print_names(const char *file, const sg_names_score *s)
{
    int64_t gold = 0;
    int64_t found = 0;
    int64_t right = 0;

    (void)printf("%s\n", file);
    for (int k = SG_NAMED_NOTHING + 1; k < SG_NAMED_COUNT; k++) {
        if (s->gold[k] == 0)
            continue;
        print_kind(sg_named_name((sg_named)k), s->gold[k], s->found[k],
                   s->right[k]);
        gold += s->gold[k];
        found += s->found[k];
        right += s->right[k];
    }
    print_kind("all", gold, found, right);
}

static sg_status score_names(const sg_train_options *a, sg_error *err)
{
    sg_buf weights = SG_BUF_INIT;
    sg_status status;

    if (a->files.count < 2)
        return sg_fail(err, SG_EUSAGE, "names wants weights and names");
    status = sg_io_read(a->files.at[0], FILE_LIMIT, &weights, err);
    for (int i = 1; i < a->files.count && status == SG_OK; i++) {
        sg_names_score s;
        sg_corpus c;

        sg_corpus_init(&c);
        status = sg_corpus_add_names(&c, a->files.at[i], err);
        if (status == SG_OK)
            status = sg_score_names(sg_buf_str(&weights), &c.bank, &s, err);
        if (status == SG_OK)
            print_names(a->files.at[i], &s);
        sg_corpus_clear(&c);
    }
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
                               const sg_inventory *inventory,
                               const sg_corpus *c, sg_error *err)
{
    sg_buf notice = SG_BUF_INIT;
    sg_buf about = SG_BUF_INIT;
    sg_buf out = SG_BUF_INIT;
    sg_export_words words;
    sg_status status = sg_io_read(a->notice, FILE_LIMIT, &notice, err);

    if (status != SG_OK)
        goto done;
    sg_buf_printf(&about,
                  "BiLSTM %d x %d, %lld words of %d treebanks and %lld of "
                  "news, %d teachers, %d epochs, seed %llu",
                  SG_NETWORK_LAYERS, network->options.hidden,
                  (long long)(c->bank.tokens - c->news_tokens), a->files.count,
                  (long long)c->news_tokens, a->teachers.count, a->learn.epochs,
                  (unsigned long long)a->learn.seed);
    words = (sg_export_words){sg_buf_str(&about), sg_buf_str(&notice)};
    if (a->floats) {
        sg_export(network, inventory, &words, SG_EXPORT_FLOATS, &out);
        status = sg_io_write(a->floats, sg_buf_str(&out), err);
    }
    if (status != SG_OK)
        goto done;
    sg_export(network, inventory, &words, SG_EXPORT_ROUNDED, &out);
    status = sg_io_write(a->out, sg_buf_str(&out), err);
    if (status == SG_OK && a->dev)
        status = score_file(sg_buf_str(&out), a->dev, NULL, a->relations, err);
done:
    sg_buf_clear(&notice);
    sg_buf_clear(&about);
    sg_buf_clear(&out);
    return status;
}

static sg_status train(const sg_train_options *a, sg_error *err)
{
    time_t start = time(NULL);
    sg_corpus c;
    sg_status status;
    sg_inventory inventory;
    sg_network network;
    sg_random random;

    if (!a->out || !a->notice || a->files.count == 0)
        return sg_fail(err, SG_EUSAGE,
                       "train wants --out, --notice and treebanks");
    sg_corpus_init(&c);
    status = sg_corpus_read(&c, a, err);
    if (status != SG_OK)
        goto done;
    sg_random_seed(&random, a->learn.seed + 1);
    sg_inventory_build(&inventory, c.bank.sentences, c.bank.count, a->least);
    sg_network_init(&network, &a->network, &inventory, &random);
    sg_learn(&network, &inventory, &c.bank, &a->learn, report, &start);
    status = write_weights(a, &network, &inventory, &c, err);
    sg_network_clear(&network);
    sg_inventory_clear(&inventory);
done:
    sg_corpus_clear(&c);
    return status;
}

/* Sentences of a grammar, as a treebank. */
static sg_status sentences(const sg_train_options *a, sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    sg_buf text = SG_BUF_INIT;
    sg_buf out = SG_BUF_INIT;
    sg_grammar *grammar = NULL;
    sg_random random;
    sg_status status = SG_OK;

    if (!a->out || a->files.count != 1) {
        status = sg_fail(err, SG_EUSAGE, "sentences wants --out and a grammar");
        goto done;
    }
    status = sg_io_read(a->files.at[0], FILE_LIMIT, &text, err);
    if (status == SG_OK)
        status = sg_grammar_read(sg_buf_str(&text), arena, &grammar, err);
    if (status != SG_OK) {
        sg_error_in_file(err, a->files.at[0]);
        goto done;
    }
    sg_random_seed(&random, a->learn.seed);
    for (int i = 0; i < a->count; i++)
        sg_grammar_write(grammar, &random, i, &out);
    status = sg_io_write(a->out, sg_buf_str(&out), err);
done:
    sg_grammar_free(grammar);
    sg_buf_clear(&text);
    sg_buf_clear(&out);
    sg_arena_free(arena);
    return status;
}

static sg_status run(const sg_train_options *a, sg_error *err)
{
    if (strcmp(a->command, "train") == 0)
        return train(a, err);
    if (strcmp(a->command, "score") == 0)
        return score(a, err);
    if (strcmp(a->command, "names") == 0)
        return score_names(a, err);
    if (strcmp(a->command, "sentences") == 0)
        return sentences(a, err);
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

/* Reading the command line: one table of options. */
#include "train/options.h"

#include <limits.h>
#include <stddef.h>

#include "base/error.h"
#include "base/str.h"

const char sg_train_usage[] =
    "usage: stancegraph-train train --out FILE --notice FILE [options]\n"
    "                         TREEBANK...\n"
    "       stancegraph-train score [--letters KIND] [--relations N] WEIGHTS\n"
    "                         TREEBANK...\n"
    "       stancegraph-train names WEIGHTS NAMES...\n"
    "       stancegraph-train sentences --out FILE [--count N] [--seed N] "
    "GRAMMAR\n"
    "       stancegraph-train help\n"
    "\n"
    "Treebanks are CoNLL-U files with Penn tags (UD English). `train` writes\n"
    "the weights, with the text of the notice file in them. `score` prints, "
    "for\n"
    "each treebank, the percentage of right UPOS and XPOS tags, of heads "
    "(UAS),\n"
    "of heads with base relations (LAS) and with whole relations (strict), "
    "and\n"
    "words a second of processor time. --letters rewrites the words first, in\n"
    "capitals, in small letters or as a title; --relations adds the F1 of "
    "each\n"
    "whole relation that stands N times or more in the treebank. `names` "
    "prints precision, "
    "recall\n"
    "and F1 of whole names on news with names: files of the Groningen Meaning\n"
    "Bank (word, Penn tag, label) or of Universal NER (IOB2).\n"
    "`sentences` writes a treebank of N (5000) sentences that it makes by a "
    "grammar.\n"
    "\n"
    "Options of train; docs/engine.md tells where the defaults come from:\n"
    "  --floats FILE         the weights before they are rounded, too, for\n"
    "                        bench_float\n"
    "  --dev TREEBANK        score the weights on it at the end\n"
    "  --names NAMES         news with names to learn from; may be repeated\n"
    "  --entities 1          names from the entities of treebanks too (0)\n"
    "  --teacher WEIGHTS     votes on the trees of that news; may be repeated\n"
    "  --least N             a word has a vector of its own if it stands N\n"
    "                        times in the data (2)\n"
    "  --seed N              random numbers (1)\n"
    "  --epochs N            times through the data (30)\n"
    "  --batch N             words of a batch (450)\n"
    "  --rate X              step size at the start (0.003)\n"
    "  --recase X            share of sentences in capitals, in small letters\n"
    "                        or With Capitals (0.15)\n"
    "  --width N             of the LSTM, each direction (96)\n"
    "  --rows N              vectors for parts of words (6144)\n"
    "  --dropout X           share of numbers that are dropped (0.25)\n"
    "  --word-dropout X      a word seen c times is hidden with X / (X + c)\n"
    "                        (0.25)\n";

typedef enum option_kind { TEXT, FILES, NUMBER, SEED, SHARE } option_kind;

typedef struct option {
    const char *name;
    option_kind kind;
    size_t at;   /* in sg_train_options */
    double most; /* largest value */
} option;

#define AT(member) offsetof(sg_train_options, member)

static const option options[] = {
    {"--out", TEXT, AT(out), 0},
    {"--floats", TEXT, AT(floats), 0},
    {"--notice", TEXT, AT(notice), 0},
    {"--dev", TEXT, AT(dev), 0},
    {"--letters", TEXT, AT(letters), 0},
    {"--relations", NUMBER, AT(relations), INT_MAX},
    {"--names", FILES, AT(names), 0},
    {"--entities", NUMBER, AT(entities), 1},
    {"--teacher", FILES, AT(teachers), 0},
    {"--least", NUMBER, AT(least), 1000},
    {"--count", NUMBER, AT(count), 1000000},
    {"--seed", SEED, AT(learn.seed), INT_MAX},
    {"--epochs", NUMBER, AT(learn.epochs), 1000},
    {"--batch", NUMBER, AT(learn.batch_words), 100000},
    {"--rate", SHARE, AT(learn.rate), 1},
    {"--recase", SHARE, AT(learn.recase), 1},
    {"--width", NUMBER, AT(network.hidden), 256},
    {"--rows", NUMBER, AT(network.rows), 1 << 20},
    {"--dropout", SHARE, AT(network.dropout), 0.9},
    {"--word-dropout", SHARE, AT(network.word_dropout), 100},
};

static const option *find_option(const char *name)
{
    for (size_t i = 0; i < sizeof options / sizeof *options; i++)
        if (sg_str_is(sg_str_of(name), options[i].name))
            return &options[i];
    return NULL;
}

static sg_status add_file(sg_train_files *files, const char *file,
                          sg_error *err)
{
    if (files->count == SG_TRAIN_FILES_MAX)
        return sg_fail(err, SG_EUSAGE, "more than %d files",
                       SG_TRAIN_FILES_MAX);
    files->at[files->count++] = file;
    return SG_OK;
}

static sg_status set_option(sg_train_options *out, const option *o,
                            const char *value, sg_error *err)
{
    char *place = (char *)out + o->at;
    double number = 0;

    if (!value)
        return sg_fail(err, SG_EUSAGE, "%s wants a value", o->name);
    if (o->kind == FILES)
        return add_file((sg_train_files *)(void *)place, value, err);
    if (o->kind == TEXT) {
        *(const char **)(void *)place = value;
        return SG_OK;
    }
    if (!sg_str_to_double(sg_str_of(value), &number) || number < 0 ||
        number > o->most || (o->kind != SHARE && number != (double)(int)number))
        return sg_fail(err, SG_EUSAGE, "%s does not take \"%s\"", o->name,
                       value);
    if (o->kind == NUMBER)
        *(int *)(void *)place = (int)number;
    else if (o->kind == SEED)
        *(uint64_t *)(void *)place = (uint64_t)number;
    else
        *(float *)(void *)place = (float)number;
    return SG_OK;
}

sg_status sg_train_options_read(int argc, char **argv, sg_train_options *out,
                                sg_error *err)
{
    *out = (sg_train_options){.network = SG_NETWORK_OPTIONS_INIT,
                              .learn = SG_LEARN_OPTIONS_INIT,
                              .least = 2,
                              .count = 5000};
    if (argc < 2)
        return sg_fail(err, SG_EUSAGE, "no command");
    out->command = argv[1];
    for (int i = 2; i < argc; i++) {
        const option *o = find_option(argv[i]);
        sg_status status;

        if (!o && argv[i][0] == '-')
            return sg_fail(err, SG_EUSAGE, "unknown option %s", argv[i]);
        if (!o) {
            status = add_file(&out->files, argv[i], err);
        } else {
            status = set_option(out, o, i + 1 < argc ? argv[i + 1] : NULL, err);
            i++;
        }
        if (status != SG_OK)
            return status;
    }
    return SG_OK;
}

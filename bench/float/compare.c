/* What rounding costs: the engine, which works with integers, beside the same
 * network in floats, on a treebank.
 *
 *   bench_float WEIGHTS TREEBANK [FLOATS]
 *
 * Two ways are compared, with FLOATS (stancegraph-train train --floats) three:
 * the engine; floats with the weights of the engine, which are int8, so that
 * only activations, tanh and exp differ; floats with the weights as they were
 * learnt. Prints what each gets right and how many words have another head or
 * tag than the engine says. */
#include <stdio.h>
#include <stdlib.h>

#include "base/io.h"
#include "base/str.h"
#include "bench/float/net.h"
#include "extract/conllu.h"

enum { LIMIT = 1 << 30 };

static bool has_right_relation(const sg_token *gold, const sg_token *ours)
{
    return gold->head == ours->head &&
           sg_deprel_base((sg_deprel)gold->deprel) ==
               sg_deprel_base((sg_deprel)ours->deprel);
}

/* Words of `ours` as in `gold`; `engine` is what the others differ from. */
typedef struct tally {
    int64_t upos;
    int64_t heads;
    int64_t relations; /* LAS, of base relations */
    int64_t other_tag;
    int64_t other_head;
    int64_t other_relation; /* with the same head */
} tally;

static void count_word(const sg_token *gold, const sg_token *engine,
                       const sg_token *ours, tally *t)
{
    t->upos += gold->upos == ours->upos;
    t->heads += gold->head == ours->head;
    t->relations += has_right_relation(gold, ours);
    t->other_tag += engine->upos != ours->upos || engine->xpos != ours->xpos;
    t->other_head += engine->head != ours->head;
    t->other_relation +=
        engine->head == ours->head && engine->deprel != ours->deprel;
}

static void print_way(const char *way, const sg_treebank *gold,
                      const sg_sentence *engine, const sg_sentence *ours)
{
    double share = 100.0 / (double)gold->tokens;
    tally t = {0};

    for (int32_t s = 0; s < gold->count; s++)
        for (int32_t i = 0; i < gold->sentences[s].count; i++)
            count_word(&gold->sentences[s].tokens[i], &engine[s].tokens[i],
                       &ours[s].tokens[i], &t);
    (void)printf("%-22s %6.2f %6.2f %6.2f %7lld %7lld %7lld\n", way,
                 share * (double)t.upos, share * (double)t.heads,
                 share * (double)t.relations, (long long)t.other_tag,
                 (long long)t.other_head, (long long)t.other_relation);
}

static sg_status run_floats(const char *way, sg_str weights, sg_str floats,
                            const sg_treebank *gold, const sg_sentence *engine,
                            sg_error *err)
{
    float_net *net;
    sg_arena *arena;
    sg_sentence *ours;
    sg_status status = float_net_load(weights, floats, &net, err);

    if (status != SG_OK)
        return status;
    arena = sg_arena_new();
    ours = sg_treebank_forms(gold, arena);
    float_net_parse(net, ours, gold->count);
    print_way(way, gold, engine, ours);
    sg_arena_free(arena);
    float_net_free(net);
    return SG_OK;
}

static sg_status compare(sg_str weights, sg_str floats, const sg_treebank *gold,
                         sg_error *err)
{
    sg_engine *engine;
    sg_arena *arena = sg_arena_new();
    sg_sentence *ours = sg_treebank_forms(gold, arena);
    sg_status status = sg_engine_load(weights, SG_ISA_BEST, &engine, err);

    if (status != SG_OK)
        goto done;
    sg_engine_parse(engine, ours, gold->count);
    sg_engine_free(engine);
    (void)printf("%lld words in %d sentences; others than the engine's:\n",
                 (long long)gold->tokens, gold->count);
    (void)printf("%-22s %6s %6s %6s %7s %7s %7s\n", "", "UPOS", "UAS", "LAS",
                 "tags", "heads", "labels");
    print_way("engine", gold, ours, ours);
    status = run_floats("floats, int8 weights", weights, SG_STR(""), gold, ours,
                        err);
    if (status == SG_OK && floats.len > 0)
        status =
            run_floats("floats, as learnt", weights, floats, gold, ours, err);
done:
    sg_arena_free(arena);
    return status;
}

int main(int argc, char **argv)
{
    sg_error err = SG_ERROR_INIT;
    sg_buf weights = SG_BUF_INIT;
    sg_buf floats = SG_BUF_INIT;
    sg_buf text = SG_BUF_INIT;
    sg_arena *arena = sg_arena_new();
    sg_treebank gold;
    sg_status status = SG_EUSAGE;

    if (argc < 3 || argc > 4) {
        (void)fprintf(stderr, "usage: bench_float WEIGHTS TREEBANK [FLOATS]\n");
        goto done;
    }
    status = sg_io_read(argv[1], LIMIT, &weights, &err);
    if (status == SG_OK)
        status = sg_io_read(argv[2], LIMIT, &text, &err);
    if (status == SG_OK && argc == 4)
        status = sg_io_read(argv[3], LIMIT, &floats, &err);
    if (status == SG_OK)
        status = sg_conllu_read(sg_buf_str(&text), arena, &gold, &err);
    if (status == SG_OK)
        status =
            compare(sg_buf_str(&weights), sg_buf_str(&floats), &gold, &err);
    if (status != SG_OK)
        (void)fprintf(stderr, "%s\n", err.message);
done:
    sg_arena_free(arena);
    sg_buf_clear(&text);
    sg_buf_clear(&floats);
    sg_buf_clear(&weights);
    return status == SG_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* How fast the engine is on each kind of kernels, and whether all of them give
 * the same trees.
 *
 *   bench_engine WEIGHTS TREEBANK
 *
 * Ends with failure when two kernels differ anywhere. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/io.h"
#include "base/str.h"
#include "extract/conllu.h"
#include "extract/engine.h"

enum { LIMIT = 1 << 30, ROUNDS = 5 };

static const sg_isa isas[] = {SG_ISA_PORTABLE, SG_ISA_BASELINE,
                              SG_ISA_AVX2,     SG_ISA_AVXVNNI,
                              SG_ISA_AVX512,   SG_ISA_AVX512VNNI};

/* Processor time: what other programs take does not count. */
static double now(void)
{
    struct timespec t;

    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static bool is_same(const sg_token *a, const sg_token *b)
{
    return a->upos == b->upos && a->xpos == b->xpos && a->head == b->head &&
           a->deprel == b->deprel && a->p_tag == b->p_tag &&
           a->p_head == b->p_head && a->p_deprel == b->p_deprel &&
           a->named == b->named && a->p_named == b->p_named;
}

static int64_t count_differences(const sg_sentence *a, const sg_sentence *b,
                                 int32_t count)
{
    int64_t differences = 0;

    for (int32_t s = 0; s < count; s++)
        for (int32_t i = 0; i < a[s].count; i++)
            differences += !is_same(&a[s].tokens[i], &b[s].tokens[i]);
    return differences;
}

/* Loads and parses on `isa`; returns the sentences, or NULL when this
 * processor lacks it. */
static sg_sentence *run(sg_str weights, const sg_treebank *bank, sg_isa isa,
                        sg_arena *arena, sg_error *err)
{
    double start = now();
    double loaded;
    double best = 1e9;
    sg_engine *engine;
    sg_sentence *ours;

    if (sg_engine_load(weights, isa, &engine, err) != SG_OK)
        return NULL;
    loaded = now() - start;
    ours = sg_treebank_forms(bank, arena);
    for (int round = 0; round < ROUNDS; round++) {
        start = now();
        sg_engine_parse(engine, ours, bank->count);
        if (now() - start < best)
            best = now() - start;
    }
    (void)printf("%-10s load %5.1f ms, %7.0f tokens/s, %6.0f sentences/s\n",
                 sg_engine_isa(engine), 1000 * loaded,
                 (double)bank->tokens / best, (double)bank->count / best);
    sg_engine_free(engine);
    return ours;
}

static bool run_all(sg_str weights, const sg_treebank *bank, sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    const sg_sentence *first = NULL;
    bool same = true;

    for (size_t i = 0; i < sizeof isas / sizeof *isas; i++) {
        const sg_sentence *ours = run(weights, bank, isas[i], arena, err);
        int64_t differences;

        if (!ours)
            continue;
        if (!first)
            first = ours;
        differences = count_differences(first, ours, bank->count);
        same = same && differences == 0;
        if (differences > 0)
            (void)printf("          %lld tokens differ\n",
                         (long long)differences);
    }
    if (!first)
        (void)fprintf(stderr, "%s\n", err->message);
    sg_arena_free(arena);
    return first && same;
}

int main(int argc, char **argv)
{
    sg_error err = SG_ERROR_INIT;
    sg_buf weights = SG_BUF_INIT;
    sg_buf text = SG_BUF_INIT;
    sg_arena *arena = sg_arena_new();
    sg_treebank bank;
    bool good = false;

    if (argc != 3) {
        (void)fprintf(stderr, "usage: bench_engine WEIGHTS TREEBANK\n");
        goto done;
    }
    if (sg_io_read(argv[1], LIMIT, &weights, &err) != SG_OK ||
        sg_io_read(argv[2], LIMIT, &text, &err) != SG_OK ||
        sg_conllu_read(sg_buf_str(&text), arena, &bank, &err) != SG_OK) {
        (void)fprintf(stderr, "%s\n", err.message);
        goto done;
    }
    good = run_all(sg_buf_str(&weights), &bank, &err);
done:
    sg_arena_free(arena);
    sg_buf_clear(&text);
    sg_buf_clear(&weights);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* How fast raw text becomes committed rows on one core, and what takes the
 * time:
 *
 *     bench_speed [DOCUMENTS.jsonl]
 *
 * Without a file it reads the sample articles, 50 times each. Times are of the
 * processor, which other programs do not lengthen by much; the last lines, two
 * threads against one, are of the clock and want a machine that nobody else
 * uses. Each kind of kernels starts with an engine that has seen no word. */
#include <stdio.h>
#include <stdlib.h>

#include "bench/speed/clocks.h"
#include "bench/speed/multiply.h"
#include "bench/speed/stages.h"
#include "bench/speed/threads.h"

static void print_tally(const char *name, const tally *t)
{
    double all = 0;
    double read = 0;

    for (int s = 0; s < STAGES; s++)
        all += t->spent[s];
    read = all - t->spent[STORE];
    printf("%s\n    tag and parse       %8.0f tokens/s %7.0f sentences/s\n",
           name, (double)t->tokens / t->spent[PARSE],
           (double)t->sentences / t->spent[PARSE]);
    printf("    text to statements  %8.0f tokens/s %7.0f sentences/s\n",
           (double)t->tokens / read, (double)t->sentences / read);
    printf("    text to rows        %8.0f tokens/s %7.0f sentences/s\n   ",
           (double)t->tokens / all, (double)t->sentences / all);
    for (int s = 0; s < STAGES; s++)
        printf(" %s %.0f %%%s", stage_names[s], 100 * t->spent[s] / all,
               s + 1 < STAGES ? "," : "\n");
}

static sg_status run_kernels(const tools *t, const corpus *c, sg_str weights,
                             sg_isa isa, double store, sg_error *err)
{
    tally out = {.spent = {[STORE] = store}};
    sg_engine *engine;
    sg_status status = sg_engine_load(weights, isa, &engine, err);

    if (status == SG_EUSAGE)
        return SG_OK; /* this processor lacks it */
    if (status != SG_OK)
        return status;
    for (size_t i = 0; i < c->count; i++)
        run_stages(t, engine, &c->items[i], &out);
    print_tally(sg_engine_isa(engine), &out);
    sg_engine_free(engine);
    print_multiply(weights, isa);
    return SG_OK;
}

static sg_status run_all(const corpus *c, sg_error *err)
{
    static const sg_isa isas[] = {SG_ISA_PORTABLE, SG_ISA_BASELINE,
                                  SG_ISA_AVX2,     SG_ISA_AVXVNNI,
                                  SG_ISA_AVX512,   SG_ISA_AVX512VNNI};
    tools t = {NULL};
    sg_str weights;
    double store = 0;
    double start = processor_now();
    sg_status status = tools_open(&t, err);

    if (status == SG_OK)
        status = sg_data_file(t.data, "english.sgw", &weights, NULL, err);
    if (status == SG_OK)
        printf("%zu documents; tables loaded in %.1f ms\n", c->count,
               1000 * (processor_now() - start));
    if (status == SG_OK)
        status = time_store(c, &store, err);
    for (size_t i = 0; i < sizeof isas / sizeof *isas && status == SG_OK; i++)
        status = run_kernels(&t, c, weights, isas[i], store, err);
    if (status == SG_OK)
        status = compare_threads(c, err);
    tools_close(&t);
    return status;
}

int main(int argc, char **argv)
{
    sg_error err = SG_ERROR_INIT;
    corpus c = {.arena = sg_arena_new()};
    sg_status status = SG_OK;

    (void)setvbuf(stdout, NULL, _IOLBF, 0);
    if (argc > 2) {
        (void)fprintf(stderr, "usage: bench_speed [DOCUMENTS.jsonl]\n");
        status = SG_EUSAGE;
    }
    if (status == SG_OK)
        status = corpus_read(&c, argc == 2 ? argv[1] : NULL, &err);
    if (status == SG_OK)
        status = run_all(&c, &err);
    if (status != SG_OK && err.message[0] != '\0')
        (void)fprintf(stderr, "%s\n", err.message);
    corpus_clear(&c);
    return status == SG_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}

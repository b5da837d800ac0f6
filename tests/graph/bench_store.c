/* How fast a store takes statements and gives them back. Not a test:
 *     ninja bench_graph_store && tests/graph/bench_graph_store
 * Documents of 40 statements among 12 of 3,000 actors; the seconds are those
 * of the processor, of this program alone. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <stancegraph/graph.h>

#include "base/str.h"

enum { DOCUMENTS = 2500, STATEMENTS = 40, ACTORS = 3000, CAST = 12 };

static const char path[] = "bench-store.db";

/* Texts that must live as long as the statements that point to them. */
typedef struct bench_texts {
    char names[ACTORS][24];
    char sentences[STATEMENTS][120];
    char id[24];
    char date[12];
} bench_texts;

static unsigned chance(unsigned *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

static sg_party party(const char *words, const char *name, uint32_t start)
{
    return (sg_party){.span = {start, start + 9},
                      .text = sg_str_of(words),
                      .entity = sg_str_of(name),
                      .affiliation = SG_STR("Home"),
                      .kind = SG_ACTOR_STATE};
}

static sg_statement statement(bench_texts *texts, const unsigned cast[CAST],
                              uint32_t i, unsigned *seed)
{
    uint32_t start = i * 200;

    (void)snprintf(texts->sentences[i], sizeof texts->sentences[i],
                   "Sentence %u of %s: he rejected what the others had said "
                   "about the plan to withdraw.",
                   (unsigned)i, texts->id);
    return (sg_statement){
        .sentence = i,
        .sentence_span = {start, start + 110},
        .sentence_text = sg_str_of(texts->sentences[i]),
        .source = party(i % 2 ? "he" : "Number",
                        texts->names[cast[chance(seed, CAST)]], start + 10),
        .relation = SG_STR("rejects"),
        .cue = {start + 20, start + 28},
        .cue_text = SG_STR("rejected"),
        .cue_lemma = SG_STR("reject"),
        .has_target = i % 3 != 0,
        .target = party("the others", texts->names[cast[chance(seed, CAST)]],
                        start + 30),
        .topic = {start + 60, start + 80},
        .topic_text = SG_STR("the plan to withdraw"),
        .polarity = -1,
        .confidence = 0.7,
        .rule = SG_STR("reject_1"),
    };
}

static sg_status store_one(sg_store *store, bench_texts *texts, int number,
                           unsigned *seed, sg_error *err)
{
    sg_statement statements[STATEMENTS];
    sg_document_info info = {.title = SG_STR("A title")};
    unsigned cast[CAST];
    sg_put done;

    (void)snprintf(texts->id, sizeof texts->id, "document %d", number);
    (void)snprintf(texts->date, sizeof texts->date, "20%02d-%02d-%02d",
                   number % 25, number % 12 + 1, number % 28 + 1);
    info.id = sg_str_of(texts->id);
    info.date = sg_str_of(texts->date);
    for (int i = 0; i < CAST; i++)
        cast[i] = chance(seed, ACTORS);
    for (uint32_t i = 0; i < STATEMENTS; i++)
        statements[i] = statement(texts, cast, i, seed);
    return sg_store_load(store, &info, statements, STATEMENTS, &done, err);
}

static double seconds(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

static sg_status measure_loading(sg_store *store, const char *what,
                                 const sg_filter *filter, sg_error *err)
{
    double start = seconds();
    sg_graph *graph;
    sg_status status = sg_graph_load(store, filter, &graph, err);

    if (status)
        return status;
    printf("%s: %zu edges in %.4f s\n", what, sg_graph_edges(graph),
           seconds() - start);
    sg_graph_free(graph);
    return SG_OK;
}

static sg_status measure(sg_store *store, bench_texts *texts, sg_error *err)
{
    sg_str name = SG_STR("actor number 7");
    sg_filter filter = {.actors = &name, .actors_count = 1};
    double start = seconds();
    unsigned seed = 1;
    sg_status status = SG_OK;

    for (int i = 0; i < ACTORS; i++)
        (void)snprintf(texts->names[i], sizeof texts->names[i],
                       "Actor Number %d", i);
    for (int d = 0; !status && d < DOCUMENTS; d++)
        status = store_one(store, texts, d, &seed, err);
    if (!status)
        printf("store: %d statements, %.0f a second\n", DOCUMENTS * STATEMENTS,
               DOCUMENTS * STATEMENTS / (seconds() - start));
    if (!status)
        status = measure_loading(store, "whole graph", NULL, err);
    if (!status)
        status = measure_loading(store, "one actor", &filter, err);
    return status;
}

int main(void)
{
    bench_texts *texts = calloc(1, sizeof *texts);
    sg_error err = SG_ERROR_INIT;
    sg_store *store = NULL;
    sg_status status;

    if (!texts)
        return 4;
    (void)remove(path);
    status = sg_store_open(path, SG_STORE_WRITE, &store, &err);
    if (!status)
        status = measure(store, texts, &err);
    if (status)
        fprintf(stderr, "%s: %s\n", err.file, err.message);
    sg_store_close(store);
    (void)remove(path);
    free(texts);
    return status ? 4 : 0;
}

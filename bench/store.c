/* How fast a store takes statements and gives them back. Not a test:
 *     bench_store [STATEMENTS [FILE]]
 * Makes STATEMENTS (1,000,000) among a twentieth as many actors, 40 to a
 * document; how often an actor occurs falls with the cube of its rank, as in
 * news. The same numbers make the same file. Each question is asked on a fresh
 * connection, as a command does; FILE is kept where it is named. The last line
 * is for the commands of the program: measure them with `time`. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <stancegraph/graph.h>

#include "base/str.h"

enum { PER_DOCUMENT = 40, NAME_BYTES = 32, ASKED = 100 };

static const char *const verbs[] = {"accuses", "praises", "rejects", "supports",
                                    "threatens"};
static const char *const cues[] = {"accused", "praised", "rejected", "backed",
                                   "threatened"};
static const int signs[] = {-1, 1, -1, 1, -1};

static const char *const first_words[] = {
    "new",      "joint",  "draft",   "planned",  "secret",
    "regional", "old",    "second",  "northern", "maritime",
    "federal",  "urgent", "revised", "annual"};
static const char *const second_words[] = {
    "trade",   "border", "grain",   "fishing", "energy", "climate",
    "customs", "peace",  "missile", "housing", "asylum", "pension",
    "railway", "budget", "copper",  "water",   "media",  "vaccine"};
static const char *const third_words[] = {
    "treaty",    "tariffs", "talks", "deal",    "reform", "plan",
    "sanctions", "quota",   "law",   "inquiry", "levy",   "pact"};

#define COUNT(list) (sizeof(list) / sizeof *(list))

typedef struct bench {
    const char *path;
    size_t statements;
    size_t actors;
    uint64_t seed;
} bench;

/* The texts of one document, which its statements point to. */
typedef struct made_document {
    char id[NAME_BYTES];
    char date[NAME_BYTES];
    char names[PER_DOCUMENT][2][NAME_BYTES];
    char topics[PER_DOCUMENT][64];
    char sentences[PER_DOCUMENT][256];
    sg_statement statements[PER_DOCUMENT];
} made_document;

/* ---- chance ------------------------------------------------------------ */

/* splitmix64 (https://prng.di.unimi.it/splitmix64.c, public domain): 0 <= x
 * < 1. */
static double chance(bench *b)
{
    uint64_t z = b->seed += 0x9e3779b97f4a7c15u;

    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (double)((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

static size_t below(bench *b, size_t limit)
{
    return (size_t)(chance(b) * (double)limit);
}

static size_t any_actor(bench *b)
{
    double x = chance(b);

    return (size_t)(x * x * x * (double)b->actors);
}

static void name_actor(size_t number, char *name)
{
    (void)snprintf(name, NAME_BYTES, "Actor Number %zu", number);
}

/* ---- making ------------------------------------------------------------ */

static sg_party party(const char *name, uint32_t start)
{
    return (sg_party){
        .span = {start, start + (uint32_t)sg_str_of(name).len},
        .text = sg_str_of(name),
        .entity = sg_str_of(name),
        .kind = SG_ACTOR_STATE,
    };
}

static void make_statement(bench *b, made_document *d, uint32_t i)
{
    size_t verb = below(b, COUNT(verbs));
    uint32_t start = i * 256;
    const char *source = d->names[i][0];
    const char *target = d->names[i][1];

    name_actor(any_actor(b), d->names[i][0]);
    name_actor(any_actor(b), d->names[i][1]);
    (void)snprintf(d->topics[i], sizeof d->topics[i], "the %s %s %s",
                   first_words[below(b, COUNT(first_words))],
                   second_words[below(b, COUNT(second_words))],
                   third_words[below(b, COUNT(third_words))]);
    (void)snprintf(d->sentences[i], sizeof d->sentences[i],
                   "%s %s %s over %s, as had been expected since the meeting "
                   "of %zu ministers in town %zu.",
                   source, cues[verb], target, d->topics[i], below(b, 90),
                   below(b, 5000));
    d->statements[i] = (sg_statement){
        .sentence = i,
        .sentence_span = {start, start + 255},
        .sentence_text = sg_str_of(d->sentences[i]),
        .source = party(source, start),
        .relation = sg_str_of(verbs[verb]),
        .cue = {start + 20, start + 28},
        .cue_text = sg_str_of(cues[verb]),
        .has_target = i % 4 != 0,
        .target = party(target, start + 40),
        .topic = {start + 70, start + 90},
        .topic_text = sg_str_of(d->topics[i]),
        .polarity = signs[verb],
        .confidence = 0.3 + 0.6 * chance(b),
        .rule = SG_STR("made"),
    };
}

static sg_status add_document(bench *b, sg_store *store, made_document *d,
                              size_t number, sg_error *err)
{
    sg_document_info info = {.title = SG_STR("A title")};
    sg_put done;

    (void)snprintf(d->id, sizeof d->id, "document-%zu", number);
    (void)snprintf(d->date, sizeof d->date, "20%02zu-%02zu-%02zu", number % 25,
                   number % 12 + 1, number % 28 + 1);
    info.id = sg_str_of(d->id);
    info.date = sg_str_of(d->date);
    for (uint32_t i = 0; i < PER_DOCUMENT; i++)
        make_statement(b, d, i);
    return sg_store_load(store, &info, d->statements, PER_DOCUMENT, &done, err);
}

/* ---- measuring --------------------------------------------------------- */

static double now(void)
{
    struct timespec t;

    (void)timespec_get(&t, TIME_UTC);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static sg_status fill(bench *b, sg_error *err)
{
    made_document *d = calloc(1, sizeof *d);
    sg_store *store = NULL;
    double start = now();
    sg_status status = sg_store_open(b->path, SG_STORE_WRITE, &store, err);

    for (size_t i = 0; d && !status && i < b->statements / PER_DOCUMENT; i++)
        status = add_document(b, store, d, i, err);
    sg_store_close(store);
    free(d);
    if (!status)
        printf("%-44s %10.0f a second\n", "statements stored",
               (double)b->statements / (now() - start));
    return status;
}

static bool count_one(void *context, const sg_document_info *document,
                      const sg_statement *statement)
{
    (void)document;
    (void)statement;
    ++*(size_t *)context;
    return true;
}

static void report(const char *what, size_t rows, double seconds)
{
    printf("%-44s %10.1f ms %9zu rows\n", what, seconds * 1000, rows);
}

/* Seconds and rows of one question on a connection of its own. */
static sg_status ask(const bench *b, const sg_filter *filter, size_t *rows,
                     double *seconds, sg_error *err)
{
    sg_store *store = NULL;
    double start = now();
    sg_status status = sg_store_open(b->path, SG_STORE_READ, &store, err);

    if (!status)
        status = sg_store_check_filter(store, filter, err);
    if (!status)
        status = sg_store_query(store, filter, count_one, rows, err);
    sg_store_close(store);
    *seconds = now() - start;
    return status;
}

static sg_status ask_one(const bench *b, const char *what,
                         const sg_filter *filter, sg_error *err)
{
    size_t rows = 0;
    double seconds;
    sg_status status = ask(b, filter, &rows, &seconds, err);

    if (!status)
        report(what, rows, seconds);
    return status;
}

/* Actors drawn as the statements drew them: frequent ones often. */
static sg_status ask_actors(bench *b, sg_error *err)
{
    double total = 0;
    double worst = 0;
    size_t rows = 0;
    sg_status status = SG_OK;

    for (int i = 0; !status && i < ASKED; i++) {
        char name[NAME_BYTES];
        sg_str actor;
        sg_filter filter = {.actors = &actor, .actors_count = 1};
        double seconds;

        name_actor(any_actor(b), name);
        actor = sg_str_of(name);
        status = ask(b, &filter, &rows, &seconds, err);
        total += seconds;
        worst = seconds > worst ? seconds : worst;
    }
    if (!status) {
        report("an actor's statements, mean of 100", rows / ASKED,
               total / ASKED);
        report("  the slowest of them", 0, worst);
    }
    return status;
}

static sg_status ask_all(bench *b, sg_error *err)
{
    const sg_str most = SG_STR("Actor Number 0");
    const sg_filter questions[] = {
        {.actors = &most, .actors_count = 1},
        {.topic = SG_STR("maritime copper levy")},
        {.topic = SG_STR("vaccine")},
        {.since = SG_STR("2024-03-01"), .until = SG_STR("2024-03-31")},
    };
    static const char *const names[] = {"the most frequent actor's statements",
                                        "three words of a topic",
                                        "one word of a topic", "one month"};
    sg_status status = ask_actors(b, err);

    for (size_t i = 0; !status && i < COUNT(questions); i++)
        status = ask_one(b, names[i], &questions[i], err);
    return status;
}

static sg_status run(bench *b, sg_error *err)
{
    sg_status status = fill(b, err);

    return status ? status : ask_all(b, err);
}

int main(int argc, char **argv)
{
    bench b = {.path = "bench-store.db", .statements = 1000000, .seed = 1};
    sg_error err = {0};
    int64_t wanted = 0;
    sg_status status;

    if (argc > 1 && sg_str_to_int(sg_str_of(argv[1]), &wanted) && wanted > 0)
        b.statements = (size_t)wanted;
    if (argc > 2)
        b.path = argv[2];
    b.actors = b.statements / 20 + 1;
    (void)remove(b.path);
    status = run(&b, &err);
    if (status)
        fprintf(stderr, "%s: %s\n", err.file, err.message);
    if (argc <= 2)
        (void)remove(b.path);
    return status ? 4 : 0;
}

/* How fast a store takes statements and gives them back. Not a test:
 *     bench_store [STATEMENTS [FILE [IN_A_DOCUMENT]]]
 * Makes STATEMENTS (1,000,000) among a twentieth as many actors, 40 to a
 * document or as many as is said; a few actors occur often, most seldom
 * (number N of A when a random x from 0 to 1 has x^3 * A = N). The same numbers
 * make the same file. What each tenth of them costs is a line of the first
 * table. Each question of the second is asked on a connection of its own, as a
 * command does. Two times are shown: of the clock, and of the processor, which
 * other programs do not lengthen. FILE is kept where it is named. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>

#include <stancegraph/analysis.h>
#include <stancegraph/render.h>

#include "base/str.h"
#include "bench/made.h"

enum { ASKED = 100 };

typedef struct bench {
    const char *path;
    size_t statements;
    made_world world;
} bench;

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* ---- measuring --------------------------------------------------------- */

/* Seconds of the clock and of the processor. */
typedef struct span {
    double clock;
    double processor;
} span;

static double now(void)
{
    struct timespec t;

    (void)timespec_get(&t, TIME_UTC);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static span started(void)
{
    return (span){now(), (double)clock() / CLOCKS_PER_SEC};
}

static span since(span start)
{
    span end = started();

    return (span){end.clock - start.clock, end.processor - start.processor};
}

static void report(const char *what, span taken, size_t rows)
{
    printf("%-40s %9.1f ms %9.1f ms %9zu\n", what, taken.clock * 1000,
           taken.processor * 1000, rows);
}

/* ---- storing ----------------------------------------------------------- */

static double megabytes(const char *path, const char *suffix)
{
    struct stat info;
    char name[4096];

    (void)snprintf(name, sizeof name, "%s%s", path, suffix);
    return stat(name, &info) == 0 ? (double)info.st_size / 1e6 : 0;
}

/* The highest that the process has had. */
static double memory(void)
{
    struct rusage usage;

    return getrusage(RUSAGE_SELF, &usage) == 0 ? (double)usage.ru_maxrss / 1e3
                                               : 0;
}

/* One line of the table of costs, of the documents since the last one. */
static void report_tenth(const bench *b, size_t documents, span taken)
{
    printf("%12zu %9.1f s %9.1f s %8.0f MB %8.0f MB %8.0f MB\n", documents,
           taken.clock, taken.processor, megabytes(b->path, ""),
           megabytes(b->path, "-wal"), memory());
    (void)fflush(stdout);
}

static sg_status store_all(bench *b, sg_store *store, made_document *d,
                           sg_error *err)
{
    size_t count = b->statements / b->world.statements;
    size_t tenth = (count + 9) / 10;
    span start = started();
    sg_status status = SG_OK;

    printf("%12s %11s %11s %11s %11s %11s\n", "documents", "clock", "processor",
           "file", "log", "memory");
    for (size_t done = 0; !status && done < count;) {
        size_t next = tenth - done % tenth; /* documents to the next line */
        size_t now = next < MADE_AT_ONCE ? next : MADE_AT_ONCE;

        now = now < count - done ? now : count - done;
        status = made_documents_load(&b->world, store, d, done, now, err);
        done += now;
        if (status || (done % tenth != 0 && done < count))
            continue;
        report_tenth(b, done, since(start));
        start = started();
    }
    return status;
}

static sg_status fill(bench *b, sg_error *err)
{
    made_document *d = made_documents_new();
    sg_store *store = NULL;
    span start = started();
    sg_status status = sg_store_open(b->path, SG_STORE_WRITE, &store, err);

    if (d && !status)
        status = store_all(b, store, d, err);
    sg_store_close(store);
    made_documents_free(d);
    if (status)
        return status;
    printf("\n%-40s %12s %12s %9s\n", "", "clock", "processor", "rows");
    report("statements stored", since(start), b->statements);
    return SG_OK;
}

/* ---- asking ------------------------------------------------------------ */

static bool count_one(void *context, const sg_document_info *document,
                      const sg_statement *statement)
{
    (void)document;
    (void)statement;
    ++*(size_t *)context;
    return true;
}

/* Time and rows of one question on a connection of its own. */
static sg_status ask(const bench *b, const sg_filter *filter, size_t *rows,
                     span *taken, sg_error *err)
{
    sg_store *store = NULL;
    span start = started();
    sg_status status = sg_store_open(b->path, SG_STORE_READ, &store, err);

    if (!status)
        status = sg_store_check_filter(store, filter, err);
    if (!status)
        status = sg_store_query(store, filter, count_one, rows, err);
    sg_store_close(store);
    *taken = since(start);
    return status;
}

static sg_status ask_one(const bench *b, const char *what,
                         const sg_filter *filter, sg_error *err)
{
    size_t rows = 0;
    span taken;
    sg_status status = ask(b, filter, &rows, &taken, err);

    if (!status)
        report(what, taken, rows);
    return status;
}

/* Actors drawn as the statements drew them: frequent ones often. */
static sg_status ask_actors(bench *b, sg_error *err)
{
    span total = {0, 0};
    size_t rows = 0;
    sg_status status = SG_OK;

    for (int i = 0; !status && i < ASKED; i++) {
        char name[MADE_NAME];
        sg_str actor;
        sg_filter filter = {.actors = &actor, .actors_count = 1};
        span taken;

        made_name(made_actor(&b->world), name);
        actor = sg_str_of(name);
        status = ask(b, &filter, &rows, &taken, err);
        total.clock += taken.clock / ASKED;
        total.processor += taken.processor / ASKED;
    }
    if (!status)
        report("an actor's statements, mean of 100", total, rows / ASKED);
    return status;
}

static sg_status ask_all(bench *b, sg_error *err)
{
    const sg_str most = SG_STR("Actor Number 0");
    const sg_filter questions[] = {
        {.actors = &most, .actors_count = 1},
        {.topic = SG_STR("maritime copper levy")},
        {.topic = SG_STR("vaccine")},
        {.text = SG_STR("\"town 4321\"")},
        {.since = SG_STR("2024-03-01"), .until = SG_STR("2024-03-31")},
    };
    static const char *const names[] = {
        "the most frequent actor's statements", "three words of a topic",
        "one word of a topic", "two words of a sentence", "one month"};
    sg_status status = ask_actors(b, err);

    for (size_t i = 0; !status && i < COUNT(questions); i++)
        status = ask_one(b, names[i], &questions[i], err);
    return status;
}

/* ---- the whole graph ----------------------------------------------------- */

static sg_status ask_path(const bench *b, const char *what,
                          const sg_path_query *query, sg_error *err)
{
    sg_store *store = NULL;
    sg_paths *paths = NULL;
    span start = started();
    sg_status status = sg_store_open(b->path, SG_STORE_READ, &store, err);

    if (!status)
        status = sg_paths_find(store, query, &paths, err);
    if (!status)
        report(what, since(start), paths->count);
    sg_paths_free(paths);
    sg_store_close(store);
    return status;
}

/* Between two actors of whom little is told. */
static sg_status ask_paths(const bench *b, sg_error *err)
{
    char from[MADE_NAME];
    char to[MADE_NAME];
    sg_path_query query = {.count = 1, .max_links = 6};
    sg_status status;

    made_name(b->world.actors * 4 / 5, from);
    made_name(b->world.actors - 1, to);
    query.from = sg_str_of(from);
    query.to = sg_str_of(to);
    status = ask_path(b, "the shortest path of two rare actors", &query, err);
    query.order = SG_PATHS_STRONGEST;
    if (!status)
        status = ask_path(b, "the strongest", &query, err);
    query.count = 3;
    return status ? status : ask_path(b, "the three strongest", &query, err);
}

static bool drop(void *context, sg_str text)
{
    *(size_t *)context += text.len;
    return true;
}

static sg_status load_and_draw(sg_store *store, sg_error *err)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_render_report drawn;
    sg_graph *graph = NULL;
    size_t bytes = 0;
    span start = started();
    sg_status status = sg_graph_load(store, NULL, &graph, err);

    if (status)
        return status;
    report("the whole graph in memory, with its statements", since(start),
           sg_graph_groups(graph));
    start = started();
    status = sg_render(graph, &options, drop, &bytes, &drawn, err);
    if (!status)
        report("  its picture, as render makes it", since(start), bytes);
    sg_graph_free(graph);
    return status;
}

static sg_status summary(sg_store *store, sg_error *err)
{
    sg_summary all;
    span start = started();
    sg_status status = sg_summary_load(store, NULL, &all, err);

    if (!status)
        report("its edges alone (query --group)", since(start), all.count);
    sg_summary_clear(&all);
    return status;
}

static sg_status ask_graph(const bench *b, sg_error *err)
{
    sg_store *store = NULL;
    sg_status status = sg_store_open(b->path, SG_STORE_READ, &store, err);

    if (!status)
        status = summary(store, err);
    if (!status)
        status = load_and_draw(store, err);
    sg_store_close(store);
    return status;
}

static sg_status run(bench *b, sg_error *err)
{
    sg_status status = fill(b, err);

    if (!status)
        status = ask_all(b, err);
    if (!status)
        status = ask_paths(b, err);
    if (!status)
        status = ask_graph(b, err);
    printf("\nfile: %.0f MB\n", megabytes(b->path, ""));
    return status;
}

/* A number above 0 that is given, or `otherwise`. */
static size_t number(const char *text, size_t otherwise)
{
    int64_t value;

    return text && sg_str_to_int(sg_str_of(text), &value) && value > 0
               ? (size_t)value
               : otherwise;
}

int main(int argc, char **argv)
{
    bench b = {.path = argc > 2 ? argv[2] : "bench-store.db",
               .world = {.seed = 1}};
    sg_error err = {0};
    sg_status status;

    b.statements = number(argc > 1 ? argv[1] : NULL, 1000000);
    b.world.statements = number(argc > 3 ? argv[3] : NULL, MADE_STATEMENTS);
    if (b.world.statements > MADE_STATEMENTS)
        b.world.statements = MADE_STATEMENTS;
    b.world.actors = b.statements / 20 + 1;
    (void)remove(b.path);
    status = run(&b, &err);
    if (status)
        fprintf(stderr, "%s: %s\n", err.file, err.message);
    if (argc <= 2)
        (void)remove(b.path);
    return status ? 4 : 0;
}

/* How the time for a text grows with its size, for shapes of text that may
 * cost more than they should.
 *
 *     bench_growth [--seconds S | --once BYTES] [SHAPE...]
 *
 * Each shape is read in growing sizes, until it takes S seconds (0.5 unless
 * given), and at half that size: linear time doubles. More than LIMIT times
 * the time is told, and makes the exit status 1. With --once each is read at
 * that size only, for a test that it ends. Time is that of the processor. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <stancegraph/exchange.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/dictionary/load.h"
#include "extract/input_json.h"
#include "extract/statement_json.h"
#include "shapes.h"

#define LIMIT 2.6
#define ENOUGH 0.5 /* below, the noise is larger than the growth */

enum { SMALLEST = 32 * 1024, LARGEST = 32 * 1024 * 1024 };

static void must(sg_status status, const sg_error *err)
{
    if (status == SG_OK || status == SG_EINPUT || status == SG_ELIMIT)
        return;
    fprintf(stderr, "%s\n", err->message);
    exit(2);
}

static double now(void)
{
    struct timespec t;

    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* ---- readers ------------------------------------------------------------ */

static sg_store *new_store(void)
{
    sg_error err = SG_ERROR_INIT;
    sg_store *store = NULL;

    must(sg_store_open(":memory:", SG_STORE_WRITE, &store, &err), &err);
    return store;
}

static void read_text(const sg_extractor *x, sg_str text, bool stored)
{
    const sg_document_info info = {.id = SG_STR("growth"),
                                   .date = SG_STR("2031-03-05")};
    sg_error err = SG_ERROR_INIT;
    sg_extraction *found = NULL;
    sg_store *store = stored ? new_store() : NULL;
    sg_put done;

    must(sg_extract(x, &info, text, &found, &err), &err);
    if (found && stored)
        must(sg_store_put(store, text, found, &done, &err), &err);
    sg_extraction_free(found);
    sg_store_close(store);
}

static void read_page(const sg_extractor *x, sg_str html)
{
    sg_error err = SG_ERROR_INIT;
    sg_article *article = NULL;

    must(sg_article_read(x, html, &article, &err), &err);
    if (article)
        read_text(x, sg_article_text(article), false);
    sg_article_free(article);
}

static void read_document(const sg_extractor *x, sg_str line)
{
    sg_arena *arena = sg_arena_new();
    sg_document_info info;
    sg_error err = SG_ERROR_INIT;
    sg_str text;
    sg_status status = sg_document_read(arena, line, &info, &text, &err);

    must(status, &err);
    if (status == SG_OK)
        read_text(x, text, false);
    sg_arena_free(arena);
}

/* All of one document are stored together, as `load` does. */
typedef struct loading {
    sg_store *store;
    sg_arena *arena;
    sg_document_info info;
    sg_statement *statements;
    size_t count;
} loading;

static void flush(loading *l)
{
    sg_error err = SG_ERROR_INIT;
    sg_put done;

    if (l->count > 0)
        must(sg_store_load(l->store, &l->info, l->statements, l->count, &done,
                           &err),
             &err);
    l->count = 0;
}

static bool take_line(void *context, sg_str line, size_t row,
                      const sg_error *refused)
{
    loading *l = context;
    sg_document_info info;
    sg_statement statement;
    sg_error err = SG_ERROR_INIT;

    (void)row, (void)refused;
    if (!line.data ||
        sg_statement_read(l->arena, line, &info, &statement, &err) != SG_OK)
        return true;
    if (l->count > 0 && !sg_str_eq(info.id, l->info.id))
        flush(l);
    l->info = info;
    l->statements[l->count++] = statement;
    return true;
}

static void read_statements(sg_str text, bool csv)
{
    enum { SHORTEST = 16 }; /* bytes of a line that may be a statement */
    loading l = {.store = new_store(), .arena = sg_arena_new()};
    sg_error err = SG_ERROR_INIT;
    sg_str line;

    l.statements = calloc(text.len / SHORTEST + 1, sizeof *l.statements);
    if (!l.statements)
        exit(2);
    if (csv)
        must(sg_import_csv(text, NULL, take_line, &l, &err), &err);
    else
        while (sg_str_next(&text, '\n', &line))
            (void)take_line(&l, line, 0, NULL);
    flush(&l);
    free(l.statements);
    sg_arena_free(l.arena);
    sg_store_close(l.store);
}

static void read_dictionary(sg_dictionary_kind kind, sg_str text)
{
    static const char path[] = "bench-growth.dictionary";
    const sg_dictionary dictionary = {kind, path};
    sg_extractor *x = NULL;
    sg_error err = SG_ERROR_INIT;
    FILE *file = fopen(path, "wb");

    if (!file || fwrite(text.data, 1, text.len, file) != text.len ||
        fclose(file))
        exit(2);
    must(sg_extractor_new(NULL, &x, &err), &err);
    must(sg_extractor_load(x, &dictionary, NULL, NULL, NULL, &err), &err);
    sg_extractor_free(x);
    (void)remove(path);
}

/* Seconds that the reading takes. */
static double read_shape(const sg_extractor *x, const shape *s, size_t size)
{
    sg_buf out = SG_BUF_INIT;
    sg_str text;
    double start;

    shape_make(s, size, &out);
    text = sg_buf_str(&out);
    start = now();
    switch (s->reader) {
    case READ_TEXT:
    case READ_STORED:
        read_text(x, text, s->reader == READ_STORED);
        break;
    case READ_PAGE:
        read_page(x, text);
        break;
    case READ_DOCUMENT:
        read_document(x, text);
        break;
    case READ_STATEMENT:
    case READ_CSV:
        read_statements(text, s->reader == READ_CSV);
        break;
    default:
        read_dictionary((sg_dictionary_kind)(s->reader - READ_ACTORS +
                                             SG_DICTIONARY_ACTORS),
                        text);
    }
    start = now() - start;
    sg_buf_clear(&out);
    return start;
}

/* ---- growth ------------------------------------------------------------- */

/* The best of two: what else the machine does only ever adds. */
static double best(const sg_extractor *x, const shape *s, size_t size)
{
    double one = read_shape(x, s, size);
    double other = read_shape(x, s, size);

    return one < other ? one : other;
}

static bool grows_well(const sg_extractor *x, const shape *s, double enough)
{
    size_t size = SMALLEST;
    double small;
    double large;

    while (size < LARGEST && read_shape(x, s, size) < enough / 2)
        size *= 2;
    size /= 2;
    small = best(x, s, size);
    large = best(x, s, 2 * size);
    printf("%-24s %10zu bytes %8.3f s   %10zu bytes %8.3f s   %5.2f%s\n",
           s->name, size, small, 2 * size, large, large / small,
           large > LIMIT * small ? "  too much" : "");
    (void)fflush(stdout);
    return large <= LIMIT * small;
}

static bool is_wanted(const char *name, char *const *names, int count)
{
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return count == 0;
}

int main(int argc, char **argv)
{
    sg_extractor *x = NULL;
    sg_error err = SG_ERROR_INIT;
    size_t once = 0;
    double enough = ENOUGH;
    int bad = 0;

    if (argc > 2 && strcmp(argv[1], "--once") == 0) {
        once = strtoul(argv[2], NULL, 10);
        argc -= 2, argv += 2;
    } else if (argc > 2 && strcmp(argv[1], "--seconds") == 0) {
        enough = strtod(argv[2], NULL);
        argc -= 2, argv += 2;
    }
    must(sg_extractor_new(NULL, &x, &err), &err);
    for (const shape *s = shapes; s->name; s++) {
        if (!is_wanted(s->name, argv + 1, argc - 1))
            continue;
        if (once > 0)
            (void)printf("%-24s %8.3f s\n", s->name, read_shape(x, s, once));
        else
            bad += !grows_well(x, s, enough);
    }
    sg_extractor_free(x);
    return bad > 0;
}

/* What docs/library.md promises about threads: one extractor serves many, and
 * who has objects of his own need not care what igraph and Graphviz share. Run
 * with the preset tsan it finds races too. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

#include <stancegraph/stancegraph.h>

#include "base/buf.h"
#include "base/io.h"
#include "base/str.h"
#include "extract/statement_json.h"

enum { THREADS = 4, ROUNDS = 3 };

static const char *const files[THREADS] = {"agency.txt", "congress.txt",
                                           "london.txt", "sanctions.txt"};

/* What a thread works on, and all that it finds. */
typedef struct work {
    const sg_extractor *extractor;
    size_t number;
    sg_str text;
    sg_buf result; /* statements, camps and picture of each round */
} work;

static bool collect(void *context, sg_str text)
{
    sg_buf_add(context, text);
    return true;
}

static void read_statements(const work *w, sg_store *store, sg_buf *out)
{
    sg_document_info info = {.id = sg_str_of(files[w->number])};
    sg_extraction *found;
    sg_put done;

    assert_int_equal(sg_extract(w->extractor, &info, w->text, &found, NULL),
                     SG_OK);
    for (size_t i = 0; i < sg_extraction_count(found); i++)
        sg_statement_write(out, sg_extraction_info(found),
                           sg_extraction_statement(found, i));
    assert_int_equal(sg_store_put(store, w->text, found, &done, NULL), SG_OK);
    sg_extraction_free(found);
}

/* A page around the text, read by libxml2. */
static void read_page(const work *w, sg_buf *out)
{
    sg_buf html = SG_BUF_INIT;
    sg_article *page;

    sg_buf_printf(&html, "<html><title>News</title><body><p>%.*s</body>",
                  SG_FMT(w->text));
    assert_int_equal(
        sg_article_read(w->extractor, sg_buf_str(&html), &page, NULL), SG_OK);
    sg_buf_add(out, sg_article_text(page));
    sg_article_free(page);
    sg_buf_clear(&html);
}

static void draw(sg_store *store, sg_buf *out)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_graph *graph;
    sg_camps *camps;

    assert_int_equal(sg_graph_load(store, NULL, &graph, NULL), SG_OK);
    assert_int_equal(sg_camps_find(graph, NULL, &camps, NULL), SG_OK);
    sg_buf_printf(out, "%zu camps, %g\n", camps->count, camps->frustration);
    for (size_t i = 0; i < camps->vertices; i++)
        sg_buf_printf(out, "%zu ", camps->of_vertex[i]);
    assert_int_equal(sg_render(graph, &options, collect, out, NULL, NULL),
                     SG_OK);
    options.format = SG_PICTURE_DOT;
    assert_int_equal(sg_render(graph, &options, collect, out, NULL, NULL),
                     SG_OK);
    sg_camps_free(camps);
    sg_graph_free(graph);
}

static void *work_through(void *context)
{
    work *w = context;
    char path[64];

    assert_true(snprintf(path, sizeof(path), "threads-%zu.db", w->number) > 0);
    for (int round = 0; round < ROUNDS; round++) {
        sg_store *store;

        (void)unlink(path);
        assert_int_equal(sg_store_open(path, SG_STORE_WRITE, &store, NULL),
                         SG_OK);
        read_page(w, &w->result);
        read_statements(w, store, &w->result);
        draw(store, &w->result);
        sg_store_close(store);
    }
    (void)unlink(path);
    return NULL;
}

static void four_threads_find_what_one_finds(void **state)
{
    sg_extractor *extractor;
    pthread_t threads[THREADS];
    work alone[THREADS] = {{0}};
    work together[THREADS] = {{0}};
    sg_buf texts[THREADS];

    (void)state;
    assert_int_equal(sg_extractor_new(NULL, &extractor, NULL), SG_OK);
    for (size_t i = 0; i < THREADS; i++) {
        char path[512];

        texts[i] = (sg_buf)SG_BUF_INIT;
        assert_true(snprintf(path, sizeof(path), "%s/data/samples/%s",
                             SG_SOURCE_DIR, files[i]) > 0);
        assert_int_equal(sg_io_read(path, SG_TEXT_MAX, &texts[i], NULL), SG_OK);
        alone[i] = (work){extractor, i, sg_buf_str(&texts[i]), SG_BUF_INIT};
        together[i] = alone[i];
        (void)work_through(&alone[i]);
    }
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(
            pthread_create(&threads[i], NULL, work_through, &together[i]), 0);
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(pthread_join(threads[i], NULL), 0);
    for (size_t i = 0; i < THREADS; i++) {
        assert_true(alone[i].result.len > 10000);
        assert_int_equal(alone[i].result.len, together[i].result.len);
        assert_memory_equal(alone[i].result.data, together[i].result.data,
                            alone[i].result.len);
        sg_buf_clear(&alone[i].result);
        sg_buf_clear(&together[i].result);
        sg_buf_clear(&texts[i]);
    }
    sg_extractor_free(extractor);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(four_threads_find_what_one_finds),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

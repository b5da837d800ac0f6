/* How fast raw text becomes committed rows on one core, and what takes the
 * time:
 *
 *     bench_speed [DOCUMENTS.jsonl]
 *
 * Without a file it reads the sample articles, 50 times each. Times are of the
 * processor, which other programs do not lengthen by much; the last lines, two
 * threads against one, are of the clock and want a machine that nobody else
 * uses. Each kind of kernels starts with an engine that has seen no word. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <stancegraph/graph.h>

#include "base/buf.h"
#include "base/io.h"
#include "base/mem.h"
#include "base/str.h"
#include "bench/peak.h"
#include "extract/assemble.h"
#include "extract/coref.h"
#include "extract/date_act.h"
#include "extract/date_doc.h"
#include "extract/engine.h"
#include "extract/frame.h"
#include "extract/input_json.h"
#include "extract/lemma.h"
#include "extract/mention.h"
#include "extract/net.h"
#include "extract/quote.h"
#include "extract/repair.h"
#include "extract/segment.h"
#include "extract/text.h"
#include "extract/tree.h"

enum { LIMIT = 1 << 30, REPEATED = 50 };

typedef enum stage {
    SEGMENT,
    PARSE,
    TREES,
    MENTIONS,
    COREFERENCE,
    STATEMENTS,
    STORE,
    STAGES
} stage;

static const char *const stage_names[STAGES] = {
    "segment",     "tag and parse", "lemmas, trees", "mentions",
    "coreference", "statements",    "store"};

typedef struct document {
    sg_document_info info;
    sg_str text;
} document;

typedef struct corpus {
    sg_arena *arena;
    document *items;
    size_t count;
    size_t capacity;
} corpus;

/* ---- time ---------------------------------------------------------------- */

static double read_clock(clockid_t clock)
{
    struct timespec t;

    (void)clock_gettime(clock, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static double now(void)
{
    return read_clock(CLOCK_PROCESS_CPUTIME_ID);
}

/* Books what has passed since *start to `spent`. */
static void book(double *spent, double *start)
{
    double end = now();

    *spent += end - *start;
    *start = end;
}

/* ---- documents ------------------------------------------------------------
 */

static void add_document(corpus *c, const document *d)
{
    void *items = c->items;

    sg_grow(&items, &c->capacity, c->count + 1, sizeof *c->items);
    c->items = items;
    c->items[c->count++] = *d;
}

static sg_status read_lines(corpus *c, sg_str rest, sg_error *err)
{
    sg_str line;
    sg_status status = SG_OK;

    while (status == SG_OK && sg_str_next(&rest, '\n', &line)) {
        document d;

        if (sg_str_trim(line).len == 0)
            continue;
        status = sg_document_read(c->arena, line, &d.info, &d.text, err);
        if (status == SG_OK)
            add_document(c, &d);
    }
    return status;
}

static sg_status read_samples(corpus *c, sg_error *err)
{
    static const char *const files[] = {"agency", "analysis",  "congress",
                                        "london", "sanctions", "wrapped"};
    enum { FILES = sizeof files / sizeof *files };
    sg_status status = SG_OK;

    for (size_t i = 0; i < FILES && status == SG_OK; i++) {
        sg_buf path = SG_BUF_INIT;
        sg_buf text = SG_BUF_INIT;
        document d = {.text = {NULL, 0}};

        sg_buf_printf(&path, SG_SOURCE_DIR "/data/samples/%s.txt", files[i]);
        status = sg_io_read(path.data, LIMIT, &text, err);
        d.text = sg_arena_str(c->arena, sg_buf_str(&text));
        for (int n = 0; n < REPEATED && status == SG_OK; n++) {
            sg_buf_reset(&path);
            sg_buf_printf(&path, "%s-%d", files[i], n);
            d.info.id = sg_arena_str(c->arena, sg_buf_str(&path));
            add_document(c, &d);
        }
        sg_buf_clear(&text);
        sg_buf_clear(&path);
    }
    return status;
}

static sg_status read_corpus(corpus *c, const char *path, sg_error *err)
{
    sg_buf text = SG_BUF_INIT;
    sg_status status;

    if (!path)
        return read_samples(c, err);
    status = sg_io_read(path, LIMIT, &text, err);
    if (status == SG_OK)
        status = read_lines(c, sg_arena_str(c->arena, sg_buf_str(&text)), err);
    sg_buf_clear(&text);
    return status;
}

/* ---- stages ----------------------------------------------------------------
 */

/* What an extractor has, with an engine on kernels of our choice. */
typedef struct tools {
    sg_data *data;
    sg_segmenter *segmenter;
    sg_lemmas *lemmas;
    sg_date_words *dates;
    sg_knowledge *knowledge;
    sg_lexicon *lexicon;
    sg_confidence *confidence;
} tools;

static sg_status open_tools(tools *t, sg_error *err)
{
    sg_status status = sg_data_open(NULL, &t->data, err);

    if (status == SG_OK)
        status = sg_segmenter_load(t->data, &t->segmenter, err);
    if (status == SG_OK)
        status = sg_lemmas_load(t->data, &t->lemmas, err);
    if (status == SG_OK)
        status = sg_date_words_load(t->data, &t->dates, err);
    if (status == SG_OK)
        status = sg_knowledge_load(t->data, &t->knowledge, err);
    if (status == SG_OK)
        status = sg_lexicon_load(t->data, &t->lexicon, err);
    if (status == SG_OK)
        status = sg_confidence_load(t->data, &t->confidence, err);
    return status;
}

static void close_tools(tools *t)
{
    sg_confidence_free(t->confidence);
    sg_lexicon_free(t->lexicon);
    sg_knowledge_free(t->knowledge);
    sg_date_words_free(t->dates);
    sg_lemmas_free(t->lemmas);
    sg_segmenter_free(t->segmenter);
    sg_data_free(t->data);
}

typedef struct tally {
    double spent[STAGES];
    long sentences;
    long tokens;
} tally;

/* The stages of sg_extract, each with its time. */
static void run_stages(const tools *t, const sg_engine *engine,
                       const document *d, tally *out)
{
    sg_doc doc = {.arena = sg_arena_new(), .info = d->info};
    sg_frames frames;
    double at = now();

    sg_text_clean(&doc, d->text);
    sg_find_document_date(t->dates, &doc);
    sg_segment(t->segmenter, &doc);
    book(&out->spent[SEGMENT], &at);
    sg_engine_parse(engine, doc.sentences, doc.sentence_count);
    book(&out->spent[PARSE], &at);
    sg_lemmatize(t->lemmas, &doc);
    sg_find_quotations(&doc);
    for (int32_t i = 0; i < doc.sentence_count; i++) {
        sg_tree_link(&doc.sentences[i]);
        sg_repair_tree(t->lexicon, t->lemmas, doc.arena, &doc.sentences[i]);
        out->tokens += doc.sentences[i].count;
    }
    out->sentences += doc.sentence_count;
    book(&out->spent[TREES], &at);
    sg_find_mentions(t->knowledge, t->lexicon, &doc);
    sg_find_times(t->dates, &doc);
    sg_find_speakers(t->lexicon, &doc);
    book(&out->spent[MENTIONS], &at);
    sg_resolve_mentions(t->knowledge, &doc);
    book(&out->spent[COREFERENCE], &at);
    sg_match_frames(t->lexicon, &doc, &frames);
    sg_assemble_statements(t->lexicon, t->confidence, &frames, &doc);
    sg_arena_free(doc.arena);
    book(&out->spent[STATEMENTS], &at);
}

/* Seconds of the processor for storing what is found, a transaction for each
 * document; that does not depend on the kernels. */
static sg_status time_store(const corpus *c, double *spent, sg_error *err)
{
    char path[] = "/tmp/bench_speed_XXXXXX";
    int file = mkstemp(path);
    sg_extractor *extractor = NULL;
    sg_store *store = NULL;
    sg_status status = sg_extractor_new(NULL, &extractor, err);

    if (file >= 0)
        (void)close(file);
    if (status == SG_OK)
        status = sg_store_open(path, SG_STORE_WRITE, &store, err);
    for (size_t i = 0; i < c->count && status == SG_OK; i++) {
        const document *d = &c->items[i];
        sg_extraction *found = NULL;
        sg_put done;
        double at;

        status = sg_extract(extractor, &d->info, d->text, &found, err);
        at = now();
        if (status == SG_OK)
            status = sg_store_put(store, d->text, found, &done, err);
        book(spent, &at);
        sg_extraction_free(found);
    }
    sg_store_close(store);
    (void)remove(path);
    sg_extractor_free(extractor);
    return status;
}

/* ---- the multiply
 * ------------------------------------------------------------ */

/* Products of the network's matrices for each token, those of the first layer
 * too, which words that have just been seen are spared. */
static double products_a_token(const sg_net *net)
{
    enum { HEADS = 8 };
    const sg_packed *heads[HEADS] = {&net->tag,
                                     &net->arc_dependent,
                                     &net->arc_product,
                                     &net->arc_head,
                                     &net->label_dependent,
                                     &net->label_head,
                                     &net->label_output,
                                     &net->name};
    double products = 0;

    for (int layer = 0; layer < SG_NET_LAYERS; layer++)
        for (int side = 0; side < 2; side++) {
            const sg_packed *in = &net->input[layer][side];
            const sg_packed *back = &net->recurrent[layer][side];

            products += (double)in->columns * in->width +
                        (double)back->columns * back->width;
        }
    for (size_t i = 0; i < HEADS; i++)
        products += (double)heads[i]->columns * heads[i]->width;
    return products;
}

/* Products a second of the kernels on the largest matrix, 16 rows at once. */
static double multiply_rate(const sg_net *net)
{
    enum { ROWS = 16, TIMES = 1000, ROUNDS = 5 };
    const sg_packed *weights = &net->input[SG_NET_LAYERS - 1][0];
    int16_t *in = sg_calloc(ROWS * (size_t)weights->columns, sizeof *in);
    int32_t *out = sg_calloc(ROWS * (size_t)weights->width, sizeof *out);
    double best = 0;

    for (int round = 0; round < ROUNDS; round++) {
        double spent = 0;
        double at = now();
        double rate;

        for (int i = 0; i < TIMES; i++)
            net->kernels->multiply(weights, in, weights->columns, ROWS, out);
        book(&spent, &at);
        rate = (double)ROWS * TIMES * weights->columns * weights->width / spent;
        best = rate > best ? rate : best;
    }
    free(in);
    free(out);
    return best;
}

static void print_multiply(sg_str weights, sg_isa isa)
{
    double peak = peak_of(isa);
    sg_net net;

    if (sg_net_load(&net, weights, sg_kernels_for(isa), NULL) == SG_OK) {
        double rate = multiply_rate(&net);

        printf("    multiply %.1f G products/s", rate / 1e9);
        if (peak > 0)
            printf(", %.0f %% of the %.1f that registers alone allow",
                   100 * rate / peak, peak / 1e9);
        printf("; %.0f thousand products a token\n",
               products_a_token(&net) / 1000);
    }
    sg_net_clear(&net);
}

/* ---- one kind of kernels
 * ------------------------------------------------------ */

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

/* ---- threads
 * -------------------------------------------------------------------- */

typedef struct job {
    const sg_extractor *extractor;
    const corpus *corpus;
    size_t first;
    size_t step;
} job;

static void *work(void *context)
{
    const job *j = context;

    for (size_t i = j->first; i < j->corpus->count; i += j->step) {
        const document *d = &j->corpus->items[i];
        sg_extraction *found = NULL;

        (void)sg_extract(j->extractor, &d->info, d->text, &found, NULL);
        sg_extraction_free(found);
    }
    return NULL;
}

static double time_threads(const sg_extractor *x, const corpus *c, size_t count)
{
    enum { MOST = 2 };
    pthread_t threads[MOST];
    job jobs[MOST];
    double start = read_clock(CLOCK_MONOTONIC);

    for (size_t i = 0; i < count; i++) {
        jobs[i] = (job){x, c, i, count};
        (void)pthread_create(&threads[i], NULL, work, &jobs[i]);
    }
    for (size_t i = 0; i < count; i++)
        (void)pthread_join(threads[i], NULL);
    return read_clock(CLOCK_MONOTONIC) - start;
}

static sg_status compare_threads(const corpus *c, sg_error *err)
{
    sg_extractor *x;
    sg_status status = sg_extractor_new(NULL, &x, err);
    struct rusage usage;
    double one;
    double two;

    if (status != SG_OK)
        return status;
    one = time_threads(x, c, 1);
    (void)getrusage(RUSAGE_SELF, &usage);
    two = time_threads(x, c, 2);
    printf("text to statements by the clock: one thread %.2f s, two %.2f s, "
           "%.2f times as fast\n",
           one, two, one / two);
    printf("peak memory so far %ld MB, with all the texts\n",
           usage.ru_maxrss / 1024);
    sg_extractor_free(x);
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
    double start = now();
    sg_status status = open_tools(&t, err);

    if (status == SG_OK)
        status = sg_data_file(t.data, "english.sgw", &weights, NULL, err);
    if (status == SG_OK)
        printf("%zu documents; tables loaded in %.1f ms\n", c->count,
               1000 * (now() - start));
    if (status == SG_OK)
        status = time_store(c, &store, err);
    for (size_t i = 0; i < sizeof isas / sizeof *isas && status == SG_OK; i++)
        status = run_kernels(&t, c, weights, isas[i], store, err);
    if (status == SG_OK)
        status = compare_threads(c, err);
    close_tools(&t);
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
        status = read_corpus(&c, argc == 2 ? argv[1] : NULL, &err);
    if (status == SG_OK)
        status = run_all(&c, &err);
    if (status != SG_OK && err.message[0] != '\0')
        (void)fprintf(stderr, "%s\n", err.message);
    free(c.items);
    sg_arena_free(c.arena);
    return status == SG_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Any lines as the words of a command line that filters: they are refused with
 * a reason, or the question has an answer. A line that begins with "period "
 * is one for `diff`. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include <stancegraph/analysis.h>

#include "base/mem.h"
#include "base/str.h"
#include "cli/filter.h"
#include "cli/period.h"
#include "graph/window.h"
#include "made_store.h"

enum { WORDS_MAX = 64 };

static sg_store *small_store(void)
{
    static sg_store *store;
    sg_error err = SG_ERROR_INIT;

    if (!store) {
        fuzz_must_work(sg_store_open(":memory:", SG_STORE_WRITE, &store, &err),
                       &err, "store");
        made_store_fill(store);
    }
    return store;
}

static bool take_row(void *context, const sg_document_info *document,
                     const sg_statement *statement)
{
    (void)document, (void)statement;
    ++*(size_t *)context;
    return true;
}

/* A filter passes no more than no filter does, and the graph of what passes
 * has no more edges. */
static void ask(const sg_filter *filter)
{
    sg_store *store = small_store();
    sg_error err = SG_ERROR_INIT;
    sg_store_counts counts;
    sg_graph *graph = NULL;
    size_t rows = 0;
    sg_status status = sg_store_check_filter(store, filter, &err);

    fuzz_must_tell(status, &err);
    status = sg_store_query(store, filter, take_row, &rows, &err);
    fuzz_must_tell(status, &err);
    MUST(status == SG_OK || status == SG_EUSAGE || status == SG_ELIMIT);
    fuzz_must_work(sg_store_count(store, &counts, &err), &err, "count");
    MUST(rows <= counts.statements);
    status = sg_graph_load(store, filter, &graph, &err);
    fuzz_must_tell(status, &err);
    MUST(!graph || sg_graph_edges(graph) <= rows);
    sg_graph_free(graph);
}

static void read_filter(char **words)
{
    static const cli_group groups[] = {CLI_FILTER_GROUP(0)};
    const cli_options options = {groups, 1};
    const char *rest[WORDS_MAX + 1];
    cli_arguments arguments = {rest, 0};
    cli_filter settings = CLI_FILTER_INIT;
    sg_filter filter;
    sg_buf caption = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;
    bool help;
    sg_status status =
        cli_options_parse(&options, &settings, words, &arguments, &help, &err);

    fuzz_must_tell(status, &err);
    if (status == SG_OK) {
        status = cli_filter_read(&settings, &filter, &err);
        fuzz_must_tell(status, &err);
        cli_filter_caption(&settings, &caption);
    }
    if (status == SG_OK)
        ask(&filter);
    sg_buf_clear(&caption);
    cli_options_clear(&options, &settings);
}

static void read_period(const char *text)
{
    char name[SG_WINDOW_NAME];
    cli_period period;
    sg_error err = SG_ERROR_INIT;
    sg_status status = cli_period_read("--from", text, &period, &err);

    fuzz_must_tell(status, &err);
    MUST(status == SG_OK || status == SG_EUSAGE);
    if (status == SG_OK) {
        MUST(cli_period_days(text) >= 0);
        for (int by = SG_BY_NOTHING; by <= SG_BY_YEAR; by++)
            (void)sg_window_of(period.since, (sg_window)by, name);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char period[] = "period ";
    sg_str rest = {(const char *)data, size};
    char *words[WORDS_MAX + 1] = {NULL};
    size_t count = 0;
    sg_str line;

    while (count < WORDS_MAX && fuzz_take(&rest, '\n', &line)) {
        char *word = sg_calloc(line.len + 1, 1);

        if (line.len)
            memcpy(word, line.data, line.len);
        words[count++] = word;
    }
    if (count && strncmp(words[0], period, sizeof period - 1) == 0)
        read_period(words[0] + sizeof period - 1);
    else
        read_filter(words);
    for (size_t i = 0; i < count; i++)
        free(words[i]);
    return 0;
}

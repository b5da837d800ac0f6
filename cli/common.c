/* Calls of the library with their errors reported. */
#include "cli/common.h"

#include "base/error.h"
#include "base/str.h"

const cli_option cli_graph_option = {
    .name = "graph",
    .letter = 'g',
    .kind = CLI_TEXT,
    .argument = "FILE",
    .help = "the graph: a file, or postgresql://USER@HOST/DATABASE; also "
            "$STANCEGRAPH_DB",
    .environment = "STANCEGRAPH_DB",
};

const cli_option cli_data_option = {
    .name = "data",
    .kind = CLI_TEXT,
    .argument = "DIR",
    .help = "tables and weights that replace the built-in ones, file by file",
};

const cli_option cli_threads_option = {
    .name = "threads",
    .letter = 'j',
    .kind = CLI_COUNT,
    .argument = "N",
    .max = 256,
    .help = "documents worked on at once; 0: one for each core",
};

sg_extractor *cli_new_extractor(const char *data_dir, cli_console *console)
{
    sg_extractor_options options = SG_EXTRACTOR_OPTIONS_INIT;
    sg_extractor *extractor = NULL;
    sg_error err = SG_ERROR_INIT;

    options.data_dir = data_dir;
    if (sg_extractor_new(&options, &extractor, &err) != SG_OK)
        cli_fail(console, &err);
    return extractor;
}

sg_extractor *cli_new_reader(const char *data_dir,
                             const cli_dictionaries *dictionaries,
                             cli_console *console)
{
    sg_extractor *extractor = cli_new_extractor(data_dir, console);

    if (extractor != NULL &&
        !cli_dictionaries_load(dictionaries, extractor, console)) {
        sg_extractor_free(extractor);
        extractor = NULL;
    }
    return extractor;
}

void cli_add_counts(sg_buf *text, const sg_store_counts *counts)
{
    sg_buf_count(text, counts->documents, "document");
    sg_buf_addc(text, ", ");
    sg_buf_count(text, counts->actors, "actor");
    sg_buf_addc(text, ", ");
    sg_buf_count(text, counts->statements, "statement");
}

void cli_fail_document(cli_console *console, const cli_document *document,
                       sg_error *err)
{
    err->line = document->line;
    cli_fail_input(console, err, document->file, document->info.id);
}

sg_store *cli_open_store(const char *path, sg_store_mode mode,
                         cli_console *console)
{
    sg_store *store = NULL;
    sg_error err = SG_ERROR_INIT;

    if (sg_store_open(path, mode, &store, &err) != SG_OK) {
        sg_error_in_file(&err, path);
        cli_fail(console, &err);
    }
    return store;
}

/* ---- namesakes --------------------------------------------------------------
 */

/* More than these are not named. */
enum { NAMESAKES_TOLD = 5 };

typedef struct namesakes {
    sg_buf told;
    size_t count;
} namesakes;

static bool add_namesake(void *context, sg_str actor, sg_str name)
{
    namesakes *n = context;

    (void)name;
    if (n->count++ < NAMESAKES_TOLD)
        sg_buf_printf(&n->told, "%s%.*s", n->told.len > 0 ? ", " : "",
                      SG_FMT(sg_str_sub(actor, 0, 80)));
    return true;
}

/* A filter takes all actors that bear a name; who meant one of them should
 * know. */
static sg_status note_namesakes(sg_store *store, const cli_list *names,
                                cli_console *console, sg_error *err)
{
    sg_status status = SG_OK;

    for (size_t i = 0; status == SG_OK && i < names->count; i++) {
        namesakes n = {.told = SG_BUF_INIT};
        status =
            sg_store_namesakes(store, names->items[i], add_namesake, &n, err);
        if (status == SG_OK && n.count > 1)
            cli_note(console, "'%.*s' is a name of %zu actors, all taken: %s%s",
                     SG_FMT(names->items[i]), n.count, n.told.data,
                     n.count > NAMESAKES_TOLD ? " ..." : "");
        sg_buf_clear(&n.told);
    }
    return status;
}

static bool check_filter(const cli_filter *words, sg_store *store,
                         sg_filter *filter, cli_console *console)
{
    sg_error err = SG_ERROR_INIT;
    sg_status status = cli_filter_read(words, filter, &err);

    if (status == SG_OK)
        status = sg_store_check_filter(store, filter, &err);
    if (status == SG_OK)
        status = note_namesakes(store, &words->actors, console, &err);
    if (status == SG_OK)
        status = note_namesakes(store, &words->sources, console, &err);
    if (status == SG_OK)
        status = note_namesakes(store, &words->targets, console, &err);
    if (status != SG_OK)
        cli_fail(console, &err);
    return status == SG_OK;
}

sg_store *cli_open_filtered(const char *path, const cli_filter *words,
                            sg_filter *filter, cli_console *console)
{
    sg_store *store = cli_open_store(path, SG_STORE_READ, console);

    if (store == NULL || check_filter(words, store, filter, console))
        return store;
    sg_store_close(store);
    return NULL;
}

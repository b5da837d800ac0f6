/* Calls of the library with their errors reported. */
#include "cli/common.h"

#include "base/error.h"
#include "base/io.h"
#include "base/str.h"
#include "cli/output.h"

const cli_option cli_graph_option = {
    .name = "graph",
    .letter = 'g',
    .kind = CLI_TEXT,
    .argument = "FILE",
    .help = "the graph, one SQLite file; also $STANCEGRAPH_DB",
    .environment = "STANCEGRAPH_DB",
};

const cli_option cli_data_option = {
    .name = "data",
    .kind = CLI_TEXT,
    .argument = "DIR",
    .help = "tables and weights that replace the built-in ones, file by file",
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

sg_extraction *cli_extract(const sg_extractor *extractor,
                           const cli_document *document, cli_console *console)
{
    sg_extraction *found = NULL;
    sg_error err = SG_ERROR_INIT;

    if (sg_extract(extractor, &document->info, document->text, &found, &err) !=
        SG_OK) {
        sg_error_in_file(&err, document->file);
        err.line = document->line;
        cli_fail(console, &err);
    }
    return found;
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

bool cli_check_filter(const cli_filter *words, sg_store *store,
                      sg_filter *filter, cli_console *console)
{
    sg_error err = SG_ERROR_INIT;
    sg_status status = cli_filter_read(words, filter, &err);

    if (status == SG_OK)
        status = sg_store_check_filter(store, filter, &err);
    if (status != SG_OK)
        cli_fail(console, &err);
    return status == SG_OK;
}

/* ---- drawing --------------------------------------------------------------
 */

static bool write_to_buffer(void *buffer, sg_str text)
{
    sg_buf_add(buffer, text);
    return true;
}

static sg_status draw(const sg_graph *graph, const sg_render_options *options,
                      const char *path, sg_render_report *report, sg_error *err)
{
    sg_buf picture = SG_BUF_INIT;
    sg_status status =
        sg_render(graph, options, write_to_buffer, &picture, report, err);

    if (status == SG_OK)
        status = sg_io_write(path, sg_buf_str(&picture), err);
    sg_buf_clear(&picture);
    return status;
}

bool cli_draw(sg_store *store, const sg_filter *filter,
              const sg_render_options *options, const char *path,
              sg_render_report *report, cli_console *console)
{
    cli_output output = CLI_OUTPUT_INIT;
    sg_graph *graph = NULL;
    sg_error err = SG_ERROR_INIT;
    sg_status status = sg_graph_load(store, filter, &graph, &err);

    if (status == SG_OK && path != NULL)
        status = draw(graph, options, path, report, &err);
    else if (status == SG_OK)
        status =
            sg_render(graph, options, cli_output_write, &output, report, &err);
    if (status != SG_OK)
        cli_fail(console, &err);
    if (path == NULL)
        cli_output_close(&output, console);
    sg_graph_free(graph);
    return status == SG_OK;
}

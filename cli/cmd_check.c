/* stancegraph check: is the graph whole? */
#include "base/error.h"
#include "base/str.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/output.h"

typedef struct check_settings {
    const char *graph;
} check_settings;

static const check_settings defaults = {.graph = CLI_DEFAULT_GRAPH};

static const cli_group groups[] = {
    CLI_GRAPH_GROUP(offsetof(check_settings, graph)),
};

typedef struct check_run {
    cli_output output;
    size_t faults;
} check_run;

static bool print_fault(void *context, sg_str table, sg_str what)
{
    check_run *run = context;
    sg_buf line = SG_BUF_INIT;
    bool written;

    sg_buf_printf(&line, "%.*s: %.*s\n", SG_FMT(table), SG_FMT(what));
    written = cli_output_write(&run->output, sg_buf_str(&line));
    sg_buf_clear(&line);
    run->faults++;
    return written;
}

static void report(check_run *run, sg_store *store, cli_console *console)
{
    sg_store_counts counts = {0};
    sg_error err = SG_ERROR_INIT;
    sg_buf text = SG_BUF_INIT;

    if (run->faults > 0) {
        sg_buf_count(&text, run->faults, "fault");
        (void)sg_fail_at(&err, SG_ESTORE, sg_store_name(store), 0, "%s",
                         text.data);
        cli_fail(console, &err);
    } else if (sg_store_count(store, &counts, &err) != SG_OK) {
        cli_fail(console, &err);
    } else {
        sg_buf_printf(&text, "%s is whole: ", sg_store_name(store));
        cli_add_counts(&text, &counts);
        sg_buf_addc(&text, "\n");
        (void)cli_output_write(&run->output, sg_buf_str(&text));
    }
    sg_buf_clear(&text);
}

/* FTS5 compares its indexes with the rows where it may write, and does not. */
static sg_store *open_graph(const char *path, cli_console *console)
{
    sg_store *store;
    sg_error err = SG_ERROR_INIT;

    if (sg_store_open(path, SG_STORE_CHANGE, &store, &err) == SG_OK)
        return store;
    store = cli_open_store(path, SG_STORE_READ, console);
    if (store != NULL)
        cli_note(console, "%s: %s: the indexes of words are not compared", path,
                 err.message);
    return store;
}

static void run_check(const cli_call *call)
{
    const check_settings *settings = call->settings;
    check_run run = {.output = CLI_OUTPUT_INIT};
    sg_error err = SG_ERROR_INIT;
    sg_store *store = open_graph(settings->graph, call->console);

    if (store == NULL)
        return;
    if (sg_store_check(store, print_fault, &run, &err) != SG_OK)
        cli_fail(call->console, &err);
    else
        report(&run, store, call->console);
    cli_output_close(&run.output, call->console);
    sg_store_close(store);
}

const cli_command cli_check_command = {
    .name = "check",
    .arguments = "",
    .summary = "is the graph whole?",
    .details =
        "Reads all of the graph: whether the file is damaged, whether all "
        "that\n"
        "is referred to is there, whether counters and indexes fit the rows.\n"
        "Each fault is a line; the status is then 3. Nothing is changed; a\n"
        "graph that is built from texts is mended by building it again.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .run = run_check,
};

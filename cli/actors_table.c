/* actors export and actors apply: corrections carried to another graph. */
#include "base/error.h"
#include "base/io.h"
#include "base/str.h"
#include "cli/actors.h"
#include "graph/curate/act_table.h"

/* More than this is no table of corrections. */
enum { TABLE_MAX = 64 << 20 };

static bool add_standing(void *context, const sg_act *act)
{
    if (act->undone.len == 0)
        sg_act_line(context, act);
    return true;
}

void actors_export(const cli_call *call)
{
    const actors_settings *settings = call->settings;
    sg_buf table = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;
    sg_status status;
    sg_store *store =
        cli_open_store(settings->graph, SG_STORE_READ, call->console);

    if (store == NULL)
        return;
    sg_act_titles(&table);
    status = sg_acts_list(store, add_standing, &table, &err);
    if (status == SG_OK && settings->output != NULL)
        status = sg_io_write(settings->output, sg_buf_str(&table), &err);
    if (status != SG_OK)
        cli_fail(call->console, &err);
    else if (settings->output == NULL)
        cli_print(&table, call->console);
    sg_buf_clear(&table);
    sg_store_close(store);
}

/* ---- apply ----------------------------------------------------------------
 */

typedef struct apply_run {
    cli_console *console;
    size_t failed;
} apply_run;

static bool tell(void *context, const sg_error *err)
{
    apply_run *run = context;

    run->failed++;
    cli_fail(run->console, err);
    return true;
}

static void apply_file(sg_store *store, const char *path, apply_run *run)
{
    sg_buf table = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;
    size_t failed = run->failed;
    size_t done = 0;
    sg_status status = sg_io_read(path, TABLE_MAX, &table, &err);

    if (status == SG_OK) {
        const sg_act_table acts = {path, sg_buf_str(&table)};
        status = sg_acts_apply(store, &acts, tell, run, &done, &err);
    }
    if (status != SG_OK)
        cli_fail(run->console, &err);
    else
        cli_note(run->console, "%s: %zu acts done, %zu did not fit", path, done,
                 run->failed - failed);
    sg_buf_clear(&table);
}

void actors_apply(const cli_call *call)
{
    const actors_settings *settings = call->settings;
    apply_run run = {.console = call->console};
    sg_store *store = curate_open(settings->graph, call->console);

    for (size_t i = 0; store != NULL && i < call->argument_count; i++)
        apply_file(store, call->arguments[i], &run);
    sg_store_close(store);
}

/* Acts done, undone and logged. */
#include "cli/curate.h"

#include <stdlib.h>
#include <time.h>

#include "base/error.h"
#include "base/str.h"

const cli_option curate_reason_options[2] = {
    {.name = "by",
     .kind = CLI_TEXT,
     .offset = offsetof(curate_reason, author),
     .argument = "NAME",
     .help = "who corrects"},
    {.name = "note",
     .kind = CLI_TEXT,
     .offset = offsetof(curate_reason, note),
     .argument = "TEXT",
     .help = "why"},
};

bool curate_time(char out[24], cli_console *console)
{
    const char *given = getenv("SOURCE_DATE_EPOCH");
    int64_t seconds = (int64_t)time(NULL);
    struct tm parts;
    time_t now;

    if (given != NULL && given[0] != '\0' &&
        (!sg_str_to_int(sg_str_of(given), &seconds) || seconds < 0)) {
        cli_fail_usage(console, "SOURCE_DATE_EPOCH: \"%s\" is no number",
                       given);
        return false;
    }
    now = (time_t)seconds;
    if (gmtime_r(&now, &parts) == NULL ||
        strftime(out, 24, "%Y-%m-%dT%H:%M:%SZ", &parts) == 0) {
        cli_fail_usage(console, "SOURCE_DATE_EPOCH: no such time");
        return false;
    }
    return true;
}

sg_store *curate_open(const char *graph, cli_console *console)
{
    return cli_open_store(graph, SG_STORE_CHANGE, console);
}

/* ---- doing ----------------------------------------------------------------
 */

/* Keeps the number of the last act. */
static bool keep_number(void *context, const sg_act *act)
{
    *(int64_t *)context = act->number;
    return true;
}

static sg_status report(sg_store *store, size_t count, size_t done,
                        cli_console *console, sg_error *err)
{
    int64_t last = 0;
    sg_status status = sg_acts_list(store, keep_number, &last, err);

    if (status != SG_OK)
        return status;
    if (done == 0)
        cli_note(console, "nothing to do: it is so already");
    else if (done == 1)
        cli_note(console, "done: act %lld%s", (long long)last,
                 done < count ? "; the others are so already" : "");
    else
        cli_note(console, "done: acts %lld to %lld%s",
                 (long long)last - (long long)done + 1, (long long)last,
                 done < count ? "; the others are so already" : "");
    return SG_OK;
}

void curate_do(const char *graph, sg_act *acts, size_t count,
               const curate_reason *reason, cli_console *console)
{
    sg_error err = SG_ERROR_INIT;
    sg_store *store = NULL;
    size_t done;
    char time[24];

    if (!curate_time(time, console))
        return;
    for (size_t i = 0; i < count; i++) {
        acts[i].time = sg_str_of(time);
        acts[i].author = sg_str_of(reason->author);
        acts[i].note = sg_str_of(reason->note);
    }
    store = curate_open(graph, console);
    if (store == NULL)
        return;
    if (sg_acts_do(store, acts, count, &done, &err) != SG_OK ||
        report(store, count, done, console, &err) != SG_OK)
        cli_fail(console, &err);
    sg_store_close(store);
}

void curate_undo(const char *graph, const cli_call *call)
{
    sg_store *store = NULL;
    char time[24];

    if (!curate_time(time, call->console))
        return;
    store = curate_open(graph, call->console);
    for (size_t i = 0; store != NULL && i < call->argument_count; i++) {
        sg_error err = SG_ERROR_INIT;
        int64_t number;

        if (!sg_str_to_int(sg_str_of(call->arguments[i]), &number))
            cli_fail_usage(call->console, "\"%s\" is no number of an act",
                           call->arguments[i]);
        else if (sg_act_undo(store, number, sg_str_of(time), &err) != SG_OK)
            cli_fail(call->console, &err);
        else
            cli_note(call->console, "act %lld is undone", (long long)number);
    }
    sg_store_close(store);
}

/* ---- the log --------------------------------------------------------------
 */

static const cli_field log_fields[] = {
    {"act", "ACT", CLI_CELL_NUMBER, 0, 0},
    {"time", "TIME", CLI_CELL_TEXT, 0, 20},
    {"by", "BY", CLI_CELL_TEXT, 0, 20},
    {"what", "WHAT", CLI_CELL_TEXT, 0, 11},
    {"subject", "WHOM", CLI_CELL_TEXT, 0, 34},
    {"field", "FIELD", CLI_CELL_TEXT, 0, 8},
    {"value", "VALUE", CLI_CELL_TEXT, 0, 34},
    {"note", "NOTE", CLI_CELL_TEXT, 0, 40},
    {"undone", "UNDONE", CLI_CELL_TEXT, 0, 20},
};
enum { LOG_FIELDS = sizeof(log_fields) / sizeof(log_fields[0]) };

typedef struct log_run {
    cli_rows *rows;
    bool review;
} log_run;

static bool log_act(void *context, const sg_act *act)
{
    log_run *run = context;
    const char *field =
        act->kind == SG_ACT_EDIT ? sg_edit_field_name(act->field) : NULL;
    const cli_cell cells[LOG_FIELDS] = {
        cli_number_cell((double)act->number),
        cli_text_cell(act->time),
        cli_text_cell(act->author),
        cli_text_cell(sg_str_of(sg_act_kind_name(act->kind))),
        cli_text_cell(act->subject),
        cli_text_cell(sg_str_of(field)),
        cli_text_cell(act->value),
        cli_text_cell(act->note),
        cli_text_cell(act->undone),
    };

    return sg_act_is_review(act->kind) != run->review ||
           cli_rows_add(run->rows, cells);
}

void curate_log(const char *graph, cli_format format, bool review,
                cli_console *console)
{
    cli_output output = CLI_OUTPUT_INIT;
    sg_error err = SG_ERROR_INIT;
    sg_store *store = cli_open_store(graph, SG_STORE_READ, console);
    log_run run = {.review = review};
    sg_status status;

    if (store == NULL)
        return;
    run.rows = cli_rows_new(log_fields, LOG_FIELDS, format, &output);
    status = sg_acts_list(store, log_act, &run, &err);
    if (status == SG_OK)
        cli_rows_end(run.rows);
    else if (status != SG_ESTOP)
        cli_fail(console, &err);
    cli_output_close(&output, console);
    cli_rows_free(run.rows);
    sg_store_close(store);
}

/* actors list and actors suggest: rows of actors, rows of pairs. */
#include "base/error.h"
#include "base/str.h"
#include "cli/actors.h"

typedef struct list_run {
    const actors_settings *settings;
    cli_rows *rows;
    size_t count;
    sg_buf command; /* of suggest */
} list_run;

/* True while more rows are wanted. */
static bool goes_on(list_run *run)
{
    run->count++;
    return run->settings->limit == 0 || run->count < run->settings->limit;
}

/* Ends the rows, unless the listing failed; stopping early is no failure. */
static void finish(list_run *run, sg_status status, cli_output *output,
                   const sg_error *err, cli_console *console)
{
    if (status == SG_OK || status == SG_ESTOP)
        cli_rows_end(run->rows);
    else
        cli_fail(console, err);
    cli_output_close(output, console);
    cli_rows_free(run->rows);
    sg_buf_clear(&run->command);
}

/* ---- list -----------------------------------------------------------------
 */

static const cli_field actor_fields[] = {
    {"name", "NAME", CLI_CELL_TEXT, 0, 40},
    {"kind", "KIND", CLI_CELL_TEXT, 0, 12},
    {"affiliation", "AFFILIATION", CLI_CELL_TEXT, 0, 30},
    {"made", "MADE", CLI_CELL_NUMBER, 0, 0},
    {"received", "RECEIVED", CLI_CELL_NUMBER, 0, 0},
    {"names", "NAMES", CLI_CELL_NUMBER, 0, 0},
    {"merged", "MERGED", CLI_CELL_NUMBER, 0, 0},
    {"first_date", "FIRST", CLI_CELL_TEXT, 0, 10},
    {"last_date", "LAST", CLI_CELL_TEXT, 0, 10},
};
enum { ACTOR_FIELDS = sizeof(actor_fields) / sizeof(actor_fields[0]) };

static bool list_actor(void *context, const sg_actor *actor)
{
    list_run *run = context;
    const cli_cell cells[ACTOR_FIELDS] = {
        cli_text_cell(actor->name),
        cli_text_cell(sg_str_of(sg_actor_kind_name(actor->kind))),
        cli_text_cell(actor->affiliation),
        cli_number_cell((double)actor->made),
        cli_number_cell((double)actor->received),
        cli_number_cell((double)actor->names),
        cli_number_cell((double)actor->entities - 1),
        cli_text_cell(actor->first_date),
        cli_text_cell(actor->last_date),
    };

    if (run->settings->kind != SG_ACTOR_KINDS &&
        (int)actor->kind != run->settings->kind)
        return true;
    return cli_rows_add(run->rows, cells) && goes_on(run);
}

void actors_list(const cli_call *call)
{
    const actors_settings *settings = call->settings;
    list_run run = {.settings = settings, .command = SG_BUF_INIT};
    cli_output output = CLI_OUTPUT_INIT;
    sg_error err = SG_ERROR_INIT;
    sg_str words = {NULL, 0};
    sg_store *store =
        cli_open_store(settings->graph, SG_STORE_READ, call->console);

    if (store == NULL)
        return;
    if (call->argument_count > 0)
        words = sg_str_of(call->arguments[0]);
    run.rows = cli_rows_new(actor_fields, ACTOR_FIELDS,
                            (cli_format)settings->format, &output);
    finish(&run, sg_actors_list(store, words, list_actor, &run, &err), &output,
           &err, call->console);
    sg_store_close(store);
}

/* ---- suggest --------------------------------------------------------------
 */

static const cli_field pair_fields[] = {
    {"score", "SCORE", CLI_CELL_NUMBER, 2, 0},
    {"from", NULL, CLI_CELL_TEXT, 0, 0},
    {"into", NULL, CLI_CELL_TEXT, 0, 0},
    {"reason", "REASON", CLI_CELL_TEXT, 0, 60},
    {"command", "COMMAND", CLI_CELL_TEXT, 0, 1000},
};
enum { PAIR_FIELDS = sizeof(pair_fields) / sizeof(pair_fields[0]) };

/* For a shell: in single quotes, where only those end it. */
static void add_quoted(sg_buf *out, sg_str name)
{
    sg_buf_addc(out, " '");
    for (size_t i = 0; i < name.len; i++) {
        if (name.data[i] == '\'')
            sg_buf_addc(out, "'\\''");
        else
            sg_buf_byte(out, name.data[i]);
    }
    sg_buf_byte(out, '\'');
}

static bool list_pair(void *context, const sg_duplicate *pair)
{
    list_run *run = context;

    sg_buf_reset(&run->command);
    sg_buf_addc(&run->command, "stancegraph actors merge");
    if (sg_str_starts(pair->from, SG_STR("-")) ||
        sg_str_starts(pair->into, SG_STR("-")))
        sg_buf_addc(&run->command, " --");
    add_quoted(&run->command, pair->from);
    add_quoted(&run->command, pair->into);
    const cli_cell cells[PAIR_FIELDS] = {
        cli_number_cell(pair->score),
        cli_text_cell(pair->from),
        cli_text_cell(pair->into),
        cli_text_cell(pair->reason),
        cli_text_cell(sg_buf_str(&run->command)),
    };
    return cli_rows_add(run->rows, cells) && goes_on(run);
}

void actors_suggest(const cli_call *call)
{
    const actors_settings *settings = call->settings;
    list_run run = {.settings = settings, .command = SG_BUF_INIT};
    cli_output output = CLI_OUTPUT_INIT;
    sg_error err = SG_ERROR_INIT;
    sg_store *store =
        cli_open_store(settings->graph, SG_STORE_READ, call->console);

    if (store == NULL)
        return;
    run.rows = cli_rows_new(pair_fields, PAIR_FIELDS,
                            (cli_format)settings->format, &output);
    finish(&run,
           sg_duplicates(store, settings->min_score, list_pair, &run, &err),
           &output, &err, call->console);
    sg_store_close(store);
}

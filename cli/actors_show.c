/* actors show: one actor, as text, as an object, or as rows of its names. */
#include "base/error.h"
#include "base/json.h"
#include "base/str.h"
#include "cli/actors.h"

typedef struct show_run {
    int64_t number;
    cli_format format;
    cli_rows *rows; /* of names; NULL where they are told otherwise */
    sg_buf text;
    sg_buf name;
    size_t names;
    sg_buf entity; /* the last one told of */
} show_run;

/* ---- the actor ------------------------------------------------------------
 */

static void add_member(sg_buf *out, const char *name, sg_str text)
{
    sg_buf_printf(out, ",\"%s\":", name);
    sg_json_write_string_or_null(out, text);
}

static void add_object(sg_buf *out, const sg_actor *actor)
{
    sg_buf_addc(out, "{\"name\":");
    sg_json_write_string(out, actor->name);
    add_member(out, "kind", sg_str_of(sg_actor_kind_name(actor->kind)));
    add_member(out, "affiliation", actor->affiliation);
    sg_buf_printf(out, ",\"made\":%zu,\"received\":%zu", actor->made,
                  actor->received);
    add_member(out, "first_date", actor->first_date);
    add_member(out, "last_date", actor->last_date);
    sg_buf_addc(out, ",\"names\":[");
}

static void add_text(sg_buf *out, const sg_actor *actor)
{
    sg_buf_printf(out, "%.*s (%s%s%.*s)\n", SG_FMT(actor->name),
                  sg_actor_kind_name(actor->kind),
                  actor->affiliation.len > 0 ? ", of " : "",
                  SG_FMT(actor->affiliation));
    sg_buf_printf(out, "%zu statements made, %zu received", actor->made,
                  actor->received);
    if (actor->first_date.len > 0)
        sg_buf_printf(out, "; in documents of %.*s to %.*s",
                      SG_FMT(actor->first_date), SG_FMT(actor->last_date));
    sg_buf_byte(out, '\n');
}

static bool show_actor(void *context, const sg_actor *actor)
{
    show_run *run = context;

    sg_buf_add(&run->name, actor->name);
    if (run->format == CLI_FORMAT_JSON)
        add_object(&run->text, actor);
    else if (run->format == CLI_FORMAT_TABLE)
        add_text(&run->text, actor);
    return true;
}

/* ---- its names ------------------------------------------------------------
 */

static const cli_field name_fields[] = {
    {"actor", "ACTOR", CLI_CELL_TEXT, 0, 0},
    {"name", "NAME", CLI_CELL_TEXT, 0, 0},
    {"read_as", "READ AS", CLI_CELL_TEXT, 0, 0},
    {"origin", "ORIGIN", CLI_CELL_TEXT, 0, 0},
};
enum { NAME_FIELDS = sizeof(name_fields) / sizeof(name_fields[0]) };

/* "read as Ann Lee: Lee, Mrs Lee" */
static void add_name(show_run *run, const sg_actor_name *name)
{
    if (!sg_str_eq(name->entity, sg_buf_str(&run->entity))) {
        sg_buf_printf(&run->text, "%sread as %.*s", run->names > 0 ? "\n" : "",
                      SG_FMT(name->entity));
        sg_buf_reset(&run->entity);
        sg_buf_add(&run->entity, name->entity);
        run->names = 0;
    }
    if (sg_str_is(name->origin, "name"))
        return; /* told already */
    sg_buf_printf(&run->text, "%s%.*s%s", run->names > 0 ? ", " : ": ",
                  SG_FMT(name->name),
                  sg_str_is(name->origin, "act") ? " (given)" : "");
    run->names++;
}

static bool show_name(void *context, const sg_actor_name *name)
{
    show_run *run = context;
    const cli_cell cells[NAME_FIELDS] = {
        cli_text_cell(sg_buf_str(&run->name)),
        cli_text_cell(name->name),
        cli_text_cell(name->entity),
        cli_text_cell(name->origin),
    };

    if (run->rows != NULL)
        return cli_rows_add(run->rows, cells);
    if (run->format == CLI_FORMAT_TABLE) {
        add_name(run, name);
        return true;
    }
    sg_buf_addc(&run->text, run->names++ > 0 ? "," : "");
    cli_json_row(&run->text, name_fields + 1, NAME_FIELDS - 1, cells + 1);
    return true;
}

static sg_status show(show_run *run, sg_store *store, cli_output *output,
                      sg_error *err)
{
    sg_status status = sg_actor_show(store, run->number, show_actor, run, err);

    if (status != SG_OK)
        return status;
    status = sg_actor_names(store, run->number, show_name, run, err);
    if (status != SG_OK)
        return status;
    if (run->rows != NULL) {
        cli_rows_end(run->rows);
        return SG_OK;
    }
    sg_buf_addc(&run->text, run->format == CLI_FORMAT_JSON ? "]}\n" : "\n");
    (void)cli_output_write(output, sg_buf_str(&run->text));
    return SG_OK;
}

void actors_show(const cli_call *call)
{
    const actors_settings *settings = call->settings;
    show_run run = {.format = (cli_format)settings->format,
                    .text = SG_BUF_INIT,
                    .name = SG_BUF_INIT,
                    .entity = SG_BUF_INIT};
    cli_output output = CLI_OUTPUT_INIT;
    sg_error err = SG_ERROR_INIT;
    sg_store *store =
        cli_open_store(settings->graph, SG_STORE_READ, call->console);

    if (store == NULL)
        return;
    if (run.format == CLI_FORMAT_CSV || run.format == CLI_FORMAT_JSONL)
        run.rows = cli_rows_new(name_fields, NAME_FIELDS, run.format, &output);
    if (sg_actor_find(store, sg_str_of(call->arguments[0]), &run.number,
                      &err) != SG_OK ||
        show(&run, store, &output, &err) != SG_OK)
        cli_fail(call->console, &err);
    cli_output_close(&output, call->console);
    cli_rows_free(run.rows);
    sg_buf_clear(&run.entity);
    sg_buf_clear(&run.name);
    sg_buf_clear(&run.text);
    sg_store_close(store);
}

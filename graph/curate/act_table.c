/* Acts as a tab-separated table: one act a line, in order. */
#include "graph/curate/act_table.h"

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"
#include "base/tsv.h"
#include "graph/curate/act.h"
#include "graph/statement_check.h"

static const char columns[] = "time author act subject field value note";

enum { TIME, AUTHOR, ACT, SUBJECT, FIELD, VALUE, NOTE, COLUMNS };

/* ---- writing ----------------------------------------------------------- */

static void add_escaped(sg_buf *out, sg_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];

        if (c == '\\')
            sg_buf_addc(out, "\\\\");
        else if (c == '\t')
            sg_buf_addc(out, "\\t");
        else if (c == '\n')
            sg_buf_addc(out, "\\n");
        else if (c == '\r')
            sg_buf_addc(out, "\\r");
        else
            sg_buf_byte(out, c);
    }
}

void sg_act_titles(sg_buf *out)
{
    for (size_t i = 0; columns[i]; i++)
        sg_buf_byte(out, columns[i] == ' ' ? '\t' : columns[i]);
    sg_buf_byte(out, '\n');
}

void sg_act_line(sg_buf *out, const sg_act *act)
{
    const sg_str fields[COLUMNS] = {
        [TIME] = act->time,
        [AUTHOR] = act->author,
        [ACT] = sg_str_of(sg_act_kind_name(act->kind)),
        [SUBJECT] = act->subject,
        [FIELD] = sg_str_of(
            act->kind == SG_ACT_EDIT ? sg_edit_field_name(act->field) : ""),
        [VALUE] = act->value,
        [NOTE] = act->note,
    };

    for (size_t i = 0; i < COLUMNS; i++) {
        if (i)
            sg_buf_byte(out, '\t');
        add_escaped(out, fields[i]);
    }
    sg_buf_byte(out, '\n');
}

/* ---- reading ----------------------------------------------------------- */

static sg_str unescaped(sg_arena *arena, sg_str field)
{
    static const char codes[] = "tnr\\";
    static const char meant[] = "\t\n\r\\";
    sg_buf out = SG_BUF_INIT;
    sg_str text;

    for (size_t i = 0; i < field.len; i++) {
        char c = field.data[i];

        for (size_t k = 0; c == '\\' && i + 1 < field.len && codes[k]; k++) {
            if (field.data[i + 1] == codes[k]) {
                c = meant[k];
                i++;
                break;
            }
        }
        sg_buf_byte(&out, c);
    }
    text = sg_arena_str(arena, sg_buf_str(&out));
    sg_buf_clear(&out);
    return text;
}

static sg_status read_act(sg_arena *arena, const sg_tsv *tsv, sg_act *act,
                          sg_error *err)
{
    sg_str fields[COLUMNS];

    for (size_t i = 0; i < COLUMNS; i++)
        fields[i] = unescaped(arena, tsv->fields[i]);
    *act = (sg_act){.time = fields[TIME],
                    .author = fields[AUTHOR],
                    .subject = fields[SUBJECT],
                    .value = fields[VALUE],
                    .note = fields[NOTE],
                    .new_actor = true};
    if (!sg_is_date(act->time))
        return sg_tsv_fail(tsv, err, "'%.*s' is no time",
                           SG_FMT(sg_str_sub(act->time, 0, 40)));
    if (!sg_act_kind_parse(fields[ACT], &act->kind))
        return sg_tsv_fail(tsv, err, "there is no act '%.*s'",
                           SG_FMT(sg_str_sub(fields[ACT], 0, 40)));
    if (act->kind == SG_ACT_EDIT &&
        !sg_edit_field_parse(fields[FIELD], &act->field))
        return sg_tsv_fail(tsv, err, "a statement has no field '%.*s'",
                           SG_FMT(sg_str_sub(fields[FIELD], 0, 40)));
    return SG_OK;
}

/* What went wrong with the act is told with its place in the table. */
static sg_status at_line(const sg_tsv *tsv, const sg_error *cause,
                         sg_error *err)
{
    sg_status code = cause->code == SG_EUSAGE ? SG_EINPUT : cause->code;

    return sg_fail_at(err, code, tsv->file, tsv->line, "%s", cause->message);
}

static sg_status apply_line(sg_store *store, const sg_tsv *tsv, size_t *done,
                            sg_error *err)
{
    sg_arena *arena = sg_arena_new();
    sg_error cause = SG_ERROR_INIT;
    size_t one = 0;
    sg_act act;
    sg_status status = read_act(arena, tsv, &act, err);

    if (!status) {
        status = sg_acts_do(store, &act, 1, &one, &cause);
        if (status)
            status = at_line(tsv, &cause, err);
    }
    *done += one;
    sg_arena_free(arena);
    return status;
}

sg_status sg_acts_apply(sg_store *store, const sg_act_table *table,
                        sg_act_fail_fn *fn, void *context, size_t *done,
                        sg_error *err)
{
    sg_error line_err = SG_ERROR_INIT;
    sg_tsv tsv;
    sg_status status =
        sg_tsv_open(&tsv, table->file, table->text, columns, err);

    *done = 0;
    while (!status) {
        sg_status told = SG_OK;

        if (sg_tsv_next(&tsv, &told, &line_err))
            told = apply_line(store, &tsv, done, &line_err);
        else if (!told)
            break;
        if (told == SG_ESYSTEM || told == SG_ESTORE) {
            status = told;
            if (err)
                *err = line_err;
        } else if (told && !fn(context, &line_err)) {
            status = sg_fail(err, SG_ESTOP, "stopped by the caller");
        }
    }
    return status;
}

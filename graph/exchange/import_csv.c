/* Tables of CSV as statement lines: our own columns by the table that wrote
 * them, those of a DNA event list by what was coded. */
#include <stancegraph/exchange.h>

#include "base/csv.h"
#include "base/error.h"
#include "base/json.h"
#include "base/str.h"
#include "graph/exchange/coded.h"
#include "graph/exchange/statement_row.h"

enum { NO_COLUMN = -1 };

typedef struct reading {
    sg_csv csv;
    sg_str titles[SG_CSV_MAX_COLUMNS];
    size_t title_count;
    sg_arena *arena; /* of the row */
    sg_buf line;
    sg_import_names names;
} reading;

static int column_of(const reading *r, sg_str title)
{
    for (size_t i = 0; title.len && i < r->title_count; i++)
        if (sg_str_eq_nocase(r->titles[i], title))
            return (int)i;
    return NO_COLUMN;
}

/* The cell of a column, missing when there is none. */
static sg_str cell(const reading *r, int column)
{
    if (column < 0 || (size_t)column >= r->csv.count)
        return (sg_str){NULL, 0};
    return r->csv.fields[column];
}

static sg_str cell_of(const reading *r, const char *title)
{
    return cell(r, column_of(r, sg_str_of(title)));
}

/* The cell of the column that the user named, else that of `title`. */
static sg_str named_cell(const reading *r, sg_str name, const char *title)
{
    return name.len ? cell(r, column_of(r, name)) : cell_of(r, title);
}

/* ---- our own columns ---------------------------------------------------- */

static bool is_raw(sg_row_kind kind)
{
    return kind == SG_ROW_OFFSET || kind == SG_ROW_SIGN ||
           kind == SG_ROW_SHARE || kind == SG_ROW_FLAG || kind == SG_ROW_CHAIN;
}

/* Numbers, true, false and arrays stand as they are, when they are such: what
 * is none is told apart by whoever reads the line. */
static bool is_json(sg_str text)
{
    sg_json *value;
    bool good = sg_json_parse(text, &value, NULL) == SG_OK;

    sg_json_free(value);
    return good;
}

static void add_member(reading *r, const sg_row_column *column, sg_str text)
{
    if (r->line.data[r->line.len - 1] != '{')
        sg_buf_byte(&r->line, ',');
    sg_buf_printf(&r->line, "\"%s\":", column->member);
    if (is_raw(column->kind) && is_json(text))
        sg_buf_add(&r->line, text);
    else
        sg_json_write_string(&r->line, text);
}

static bool same_object(const sg_row_column *a, const sg_row_column *b)
{
    return sg_str_eq(sg_str_of(a->object), sg_str_of(b->object));
}

/* The members of one inner object stand together in the table. */
static size_t add_object(reading *r, size_t first)
{
    size_t i = first;
    size_t before = r->line.len;
    bool any = false;

    if (r->line.data[r->line.len - 1] != '{')
        sg_buf_byte(&r->line, ',');
    sg_buf_printf(&r->line, "\"%s\":{", sg_row_columns[first].object);
    for (; i < sg_row_column_count &&
           same_object(&sg_row_columns[first], &sg_row_columns[i]);
         i++) {
        sg_str text = cell_of(r, sg_row_columns[i].name);

        if (text.len)
            add_member(r, &sg_row_columns[i], text);
        any = any || text.len > 0;
    }
    if (any) {
        sg_buf_byte(&r->line, '}');
    } else {
        r->line.len = before;
        r->line.data[before] = '\0';
    }
    return i;
}

static void write_own(reading *r)
{
    sg_buf_byte(&r->line, '{');
    for (size_t i = 0; i < sg_row_column_count;) {
        const sg_row_column *column = &sg_row_columns[i];
        sg_str text = cell_of(r, column->name);

        if (column->object) {
            i = add_object(r, i);
            continue;
        }
        if (text.len)
            add_member(r, column, text);
        i++;
    }
    sg_buf_byte(&r->line, '}');
}

/* ---- event lists -------------------------------------------------------- */

/* As sg_import_dna makes it: two documents may have one title. */
static sg_str document_id(reading *r, sg_str title)
{
    sg_str number = cell_of(r, "document_id");
    sg_buf id = SG_BUF_INIT;
    sg_str kept;

    if (!title.len || !number.len)
        return title.len ? title : number;
    sg_buf_printf(&id, "%.*s (%.*s)", SG_FMT(title), SG_FMT(number));
    kept = sg_arena_str(r->arena, sg_buf_str(&id));
    sg_buf_clear(&id);
    return kept;
}

static void write_event(reading *r)
{
    sg_str title = cell_of(r, "document_title");
    int64_t place = 0;
    sg_coded coded = {
        .document = {.id = document_id(r, title),
                     .title = title,
                     .date = sg_str_sub(cell_of(r, "time"), 0, 10),
                     .author = cell_of(r, "document_author"),
                     .medium = cell_of(r, "document_source")},
        .evidence = cell_of(r, "text"),
        .source = named_cell(r, r->names.source, "person"),
        .target = named_cell(r, r->names.target, "target"),
        .topic = named_cell(r, r->names.topic, "concept"),
        .agreement = named_cell(r, r->names.agreement, "agreement"),
    };

    if (!r->names.source.len)
        coded.organization = cell_of(r, "organization");
    if (sg_str_to_int(cell_of(r, "start_position"), &place) && place > 0 &&
        place < INT32_MAX)
        coded.place = (uint32_t)place;
    sg_coded_write(&r->line, &coded);
}

/* ---- the table ---------------------------------------------------------- */

static sg_status read_titles(reading *r, sg_arena *arena, sg_error *err)
{
    sg_status status;

    if (!sg_csv_next(&r->csv, arena, &status, err))
        return status ? status
                      : sg_fail_at(err, SG_EINPUT, NULL, 1,
                                   "the table has no line of column names");
    r->title_count = r->csv.count;
    for (size_t i = 0; i < r->csv.count; i++)
        r->titles[i] = sg_str_trim(r->csv.fields[i]);
    return SG_OK;
}

static sg_status check_name(const reading *r, sg_str name, sg_error *err)
{
    if (!name.len || column_of(r, name) != NO_COLUMN)
        return SG_OK;
    return sg_fail_at(err, SG_EINPUT, NULL, 1, "there is no column '%.*s'",
                      SG_FMT(name));
}

static sg_status check_titles(const reading *r, bool own, sg_error *err)
{
    sg_status status = check_name(r, r->names.source, err);

    if (!status)
        status = check_name(r, r->names.target, err);
    if (!status)
        status = check_name(r, r->names.topic, err);
    if (!status)
        status = check_name(r, r->names.agreement, err);
    if (status || own)
        return status;
    if ((column_of(r, SG_STR("document_id")) == NO_COLUMN &&
         column_of(r, SG_STR("document_title")) == NO_COLUMN) ||
        (column_of(r, SG_STR("person")) == NO_COLUMN &&
         column_of(r, SG_STR("organization")) == NO_COLUMN &&
         !r->names.source.len))
        return sg_fail_at(err, SG_EINPUT, NULL, 1,
                          "these are neither the columns of statements.csv "
                          "(doc, source, relation, polarity ...) nor of an "
                          "event list of DNA (document_title, organization, "
                          "concept, agreement ...)");
    return SG_OK;
}

static sg_status read_rows(reading *r, bool own, sg_import_fn *fn,
                           void *context, sg_error *err)
{
    sg_error bad = SG_ERROR_INIT;
    sg_status status = SG_OK;
    bool row = true;
    bool go_on = true;

    while (go_on && row) {
        sg_arena_reset(r->arena);
        sg_buf_reset(&r->line);
        row = sg_csv_next(&r->csv, r->arena, &status, &bad);
        if (row && own)
            write_own(r);
        else if (row)
            write_event(r);
        if (row)
            go_on = fn(context, sg_buf_str(&r->line), r->csv.line, NULL);
        else if (status)
            go_on = row = fn(context, (sg_str){NULL, 0}, r->csv.line, &bad);
    }
    return go_on ? SG_OK : sg_fail(err, SG_ESTOP, "stopped by the caller");
}

sg_status sg_import_csv(sg_str table, const sg_import_names *names,
                        sg_import_fn *fn, void *context, sg_error *err)
{
    reading r = {.csv = sg_csv_open(table), .line = SG_BUF_INIT};
    sg_arena *titles = sg_arena_new();
    sg_status status = read_titles(&r, titles, err);
    bool own;

    r.arena = sg_arena_new();
    if (names)
        r.names = *names;
    own = column_of(&r, SG_STR("doc")) != NO_COLUMN &&
          column_of(&r, SG_STR("source")) != NO_COLUMN;
    if (!status)
        status = check_titles(&r, own, err);
    if (!status)
        status = read_rows(&r, own, fn, context, err);
    sg_buf_clear(&r.line);
    sg_arena_free(r.arena);
    sg_arena_free(titles);
    return status;
}

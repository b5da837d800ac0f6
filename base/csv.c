/* CSV: every field is quoted where it must be and only there. */
#include "base/csv.h"

#include "base/error.h"
#include "base/str.h"

void sg_csv_field(sg_buf *out, sg_str text)
{
    bool plain = true;

    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        plain = plain && c != '"' && c != ',' && c != '\n' && c != '\r';
    }
    if (plain) {
        sg_buf_add(out, text);
        return;
    }
    sg_buf_byte(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] == '"')
            sg_buf_byte(out, '"');
        sg_buf_byte(out, text.data[i]);
    }
    sg_buf_byte(out, '"');
}

/* ---- reading ------------------------------------------------------------ */

static size_t count_in_line(sg_str text, char c)
{
    size_t count = 0;

    for (size_t i = 0; i < text.len && text.data[i] != '\n'; i++)
        count += text.data[i] == c;
    return count;
}

sg_csv sg_csv_open(sg_str text)
{
    sg_csv csv = {.separator = ',', .ended = 1};

    if (sg_str_starts(text, SG_STR("\xef\xbb\xbf")))
        text = sg_str_sub(text, 3, text.len);
    csv.rest = text;
    if (count_in_line(text, ';') > count_in_line(text, ','))
        csv.separator = ';';
    return csv;
}

/* Takes the quoted field off the rest, which begins with its quotation mark.
 * False when it does not end. */
static bool take_quoted(sg_csv *csv, sg_arena *arena, sg_str *field)
{
    sg_buf text = SG_BUF_INIT;
    size_t at = 1;
    bool closed = false;

    for (; at < csv->rest.len && !closed; at++) {
        char c = csv->rest.data[at];
        bool twice = at + 1 < csv->rest.len && csv->rest.data[at + 1] == '"';

        closed = c == '"' && !twice;
        csv->ended += c == '\n';
        if (!closed)
            sg_buf_byte(&text, c);
        if (c == '"' && twice)
            at++;
    }
    *field = sg_arena_str(arena, sg_buf_str(&text));
    sg_buf_clear(&text);
    csv->rest = sg_str_sub(csv->rest, at, csv->rest.len);
    return closed;
}

static void take_plain(sg_csv *csv, sg_str *field)
{
    size_t end = 0;

    while (end < csv->rest.len && csv->rest.data[end] != csv->separator &&
           csv->rest.data[end] != '\n')
        end++;
    *field = sg_str_sub(csv->rest, 0, end);
    csv->rest = sg_str_sub(csv->rest, end, csv->rest.len);
    if ((!csv->rest.len || csv->rest.data[0] == '\n') &&
        sg_str_ends(*field, SG_STR("\r")))
        field->len--;
}

static void skip_line(sg_csv *csv)
{
    size_t end = sg_str_find(csv->rest, '\n', 0);

    csv->ended += end < csv->rest.len;
    csv->rest = sg_str_sub(csv->rest, end + 1, csv->rest.len);
}

static sg_status fail(sg_csv *csv, sg_error *err, const char *what)
{
    skip_line(csv);
    return sg_fail_at(err, SG_EINPUT, NULL, csv->line, "%s", what);
}

/* True when a field follows the one that was just read. */
static bool go_on(sg_csv *csv, sg_status *status, sg_error *err)
{
    if (csv->rest.len && csv->rest.data[0] == '\r')
        csv->rest = sg_str_sub(csv->rest, 1, csv->rest.len);
    if (!csv->rest.len)
        return false;
    if (csv->rest.data[0] == '\n') {
        skip_line(csv);
        return false;
    }
    if (csv->rest.data[0] != csv->separator)
        *status = fail(csv, err, "a quotation mark within a field");
    else if (csv->count == SG_CSV_MAX_COLUMNS)
        *status = fail(csv, err, "too many columns");
    else
        csv->rest = sg_str_sub(csv->rest, 1, csv->rest.len);
    return *status == SG_OK;
}

static void skip_empty_lines(sg_csv *csv)
{
    while (sg_str_starts(csv->rest, SG_STR("\n")) ||
           sg_str_starts(csv->rest, SG_STR("\r\n")))
        skip_line(csv);
}

bool sg_csv_next(sg_csv *csv, sg_arena *arena, sg_status *status, sg_error *err)
{
    *status = SG_OK;
    csv->count = 0;
    skip_empty_lines(csv);
    csv->line = csv->ended;
    if (!csv->rest.len)
        return false;
    do {
        sg_str *field = &csv->fields[csv->count++];

        if (!sg_str_starts(csv->rest, SG_STR("\"")))
            take_plain(csv, field);
        else if (!take_quoted(csv, arena, field))
            *status = fail(csv, err, "a quotation mark that is not closed");
    } while (*status == SG_OK && go_on(csv, status, err));
    return *status == SG_OK;
}

/* Reading the tables in data/. */
#include "base/tsv.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"

sg_status sg_tsv_fail(const sg_tsv *tsv, sg_error *err, const char *format, ...)
{
    char message[400];
    va_list args;

    va_start(args, format);
    (void)vsnprintf(message, sizeof message, format, args);
    va_end(args);
    return sg_fail_at(err, SG_EDATA, tsv->file, tsv->line, "%s", message);
}

static bool next_line(sg_tsv *tsv, sg_str *line)
{
    while (sg_str_next(&tsv->rest, '\n', line)) {
        tsv->line++;
        if (line->len && line->data[line->len - 1] == '\r')
            line->len--;
        if (line->len && line->data[0] != '#')
            return true;
    }
    return false;
}

static bool valid_utf8(sg_str text)
{
    for (size_t at = 0; at < text.len;) {
        size_t n = sg_utf8_len(text, at);

        if (n == 0)
            return false;
        at += n;
    }
    return true;
}

/* Maps each wanted column to its place in the file's header. */
static sg_status find_column(sg_tsv *tsv, sg_str header, sg_str wanted,
                             sg_error *err)
{
    sg_str name;

    while (sg_str_next(&header, '\t', &name))
        if (sg_str_eq(name, wanted))
            return SG_OK;
    return sg_tsv_fail(tsv, err, "no column '%.*s' in the header",
                       SG_FMT(wanted));
}

sg_status sg_tsv_open(sg_tsv *tsv, const char *file, sg_str text,
                      const char *columns, sg_error *err)
{
    sg_str header;
    sg_str rest = sg_str_of(columns);
    sg_str wanted;
    sg_status status = SG_OK;

    *tsv = (sg_tsv){.file = file, .rest = text};
    if (!next_line(tsv, &header))
        return sg_tsv_fail(tsv, err, "the table is empty");
    while (status == SG_OK && sg_str_next(&rest, ' ', &wanted)) {
        status = find_column(tsv, header, wanted, err);
        tsv->names[tsv->columns++] = wanted;
    }
    tsv->header = header;
    return status;
}

bool sg_tsv_next(sg_tsv *tsv, sg_status *status, sg_error *err)
{
    sg_str line;
    sg_str header = tsv->header;
    sg_str name;
    size_t filled = 0;

    if (!next_line(tsv, &line))
        return false;
    if (!valid_utf8(line)) {
        *status = sg_tsv_fail(tsv, err, "invalid UTF-8");
        return false;
    }
    while (sg_str_next(&header, '\t', &name)) {
        sg_str field = {NULL, 0};

        if (!sg_str_next(&line, '\t', &field))
            field = SG_STR("");
        for (size_t i = 0; i < tsv->columns; i++) {
            if (sg_str_eq(tsv->names[i], name)) {
                tsv->fields[i] = field;
                filled++;
            }
        }
    }
    if (line.data) {
        *status = sg_tsv_fail(tsv, err, "more fields than the header names");
        return false;
    }
    return filled == tsv->columns;
}

bool sg_tsv_is_dash(sg_str cell)
{
    return cell.len == 0 || sg_str_is(cell, "-");
}

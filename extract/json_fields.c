/* The fields of a JSON line. */
#include "extract/json_fields.h"

#include <stdio.h>

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"

/* ---- the line ---------------------------------------------------------- */

static sg_status check_utf8(sg_str line, sg_error *err)
{
    size_t n;

    for (size_t at = 0; at < line.len; at += n) {
        n = sg_utf8_len(line, at);
        if (n > 0)
            continue;
        (void)sg_fail(err, SG_EINPUT, "invalid UTF-8");
        if (err)
            err->byte = at;
        return SG_EINPUT;
    }
    return SG_OK;
}

sg_fields sg_fields_start(sg_arena *arena, sg_str line, sg_error *err)
{
    sg_fields fields = {arena, line, err, check_utf8(line, err), NULL, NULL};

    if (fields.status == SG_OK)
        fields.status = sg_json_parse(line, &fields.object, err);
    if (fields.status == SG_OK &&
        sg_json_kind_of(fields.object) != SG_JSON_OBJECT)
        fields.status = sg_json_fail_kind(line, "the line", fields.object,
                                          SG_JSON_OBJECT, err);
    return fields;
}

sg_status sg_fields_end(sg_fields *fields)
{
    sg_json_free(fields->object);
    fields->object = NULL;
    return fields->status;
}

/* ---- failures ---------------------------------------------------------- */

enum { NAME_MAX_LEN = 64 };

static void full_name(const sg_fields *r, const char *name,
                      char out[NAME_MAX_LEN])
{
    (void)snprintf(out, NAME_MAX_LEN, "%s%s%s", r->inside ? r->inside : "",
                   r->inside ? "." : "", name);
}

void sg_field_fail(sg_fields *r, const char *name, const char *what)
{
    char full[NAME_MAX_LEN];

    full_name(r, name, full);
    if (r->status == SG_OK)
        r->status = sg_json_fail(r->line, full, what, r->err);
}

static void fail_kind(sg_fields *r, const char *name, const sg_json *value,
                      sg_json_kind wanted)
{
    char full[NAME_MAX_LEN];

    full_name(r, name, full);
    if (r->status == SG_OK)
        r->status = sg_json_fail_kind(r->line, full, value, wanted, r->err);
}

/* ---- members ----------------------------------------------------------- */

const sg_json *sg_field_member(sg_fields *r, const sg_json *object,
                               const char *name, sg_json_kind kind, bool needed)
{
    const sg_json *value = sg_json_get(object, name);
    sg_json_kind found = sg_json_kind_of(value);

    if (r->status != SG_OK)
        return NULL;
    if (found == kind)
        return value;
    if (needed || (found != SG_JSON_NONE && found != SG_JSON_NULL))
        fail_kind(r, name, value, kind);
    return NULL;
}

sg_str sg_field_text(sg_fields *r, const sg_json *object, const char *name,
                     bool needed)
{
    const sg_json *value =
        sg_field_member(r, object, name, SG_JSON_STRING, needed);
    sg_str text;

    if (!sg_json_string(value, &text))
        return (sg_str){NULL, 0};
    if (needed && text.len == 0)
        sg_field_fail(r, name, "is empty");
    return sg_arena_str(r->arena, text);
}

uint32_t sg_field_count(sg_fields *r, const sg_json *object, const char *name)
{
    const sg_json *value =
        sg_field_member(r, object, name, SG_JSON_NUMBER, false);
    int64_t number = 0;

    if (!value)
        return 0;
    if (!sg_json_int(value, &number) || number < 0 || number > UINT32_MAX)
        sg_field_fail(r, name, "is no offset");
    return (uint32_t)number;
}

sg_span sg_field_span(sg_fields *r, const sg_json *object, const char *start,
                      const char *end)
{
    sg_span span = {sg_field_count(r, object, start),
                    sg_field_count(r, object, end)};

    if (span.end < span.start)
        sg_field_fail(r, end, "is less than the start");
    return span;
}

const sg_json *sg_field_enter(sg_fields *r, const sg_json *object,
                              const char *name, bool needed)
{
    const sg_json *inner =
        sg_field_member(r, object, name, SG_JSON_OBJECT, needed);

    r->inside = inner ? name : NULL;
    return inner;
}

/* "2025", "2025-05" or "2025-05-09", whatever stands behind (a time). */
static bool is_date(sg_str date)
{
    static const char pattern[] = "0000-00-00";
    size_t i;

    for (i = 0; i < date.len && i < sizeof pattern - 1; i++)
        if (pattern[i] == '-' ? date.data[i] != '-'
                              : !sg_is_digit((unsigned char)date.data[i]))
            return false;
    return i == 4 || i == 7 || i == 10;
}

sg_str sg_field_date(sg_fields *r, const sg_json *object, const char *name)
{
    sg_str date = sg_field_text(r, object, name, false);

    if (date.data && !is_date(date))
        sg_field_fail(r, name, "is no ISO 8601 date");
    return date;
}

/* JSON by way of cJSON, which no other file knows of. */
#include "base/json.h"

#include <cJSON.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"

/* Every integer up to here is a double of its own. */
static const double exact_max = 9007199254740992.0;

/* Our type only names cJSON's from outside. */
static const cJSON *inner(const sg_json *value)
{
    return (const cJSON *)(const void *)value;
}

static const sg_json *outer(const cJSON *value)
{
    return (const sg_json *)(const void *)value;
}

/* ---- reading ---- */

/* cJSON's strings end at a NUL, so an escaped one must not come in: a copy of
 * `text` with blanks in their place, or NULL when there are none. */
static char *without_nul_escapes(sg_str text)
{
    static const char nul[] = "u0000";
    char *copy = NULL;

    for (size_t i = 0; i + 5 < text.len; i++) {
        if (text.data[i] != '\\')
            continue;
        i++; /* an escaped backslash escapes nothing */
        if (i + 5 > text.len || memcmp(text.data + i, nul, 5) != 0)
            continue;
        if (!copy)
            copy = memcpy(sg_malloc(text.len), text.data, text.len);
        copy[i + 3] = '2'; /* \u0020 */
    }
    return copy;
}

static size_t skip_space(sg_str text, size_t at)
{
    while (at < text.len && strchr(" \t\r\n", text.data[at]) && text.data[at])
        at++;
    return at;
}

static sg_status fail_at(sg_error *err, size_t byte, const char *what)
{
    (void)sg_fail(err, SG_EINPUT, "%s", what);
    if (err)
        err->byte = byte;
    return SG_EINPUT;
}

sg_status sg_json_parse(sg_str text, sg_json **out, sg_error *err)
{
    char *copy = without_nul_escapes(text);
    const char *bytes = copy ? copy : text.data;
    const char *stop = bytes;
    size_t byte = 0;
    sg_status status = SG_OK;
    cJSON *tree = NULL;

    *out = NULL;
    if (skip_space(text, 0) == text.len) {
        status = fail_at(err, 0, "there is no JSON value");
        goto done;
    }
    tree = cJSON_ParseWithLengthOpts(bytes, text.len, &stop, 0);
    byte = stop >= bytes ? (size_t)(stop - bytes) : 0;
    if (!tree)
        status = fail_at(err, byte, "this is not JSON");
    else if (skip_space(text, byte) < text.len)
        status = fail_at(err, skip_space(text, byte),
                         "something follows the JSON value");
    if (status == SG_OK)
        *out = (sg_json *)(void *)tree;
    else
        cJSON_Delete(tree);
done:
    free(copy);
    return status;
}

void sg_json_free(sg_json *value)
{
    cJSON_Delete((cJSON *)(void *)value);
}

sg_json_kind sg_json_kind_of(const sg_json *value)
{
    const cJSON *v = inner(value);

    if (!v)
        return SG_JSON_NONE;
    if (cJSON_IsNull(v))
        return SG_JSON_NULL;
    if (cJSON_IsBool(v))
        return SG_JSON_BOOL;
    if (cJSON_IsNumber(v))
        return SG_JSON_NUMBER;
    if (cJSON_IsString(v))
        return SG_JSON_STRING;
    return cJSON_IsArray(v) ? SG_JSON_ARRAY : SG_JSON_OBJECT;
}

/* "a string", "an object": for messages. */
static const char *kind_name(sg_json_kind kind)
{
    static const char *const names[] = {
        "nothing",  "null",     "true or false", "a number",
        "a string", "an array", "an object",
    };

    return names[kind <= SG_JSON_OBJECT ? kind : SG_JSON_NONE];
}

const sg_json *sg_json_get(const sg_json *object, const char *name)
{
    if (sg_json_kind_of(object) != SG_JSON_OBJECT)
        return NULL;
    return outer(cJSON_GetObjectItemCaseSensitive(inner(object), name));
}

const sg_json *sg_json_first(const sg_json *value)
{
    return value ? outer(inner(value)->child) : NULL;
}

const sg_json *sg_json_next(const sg_json *member)
{
    return member ? outer(inner(member)->next) : NULL;
}

sg_str sg_json_name(const sg_json *member)
{
    return sg_str_of(member ? inner(member)->string : NULL);
}

size_t sg_json_count(const sg_json *value)
{
    size_t n = 0;

    for (const sg_json *m = sg_json_first(value); m; m = sg_json_next(m))
        n++;
    return n;
}

bool sg_json_string(const sg_json *value, sg_str *out)
{
    if (sg_json_kind_of(value) != SG_JSON_STRING)
        return false;
    *out = sg_str_of(inner(value)->valuestring);
    return true;
}

bool sg_json_number(const sg_json *value, double *out)
{
    if (sg_json_kind_of(value) != SG_JSON_NUMBER ||
        !isfinite(inner(value)->valuedouble))
        return false;
    *out = inner(value)->valuedouble;
    return true;
}

bool sg_json_int(const sg_json *value, int64_t *out)
{
    double number;

    if (!sg_json_number(value, &number) || fabs(number) > exact_max ||
        number != floor(number))
        return false;
    *out = (int64_t)number;
    return true;
}

bool sg_json_bool(const sg_json *value, bool *out)
{
    if (sg_json_kind_of(value) != SG_JSON_BOOL)
        return false;
    *out = cJSON_IsTrue(inner(value)) != 0;
    return true;
}

/* Where the member stands, by the last part of its dotted name. */
static size_t find_name(sg_str text, const char *name)
{
    const char *dot = strrchr(name, '.');
    sg_str key = sg_str_of(dot ? dot + 1 : name);
    size_t at = 0;

    while ((at = sg_str_find(text, '"', at)) < text.len) {
        sg_str rest = sg_str_sub(text, at + 1, text.len);

        if (sg_str_starts(rest, key) && rest.len > key.len &&
            rest.data[key.len] == '"')
            return at;
        at++;
    }
    return 0;
}

sg_status sg_json_fail(sg_str text, const char *name, const char *what,
                       sg_error *err)
{
    (void)sg_fail(err, SG_EINPUT, "'%s' %s", name, what);
    if (err)
        err->byte = find_name(text, name);
    return SG_EINPUT;
}

sg_status sg_json_fail_kind(sg_str text, const char *name, const sg_json *value,
                            sg_json_kind wanted, sg_error *err)
{
    sg_json_kind kind = sg_json_kind_of(value);

    if (kind == SG_JSON_NONE)
        return sg_json_fail(text, name, "is missing", err);
    (void)sg_fail(err, SG_EINPUT, "'%s' is %s, not %s", name, kind_name(kind),
                  kind_name(wanted));
    if (err)
        err->byte = find_name(text, name);
    return SG_EINPUT;
}

/* ---- writing ---- */

static void write_escape(sg_buf *out, unsigned char c)
{
    static const char named[] = "\"\\\b\f\n\r\t";
    static const char letters[] = "\"\\bfnrt";
    const char *found = c ? strchr(named, c) : NULL;

    if (found) {
        sg_buf_byte(out, '\\');
        sg_buf_byte(out, letters[found - named]);
    } else {
        sg_buf_printf(out, "\\u%04x", c);
    }
}

void sg_json_write_string(sg_buf *out, sg_str text)
{
    size_t plain = 0; /* start of what needs no escape */

    sg_buf_byte(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];

        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        sg_buf_add(out, sg_str_sub(text, plain, i));
        write_escape(out, c);
        plain = i + 1;
    }
    sg_buf_add(out, sg_str_sub(text, plain, text.len));
    sg_buf_byte(out, '"');
}

void sg_json_write_string_or_null(sg_buf *out, sg_str text)
{
    if (text.data)
        sg_json_write_string(out, text);
    else
        sg_buf_addc(out, "null");
}

/* The point that printf writes is that of the locale. */
static void write_point(char *number)
{
    char *point = strchr(number, localeconv()->decimal_point[0]);

    if (point != NULL)
        *point = '.';
}

void sg_json_write_number(sg_buf *out, double number)
{
    enum { EXACT = 17 };
    size_t before = out->len;

    if (!isfinite(number)) {
        sg_buf_addc(out, "null");
        return;
    }
    for (int digits = 1; digits <= EXACT; digits++) {
        out->len = before;
        sg_buf_printf(out, "%.*g", digits, number);
        if (strtod(out->data + before, NULL) == number)
            break;
    }
    write_point(out->data + before);
}

void sg_json_write_fixed(sg_buf *out, double number, int digits)
{
    int64_t unit = 1;
    int64_t scaled;

    for (int i = 0; i < digits; i++)
        unit *= 10;
    if (!isfinite(number) || fabs(number) > 1e9) {
        sg_buf_addc(out, "null");
        return;
    }
    scaled = llround(number * (double)unit);
    if (scaled < 0)
        sg_buf_byte(out, '-');
    scaled = llabs(scaled);
    sg_buf_printf(out, "%lld", (long long)(scaled / unit));
    if (digits > 0)
        sg_buf_printf(out, ".%0*lld", digits, (long long)(scaled % unit));
}

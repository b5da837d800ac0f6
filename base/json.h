/* JSON: reading into a tree, and the pieces of writing that go wrong when
 * every writer has its own. */
#ifndef SG_BASE_JSON_H
#define SG_BASE_JSON_H

#include <stancegraph/error.h>

#include "base/buf.h"

/* A value; a parsed text is its outermost value. NULL is "not there" and may
 * be given to every reading function. */
typedef struct sg_json sg_json;

typedef enum sg_json_kind {
    SG_JSON_NONE, /* not there */
    SG_JSON_NULL,
    SG_JSON_BOOL,
    SG_JSON_NUMBER,
    SG_JSON_STRING,
    SG_JSON_ARRAY,
    SG_JSON_OBJECT
} sg_json_kind;

/* Reads one value that fills `text` but for white space. SG_EINPUT with the
 * byte where reading stopped. A \u0000 inside a string is read as a blank. */
sg_status sg_json_parse(sg_str text, sg_json **out, sg_error *err);
void sg_json_free(sg_json *value);

sg_json_kind sg_json_kind_of(const sg_json *value);

/* The member of an object, or NULL; of two with one name the first. */
const sg_json *sg_json_get(const sg_json *object, const char *name);

/* The members of an object or array: the first, the one behind another, and
 * the name of a member of an object. */
const sg_json *sg_json_first(const sg_json *value);
const sg_json *sg_json_next(const sg_json *member);
sg_str sg_json_name(const sg_json *member);
size_t sg_json_count(const sg_json *value);

/* False, and `*out` as it was, when the value is of another kind. The text of
 * a string lives as long as the tree. An integer has no fraction and fits. */
bool sg_json_string(const sg_json *value, sg_str *out);
bool sg_json_number(const sg_json *value, double *out);
bool sg_json_int(const sg_json *value, int64_t *out);
bool sg_json_bool(const sg_json *value, bool *out);

/* An SG_EINPUT error about the member `name` ("source.entity" for one of an
 * inner object) of the object that was read from `text`: "'NAME' WHAT". Its
 * byte is where the name first stands in `text`, or 0. */
sg_status sg_json_fail(sg_str text, const char *name, const char *what,
                       sg_error *err);

/* The same: "'NAME' is a number, not a string", or "'NAME' is missing". */
sg_status sg_json_fail_kind(sg_str text, const char *name, const sg_json *value,
                            sg_json_kind wanted, sg_error *err);

/* Appends `text` in quotation marks, escaped. */
void sg_json_write_string(sg_buf *out, sg_str text);

/* As above; the missing value is written as null. */
void sg_json_write_string_or_null(sg_buf *out, sg_str text);

/* Appends the shortest decimal that reads back as `number`; null when it is
 * not finite. */
void sg_json_write_number(sg_buf *out, double number);

/* Appends `number` with `digits` (0 to 9) behind the point, in the same bytes
 * on every machine; null when it is not finite or beyond a billion. */
void sg_json_write_fixed(sg_buf *out, double number, int digits);

#endif

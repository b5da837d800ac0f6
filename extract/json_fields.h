/* The fields of a JSON line, read one after the other: messages name the field,
 * and what inner object it stands in. */
#ifndef SG_EXTRACT_JSON_FIELDS_H
#define SG_EXTRACT_JSON_FIELDS_H

#include <stancegraph/types.h>

#include "base/arena.h"
#include "base/json.h"

/* One line that is being read. The first failure is kept in `status`; after it
 * every step does nothing. */
typedef struct sg_fields {
    sg_arena *arena; /* for texts */
    sg_str line;
    sg_error *err;
    sg_status status;
    const char *inside; /* name of the object that is being read, or NULL */
    sg_json *object;    /* the line itself */
} sg_fields;

/* Parses a line, which must be an object in UTF-8. */
sg_fields sg_fields_start(sg_arena *arena, sg_str line, sg_error *err);

/* Releases the tree; tells whether all went well. */
sg_status sg_fields_end(sg_fields *fields);

void sg_field_fail(sg_fields *r, const char *name, const char *what);

/* The member, or NULL where it is missing or null, which fails if it is
 * `needed`. */
const sg_json *sg_field_member(sg_fields *r, const sg_json *object,
                               const char *name, sg_json_kind kind,
                               bool needed);

/* The inner object `name`, whose members' errors then carry its name, until
 * `inside` is NULL again. */
const sg_json *sg_field_enter(sg_fields *r, const sg_json *object,
                              const char *name, bool needed);

sg_str sg_field_text(sg_fields *r, const sg_json *object, const char *name,
                     bool needed);
uint32_t sg_field_count(sg_fields *r, const sg_json *object, const char *name);
sg_span sg_field_span(sg_fields *r, const sg_json *object, const char *start,
                      const char *end);

/* A date as ISO 8601 writes it: a year, a month, a day or more. */
sg_str sg_field_date(sg_fields *r, const sg_json *object, const char *name);

#endif

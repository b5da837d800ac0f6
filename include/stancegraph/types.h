/* The small value types that every public header shares. */
#ifndef STANCEGRAPH_TYPES_H
#define STANCEGRAPH_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define SG_API __attribute__((visibility("default")))
#else
#define SG_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* A slice of UTF-8 text. Never owns its bytes and is not NUL-ended; a missing
 * value is {NULL, 0}. */
typedef struct sg_str {
    const char *data;
    size_t len;
} sg_str;

/* Half-open range of UTF-8 byte offsets into a document as it was given.
 * Nothing is written start == end. */
typedef struct sg_span {
    uint32_t start;
    uint32_t end;
} sg_span;

/* What an actor is. SG_ACTOR_OTHER when the text does not tell. */
typedef enum sg_actor_kind {
    SG_ACTOR_OTHER,
    SG_ACTOR_PERSON,
    SG_ACTOR_STATE,
    SG_ACTOR_ORGANIZATION,
    SG_ACTOR_GROUP,
    SG_ACTOR_MEDIUM,
    SG_ACTOR_KINDS
} sg_actor_kind;

/* How real the act is that a statement tells of. */
typedef enum sg_factuality {
    SG_ACTUAL,
    SG_INTENDED,
    SG_ATTEMPTED,
    SG_CONDITIONAL,
    SG_POSSIBLE,
    SG_DEMANDED,
    SG_NEGATED,
    SG_FACTUALITIES
} sg_factuality;

/* The words used for these in JSON, the database and the command line
 * ("person", "actual"). The `_parse` functions return false and leave `out`
 * alone when `name` is none of them. */
SG_API const char *sg_actor_kind_name(sg_actor_kind kind);
SG_API bool sg_actor_kind_parse(sg_str name, sg_actor_kind *out);
SG_API const char *sg_factuality_name(sg_factuality status);
SG_API bool sg_factuality_parse(sg_str name, sg_factuality *out);

#ifdef __cplusplus
}
#endif
#endif

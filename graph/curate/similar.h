/* How alike two names are, and why: the rules of docs/curation.md. */
#ifndef SG_GRAPH_CURATE_SIMILAR_H
#define SG_GRAPH_CURATE_SIMILAR_H

#include "base/arena.h"
#include "base/buf.h"

/* More words of a name are not looked at. */
enum { SG_NAME_WORDS = 12 };

/* A name taken apart. */
typedef struct sg_name_parts {
    sg_str key; /* folded, without points and commas */
    sg_str words[SG_NAME_WORDS];
    sg_str sounds[SG_NAME_WORDS]; /* what spelling leaves of each */
    size_t count;
    sg_actor_kind kind;
} sg_name_parts;

/* Texts live in `arena`. */
sg_name_parts sg_name_take_apart(sg_arena *arena, sg_str name,
                                 sg_actor_kind kind);

/* What two names have in common. */
typedef struct sg_likeness {
    double score; /* 0: nothing to speak of */
    const char *reason;
    bool is_part; /* one is the last word of the other: others may fit too */
} sg_likeness;

sg_likeness sg_names_compare(const sg_name_parts *a, const sg_name_parts *b);

/* Calls `fn` with each key under which names that may be alike meet. `key` is
 * valid during the call. */
typedef void sg_name_key_fn(void *context, sg_str key);
void sg_name_keys(const sg_name_parts *name, sg_name_key_fn *fn, void *context);

#endif

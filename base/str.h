/* Text slices: comparing, cutting, splitting. Nothing here allocates. */
#ifndef SG_BASE_STR_H
#define SG_BASE_STR_H

#include <stancegraph/types.h>

/* A slice of a string literal. */
#define SG_STR(literal) ((sg_str){"" literal, sizeof(literal) - 1})

/* For "%.*s" in printf formats. */
#define SG_FMT(text) (int)(text).len, (text).data ? (text).data : ""

/* A slice of a NUL-ended string; NULL gives the missing value. */
sg_str sg_str_of(const char *text);

bool sg_str_eq(sg_str a, sg_str b);
bool sg_str_is(sg_str a, const char *b);

/* Byte order, shorter first when one is a prefix: suitable for qsort. */
int sg_str_cmp(sg_str a, sg_str b);

/* Equal when ASCII letters are folded. */
bool sg_str_eq_nocase(sg_str a, sg_str b);

/* Equal to one of `words`, which end in NULL, when ASCII letters are folded. */
bool sg_str_is_any(sg_str text, const char *const *words);

/* Index of the text among `count` names, or -1. */
int sg_str_index(sg_str text, const char *const *names, int count);

bool sg_str_starts(sg_str text, sg_str prefix);
bool sg_str_ends(sg_str text, sg_str suffix);

/* Bytes [start, end) of `text`, clipped to it. */
sg_str sg_str_sub(sg_str text, size_t start, size_t end);

/* Without ASCII white space at both ends. */
sg_str sg_str_trim(sg_str text);

/* Index of the first `needle` at or after `from`, or text.len when none. */
size_t sg_str_find(sg_str text, char needle, size_t from);

/* Takes the text before the first `separator` off `*rest` into `*item`. False
 * when `*rest` is the missing value, that is after the last item. */
bool sg_str_next(sg_str *rest, char separator, sg_str *item);

/* Checked numbers: the whole slice must be one, within range. */
bool sg_str_to_int(sg_str text, int64_t *out);
bool sg_str_to_double(sg_str text, double *out);

/* FNV-1a, the same on every machine. */
uint32_t sg_str_hash(sg_str text);

#endif

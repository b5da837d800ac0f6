/* What the network sees of a word: a known word's number and seven hashed
 * parts of its form. The trainer and the engine share this. */
#ifndef SG_EXTRACT_NET_INPUT_H
#define SG_EXTRACT_NET_INPUT_H

#include <stancegraph/types.h>

#include "base/map.h"

enum {
    SG_NET_PARTS = 7,     /* shape, suffixes, prefixes, cased form */
    SG_NET_FORM_MAX = 128 /* bytes of a form that are looked at */
};

typedef struct sg_net_input {
    uint32_t word;                /* SG_MAP_NONE for an unknown word */
    uint32_t parts[SG_NET_PARTS]; /* rows of the table of parts */
    uint32_t part_count;          /* unknown words have no cased form */
} sg_net_input;

/* The form as the treebanks would write it: straight quotes and apostrophes,
 * "--" for dashes, "..." for an ellipsis, digits as 0. Writes to `out`, of
 * SG_NET_FORM_MAX bytes; longer forms are cut. */
sg_str sg_net_normalise(sg_str form, char *out);

/* Letters (Latin-1) in lower case, into `out`, of SG_NET_FORM_MAX bytes: the
 * key under which words are listed. */
sg_str sg_net_lower(sg_str normal, char *out);

/* Looks `form` up in `words` and hashes its parts into `rows` rows. */
void sg_net_describe(sg_str form, const sg_map *words, uint32_t rows,
                     sg_net_input *out);

#endif

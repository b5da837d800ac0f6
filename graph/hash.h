/* SHA-256 (FIPS 180-4): tells whether a text or its rows have changed. */
#ifndef SG_GRAPH_HASH_H
#define SG_GRAPH_HASH_H

#include <stancegraph/types.h>

typedef struct sg_hash {
    uint32_t state[8];
    uint64_t length; /* bytes added */
    unsigned char block[64];
} sg_hash;

enum { SG_HASH_HEX = 64 };

void sg_hash_start(sg_hash *hash);
void sg_hash_add(sg_hash *hash, sg_str bytes);

/* Adds the length too, so that ("ab", "c") and ("a", "bc") differ. */
void sg_hash_field(sg_hash *hash, sg_str field);
void sg_hash_int(sg_hash *hash, int64_t value);

/* The sum in hex. The slice lies in `out`. */
sg_str sg_hash_end(sg_hash *hash, char out[SG_HASH_HEX]);

/* The sum of a text alone, as sha256sum prints it. */
sg_str sg_text_hash(sg_str text, char out[SG_HASH_HEX]);

#endif

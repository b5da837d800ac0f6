/* The statement types of a DNA database, and what their variables mean to
 * us. */
#ifndef SG_GRAPH_EXCHANGE_DNA_KINDS_H
#define SG_GRAPH_EXCHANGE_DNA_KINDS_H

#include <stancegraph/exchange.h>

#include "graph/db.h"

typedef enum sg_dna_meaning {
    SG_DNA_IS_SOURCE,
    SG_DNA_IS_ORGANIZATION, /* of the person who is the source */
    SG_DNA_IS_TARGET,
    SG_DNA_IS_TOPIC,
    SG_DNA_IS_AGREEMENT,
    SG_DNA_IS_RELATION,
    SG_DNA_IS_STATUS,
    SG_DNA_IS_SPEAKER,
    SG_DNA_IS_DATE,
    SG_DNA_IS_CONFIDENCE,
    SG_DNA_IS_EVIDENCE,
    SG_DNA_MEANINGS
} sg_dna_meaning;

typedef struct sg_dna_kind {
    int64_t type;
    int64_t variables[SG_DNA_MEANINGS]; /* 0 where there is none */
} sg_dna_kind;

typedef struct sg_dna_kinds {
    sg_dna_kind *items;
    size_t count;
    size_t capacity;
} sg_dna_kinds;

/* Those types that have a source and a target or topic. SG_EINPUT when there is
 * none, or no variable of a name that was given. */
sg_status sg_dna_kinds_read(sg_dna_kinds *kinds, sg_db *dna,
                            const sg_import_names *names, sg_error *err);
void sg_dna_kinds_clear(sg_dna_kinds *kinds);

/* NULL for a type that is not among them. */
const sg_dna_kind *sg_dna_kind_of(const sg_dna_kinds *kinds, int64_t type);

#endif

/* How sure a statement is: a sum over what experience says makes statements
 * right or wrong (data/confidence.tsv), in log odds, turned into a
 * probability. */
#ifndef SG_EXTRACT_CONFIDENCE_H
#define SG_EXTRACT_CONFIDENCE_H

#include "extract/data.h"
#include "extract/factuality.h"

typedef struct sg_confidence sg_confidence;

sg_status sg_confidence_load(sg_data *data, sg_confidence **out, sg_error *err);
void sg_confidence_free(sg_confidence *confidence);

/* What a statement rests on. */
typedef struct sg_grounds {
    const sg_frame *frame;
    const sg_reality *reality;
    const sg_mention *source;
    const sg_mention *target; /* NULL when no actor is addressed */
    bool quotes;              /* has the words said in quotation marks */
    bool says_nothing;        /* a word of saying without anything said */
} sg_grounds;

/* The probability that source, target and sign are right, 0..1. */
double sg_confidence_of(const sg_confidence *confidence, const sg_doc *doc,
                        const sg_grounds *grounds);

#endif

/* Where a party stands in the text. */
#ifndef SG_EXTRACT_PARTY_SPAN_H
#define SG_EXTRACT_PARTY_SPAN_H

#include "extract/frame.h"
#include "extract/party.h"

/* The mention with its determiner, possessor and adjectives: "Kasich's former
 * campaign manager". */
sg_span sg_party_span(const sg_doc *doc, const sg_mention *m);

/* The same for one of the sources of a frame; a single one may stand there as
 * a relative pronoun ("Rubio, who said") or with its apposition. */
sg_span sg_source_span(const sg_doc *doc, const sg_frame *frame,
                       const sg_parties *sources, int at);

#endif

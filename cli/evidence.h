/* A sentence with the words marked that make a statement of it: who does what
 * to whom. */
#ifndef SG_CLI_EVIDENCE_H
#define SG_CLI_EVIDENCE_H

#include <stancegraph/graph.h>

#include "base/buf.h"

/* Offsets in the sentence; start == end where the words are not in it. */
typedef struct cli_evidence {
    sg_str sentence;
    sg_span source;
    sg_span cue;
    sg_span target;  /* of what the statement is about where there is none */
    sg_str document; /* where it stands, if that is to be told */
    sg_str date;
} cli_evidence;

/* The sentence is that of the statement or edge. */
cli_evidence cli_evidence_of(const sg_statement *statement);
cli_evidence cli_evidence_of_edge(const sg_edge *edge);

/* Appends lines, ended by line feeds, of at most `width` columns (0: one line),
 * each with `indent` blanks in front: "[Norway] *accused* {Germany} of greed.
 * (letter-7, 2031-03-04)" With `colour` the words are also bold, underlined and
 * bold italic. */
void cli_add_evidence(sg_buf *out, const cli_evidence *evidence, size_t width,
                      size_t indent, bool colour);

#endif

/* Statements and edges as the output formats of query write them. */
#ifndef SG_CLI_RECORD_H
#define SG_CLI_RECORD_H

#include <stancegraph/graph.h>

#include "base/buf.h"

/* An edge with what its members have in common and what they differ in. */
typedef struct cli_edge {
    sg_vertex from;
    sg_vertex to;
    const sg_edge_group *group;
    sg_str relations; /* "accuses 3, rejects (negated)" */
} cli_edge;

/* "+", "-" or "0". */
const char *cli_sign_name(int polarity);

/* How often each relation occurs, the most frequent first; what is not told as
 * a fact has its status behind it. */
void cli_relations(const sg_relation_count *counts, size_t len, sg_buf *out);

/* The same for a group of a graph. */
void cli_group_relations(const sg_graph *graph, const sg_edge_group *group,
                         sg_buf *out);

/* One line of CSV (RFC 4180, but lines end in a line feed), and the line of
 * column names above it. `evidence` adds the sentences. */
void cli_csv_titles(sg_buf *out, bool evidence);
void cli_csv_statement(sg_buf *out, const sg_document_info *document,
                       const sg_statement *statement, bool evidence);
void cli_csv_edge_titles(sg_buf *out, bool evidence);
void cli_csv_edge(sg_buf *out, const sg_graph *graph, const cli_edge *edge,
                  bool evidence);

/* One JSON object without a line end. A statement always has its sentence; an
 * edge has those of its members with `evidence`. */
void cli_json_statement(sg_buf *out, const sg_document_info *document,
                        const sg_statement *statement);
void cli_json_edge(sg_buf *out, const sg_graph *graph, const cli_edge *edge,
                   bool evidence);

#endif

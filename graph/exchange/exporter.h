/* What the writers of exchange formats share: one run, and where its bytes go.
 * A writer is one function; graph/exchange/export.c has the table of them. */
#ifndef SG_GRAPH_EXCHANGE_EXPORTER_H
#define SG_GRAPH_EXCHANGE_EXPORTER_H

#include <stancegraph/exchange.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"

typedef struct sg_exporter {
    sg_store *store;
    const sg_export_options *options;
    sg_export_report *report; /* never NULL */
    sg_buf out;               /* what a writer appends to */
    sg_arena *arena;          /* texts of the whole run */
    sg_arena *scratch;        /* texts of the row at hand: sg_export_row */
    sg_write_fn *write;
    void *context;
    bool stopped; /* `write` has returned false */
    sg_map *keys; /* those given out: sg_export_key */
} sg_exporter;

typedef sg_status sg_export_fn(sg_exporter *x, sg_error *err);

/* Ends a row: hands `out` on when it has grown long and forgets the texts in
 * `scratch`. False when nobody takes more. */
bool sg_export_row(sg_exporter *x);

/* Calls `fn` for each statement of the run, in the order of sg_store_query,
 * and ends its row. */
sg_status sg_export_statements(sg_exporter *x, sg_statement_fn *fn,
                               void *context, sg_error *err);

/* `text` as a single clean line in `arena`: white space and control characters
 * made single blanks, characters that XML forbids dropped, bytes that are not
 * UTF-8 replaced by U+FFFD. Missing stays missing. */
sg_str sg_clean(sg_arena *arena, sg_str text);

/* The same for one row of the run. */
sg_str sg_clean_row(sg_exporter *x, sg_str text);

/* The key of a statement in the store, in the scratch of the run: the same in
 * every export. */
sg_str sg_export_key(sg_exporter *x, const sg_document_info *document,
                     const sg_statement *s);

/* What a statement is towards: its target, else its topic; may be missing. */
sg_str sg_export_object(const sg_statement *s);

sg_export_fn sg_export_graphml;
sg_export_fn sg_export_visone;
sg_export_fn sg_export_gexf;
sg_export_fn sg_export_node_link;
sg_export_fn sg_export_cytoscape;
sg_export_fn sg_export_csv_nodes;
sg_export_fn sg_export_csv_edges;
sg_export_fn sg_export_dl;
sg_export_fn sg_export_csv_statements;
sg_export_fn sg_export_jsonl;
sg_export_fn sg_export_documents;
sg_export_fn sg_export_turtle;
sg_export_fn sg_export_jsonld;
sg_export_fn sg_export_cypher;
sg_export_fn sg_export_dna;
sg_export_fn sg_export_plover;
sg_export_fn sg_export_petrarch;

#endif

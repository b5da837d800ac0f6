/* What Turtle and JSON-LD share: the names of things, and which things a run
 * has told of already. Each sentence is one node of provenance; a statement is
 * derived from it. docs/exchange.md lists the vocabulary. */
#ifndef SG_GRAPH_EXCHANGE_RDF_H
#define SG_GRAPH_EXCHANGE_RDF_H

#include "base/map.h"
#include "graph/exchange/exporter.h"

typedef enum sg_rdf_thing {
    SG_RDF_ACTOR,
    SG_RDF_DOCUMENT,
    SG_RDF_SENTENCE,
    SG_RDF_STATEMENT
} sg_rdf_thing;

typedef struct sg_rdf {
    sg_exporter *x;
    sg_map *told;      /* ids of actors and documents */
    sg_str document;   /* id of the one at hand */
    uint32_t sentence; /* number of the one at hand */
    bool has_sentence;
    size_t objects; /* written so far, in JSON-LD */
} sg_rdf;

#define SG_RDF_BASE "urn:stancegraph:"

sg_rdf sg_rdf_start(sg_exporter *x);
void sg_rdf_end(sg_rdf *rdf);

/* The id of a thing without SG_RDF_BASE, percent-encoded, in the scratch of the
 * run: "actor:Germany", "document:a%20b", "statement:KEY", and for the sentence
 * at hand of the document "sentence:a%20b:3". */
sg_str sg_rdf_id(const sg_rdf *rdf, sg_rdf_thing thing, sg_str name);

/* Appends a name, percent-encoded. */
void sg_rdf_add_encoded(sg_buf *out, sg_str name);

/* True the first time that the id is asked for. */
bool sg_rdf_is_new(sg_rdf *rdf, sg_str id);

/* Takes note of where a statement stands; true when its sentence is new. */
bool sg_rdf_enter(sg_rdf *rdf, const sg_document_info *document,
                  const sg_statement *s);

/* "xsd:gYear", "xsd:gYearMonth", "xsd:date", or NULL when it is no date;
 * `*date` is cut to what the type holds. */
const char *sg_rdf_date_type(sg_str *date);

#endif

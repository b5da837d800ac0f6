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

typedef struct sg_rdf sg_rdf;

/* How a form of RDF writes things. */
typedef struct sg_rdf_form {
    void (*actor)(sg_rdf *rdf, const sg_party *party);
    void (*document)(sg_rdf *rdf, const sg_document_info *document);
    void (*sentence)(sg_rdf *rdf, const sg_document_info *document,
                     const sg_statement *s);
    void (*statement)(sg_rdf *rdf, const sg_document_info *document,
                      const sg_statement *s);
    void (*triple)(sg_rdf *rdf, const sg_statement *s); /* of a fact */
} sg_rdf_form;

struct sg_rdf {
    sg_exporter *x;
    const sg_rdf_form *form;
    sg_map *told;      /* ids of actors and documents */
    sg_str document;   /* id of the one at hand */
    uint32_t sentence; /* number of the one at hand */
    bool has_sentence;
    size_t objects; /* written so far, in JSON-LD */
};

#define SG_RDF_BASE "urn:stancegraph:"

/* Writes what passes the filter of the export, each thing before what is told
 * of it. */
sg_status sg_rdf_export(sg_exporter *x, const sg_rdf_form *form, sg_error *err);

/* The id of a thing without SG_RDF_BASE, percent-encoded, in the scratch of the
 * run: "actor:Germany", "document:a%20b", "statement:KEY", and for the sentence
 * at hand of the document "sentence:a%20b:3". */
sg_str sg_rdf_id(const sg_rdf *rdf, sg_rdf_thing thing, sg_str name);

/* Appends a name, percent-encoded. */
void sg_rdf_add_encoded(sg_buf *out, sg_str name);

/* True the first time that the id is asked for. */
bool sg_rdf_is_new(sg_rdf *rdf, sg_str id);

/* "xsd:gYear", "xsd:gYearMonth", "xsd:date", or NULL when it is no date;
 * `*date` is cut to what the type holds. */
const char *sg_rdf_date_type(sg_str *date);

#endif

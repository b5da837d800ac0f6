/* The graph in the formats of other tools.
 *
 *     sg_export_options options = SG_EXPORT_OPTIONS_INIT;
 *     options.format = SG_EXPORT_GEXF;
 *     sg_export(store, NULL, &options, write_to_file, file, &report, &err);
 *
 * docs/exchange.md tells what each format keeps and who reads it. */
#ifndef STANCEGRAPH_EXCHANGE_H
#define STANCEGRAPH_EXCHANGE_H

#include <stancegraph/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Each is one stream of bytes; the three tables of CSV are three formats. */
typedef enum sg_export_format {
    /* networks: vertices and links */
    SG_EXPORT_GRAPHML,
    SG_EXPORT_GRAPHML_VISONE,
    SG_EXPORT_GEXF,
    SG_EXPORT_JSON,
    SG_EXPORT_CYTOSCAPE,
    SG_EXPORT_CSV_NODES,
    SG_EXPORT_CSV_EDGES,
    SG_EXPORT_DL,
    /* statements with their evidence */
    SG_EXPORT_CSV_STATEMENTS,
    SG_EXPORT_JSONL,
    SG_EXPORT_TURTLE,
    SG_EXPORT_JSONLD,
    SG_EXPORT_CYPHER,
    SG_EXPORT_DNA,
    SG_EXPORT_PLOVER,
    SG_EXPORT_PETRARCH,
    SG_EXPORT_FORMATS
} sg_export_format;

typedef struct sg_export_options {
    sg_export_format format;
    bool each;            /* networks: a link per statement, not one for those
                             of one source, target and sign */
    const char *data_dir; /* folder with tables that replace the built-in ones;
                             NULL: none */
} sg_export_options;

#define SG_EXPORT_OPTIONS_INIT                                                 \
    {                                                                          \
        SG_EXPORT_GRAPHML, false, NULL                                         \
    }

typedef struct sg_export_report {
    size_t statements; /* that the filter passes */
    size_t left_out;   /* of them, those that the format has no room for */
    char note[256];    /* why, and what else is lost or to be known; "" when
                          nothing is */
} sg_export_report;

/* What the format does not keep, for the user; "" when it keeps all. */
SG_API const char *sg_export_loses(sg_export_format format);

/* Writes the part of the store that passes `filter` (may be NULL) with calls of
 * `write`; `report` may be NULL. The same store, filter and options give the
 * same bytes; an empty part gives a valid empty file. Control characters and
 * bytes that are not UTF-8 leave all formats but JSON Lines cleaned.
 * Fails as sg_store_query does; SG_ELIMIT for a matrix of more than
 * SG_EXPORT_MATRIX_MAX vertices, SG_EDATA when the table of event codes is
 * damaged, SG_ESTOP when `write` returned false.
 * Cost: networks and DNA databases are made in memory, the others stream. */
SG_API sg_status sg_export(sg_store *store, const sg_filter *filter,
                           const sg_export_options *options, sg_write_fn *write,
                           void *context, sg_export_report *report,
                           sg_error *err);

#define SG_EXPORT_MATRIX_MAX ((size_t)5000)

#ifdef __cplusplus
}
#endif
#endif

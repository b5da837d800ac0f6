/* The graph in the formats of other tools.
 *
 *     sg_export_options options = SG_EXPORT_OPTIONS_INIT;
 *     options.format = SG_EXPORT_GEXF;
 *     sg_export(store, &options, write_to_file, file, &report, &err);
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
    const sg_filter *filter; /* NULL: all of the store */
    bool each;            /* networks: a link per statement, not one for those
                             of one source, target and sign */
    const char *data_dir; /* folder with tables that replace the built-in ones;
                             NULL: none */
    bool documents; /* JSON Lines: each document's line too, see below */
} sg_export_options;

#define SG_EXPORT_OPTIONS_INIT                                                 \
    {                                                                          \
        SG_EXPORT_GRAPHML, NULL, false, NULL, false                            \
    }

/* With `documents` what sg_store_load_document makes an equal store of is
 * written: documents with their sentences, also those without a statement, and
 * all as the texts were read. Corrections (curate.h) are left out, so
 * what was rejected is there and merged actors stand apart; sg_acts_list has
 * them. Where the filter leaves out statements of a document the sum of
 * its text is missing, and where none is left the document. SG_EUSAGE for another
 * format, or a filter by reviews. */

typedef struct sg_export_report {
    size_t statements; /* that the filter passes */
    size_t left_out;   /* of them, those that the format has no room for */
    char note[256];    /* why, and what else is lost or to be known; "" when
                          nothing is */
} sg_export_report;

/* What the format does not keep, for the user; "" when it keeps all. */
SG_API const char *sg_export_loses(sg_export_format format);

/* Writes the part of the store that passes the filter with calls of `write`;
 * `options` and `report` may be NULL. The same store and options give the same
 * bytes; an empty part gives a valid empty file. Control characters and
 * bytes that are not UTF-8 leave all formats but JSON Lines cleaned.
 * Fails as sg_store_query does; SG_ELIMIT for a matrix of more than
 * SG_EXPORT_MATRIX_MAX vertices, SG_EDATA when the table of event codes is
 * damaged, SG_ESTOP when `write` returned false.
 * Cost: networks and DNA databases are made in memory, the others stream. */
SG_API sg_status sg_export(sg_store *store, const sg_export_options *options,
                           sg_write_fn *write, void *context,
                           sg_export_report *report, sg_error *err);

#define SG_EXPORT_MATRIX_MAX ((size_t)5000)

/* ---- import ----------------------------------------------------------- */

/* Which columns or variables say what; missing ones are those of our own
 * exports, else DNA's: person, organization, concept, agreement. */
typedef struct sg_import_names {
    sg_str source;
    sg_str target;
    sg_str topic;
    sg_str agreement;
} sg_import_names;

/* One statement as a line of docs/statement-format.md, and the row that it is
 * from. A row that cannot be read comes with a missing `line` and the error.
 * Return false to stop. */
typedef bool sg_import_fn(void *context, sg_str line, size_t row,
                          const sg_error *err);

/* Reads a table of CSV: statements.csv of an export, or an event list of DNA.
 * Rows of one document must stand together. SG_EINPUT when a column is missing
 * that is needed; SG_ESTOP when `fn` returned false. `names` may be NULL. */
SG_API sg_status sg_import_csv(sg_str table, const sg_import_names *names,
                               sg_import_fn *fn, void *context, sg_error *err);

/* Reads a database of DNA 3: the statements of every type that has variables
 * for a source and for a target or topic. `*skipped` counts those of other
 * types. SG_EINPUT when it is none, or of another version. */
SG_API sg_status sg_import_dna(const char *path, const sg_import_names *names,
                               sg_import_fn *fn, void *context, size_t *skipped,
                               sg_error *err);

#ifdef __cplusplus
}
#endif
#endif

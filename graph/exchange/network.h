/* The graph as exchange formats of networks want it: nodes and links with ids
 * and one table of attributes each, so that no writer knows them by name. */
#ifndef SG_GRAPH_EXCHANGE_NETWORK_H
#define SG_GRAPH_EXCHANGE_NETWORK_H

#include "graph/exchange/exporter.h"

typedef struct sg_node {
    sg_str id;   /* the name; of a topic "topic: NAME" */
    sg_str name; /* clean, never empty */
    sg_str kind; /* "person" ..., "topic" */
    sg_str affiliation;
    bool is_topic;
    size_t made;
    size_t received;
} sg_node;

/* Statements of one source, target and sign; with `each` a single one. Lists
 * have ", " (names, words) or a line feed (sentences) between their items. */
typedef struct sg_link {
    size_t from;
    size_t to;
    int sign;
    size_t count;
    sg_str relation;  /* the most frequent */
    sg_str relations; /* "accuses 3, rejects 1" */
    sg_str status;    /* "actual" when one is, else the most frequent */
    sg_str statuses;  /* "actual 3, negated 1" */
    double confidence;
    size_t reviewed;   /* of the statements */
    sg_str first_date; /* as exact as the texts tell: "2025", "2025-05-09" */
    sg_str last_date;
    sg_str dates; /* all different ones, in order */
    sg_str cues;
    sg_str speakers;
    sg_str documents;
    sg_str media;
    sg_str evidence;
} sg_link;

typedef struct sg_export_net {
    sg_node *nodes; /* by name */
    size_t node_count;
    sg_link
        *links; /* strongest first; with `each` as sg_store_query has them */
    size_t link_count;
} sg_export_net;

/* Texts live in the arena of the run. */
sg_status sg_export_net_make(sg_exporter *x, sg_export_net *out, sg_error *err);
void sg_export_net_clear(sg_export_net *network);

/* ---- attributes --------------------------------------------------------- */

typedef enum sg_cell_kind {
    SG_CELL_TEXT,   /* sg_str */
    SG_CELL_SIGN,   /* int */
    SG_CELL_COUNT,  /* size_t */
    SG_CELL_WEIGHT, /* size_t, for formats where a weight is a real number */
    SG_CELL_REAL    /* double */
} sg_cell_kind;

typedef struct sg_column_info {
    const char *name;
    sg_cell_kind kind;
    size_t offset; /* within sg_node or sg_link */
    const char *about;
} sg_column_info;

/* Columns that every format has besides id, source and target. */
extern const sg_column_info sg_node_columns[];
extern const sg_column_info sg_link_columns[];
extern const size_t sg_node_column_count;
extern const size_t sg_link_column_count;

/* "string", "double" or what the format calls a whole number. */
const char *sg_column_type(const sg_column_info *column, const char *integer);

/* The value of a column as text; false when there is none. Reals have two
 * decimals. `row` is an sg_node or sg_link. */
bool sg_cell(sg_buf *out, const sg_column_info *column, const void *row);

/* ---- looks: as in pictures, docs/pictures.md --------------------------- */

/* Red, green and blue: 0x0072b2 and its like. */
uint32_t sg_sign_color(int sign);

/* "positive", "negative", "neutral". */
const char *sg_sign_word(int sign);

/* Width of a line, 1 to 6, for a number of statements. */
double sg_count_width(size_t count);

#endif

/* The ways in which path shows what it finds: a table for each path, or JSON.
 */
#ifndef SG_CLI_PATH_LIST_H
#define SG_CLI_PATH_LIST_H

#include <stancegraph/analysis.h>

#include "base/buf.h"

typedef struct cli_path_list {
    sg_store *store;            /* for the sentences */
    const sg_path_query *query; /* what was asked */
    size_t sentences;           /* of each link */
    sg_buf *out;
} cli_path_list;

/* Append all paths. They fail as sg_store_select does. */
sg_status cli_path_table(const cli_path_list *list, const sg_paths *paths,
                         size_t width, bool colour, sg_error *err);
sg_status cli_path_json(const cli_path_list *list, const sg_paths *paths,
                        sg_error *err);

#endif

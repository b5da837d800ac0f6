/* What several commands do alike. */
#ifndef SG_CLI_COMMON_H
#define SG_CLI_COMMON_H

#include "cli/console.h"
#include "cli/dictionaries.h"
#include "cli/documents.h"
#include "cli/filter.h"

/* Groups for option tables: -g FILE sets a const char * at `offset_`, which is
 * CLI_DEFAULT_GRAPH unless told otherwise; --data DIR another, NULL unless
 * told otherwise. */
#define CLI_DEFAULT_GRAPH "stancegraph.db"
#define CLI_GRAPH_GROUP(offset_)                                               \
    {                                                                          \
        .options = &cli_graph_option, .count = 1, .offset = (offset_)          \
    }
#define CLI_DATA_GROUP(offset_)                                                \
    {                                                                          \
        .options = &cli_data_option, .count = 1, .offset = (offset_)           \
    }
/* -j N sets a size_t at `offset_`, 0 unless told otherwise. */
#define CLI_THREADS_GROUP(offset_)                                             \
    {                                                                          \
        .options = &cli_threads_option, .count = 1, .offset = (offset_)        \
    }

extern const cli_option cli_graph_option;
extern const cli_option cli_data_option;
extern const cli_option cli_threads_option;

/* Each reports its errors and returns NULL. */
sg_extractor *cli_new_extractor(const char *data_dir, cli_console *console);
/* The same with dictionaries. */
sg_extractor *cli_new_reader(const char *data_dir,
                             const cli_dictionaries *dictionaries,
                             cli_console *console);
sg_store *cli_open_store(const char *path, sg_store_mode mode,
                         cli_console *console);

/* "3 documents, 7 actors, 12 statements" */
void cli_add_counts(sg_buf *text, const sg_store_counts *counts);

/* Reports an error of one document. */
void cli_fail_document(cli_console *console, const cli_document *document,
                       sg_error *err);

/* The graph, to be read, and the filter of a command checked against it. */
sg_store *cli_open_filtered(const char *path, const cli_filter *words,
                            sg_filter *filter, cli_console *console);

#endif

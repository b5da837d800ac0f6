/* The four ways in which query lists what it finds. */
#ifndef SG_CLI_LISTING_H
#define SG_CLI_LISTING_H

#include "cli/option.h"
#include "cli/output.h"
#include "cli/record.h"

typedef enum cli_format {
    CLI_FORMAT_TABLE,
    CLI_FORMAT_JSON,
    CLI_FORMAT_JSONL,
    CLI_FORMAT_CSV
} cli_format;

/* Groups for option tables: -f FORMAT sets an int at `offset_`, a cli_format;
 * --limit N a size_t, 0 unless told otherwise. */
#define CLI_FORMAT_GROUP(offset_)                                              \
    {                                                                          \
        .options = &cli_format_option, .count = 1, .offset = (offset_)         \
    }
#define CLI_LIMIT_GROUP(offset_)                                               \
    {                                                                          \
        .options = &cli_limit_option, .count = 1, .offset = (offset_)          \
    }

extern const cli_option cli_format_option;
extern const cli_option cli_limit_option;

typedef struct cli_listing cli_listing;

/* `edges`: the rows will be edges, not statements. */
cli_listing *cli_listing_new(cli_format format, bool edges, bool evidence,
                             cli_output *output);
void cli_listing_free(cli_listing *listing);

/* Tables of statements begin with the first digits of their keys. */
void cli_listing_show_keys(cli_listing *listing);

/* Each returns false when the output does not take any more. The first one is
 * an sg_statement_fn: its context is the cli_listing. */
bool cli_listing_statement(void *context, const sg_document_info *document,
                           const sg_statement *statement);
bool cli_listing_edge(cli_listing *listing, const sg_graph *graph,
                      const cli_edge *edge);

/* Writes what comes after the last row (the whole table, for one). */
void cli_listing_end(cli_listing *listing);

/* Rows listed. */
size_t cli_listing_count(const cli_listing *listing);

#endif

/* The statements of a file, by document. */
#ifndef SG_CLI_STATEMENTS_H
#define SG_CLI_STATEMENTS_H

#include <stancegraph/extract.h>

#include "cli/console.h"
#include "extract/compare.h"

/* Those of one document. */
typedef struct cli_told {
    sg_str document;
    size_t line; /* of the first, from 1 */
    sg_statement *items;
    size_t count;
    size_t capacity;
    bool asked; /* handed out by cli_statements_of */
} cli_told;

typedef struct cli_statements cli_statements;

/* Reads a file of lines as `extract` prints them, "-" is standard input. A bad
 * line is reported and left out; NULL when there is no such file. Other names
 * that the tables of `extractor` have of an actor are replaced by its own; it
 * must outlive the result. */
cli_statements *cli_statements_read(const char *path,
                                    const sg_extractor *extractor,
                                    cli_console *console);
void cli_statements_free(cli_statements *statements);

size_t cli_statements_count(const cli_statements *statements);

/* The documents, in the order of their first lines. */
size_t cli_statements_documents(const cli_statements *statements);
const cli_told *cli_statements_at(const cli_statements *statements,
                                  size_t index);

/* Those of one document, or NULL when it has none. */
const cli_told *cli_statements_of(cli_statements *statements, sg_str document);

#endif

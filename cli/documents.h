/* The documents that stand in files, one after the other. */
#ifndef SG_CLI_DOCUMENTS_H
#define SG_CLI_DOCUMENTS_H

#include <stancegraph/extract.h>

#include "cli/bytes.h"
#include "cli/files.h"

/* One document; valid during the call that hands it over. */
typedef struct cli_document {
    sg_document_info info;
    sg_str text;
    const char *file;
    size_t line; /* in JSON Lines, from 1; else 0 */
} cli_document;

/* Who takes the documents. */
typedef struct cli_taker {
    /* Returns false to stop. */
    bool (*take)(void *context, const cli_document *document);
    cli_idle_fn *idle; /* called while no input comes; may be NULL */
    void *context;
} cli_taker;

/* Hands over every document of `files`, in order; of a web page the article,
 * by the rules of `extractor`. A document that cannot be read is reported
 * (cli_fail_input) and left out. Stops when a signal came. Returns how many
 * could not be read. */
size_t cli_documents_read(const cli_files *files, const sg_extractor *extractor,
                          const cli_taker *taker, cli_console *console);

#endif

/* The documents that stand in files, one after the other. */
#ifndef SG_CLI_DOCUMENTS_H
#define SG_CLI_DOCUMENTS_H

#include <stancegraph/extract.h>

#include "cli/files.h"

/* One document; valid during the call that hands it over. */
typedef struct cli_document {
    sg_document_info info;
    sg_str text;
    const char *file;
    size_t line; /* in JSON Lines, from 1; else 0 */
} cli_document;

/* Returns false to stop. */
typedef bool cli_document_fn(void *context, const cli_document *document);

/* Hands over every document of `files`, in order; of a web page the article,
 * by the rules of `extractor`. A document that cannot be read is reported and
 * left out. Returns how many were. */
size_t cli_documents_read(const cli_files *files, const sg_extractor *extractor,
                          cli_document_fn *fn, void *context,
                          cli_console *console);

#endif

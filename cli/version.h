/* Which program, tables, model and libraries are at work. */
#ifndef SG_CLI_VERSION_H
#define SG_CLI_VERSION_H

#include <stancegraph/extract.h>

#include "base/buf.h"
#include "cli/console.h"

/* Appends what a result depends on, in one line: "0.1.0, data 1b2c3d4e, model
 * ...". `data_dir` as for the extractor. */
sg_status cli_version_line(const sg_extractor *extractor, const char *data_dir,
                           sg_buf *out, sg_error *err);

/* Prints it, with the libraries' versions, on standard output. */
void cli_version(cli_console *console);

#endif

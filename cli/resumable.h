/* An output that a later run can go on with when this one is broken off,
 * whether by a signal, a full disk or the end of the power. It grows in
 * FILE.part, with its journal in FILE.journal (cli/journal.h), and becomes FILE
 * when it is whole. What is packed is packed in frames that end at the marks of
 * the journal, so what a broken-off run leaves can always be unpacked. */
#ifndef SG_CLI_RESUMABLE_H
#define SG_CLI_RESUMABLE_H

#include "cli/documents.h"

typedef struct cli_resumable cli_resumable;

/* `about` is one line that names all that the output depends on beside the
 * documents. With `resume` the run goes on where an earlier one stopped, and
 * the journal stays, so that the same call finds everything done. SG_EINPUT
 * when what is there is of another run or would be lost. */
sg_status cli_resumable_open(const char *path, sg_str about, bool resume,
                             cli_resumable **out, sg_error *err);

/* Documents that the earlier run did. */
size_t cli_resumable_done(const cli_resumable *output);

/* Shows each document of the input, in order: `*skip` when the earlier run did
 * it. SG_EINPUT when it did others. */
sg_status cli_resumable_look(cli_resumable *output,
                             const cli_document *document, bool *skip,
                             sg_error *err);

/* The lines of each document that was not skipped, in the same order. False
 * when they cannot be written; closing tells why. */
bool cli_resumable_write(cli_resumable *output, const cli_document *document,
                         sg_str lines);

/* `whole`: the input has ended, and the output takes its place. Otherwise it is
 * left for a later run. Releases it in any case. */
sg_status cli_resumable_close(cli_resumable *output, bool whole, sg_error *err);

#endif

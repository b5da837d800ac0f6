/* What the files of resumable.h share. */
#ifndef SG_CLI_RESUMABLE_PARTS_H
#define SG_CLI_RESUMABLE_PARTS_H

#include "cli/journal.h"
#include "cli/packing.h"
#include "cli/resumable.h"

struct cli_resumable {
    sg_buf path;
    sg_buf part;
    sg_buf journal_path;
    sg_buf about;
    bool keep_journal;
    bool finished;      /* an earlier run came to the end: `path` is there */
    bool begun;         /* this run has written something */
    int file;           /* the part, or -1 */
    int journal;        /* or -1 */
    cli_packer *packer; /* NULL: as it is */
    cli_mark from;      /* where the earlier run got to */
    cli_mark now;       /* where we are */
    sg_hash input;
    sg_hash output;
    sg_buf pending;         /* packed and not yet written */
    size_t documents_since; /* the last mark */
    size_t bytes_since;
    sg_error error; /* the first one of writing */
};

/* Cuts off what stands behind the mark that we go on from. Not before there is
 * something to write: a run that is refused must leave things as they are. */
void cli_resumable_begin(cli_resumable *output);

void cli_resumable_release(cli_resumable *output);

#endif

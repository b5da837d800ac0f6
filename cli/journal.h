/* The journal of an output that is not whole yet: how much of it belongs to how
 * many documents, so that a later run can go on. A text file:
 *
 *   stancegraph journal 1
 *   about WHAT THE OUTPUT DEPENDS ON BESIDE THE INPUT
 *   mark DOCUMENTS BYTES INPUT-SUM OUTPUT-SUM
 *   ...
 *   end
 *
 * A mark says that the first BYTES of the output are those of the first
 * DOCUMENTS of the input; the sums (SHA-256) make sure of both. */
#ifndef SG_CLI_JOURNAL_H
#define SG_CLI_JOURNAL_H

#include <stancegraph/error.h>

#include "base/buf.h"
#include "graph/hash.h"

typedef struct cli_mark {
    size_t documents;
    uint64_t bytes;
    char input[SG_HASH_HEX]; /* of the documents */
    char output[SG_HASH_HEX];
    size_t end; /* of its line in the journal, in bytes */
} cli_mark;

typedef struct cli_journal {
    sg_str about; /* missing when there is no journal */
    cli_mark *marks;
    size_t count;
    size_t start; /* bytes before the first mark */
    bool ended;
    sg_buf text;
} cli_journal;

/* Reads what there is; a torn last line is left out. SG_EINPUT for a file that
 * is no journal. */
sg_status cli_journal_read(const char *path, cli_journal *journal,
                           sg_error *err);
void cli_journal_clear(cli_journal *journal);

void cli_journal_add_start(sg_buf *out, sg_str about);
void cli_journal_add_mark(sg_buf *out, const cli_mark *mark);
void cli_journal_add_end(sg_buf *out);

#endif

/* Which of the last many thousand names came before, in 8 MB whatever their
 * number. */
#ifndef SG_CLI_SEEN_H
#define SG_CLI_SEEN_H

#include <stancegraph/types.h>

typedef struct cli_seen cli_seen;

cli_seen *cli_seen_new(void);
void cli_seen_free(cli_seen *seen);

/* Remembers the name; true when it was remembered already. Nothing is missed
 * among the first 786,000 names; behind them it begins anew. */
bool cli_seen_add(cli_seen *seen, sg_str name);

#endif

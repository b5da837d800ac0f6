/* What could stand at the end of a command line, worked out from the tables of
 * commands and options. The shells' scripts (cli/completion/) only ask and
 * show, so that no table is written twice. */
#ifndef SG_CLI_COMPLETE_H
#define SG_CLI_COMPLETE_H

#include "base/buf.h"

/* `words` are those behind the name of the program, the last one the word that
 * is to be completed, perhaps empty. Appends a first line, "words", "files" or
 * "folders", and for words a line for each: the word, a tab, what it is. */
void cli_complete(const char *const *words, size_t count, sg_buf *out);

#endif

/* The values of options and arguments that can be told beforehand. */
#ifndef SG_CLI_COMPLETE_VALUES_H
#define SG_CLI_COMPLETE_VALUES_H

#include "base/buf.h"
#include "base/str.h"
#include "cli/option.h"

/* Gathers what could replace a word. */
typedef struct cli_candidates {
    sg_str head;       /* of the word: stays as it is ("--sign=", "+,") */
    sg_str start;      /* the rest of it, with which candidates begin */
    const char *kind;  /* "words", "files" or "folders" */
    const char *graph; /* the graph that has the actors */
    sg_buf *lines;
} cli_candidates;

/* Adds `word` if it begins so; `what` may be NULL. */
void cli_candidates_add(cli_candidates *c, const char *word, const char *what);

/* Values of an option. */
void cli_candidates_option(cli_candidates *c, const cli_option *option);

/* Values of the argument of that number, from 0, of those that the help names
 * ("GOLD INPUT..."). */
void cli_candidates_argument(cli_candidates *c, const char *arguments,
                             size_t number);

#endif

/* The scripts of cli/completion/, compiled in. */
#ifndef SG_CLI_COMPLETION_H
#define SG_CLI_COMPLETION_H

extern const char cli_completion_bash[];
extern const char cli_completion_zsh[];
extern const char cli_completion_fish[];

#endif
